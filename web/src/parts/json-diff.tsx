import { Fragment, useMemo, useState } from 'react';
import { classNames } from '../ui/class-names.js';
import { diffSequence, type Step } from './diff-sequence.js';
import styles from './json-diff.module.css';
import { usePartsWords } from './parts-words.js';

const context = 3;

interface Line {
  left: string | undefined;
  right: string | undefined;
}

type Block = { same: true; lines: Line[] } | { same: false; lines: Line[] };

const linesOf = (document: unknown) => JSON.stringify(document, null, 2).split('\n');

/** Lines face to face: what stayed beside itself, what went beside what came. */
export function faceToFace(before: unknown, after: unknown): Block[] {
  const blocks: Block[] = [];
  const steps = diffSequence(linesOf(before), linesOf(after));
  let i = 0;
  while (i < steps.length) {
    const same = steps[i]?.kind === 'same';
    const run: Step<string>[] = [];
    for (let step = steps[i]; step && (step.kind === 'same') === same; step = steps[++i]) run.push(step);
    if (same) {
      blocks.push({ same, lines: run.map(({ item }) => ({ left: item, right: item })) });
      continue;
    }
    const left = run.filter(({ kind }) => kind === 'removed').map(({ item }) => item);
    const right = run.filter(({ kind }) => kind === 'added').map(({ item }) => item);
    const height = Math.max(left.length, right.length);
    blocks.push({ same, lines: Array.from({ length: height }, (_, n) => ({ left: left[n], right: right[n] })) });
  }
  return blocks;
}

const Rows = ({ lines, same }: { lines: readonly Line[]; same: boolean }) => (
  <>
    {lines.map(({ left, right }, i) => (
      <tr key={i}>
        <td className={classNames(!same && left !== undefined && styles['old'])}>{left}</td>
        <td className={classNames(!same && right !== undefined && styles['new'])}>{right}</td>
      </tr>
    ))}
  </>
);

interface FoldedProps {
  lines: readonly Line[];
  first: boolean;
  last: boolean;
}

/** A long stretch without a change: its edges, and a way to open the rest. */
function Folded({ lines, first, last }: FoldedProps) {
  const t = usePartsWords();
  const [open, setOpen] = useState(false);
  const head = first ? 0 : context;
  const tail = last ? 0 : context;
  const hidden = lines.length - head - tail;
  if (open || hidden <= 1) return <Rows lines={lines} same />;
  return (
    <>
      <Rows lines={lines.slice(0, head)} same />
      <tr>
        <td colSpan={2} className={styles['fold']}>
          <button type="button" onClick={() => setOpen(true)}>
            {t('json.same', { count: hidden })}
          </button>
        </td>
      </tr>
      <Rows lines={lines.slice(lines.length - tail)} same />
    </>
  );
}

/** Two documents as JSON, line beside line. */
export function JsonDiff({ before, after }: { before: unknown; after: unknown }) {
  const t = usePartsWords();
  const blocks = useMemo(() => faceToFace(before, after), [before, after]);
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label="JSON">
      <table className={styles['table']}>
        <thead>
          <tr>
            <th>{t('json.before')}</th>
            <th>{t('json.after')}</th>
          </tr>
        </thead>
        <tbody>
          {blocks.map(({ same, lines }, i) => (
            <Fragment key={i}>
              {same ? (
                <Folded lines={lines} first={i === 0} last={i === blocks.length - 1} />
              ) : (
                <Rows lines={lines} same={false} />
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
