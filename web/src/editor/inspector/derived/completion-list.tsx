import { useEditorWords } from '../../words/editor-words.js';
import type { Completing, Completion } from './formula-completion.js';
import styles from './derived.module.css';

interface CompletionListProps {
  id: string;
  completing: Completing | null;
  active: number;
  onTake: (option: Completion) => void;
}

/** What can be written here; the focus stays in the formula, arrows and Enter choose. */
export function CompletionList({ id, completing, active, onTake }: CompletionListProps) {
  const t = useEditorWords();
  if (!completing) return null;
  return (
    <ul id={id} role="listbox" aria-label={t('derived.completions')} className={styles['completions']}>
      {completing.options.map((option, i) => (
        <li
          key={option.insert}
          id={`${id}-${i}`}
          role="option"
          aria-selected={i === active}
          // The field would lose the focus, and the list with it, before a click arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(option)}
        >
          <code>{option.kind === 'function' ? `${option.insert}( )` : option.insert}</code>
          <span>{option.kind === 'function' ? t(`derived.does.${option.insert}`) : option.name}</span>
        </li>
      ))}
    </ul>
  );
}
