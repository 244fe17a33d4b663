import { inLanguage } from '@tierwright/shared/language';
import { useTemplates } from '../api/use-templates.js';
import { useLanguage } from '../app/language.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { IconPlus, IconSitemap } from '../ui/icons.js';
import { Panel } from '../ui/panel.js';
import { GuideLink } from '../guide/guide-link.js';
import { familiesOf } from './new-policy-families.js';
import { Ladder } from './new-policy-ladder.js';
import type { Source } from './new-policy-sources.js';
import styles from './no-policies.module.css';
import { usePoliciesWords } from './policies-words.js';

interface NoPoliciesProps {
  /** Undefined for those who may not make a policy. */
  onCreate: ((begin?: Source) => void) | undefined;
}

/** The first page of a new house: what a policy is, and those that are ready to be taken. */
export function NoPolicies({ onCreate }: NoPoliciesProps) {
  const t = usePoliciesWords();
  return (
    <>
      <Panel>
        <EmptyState
          icon={<IconSitemap size={22} />}
          title={t('empty.title')}
          actions={
            onCreate && (
              <Button kind="primary" icon={<IconPlus size={16} />} onClick={() => onCreate()}>
                {t('empty.browse')}
              </Button>
            )
          }
        >
          {onCreate ? t('empty.text') : t('empty.readOnly')} <GuideLink about="firstPolicy" words />
        </EmptyState>
      </Panel>
      {onCreate && <Starters onChoose={(key) => onCreate({ kind: 'template', key })} />}
    </>
  );
}

function Starters({ onChoose }: { onChoose: (template: string) => void }) {
  const t = usePoliciesWords();
  const language = useLanguage();
  const templates = useTemplates();
  if (!templates.data) return null;
  return (
    <section aria-label={t('new.templates')} className={styles['starters']}>
      <h2>{t('new.templates')}</h2>
      <ul>
        {familiesOf(templates.data).map(({ base: { key, name, summary, tiers, samples } }) => (
          <li key={key}>
            <button type="button" onClick={() => onChoose(key)}>
              <b>{inLanguage(name, language)}</b>
              <span>{inLanguage(summary, language)}</span>
              <Ladder tiers={tiers} samples={samples} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
