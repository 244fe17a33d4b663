// The second policy of the comparisons: a table of 200 rules of four leaves, one for each tier, region and segment.
import { random } from '../random.mjs';

const tiers = ['DIAMOND', 'PLATINUM', 'GOLD', 'SILVER', 'BRONZE'];
const regions = ['north', 'south', 'east', 'west', 'coast', 'hills', 'lakes', 'islands'];
const segments = ['basic', 'plus', 'family', 'business', 'student'];

/** Best tier first. */
const rows = tiers.flatMap((tier, t) =>
  regions.flatMap((region, r) =>
    segments.map((segment, s) => ({
      tier,
      region,
      segment,
      spend: (5 - t) ** 2 * 2000 + r * 250 + s * 75,
      orders: (5 - t) * 6 + ((r + s) % 4),
    })),
  ),
);

const leaf = (id, fact, operator, value) => ({ id, fact, operator, value });
const rule = ({ tier, region, segment, spend, orders }) => {
  const id = `${tier}-${region}-${segment}`;
  return {
    id,
    name: id,
    tier,
    effect: 'qualify',
    conditions: {
      id: `${id}-all`,
      all: [
        leaf(`${id}-region`, 'region', 'equal', region),
        leaf(`${id}-segment`, 'segment', 'equal', segment),
        leaf(`${id}-spend`, 'annualSpend', 'greaterThanInclusive', spend),
        leaf(`${id}-orders`, 'orders', 'greaterThanInclusive', orders),
      ],
    },
  };
};

const tier = (key) => ({ key, name: key, benefits: [{ key: `${key}-care`, name: 'Care' }] });
const choice = (key, values) => ({ key, label: key, type: 'enum', values: values.map((value) => ({ value })) });

/** The table with its first rows only. */
export const tableOf = (count) => ({
  schema: 'tierwright/policy@1',
  name: `A table of ${count} rules`,
  tiers: [...tiers, 'REGULAR'].map(tier),
  fallback: 'REGULAR',
  facts: [
    choice('region', regions),
    choice('segment', segments),
    { key: 'annualSpend', label: 'annualSpend', type: 'number' },
    { key: 'orders', label: 'orders', type: 'integer' },
  ],
  rules: rows.slice(0, count).map(rule),
});

function customers(count) {
  const { pick, whole, amount } = random(200);
  return Array.from({ length: count }, () => {
    const busy = amount(0, 1);
    return {
      region: pick(regions),
      segment: pick(segments),
      annualSpend: Math.round(100 * 75000 * busy ** 2 * amount(0.7, 1.3)) / 100,
      orders: whole(0, 4 + 50 * busy),
    };
  });
}

/** As somebody would write it who has no engine. */
function byHand({ region, segment, annualSpend, orders }) {
  for (const row of rows)
    if (row.region === region && row.segment === segment && annualSpend >= row.spend && orders >= row.orders)
      return row.tier;
  return 'REGULAR';
}

export const ruleTable = {
  key: 'table',
  title: 'a table of 200 rules × 4 leaves',
  document: tableOf(200),
  customers,
  byHand,
};
