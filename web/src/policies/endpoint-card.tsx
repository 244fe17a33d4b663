import type { PolicyDocument } from '@tierwright/shared/policy';
import { Link } from 'react-router';
import { useCan } from '../app/session-context.js';
import { curlFor } from '../parts/curl-for.js';
import { exampleFacts } from '../parts/example-facts.js';
import { CodeBlock } from '../ui/code-block.js';
import { SectionHeading } from '../ui/panel.js';
import { GuideLink } from '../guide/guide-link.js';
import { usePolicyWords } from './policy-words.js';
import styles from './endpoint-card.module.css';

/** How an application asks for a tier, ready to paste. */
export function EndpointCard({ policyKey, document }: { policyKey: string; document: PolicyDocument }) {
  const t = usePolicyWords();
  const mayMakeKeys = useCan()('keys:manage');
  return (
    <section className={styles['card']}>
      <SectionHeading action={<GuideLink about="endpoint" />}>{t('endpoint.title')}</SectionHeading>
      <p>{t('endpoint.text')}</p>
      <CodeBlock
        text={curlFor({
          origin: window.location.origin,
          policyKey,
          key: t('endpoint.yourKey'),
          facts: exampleFacts(document),
        })}
      />
      {mayMakeKeys && <Link to="/settings/keys">{t('endpoint.keys')}</Link>}
    </section>
  );
}
