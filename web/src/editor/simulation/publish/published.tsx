import { IconCircleCheck } from '../../../ui/icons.js';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { curlFor } from '../../../parts/curl-for.js';
import { exampleFacts } from '../../../parts/example-facts.js';
import { Button, ButtonLink } from '../../../ui/button.js';
import { CodeBlock } from '../../../ui/code-block.js';
import { FormActions } from '../../../ui/form.js';
import { useEditor } from '../../document/editor-context.js';
import { usePublishWords } from '../words/publish-words.js';
import styles from './publish-dialog.module.css';

/** It is live: what it is called, how it differs from before, and how an application asks it. */
export function Published({
  version,
  before,
  onClose,
}: {
  version: number;
  before: number | null;
  onClose: () => void;
}) {
  const t = usePublishWords();
  const policyKey = useEditor((state) => state.policyKey);
  const document = useEditor((state) => state.document);
  const call = useMemo(
    () => curlFor({ origin: window.location.origin, policyKey, key: 'tw_…', facts: exampleFacts(document) }),
    [policyKey, document],
  );
  return (
    <div className={styles['done']} role="status">
      <p className={styles['headline']}>
        <IconCircleCheck size={24} aria-hidden />
        {t('doneTitle', { version })}
      </p>
      <p>{t('done', { version })}</p>
      <div className={styles['links']}>
        {before !== null && (
          <ButtonLink to={`/policies/${policyKey}/compare?from=${before}&to=${version}`}>
            {t('compare', { version: before })}
          </ButtonLink>
        )}
        <ButtonLink to={`/policies/${policyKey}`}>{t('backToPolicy')}</ButtonLink>
      </div>
      <section className={styles['section']}>
        <h3>{t('call')}</h3>
        <CodeBlock text={call} />
        <p className={styles['more']}>
          {t('callHint')} <Link to="/settings/keys">{t('makeKey')}</Link>
        </p>
      </section>
      <FormActions>
        <Button kind="primary" onClick={onClose} data-autofocus>
          {t('goOn')}
        </Button>
      </FormActions>
    </div>
  );
}
