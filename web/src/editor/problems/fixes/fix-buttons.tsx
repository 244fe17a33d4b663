import type { Problem } from '@tierwright/shared/policy';
import { useMemo } from 'react';
import { useLanguage } from '../../../app/language.js';
import { useCan } from '../../../app/session-context.js';
import { useActions } from '../../canvas/use-actions.js';
import { useCatalogue } from '../../catalogue-copies/catalogue-store.js';
import { useEditor } from '../../document/editor-context.js';
import { useToday } from '../../simulation/state/use-live-simulation.js';
import styles from '../problems-menu.module.css';
import { fixesFor } from './fixes-for.js';

/** What can be done about a problem, each as a sentence; one click, one step of history. */
export function FixButtons({ problem, onFixed }: { problem: Problem; onFixed?: () => void }) {
  const language = useLanguage();
  const actions = useActions();
  const document = useEditor((state) => state.document);
  const catalogue = useCatalogue((state) => state.facts);
  const editable = useCan()(
    'drafts:edit',
    useEditor((state) => state.policyKey),
  );
  const today = useToday();
  const fixes = useMemo(
    () => (editable ? fixesFor(problem, document, { today, catalogue }) : []),
    [editable, problem, document, today, catalogue],
  );
  return fixes.map(({ label, commands }) => (
    <button
      key={label.en}
      type="button"
      className={styles['fix']}
      onClick={() => {
        actions.run(commands);
        onFixed?.();
      }}
    >
      {label[language]}
    </button>
  ));
}
