// As of which days a policy can come to different answers: today, and the later days on which a period that ends then meets a
// date that the policy names.
import { addMonths } from '../calendar.js';
import { leavesOf } from '../planned-node.js';
import type { Plan } from '../plan.js';

export interface AsOfDays {
  /** Today first. */
  days: readonly number[];
  /** Whether no other day can matter. */
  complete: boolean;
  /** Whether an earlier day could be answered otherwise. */
  isFromToday: boolean;
}

const mostDays = 12;

/** Days as numbers (calendar.ts). */
export function asOfDays({ rules, named, derivations }: Plan, today: number): AsOfDays {
  const tests = [...named, ...rules]
    .flatMap(({ root }) => [...leavesOf(root)])
    .filter(({ slot }) => slot.type.is === 'date');
  const dates = tests.flatMap(({ test }) =>
    test.is === 'order' && 'literal' in test.to ? [Number(test.to.literal)] : [],
  );
  const periods = tests.flatMap(({ test }) => (test.is === 'period' ? [test] : []));
  const measured = derivations.ordered.some(
    ({ slot: { derived } }) => derived.kind === 'formula' && /Since\b/.test(derived.expression),
  );
  if (dates.length === 0 || (periods.length === 0 && !measured))
    return { days: [today], complete: true, isFromToday: false };
  const later = dates.flatMap((date) => [
    date,
    date + 1,
    ...periods.flatMap(({ n, unit }) => {
      const end = unit === 'days' ? date + n : addMonths(date, n);
      return [end, end + 1];
    }),
  ]);
  const days = [...new Set(later.filter((day) => day > today))].sort((a, b) => a - b);
  return {
    days: [today, ...days.slice(0, mostDays)],
    complete: days.length <= mostDays && !measured,
    isFromToday: true,
  };
}
