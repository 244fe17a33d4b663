import { formatNumber } from '@tierwright/shared/policy';
import { useShallow } from 'zustand/react/shallow';
import { classNames } from '../../ui/class-names.js';
import { useDecorations } from '../decorations-store.js';
import { useEditor } from '../document/editor-context.js';
import { ruleMarks, tierMarks } from '../graph/decorate.js';
import { CountLink } from '../simulation/count-link.js';
import styles from './sentences.module.css';
import { useSentencesWords } from './sentences-words.js';

/** How many customers get the tier, and how many more or fewer than under what the draft is compared with. */
export function TierCount({ tier }: { tier: string | null }) {
  const t = useSentencesWords();
  const { count, before } = useDecorations(useShallow(({ counts }) => tierMarks(tier, counts, null)));
  const opened = useEditor((state) => state.live === null);
  if (count === null) return null;
  const moved = before === null ? 0 : count - before;
  const size = formatNumber(Math.abs(moved));
  const words = t(`${opened ? 'opened' : 'live'}.${moved > 0 ? 'more' : 'fewer'}`, { count: size });
  return (
    <div className={styles['count']}>
      <CountLink of={{ kind: 'tier', key: tier }}>
        <b>{formatNumber(count)}</b>
      </CountLink>
      {moved === 0 ? (
        <small>{t('customers', { count })}</small>
      ) : (
        <small className={classNames(styles[moved > 0 ? 'more' : 'fewer'])} title={words}>
          <span aria-hidden>
            {moved > 0 ? '+' : '−'} {size}
          </span>
          <span className="visually-hidden">{words}</span>
        </small>
      )}
    </div>
  );
}

/** How many customers' tier a rule decides. */
export function RuleCount({ rule, quiet = false }: { rule: string; quiet?: boolean }) {
  const t = useSentencesWords();
  const decides = useDecorations(({ counts }) => ruleMarks(rule, counts, null).decides);
  if (decides === null) return null;
  return (
    <div className={classNames(styles['count'], quiet && styles['quiet'])}>
      <CountLink of={{ kind: 'rule', ruleId: rule, which: 'decide' }}>
        <b>{formatNumber(decides)}</b>
      </CountLink>
      {!quiet && <small>{t('customers', { count: decides })}</small>}
    </div>
  );
}
