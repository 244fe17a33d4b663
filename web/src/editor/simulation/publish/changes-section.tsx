import { diffPolicies, withDefaults } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import { ChangeList } from '../../../parts/change-list.js';
import { PolicyOutline } from '../../../parts/policy-outline.js';
import { Panel } from '../../../ui/panel.js';
import { useEditor } from '../../document/editor-context.js';
import { usePublishWords } from '../words/publish-words.js';
import styles from './publish-dialog.module.css';

/** What the draft changes, found here and now. */
export function useDraftChanges() {
  const language = useLanguage();
  const draft = useEditor((state) => withDefaults(state.document));
  const live = useEditor((state) => state.live && withDefaults(state.live.document));
  return useMemo(
    () =>
      live && diffPolicies(live, draft).map(({ sentence, ...change }) => ({ ...change, sentence: sentence[language] })),
    [draft, live, language],
  );
}

/** What changes from the live version, as sentences; of a first version, everything that it says. */
export function ChangesSection({ changes }: { changes: ReturnType<typeof useDraftChanges> }) {
  const t = usePublishWords();
  const document = useEditor((state) => state.document);
  const live = useEditor((state) => state.live);
  return (
    <section className={styles['section']}>
      <h3>{live ? t('changesFrom', { version: live.version }) : t('firstVersion')}</h3>
      {changes?.length === 0 && live ? (
        <p className={styles['quiet']}>{t('nothing', { version: live.version })}</p>
      ) : (
        <div className={styles['changes']} tabIndex={0} role="region" aria-label={t('changes')}>
          {changes ? (
            <ChangeList changes={changes} before={live?.document} after={document} />
          ) : (
            <Panel>
              <PolicyOutline document={document} />
            </Panel>
          )}
        </div>
      )}
    </section>
  );
}
