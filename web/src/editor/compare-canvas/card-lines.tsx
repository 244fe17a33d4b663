import type { SpokenChange } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import type { ReactNode } from 'react';
import { withoutLead } from '../../parts/change-groups.js';
import { PieceText } from '../../parts/change-list.js';
import { markedValues } from '../../parts/marked-values.js';
import type { Piece } from '../../parts/sentence-change.js';
import type { CompareNode } from './compare-graph.js';
import styles from './compare-canvas.module.css';
import { useCompareCanvasWords } from './compare-words.js';
import type { Speaker } from './leaf-change.js';

/** What the card says already is left out: its new name, and that a tier brings benefits. */
function inShort(change: SpokenChange, lead: string, language: Language): Piece[] {
  const sentence = withoutLead(withoutLead(change.sentence, lead), `“${lead}”`);
  const pieces = markedValues({ ...change, sentence }, language);
  const came = pieces.filter(({ kind }) => kind === 'added');
  const went = pieces.filter(({ kind }) => kind === 'removed');
  if (/\/(name|label)$/.test(change.path) && change.subject !== 'benefit') return went.length > 0 ? went : pieces;
  if (change.subject !== 'benefit' || (change.kind !== 'added' && change.kind !== 'removed')) return pieces;
  const sign: Piece = { kind: 'same', tokens: [{ kind: 'text', text: change.kind === 'added' ? '+ ' : '− ' }] };
  return [sign, ...came, ...went];
}

interface CardLinesProps {
  node: CompareNode;
  speaker: Speaker;
  /** The name that the sentences begin with, which the card bears already. */
  lead: string;
  most: number;
  /** What the card says where nothing of it changed. */
  children: ReactNode;
}

/** What changed about a card, a line each, as many as it has room for. */
export function CardLines({ node, speaker, lead, most, children }: CardLinesProps) {
  const t = useCompareCanvasWords();
  const whole = node.type !== 'note' && (node.mark === 'added' || node.mark === 'removed');
  if (whole || node.changes.length === 0) return <p className={styles['plain']}>{children}</p>;
  const room = Math.max(node.changes.length > most ? most - 1 : most, 1);
  const rest = node.changes.length - room;
  return (
    <ul className={styles['lines']}>
      {node.changes.slice(0, room).map((change, i) => (
        <li key={i} title={change.sentence}>
          {inShort(change, lead, speaker.language).map((piece, n) => (
            <PieceText key={n} {...piece} />
          ))}
          {most === 1 && rest > 0 && ` +${rest}`}
        </li>
      ))}
      {most > 1 && rest > 0 && <li>{t('more', { count: rest })}</li>}
    </ul>
  );
}
