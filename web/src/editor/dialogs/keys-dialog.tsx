import { Modal } from '@mantine/core';
import { openDialog, useView } from '../canvas/view-store.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './keys-dialog.module.css';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
const mod = apple ? '⌘' : 'Ctrl';
const alt = apple ? '⌥' : 'Alt';

const everywhere = [
  ['search', ['/']],
  ['help', ['?']],
  ['undo', [mod, 'Z']],
  ['redo', [mod, '⇧', 'Z']],
  ['save', [mod, 'S']],
] as const;

const canvas = [
  ['walk', ['←', '→', '↑', '↓']],
  ['open', ['Enter']],
  ['addCondition', ['A']],
  ['addRule', ['R']],
  ['addTier', ['T']],
  ['wrap', ['G', 'O', 'N']],
  ['unwrap', [mod, '⇧', 'G']],
  ['opposite', ['I']],
  ['reorder', [alt, '↑', '↓']],
  ['fold', ['C']],
  ['copy', [mod, 'C', 'X', 'V']],
  ['duplicate', [mod, 'D']],
  ['selectAll', [mod, 'A']],
  ['more', ['⇧']],
  ['delete', ['Delete']],
  ['fit', ['F', '0', 'L']],
  ['escape', ['Esc']],
] as const;

type Row = (typeof everywhere)[number] | (typeof canvas)[number];

/** `?`: every key in one place. */
export function KeysDialog() {
  const t = useEditorWords();
  const opened = useView((view) => view.dialog === 'keys');
  const list = (heading: 'everywhere' | 'canvas', rows: readonly Row[]) => (
    <section>
      <h3>{t(`keys.${heading}`)}</h3>
      {rows.map(([what, keys]) => (
        <div key={what} className={styles['row']}>
          <span>{t(`keys.${what}`)}</span>
          <span className={styles['keys']}>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
        </div>
      ))}
    </section>
  );
  return (
    <Modal opened={opened} onClose={() => openDialog(null)} size={720} title={t('keys.title')}>
      <div className={styles['columns']}>
        {list('canvas', canvas)}
        {list('everywhere', everywhere)}
      </div>
    </Modal>
  );
}
