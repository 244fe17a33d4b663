import { IconCalendar, IconCheck, IconHash, IconLetterT, IconList, IconMenu2, IconPercentage } from '../ui/icons.js';
import { inLanguage, type Text } from '@tierwright/shared/language';
import type { Fact } from '@tierwright/shared/policy';
import { classNames } from '../ui/class-names.js';
import styles from './type-badge.module.css';

export type BadgeKind = Fact['type'] | 'derived';

const icons = {
  number: IconHash,
  integer: IconHash,
  boolean: IconCheck,
  string: IconLetterT,
  enum: IconMenu2,
  date: IconCalendar,
  list: IconList,
} as const satisfies Record<Fact['type'], typeof IconHash>;

/** The kind of a fact at a glance; its words stand beside it for those who do not see it. */
export function TypeBadge({ kind, unit }: { kind: BadgeKind; unit?: Text | undefined }) {
  const percent = kind === 'number' && unit !== undefined && inLanguage(unit, 'en') === '%';
  const Icon = percent ? IconPercentage : kind === 'derived' ? null : icons[kind];
  return (
    <span className={classNames(styles['badge'], styles[kind])} aria-hidden>
      {Icon ? <Icon size={12} stroke={2.4} /> : 'ƒ'}
    </span>
  );
}
