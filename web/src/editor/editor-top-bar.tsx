import type { PolicyDetail } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { IconKeyboard } from '../ui/icons.js';
import { useEffect } from 'react';
import { useLanguage } from '../app/language.js';
import { TopBar } from '../app/top-bar.js';
import { Button, ButtonLink, IconButton } from '../ui/button.js';
import { Pill } from '../ui/pill.js';
import { openDialog } from './canvas/view-store.js';
import { useEditor } from './document/editor-context.js';
import { ProblemsMenu } from './problems/problems-menu.js';
import { SaveStatePill } from './saving/save-state.js';
import { TestsButton } from './test-cases/tests-button.js';
import { UndoRedo } from './top/undo-redo.js';
import styles from './editor-page.module.css';
import { ViewsSwitch } from './views/views-switch.js';
import { useEditorWords } from './words/editor-words.js';

/** Where one is, whether it is saved, and what can be done with the draft as a whole. */
export function EditorTopBar({ policy, editable }: { policy: PolicyDetail; editable: boolean }) {
  const t = useEditorWords();
  const language = useLanguage();
  const draftId = useEditor((state) => state.draftId);
  const draftName = useEditor((state) => state.draftName);
  const live = useEditor((state) => state.live?.version);
  useEffect(() => {
    document.title = `${draftName} · Tierwright`;
  }, [draftName]);
  return (
    <TopBar
      crumbs={[
        { label: inLanguage(policy.name, language) || policy.key, to: `/policies/${policy.key}` },
        { label: draftName },
      ]}
      status={
        <>
          <span className={styles['draft']}>
            <Pill>{t('top.draft')}</Pill>
          </span>
          <SaveStatePill />
        </>
      }
      center={<ViewsSwitch />}
      actions={
        <>
          <IconButton className={styles['keys']} label={t('top.keys')} onClick={() => openDialog('keys')}>
            <IconKeyboard size={18} stroke={1.7} aria-hidden />
          </IconButton>
          <UndoRedo />
          <TestsButton />
          <ProblemsMenu />
          {live !== undefined && (
            <ButtonLink to={`/policies/${policy.key}/compare?from=live&to=draft:${draftId}`}>
              {t('top.compare', { version: live })}
            </ButtonLink>
          )}
          {editable && (
            <Button kind="primary" onClick={() => openDialog('publish')}>
              {t(policy.approvals === 0 ? 'top.publish' : 'top.sendForReview')}
            </Button>
          )}
        </>
      }
    />
  );
}
