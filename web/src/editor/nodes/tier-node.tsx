import { inLanguage, type Text } from '@tierwright/shared/language';
import { formatNumber } from '@tierwright/shared/policy';
import { memo, type CSSProperties } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useLanguage } from '../../app/language.js';
import { classNames } from '../../ui/class-names.js';
import { useDropTarget, useHit } from '../canvas/view-store.js';
import { useDecorations } from '../decorations-store.js';
import { useEditor } from '../document/editor-context.js';
import { tierMarks, type TierMarks } from '../graph/decorate.js';
import { CountLink } from '../simulation/count-link.js';
import { useEditorWords } from '../words/editor-words.js';
import type { FlowNodeProps } from './flow-node.js';
import styles from './nodes.module.css';
import { PortIn } from './port.js';
import { ProblemMark } from './problem-mark.js';
import { tierColor } from './tier-color.js';

function Tier({ id, data: { node }, selected }: FlowNodeProps<'tier'>) {
  const { tier, fallback, rank } = node.data;
  const language = useLanguage();
  const marks = useDecorations(useShallow(({ counts, trace }) => tierMarks(tier.key, counts, trace)));
  const total = useDecorations((state) => state.counts?.total ?? 0);
  const target = useDropTarget(id);
  const hit = useHit(id);
  const name = inLanguage(tier.name, language) || tier.key;
  const goal = tier.targetShare ? Math.round(tier.targetShare * total) : null;
  const look = [
    styles['tier'],
    selected && styles['selected'],
    target && styles['target'],
    hit && styles['asked'],
    landing(marks),
  ];
  return (
    <div
      className={classNames(styles['node'], ...look)}
      style={{ '--tier': tierColor(tier.color, rank) } as CSSProperties}
    >
      <PortIn />
      <ProblemMark kind="tier" id={tier.key} />
      <div className={styles['tierName']}>
        <span title={name}>{name}</span>
        <span className={styles['otherName']} lang={language === 'en' ? 'zh-CN' : 'en'}>
          {otherName(tier.name, name)}
        </span>
      </div>
      <TierCount tier={tier.key} marks={marks} fallback={fallback} goal={goal} />
      <ShareBar marks={marks} />
    </div>
  );
}

const landing = ({ landed }: TierMarks) => (landed === null ? undefined : styles[landed ? 'passes' : 'off']);

/** The name in the other language, for those who know the tier by that. */
function otherName(name: Text | undefined, shown: string): string {
  if (name === undefined || typeof name === 'string') return '';
  return Object.values(name).find((other) => other !== shown) ?? '';
}

interface TierCountProps {
  tier: string;
  marks: TierMarks;
  fallback: boolean;
  goal: number | null;
}

function TierCount({ tier, marks, fallback, goal }: TierCountProps) {
  const t = useEditorWords();
  const moved = marks.count !== null && marks.before !== null ? marks.count - marks.before : 0;
  return (
    <div className={styles['tierCount']}>
      {marks.landed && marks.customerId}
      {marks.landed === null && marks.count !== null && (
        <CountLink of={{ kind: 'tier', key: tier }}>{formatNumber(marks.count)}</CountLink>
      )}
      {marks.landed === null && moved !== 0 && <Difference moved={moved} />}
      {marks.landed === null && fallback && moved === 0 && <small>{t('node.everyoneElse')}</small>}
      {marks.landed === null && goal !== null && marks.count !== null && (
        <small>{t('node.target', { count: formatNumber(goal) })}</small>
      )}
    </div>
  );
}

function Difference({ moved }: { moved: number }) {
  const t = useEditorWords();
  const count = formatNumber(Math.abs(moved));
  const opened = useEditor((state) => state.live === null);
  const label = t(`${opened ? 'node.opened' : 'node.live'}.${moved > 0 ? 'more' : 'fewer'}`, { count });
  return (
    <small className={styles[moved > 0 ? 'more' : 'fewer']} title={label} aria-label={label}>
      {moved > 0 ? '+' : '−'} {count}
    </small>
  );
}

function ShareBar({ marks }: { marks: TierMarks }) {
  if (marks.share === null) return null;
  return (
    <div className={styles['share']} aria-hidden>
      <i style={{ width: `${marks.share * 100}%` }} />
      {marks.shareBefore !== null && <u style={{ left: `calc(${marks.shareBefore * 100}% - 1px)` }} />}
    </div>
  );
}

export const TierNode = memo(Tier);
