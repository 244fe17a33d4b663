import type { SpokenChange } from '@tierwright/shared/contracts';
import { withDefaults, type PolicyDocument } from '@tierwright/shared/policy';
import { useMemo, type ReactNode } from 'react';
import { useLanguage } from '../app/language.js';
import { EmptyState } from '../ui/empty-state.js';
import { Panel } from '../ui/panel.js';
import { TierDot } from '../ui/tier-dot.js';
import { countKinds, groupChanges, type ChangeGroup, type ChangeRow } from './change-groups.js';
import styles from './change-list.module.css';
import { usePartsWords } from './parts-words.js';
import { Sentence } from './sentence.js';
import type { Piece } from './sentence-change.js';

const marks: Readonly<Record<SpokenChange['kind'], string>> = { added: '+', removed: '−', changed: '~', moved: '↕' };

export function ChangeMark({ kind }: Pick<SpokenChange, 'kind'>) {
  const t = usePartsWords();
  return (
    <span
      className={styles['mark']}
      data-kind={kind}
      role="img"
      aria-label={t(`mark.${kind}`)}
      title={t(`mark.${kind}`)}
    >
      {marks[kind]}
    </span>
  );
}

/** A piece of a sentence: what went struck through, what came marked. */
export function PieceText({ kind, tokens }: Piece) {
  const words = <Sentence tokens={tokens} />;
  if (kind === 'removed') return <del className={styles['old']}>{words}</del>;
  return kind === 'added' ? <ins className={styles['new']}>{words}</ins> : words;
}

interface RowProps {
  row: ChangeRow;
  end: ReactNode;
  children: ReactNode;
}

function Row({ row, end, children }: RowProps) {
  const t = usePartsWords();
  return (
    <li className={styles['row']}>
      <ChangeMark kind={row.kind} />
      <span>
        {row.subject && <b>{t('subject', { subject: row.subject })}</b>}
        {row.pieces.map((piece, i) => (
          <PieceText key={i} {...piece} />
        ))}
        {end}
      </span>
      {children}
    </li>
  );
}

type BelowRule = ((ruleId: string) => ReactNode) | undefined;
type RowEnd = ((change: SpokenChange) => ReactNode) | undefined;

/** The last row of each rule, by its place. */
const endsRule = (rows: readonly ChangeRow[], i: number): boolean =>
  rows.findLastIndex(({ ruleId }) => ruleId === rows[i]?.ruleId) === i;

interface GroupProps {
  group: ChangeGroup;
  belowRule: BelowRule;
  rowEnd: RowEnd;
}

function Group({ group, belowRule, rowEnd }: GroupProps) {
  const t = usePartsWords();
  const { heading, rows } = group;
  return (
    <li className={styles['group']}>
      <h3>
        {'tier' in heading ? (
          <>
            <TierDot color={heading.color} /> {heading.tier}
          </>
        ) : (
          t(`changes.${heading.section}`)
        )}
      </h3>
      <ul>
        {rows.map((row, i) => (
          <Row key={row.id} row={row} end={rowEnd?.(row.change)}>
            {row.ruleId !== undefined && endsRule(rows, i) && belowRule?.(row.ruleId)}
          </Row>
        ))}
      </ul>
    </li>
  );
}

/** "2 changed · 1 added", each with its mark. */
export function ChangeCounts({ changes }: { changes: readonly SpokenChange[] }) {
  const t = usePartsWords();
  const counts = countKinds(changes);
  return (
    <ul className={styles['counts']}>
      {(['changed', 'added', 'removed', 'moved'] as const)
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <li key={kind}>
            <ChangeMark kind={kind} /> {t(`counts.${kind}`, { count: counts[kind] })}
          </li>
        ))}
    </ul>
  );
}

export interface ChangeListProps {
  changes: readonly SpokenChange[];
  /** Where known, a changed rule is shown as its whole sentence with the old values struck through. */
  before?: PolicyDocument | undefined;
  after?: PolicyDocument | undefined;
  /** What stands below all that is told of a rule. */
  belowRule?: BelowRule;
  /** What stands at the end of a row, by what it tells, or tells first. */
  rowEnd?: RowEnd;
}

/** What changes, as sentences, by tier. */
export function ChangeList({ changes, before, after, belowRule, rowEnd }: ChangeListProps) {
  const t = usePartsWords();
  const language = useLanguage();
  const groups = useMemo(
    () =>
      groupChanges({
        changes,
        before: before && withDefaults(before),
        after: after && withDefaults(after),
        language,
      }),
    [changes, before, after, language],
  );
  if (changes.length === 0) {
    return (
      <Panel>
        <EmptyState title={t('changes.none')}>{t('changes.noneText')}</EmptyState>
      </Panel>
    );
  }
  return (
    <Panel>
      <ul>
        {groups.map((group) => (
          <Group key={group.id} group={group} belowRule={belowRule} rowEnd={rowEnd} />
        ))}
      </ul>
    </Panel>
  );
}
