import { Dialog } from '../../ui/dialog.js';
import { openDialog, useView } from '../canvas/view-store.js';
import { useTableWords } from '../table/words/table-words.js';
import { useViewsWords } from '../views/views-words.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import styles from './keys-dialog.module.css';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
const mod = apple ? '⌘' : 'Ctrl';
const alt = apple ? '⌥' : 'Alt';

const everywhere = [
  ['palette', [mod, 'K']],
  ['search', ['/']],
  ['help', ['?']],
  ['undo', [mod, 'Z']],
  ['redo', [mod, '⇧', 'Z']],
  ['save', [mod, 'S']],
  ['tests', ['X']],
] as const;

const looking = [
  ['walk', ['←', '→', '↑', '↓']],
  ['open', ['Enter']],
  ['selectAll', [mod, 'A']],
  ['more', ['⇧']],
  ['find', [mod, 'F']],
  ['line', ['E']],
  ['fold', ['C']],
  ['fit', ['F', '0', 'L']],
  ['escape', ['Esc']],
] as const;

const editing = [
  ['addCondition', ['A']],
  ['addRule', ['R']],
  ['addTier', ['T']],
  ['wrapAll', ['G']],
  ['wrapAny', ['O']],
  ['wrapNone', ['N']],
  ['unwrap', [mod, '⇧', 'G']],
  ['opposite', ['I']],
  ['connect', ['M']],
  ['insert', ['E', '+']],
  ['shareIt', ['S']],
  ['reorder', [alt, '↑', '↓']],
  ['putBack', ['P']],
  ['copy', [mod, 'C', 'X', 'V']],
  ['duplicate', [mod, 'D']],
  ['delete', ['Delete']],
] as const;

const views = [
  ['choose', ['1', '2', '3', '4']],
  ['beside', ['\\']],
] as const;

const inTable = [
  ['edit', ['Enter', 'F2']],
  ['next', ['Tab']],
  ['range', ['⇧', '←', '→', '↑', '↓']],
  ['copy', [mod, 'C', 'X', 'V']],
  ['fill', [mod, 'D']],
  ['reorder', [alt, '↑', '↓']],
  ['leave', ['Esc', 'Tab']],
] as const;

type Row = (typeof everywhere | typeof looking | typeof editing)[number];

/** `?`: every key in one place. */
export function KeysDialog() {
  const t = useEditorWords();
  const opened = useView((view) => view.dialog === 'keys');
  const list = (heading: 'everywhere' | 'looking' | 'editing', rows: readonly Row[]) => (
    <section>
      <h3>{t(`keys.${heading}`)}</h3>
      {rows.map(([what, keys]) => (
        <KeyRow key={what} words={t(`keys.${what}`)} keys={keys} />
      ))}
    </section>
  );
  if (!opened) return null;
  return (
    <Dialog onClose={() => openDialog(null)} size={720} title={t('keys.title')}>
      <p>
        <GuideLink about="keyboard" words />
      </p>
      <div className={styles['columns']}>
        {list('editing', editing)}
        <div>
          {list('looking', looking)}
          {list('everywhere', everywhere)}
          <ViewKeys />
          <TableKeys />
        </div>
      </div>
    </Dialog>
  );
}

function KeyRow({ words, keys }: { words: string; keys: readonly string[] }) {
  return (
    <div className={styles['row']}>
      <span>{words}</span>
      <span className={styles['keys']}>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </span>
    </div>
  );
}

function ViewKeys() {
  const t = useViewsWords();
  return (
    <section>
      <h3>{t('keys.heading')}</h3>
      {views.map(([what, keys]) => (
        <KeyRow key={what} words={t(`keys.${what}`)} keys={keys} />
      ))}
    </section>
  );
}

function TableKeys() {
  const t = useTableWords();
  return (
    <section>
      <h3>{t('keys.heading')}</h3>
      {inTable.map(([what, keys]) => (
        <KeyRow key={what} words={t(`keys.${what}`)} keys={keys} />
      ))}
    </section>
  );
}
