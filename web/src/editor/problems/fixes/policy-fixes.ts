// The policy itself: when it is reviewed, how tiers are kept, scorecards whose ranges are out of order.
import { inBoth, say } from '@tierwright/shared/language';
import { formatDay } from '@tierwright/shared/policy';
import { addMonths, dayOf, dayText } from '@tierwright/shared/evaluation';
import type { EditableDerived } from '../../document/editable.js';
import type { Broken, Fix } from './fix.js';

export function reviewNextYear({ today }: Broken): Fix[] {
  const day = dayText(addMonths(dayOf(today) ?? 0, 12));
  const label = inBoth((language) =>
    language === 'en' ? `Review it again by ${formatDay(day, 'en')}` : `下次复审定在${formatDay(day, 'zh-CN')}前`,
  );
  return [{ label, commands: [{ type: 'changePolicy', change: { reviewBy: day } }] }];
}

export function dropGrace({ document: { movement } }: Broken): Fix[] {
  if (!movement) return [];
  const { graceDays: _, ...rest } = movement;
  return [
    {
      label: say('Leave out the days of grace', '取消宽限天数'),
      commands: [{ type: 'changeMovement', movement: rest }],
    },
  ];
}

const end = ({ below }: { below?: number | undefined }): number => below ?? Infinity;

export function sortBands({ problem, document }: Broken): Fix[] {
  const derived = document.derived?.find(({ key }) => key === problem.fact);
  if (derived?.kind !== 'scorecard' || derived.key === undefined) return [];
  const items = derived.items.map((item) =>
    'bands' in item ? { ...item, bands: item.bands.toSorted((a, b) => end(a) - end(b)) } : item,
  );
  const definition = { ...derived, items } as EditableDerived;
  const label = say('Put the ranges in order', '将区间按顺序排列');
  return [{ label, commands: [{ type: 'changeDerived', derived: derived.key, definition }] }];
}
