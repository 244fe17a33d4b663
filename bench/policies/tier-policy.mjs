// The first policy of the comparisons: five tiers with thirteen leaves each, in nested groups, over thirteen facts.
import { random } from '../random.mjs';

const levels = [
  {
    tier: 'DIAMOND',
    spend: 60000,
    orders: 40,
    months: 36,
    returns: 0.08,
    visits: 60,
    opens: 120,
    reviews: 12,
    refer: 6,
  },
  {
    tier: 'PLATINUM',
    spend: 30000,
    orders: 24,
    months: 24,
    returns: 0.12,
    visits: 40,
    opens: 80,
    reviews: 8,
    refer: 4,
  },
  { tier: 'GOLD', spend: 12000, orders: 12, months: 12, returns: 0.18, visits: 24, opens: 50, reviews: 5, refer: 3 },
  { tier: 'SILVER', spend: 4000, orders: 6, months: 6, returns: 0.25, visits: 12, opens: 25, reviews: 3, refer: 2 },
  { tier: 'BRONZE', spend: 800, orders: 2, months: 1, returns: 0.4, visits: 4, opens: 8, reviews: 1, refer: 1 },
];
const countries = ['CN', 'DE', 'FR', 'GB', 'JP', 'SG', 'US'];
const channels = ['web', 'app', 'store', 'reseller'];
const segments = ['basic', 'plus', 'family', 'business'];

const leaf = (id, fact, operator, value) => ({ id, fact, operator, value });

function rule(level, i) {
  const id = (name) => `${level.tier}-${name}`;
  const served = countries.slice(0, 3 + i);
  return {
    id: `rule-${level.tier}`,
    name: `${level.tier} for busy customers`,
    tier: level.tier,
    effect: 'qualify',
    conditions: {
      id: id('all'),
      all: [
        leaf(id('spend'), 'annualSpend', 'greaterThanInclusive', level.spend),
        leaf(id('orders'), 'orders', 'greaterThanInclusive', level.orders),
        leaf(id('months'), 'tenureMonths', 'greaterThanInclusive', level.months),
        leaf(id('returns'), 'returnRate', 'lessThan', level.returns),
        leaf(id('country'), 'country', 'in', served),
        leaf(id('channel'), 'channel', 'notEqual', 'reseller'),
        leaf(id('verified'), 'verified', 'equal', true),
        {
          id: id('active'),
          any: [
            leaf(id('visits'), 'visits', 'greaterThanInclusive', level.visits),
            leaf(id('opens'), 'appOpens', 'greaterThanInclusive', level.opens),
            leaf(id('reviews'), 'reviews', 'greaterThanInclusive', level.reviews),
          ],
        },
        {
          id: id('valued'),
          any: [
            leaf(id('segment'), 'segment', 'in', ['family', 'business']),
            leaf(id('refer'), 'referrals', 'greaterThanInclusive', level.refer),
            { id: id('calm'), not: leaf(id('complaints'), 'complaints', 'greaterThan', 1) },
          ],
        },
      ],
    },
  };
}

const tier = (key) => ({ key, name: key, benefits: [{ key: `${key}-care`, name: 'Care' }] });
const number = (key, type) => ({ key, label: key, type });
const choice = (key, values) => ({ key, label: key, type: 'enum', values: values.map((value) => ({ value })) });

const document = {
  schema: 'tierwright/policy@1',
  name: 'Five tiers of thirteen leaves',
  tiers: [...levels.map((level) => tier(level.tier)), tier('REGULAR')],
  fallback: 'REGULAR',
  facts: [
    number('annualSpend', 'number'),
    number('orders', 'integer'),
    number('tenureMonths', 'integer'),
    number('returnRate', 'number'),
    number('visits', 'integer'),
    number('appOpens', 'integer'),
    number('reviews', 'integer'),
    choice('country', countries),
    choice('channel', channels),
    number('verified', 'boolean'),
    choice('segment', segments),
    number('referrals', 'integer'),
    number('complaints', 'integer'),
  ],
  rules: levels.map(rule),
};

function customers(count) {
  const { pick, whole, amount, chance } = random(65);
  return Array.from({ length: count }, () => {
    // Busy customers are busy in most ways, so that every tier has its people.
    const busy = amount(0, 1);
    return {
      annualSpend: Math.round(100 * 90000 * busy ** 2 * amount(0.7, 1.3)) / 100,
      orders: whole(0, 8 + 70 * busy),
      tenureMonths: whole(0, 12 + 96 * busy),
      returnRate: Math.round(1000 * amount(0, 0.3)) / 1000,
      visits: whole(0, 6 + 120 * busy),
      appOpens: whole(0, 10 + 240 * busy),
      reviews: whole(0, 2 + 16 * busy),
      country: pick(countries),
      channel: pick(channels),
      verified: chance(0.85),
      segment: pick(segments),
      referrals: whole(0, 2 + 8 * busy),
      complaints: whole(0, 4),
    };
  });
}

/** As somebody would write it who has no engine. */
function byHand(c) {
  const sold = c.channel !== 'reseller' && c.verified;
  const calm = !(c.complaints > 1);
  const larger = c.segment === 'family' || c.segment === 'business';
  const { country } = c;
  const central = country === 'CN' || country === 'DE' || country === 'FR';
  if (
    c.annualSpend >= 60000 &&
    c.orders >= 40 &&
    c.tenureMonths >= 36 &&
    c.returnRate < 0.08 &&
    sold &&
    central &&
    (c.visits >= 60 || c.appOpens >= 120 || c.reviews >= 12) &&
    (larger || c.referrals >= 6 || calm)
  )
    return 'DIAMOND';
  if (
    c.annualSpend >= 30000 &&
    c.orders >= 24 &&
    c.tenureMonths >= 24 &&
    c.returnRate < 0.12 &&
    sold &&
    (central || country === 'GB') &&
    (c.visits >= 40 || c.appOpens >= 80 || c.reviews >= 8) &&
    (larger || c.referrals >= 4 || calm)
  )
    return 'PLATINUM';
  if (
    c.annualSpend >= 12000 &&
    c.orders >= 12 &&
    c.tenureMonths >= 12 &&
    c.returnRate < 0.18 &&
    sold &&
    (central || country === 'GB' || country === 'JP') &&
    (c.visits >= 24 || c.appOpens >= 50 || c.reviews >= 5) &&
    (larger || c.referrals >= 3 || calm)
  )
    return 'GOLD';
  if (
    c.annualSpend >= 4000 &&
    c.orders >= 6 &&
    c.tenureMonths >= 6 &&
    c.returnRate < 0.25 &&
    sold &&
    (central || country === 'GB' || country === 'JP' || country === 'SG') &&
    (c.visits >= 12 || c.appOpens >= 25 || c.reviews >= 3) &&
    (larger || c.referrals >= 2 || calm)
  )
    return 'SILVER';
  if (
    c.annualSpend >= 800 &&
    c.orders >= 2 &&
    c.tenureMonths >= 1 &&
    c.returnRate < 0.4 &&
    sold &&
    (central || country === 'GB' || country === 'JP' || country === 'SG' || country === 'US') &&
    (c.visits >= 4 || c.appOpens >= 8 || c.reviews >= 1) &&
    (larger || c.referrals >= 1 || calm)
  )
    return 'BRONZE';
  return 'REGULAR';
}

export const tierPolicy = { key: 'tiers', title: '5 tiers × 13 leaves', document, customers, byHand };
