import { useLanguage } from '../language.js';
import type { Command } from './command.js';
import styles from './command-palette.module.css';
import { closePalette } from './palette-store.js';

interface CommandRowProps {
  id: string;
  command: Command;
  selected: boolean;
  onPick: (command: Command) => void;
}

/** One command: its name in the shown language, what it is about, its key. */
export function CommandRow({ id, command, selected, onPick }: CommandRowProps) {
  const language = useLanguage();
  const { label, hint, keys, icon: Icon } = command;
  return (
    <div
      id={id}
      data-action
      role="option"
      aria-selected={selected}
      data-selected={selected || undefined}
      className={styles['row']}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => {
        onPick(command);
        closePalette();
      }}
    >
      <span className={styles['icon']} aria-hidden>
        {Icon && <Icon size={16} stroke={1.7} />}
      </span>
      <span className={styles['label']}>{label[language]}</span>
      {hint && <small className={styles['hint']}>{hint[language]}</small>}
      {keys && (
        <span className={styles['keys']}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
        </span>
      )}
    </div>
  );
}
