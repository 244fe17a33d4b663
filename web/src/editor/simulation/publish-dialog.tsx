import { usePolicy } from '../../api/use-policy.js';
import { Dialog } from '../../ui/dialog.js';
import { SkeletonLines } from '../../ui/skeleton.js';
import { useEditor } from '../document/editor-context.js';
import { PublishForm } from './publish/publish-form.js';
import { Published } from './publish/published.js';
import { usePublishing } from './publish/use-publishing.js';
import { usePublishWords } from './words/publish-words.js';

/** Publishing, or sending for review: what changes and who moves stand before the button. */
export function PublishDialog({ onClose }: { onClose: () => void }) {
  const policyKey = useEditor((state) => state.policyKey);
  const { data } = usePolicy(policyKey);
  return data ? <Steps approvals={data.approvals} onClose={onClose} /> : <Waiting onClose={onClose} />;
}

function Waiting({ onClose }: { onClose: () => void }) {
  const t = usePublishWords();
  return (
    <Dialog title={t('publishNow')} size={880} onClose={onClose}>
      <SkeletonLines lines={5} />
    </Dialog>
  );
}

function Steps({ approvals, onClose }: { approvals: number; onClose: () => void }) {
  const t = usePublishWords();
  const draft = useEditor((state) => state.draftName);
  const publishing = usePublishing(approvals);
  const { step, direct } = publishing;
  const title = step.at === 'done' ? t('published') : t(direct ? 'publishTitle' : 'sendTitle', { draft });
  const busy = step.at === 'saving' || step.at === 'submitting' || step.at === 'publishing';
  return (
    <Dialog title={title} size={880} keeps={busy} onClose={onClose}>
      {step.at === 'done' ? (
        <Published version={step.version} before={step.before} onClose={onClose} />
      ) : (
        <PublishForm publishing={publishing} approvals={approvals} onClose={onClose} />
      )}
    </Dialog>
  );
}
