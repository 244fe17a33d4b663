// What stands in the cells of a rule. Their frame, focus and keys are the grid's. They are many and drawn while scrolling, so they
// take their words without a hook: another language makes another sheet, which draws them all anew.
import { inLanguage } from '@tierwright/shared/language';
import { formatNumber, tierName } from '@tierwright/shared/policy';
import { classNames } from '../../ui/class-names.js';
import { IconAlertTriangle, IconChevronRight } from '../../ui/icons.js';
import { TierDot } from '../../ui/tier-dot.js';
import { tierColor } from '../nodes/tier-color.js';
import type { RuleCount } from '../simulation-seam.js';
import { CountLink } from '../simulation/count-link.js';
import type { Speaker } from './cell/operands.js';
import { faultWords } from './fault-words.js';
import type { Unread } from './grid/grid-store.js';
import type { Was } from './live-cells.js';
import { cellText, sentenceOf, type Column } from './plan-edits.js';
import styles from './table.module.css';
import type { TableRow } from './table.js';
import { effectLead } from './tier-cell.js';
import { sayTable } from './words/table-words.js';

interface RuleCellProps {
  row: TableRow;
  column: Column;
  speaker: Speaker;
  was: Was;
  problems: readonly string[];
  unread: Unread | undefined;
  count: RuleCount | undefined;
  /** The most customers that any rule decides for, which fills the bar. */
  most: number;
}

export function RuleCell({ row, column, speaker, was, problems, unread, count, most }: RuleCellProps) {
  return (
    <>
      {unread ? <UnreadText unread={unread} /> : <Content {...{ row, column, speaker, count, most }} />}
      {!unread && <WasText was={was} />}
      {problems.length > 0 && (
        <span className={styles['problem']} title={problems.join('\n')} aria-hidden>
          <IconAlertTriangle size={12} stroke={2.2} />
        </span>
      )}
    </>
  );
}

function Content({
  row,
  column,
  speaker,
  count,
  most,
}: Pick<RuleCellProps, 'row' | 'column' | 'speaker' | 'count' | 'most'>) {
  switch (column.kind) {
    case 'tier':
      return <TierOfRule row={row} speaker={speaker} />;
    case 'name': {
      const name = inLanguage(row.rule.name, speaker.language);
      return (
        <>
          <span className={classNames(styles['text'], !name && styles['faint'])}>{name || sayTable('unnamed')}</span>
          {row.rule.enabled === false && <span className={styles['off']}>{sayTable('off')}</span>}
        </>
      );
    }
    case 'fact': {
      const text = cellText(row, column, speaker);
      return <span className={classNames(styles['text'], !text && styles['faint'])}>{text || sayTable('any')}</span>;
    }
    case 'customers':
      return count ? (
        <Count count={count} most={most} ruleId={row.rule.id} />
      ) : (
        <span className={styles['faint']}>–</span>
      );
    default:
      return column satisfies never;
  }
}

function TierOfRule({ row: { rule }, speaker: { policy, language } }: Pick<RuleCellProps, 'row' | 'speaker'>) {
  const rank = policy.tiers.findIndex(({ key }) => key === rule.tier);
  const lead = effectLead(rule.effect, language);
  return (
    <>
      <TierDot color={rank < 0 ? undefined : tierColor(policy.tiers[rank]?.color, rank)} />
      <span className={styles['text']}>
        {lead && <span className={styles['lead']}>{lead} </span>}
        {tierName(policy, rule.tier, language)}
      </span>
    </>
  );
}

function Count({ count, most, ruleId }: { count: RuleCount; most: number; ruleId: string }) {
  return (
    <>
      <CountLink of={{ kind: 'rule', ruleId, which: 'decide' }} className={styles['figures']}>
        {formatNumber(count.decides)} / {formatNumber(count.pass)}
      </CountLink>
      <i
        className={styles['bar']}
        style={{ width: count.decides > 0 ? Math.max(2, (count.decides / most) * 40) : 0 }}
        aria-hidden
      />
    </>
  );
}

/** A rule that no row can say, in one line. */
export const SentenceText = ({ row, speaker }: { row: TableRow; speaker: Speaker }) => (
  <span className={styles['sentenceLine']}>
    <span className={styles['text']}>{sentenceOf(row.rule, speaker)}</span>
    <IconChevronRight className={styles['onward']} size={15} aria-hidden />
  </span>
);

const UnreadText = ({ unread }: { unread: Unread }) => (
  <span className={classNames(styles['text'], styles['unread'])} title={faultWords(unread.fault)}>
    {unread.text}
  </span>
);

function WasText({ was }: { was: Was }) {
  if (was.kind === 'same') return null;
  return was.kind === 'new' ? (
    <span className={styles['new']}>{sayTable('new')}</span>
  ) : (
    <s className={styles['was']} aria-hidden>
      {was.text}
    </s>
  );
}
