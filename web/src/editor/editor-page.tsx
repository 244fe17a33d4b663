import type { Draft, PolicyDetail } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { ReactFlowProvider } from '@xyflow/react';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { useDraft } from '../api/use-draft.js';
import { usePolicy } from '../api/use-policy.js';
import { useLanguage } from '../app/language.js';
import { useCan } from '../app/session-context.js';
import { TopBar } from '../app/top-bar.js';
import { ErrorPanel } from '../ui/error-panel.js';
import { SkeletonLines } from '../ui/skeleton.js';
import { useKeys } from './canvas/use-keys.js';
import { openDialog, useView } from './canvas/view-store.js';
import { useOpenCatalogue } from './catalogue-copies/catalogue-store.js';
import { useEditorCommands } from './commands/use-editor-commands.js';
import { useDecorations } from './decorations-store.js';
import { KeysDialog } from './dialogs/keys-dialog.js';
import { NewDerivedDialog } from './dialogs/new-derived-dialog.js';
import { NewFactDialog } from './dialogs/new-fact-dialog.js';
import { EditorProvider, useEditor } from './document/editor-context.js';
import styles from './editor-page.module.css';
import { EditorTopBar } from './editor-top-bar.js';
import { Inspector } from './inspector/inspector.js';
import { DragGhost } from './palette/drag-ghost.js';
import { Palette } from './palette/palette.js';
import { useChecking } from './problems/problems-store.js';
import { ConflictDialog } from './saving/conflict-dialog.js';
import { RecoverBanner } from './saving/recover-banner.js';
import { useLeaveGuard } from './saving/use-leave-guard.js';
import { CustomerPanel } from './simulation/customer-panel.js';
import { PublishDialog } from './simulation/publish-dialog.js';
import { BottomDock } from './test-cases/dock/bottom-dock.js';
import { useOpenDraft, type OpenDraft } from './use-open-draft.js';
import { useRefusals } from './use-refusals.js';
import { ViewArea } from './views/view-area.js';
import { useEditorWords } from './words/editor-words.js';

/** One draft, open for editing. */
export function EditorPage() {
  const { key = '', id = '' } = useParams();
  const language = useLanguage();
  const policy = usePolicy(key);
  const draft = useDraft(key, id);
  if (policy.data && draft.data) return <OpenEditor key={draft.data.id} policy={policy.data} draft={draft.data} />;
  const failed = policy.isError ? policy : draft.isError ? draft : null;
  return (
    <>
      <TopBar
        crumbs={[
          { label: inLanguage(policy.data?.name, language) || key, to: `/policies/${key}` },
          { label: draft.data?.name ?? '' },
        ]}
      />
      <div className={styles['loading']}>
        {failed ? <ErrorPanel error={failed.error} onRetry={() => failed.refetch()} /> : <SkeletonLines lines={6} />}
      </div>
    </>
  );
}

function OpenEditor({ policy, draft }: { policy: PolicyDetail; draft: Draft }) {
  const editable = useCan()('drafts:edit', policy.key);
  const open = useOpenDraft(policy.key, draft, policy.live?.version, editable);
  return (
    <EditorProvider store={open.store}>
      <ReactFlowProvider>
        <EditorTopBar policy={policy} editable={editable} />
        <Workspace open={open} editable={editable} />
      </ReactFlowProvider>
    </EditorProvider>
  );
}

function Workspace({ open, editable }: { open: OpenDraft; editable: boolean }) {
  const t = useEditorWords();
  const customerOpen = useDecorations((state) => state.customerOpen);
  const draftName = useEditor((state) => state.draftName);
  const publishing = useView((view) => view.dialog === 'publish');
  useOpenCatalogue();
  useChecking();
  useLeaveGuard();
  useRefusals();
  useKeys(editable);
  useEditorCommands(editable);
  useEffect(() => () => openDialog(null), []);
  return (
    <>
      {!editable && <p className={styles['notice']}>{t('readOnly')}</p>}
      {open.kept && editable && <RecoverBanner copy={open.kept} onSettled={open.settleKept} />}
      <main className={styles['editor']}>
        <h1 className="visually-hidden">{draftName}</h1>
        <div className={styles['work']}>
          <Palette editable={editable} />
          <ViewArea editable={editable} />
          <div className={styles['side']}>{customerOpen ? <CustomerPanel /> : <Inspector editable={editable} />}</div>
        </div>
        <BottomDock editable={editable} />
      </main>
      <DragGhost />
      <KeysDialog />
      <NewFactDialog />
      <NewDerivedDialog />
      <ConflictDialog />
      {publishing && <PublishDialog onClose={() => openDialog(null)} />}
    </>
  );
}
