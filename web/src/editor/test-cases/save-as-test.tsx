import { Button } from '../../ui/button.js';
import { useCan } from '../../app/session-context.js';
import { useEditor } from '../document/editor-context.js';
import { useSimulation, type Subject } from '../simulation/state/simulation-store.js';
import { useSaveAsTest } from './use-save-as-test.js';
import { useTestWords } from './words/tests-words.js';

/** Keeps the customer of the side panel, as they are there, as a test of what they get. */
export function SaveAsTest({ subject }: { subject: Subject }) {
  const t = useTestWords();
  const policy = useEditor((state) => state.policyKey);
  const name = useSimulation((state) =>
    subject.place === null ? undefined : state.open?.customers[subject.place]?.name,
  );
  const save = useSaveAsTest();
  if (!useCan()('drafts:edit', policy)) return null;
  const { id, facts, current } = subject;
  const called = name ? `${id} ${name}` : id;
  return (
    <div>
      <Button size="small" onClick={() => save({ called, facts, current })}>
        {t('saveAsTest')}
      </Button>
    </div>
  );
}
