// `npm run bench`: everything that is claimed about speed and memory, measured in one go and written to bench/results.md.
import fs from 'node:fs';
import { performance } from 'node:perf_hooks';
import { findProblems } from '../shared/dist/problems/index.js';
import { jsonRulesEngine } from './contestants/json-rules-engine.mjs';
import { asOf, closures, compiled, policyOf, reference, traced } from './contestants/tierwright.mjs';
import { loadZen, zenLoop, zenSingle } from './contestants/zen-engine.mjs';
import { inBrowser } from './measures/browser.mjs';
import { inChild } from './measures/child.mjs';
import { inEditor } from './measures/editor.mjs';
import { growth } from './measures/growth.mjs';
import { builds } from './measures/two-valued.mjs';
import { ruleTable } from './policies/rule-table.mjs';
import { tierPolicy } from './policies/tier-policy.mjs';
import { report } from './report.mjs';
import { median, mustAgree, race } from './timing.mjs';

const population = 100_000;
const sample = 2_000;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15);
const milliseconds = Number(process.env['BENCH_MILLISECONDS'] ?? 120);
const policies = 10_000;
const say = (line) => process.stdout.write(`${line}\n`);

const zen = await loadZen();
if (!zen) say('@gorules/zen-engine has no build for this system: its lines are left out.');
const { twoValued, threeValued } = await builds();

const contestantsFor = ({ document, byHand }) => [
  { name: 'json-rules-engine', slice: 50, tiersOf: jsonRulesEngine(document) },
  { name: 'reference', slice: 50, tiersOf: reference(document) },
  ...(zen
    ? [
        { name: 'zen single', slice: 200, tiersOf: zenSingle(zen, document) },
        { name: 'zen loop', slice: 1000, tiersOf: zenLoop(zen, document) },
      ]
    : []),
  { name: 'compiled', slice: 5000, tiersOf: compiled(document) },
  { name: 'closures', slice: 5000, tiersOf: closures(document) },
  { name: 'three-valued', slice: 5000, tiersOf: compiled(document, threeValued) },
  { name: 'two-valued', slice: 5000, tiersOf: compiled(document, twoValued) },
  { name: 'traced', slice: 1000, tiersOf: traced(document) },
  { name: 'by hand', slice: 5000, tiersOf: (customers) => customers.map(byHand) },
];

async function compare(policy) {
  say(`${policy.title}: ${population.toLocaleString('en')} customers`);
  const customers = policy.customers(population);
  const contestants = contestantsFor(policy);
  const counts = await mustAgree(contestants, customers.slice(0, sample));
  say(`  all agree on ${sample.toLocaleString('en')} customers: ${JSON.stringify(counts)}`);
  const rates = await race(contestants, customers, { rounds, milliseconds, say });
  return { policy, counts, rates };
}

function checkTimes() {
  const table = policyOf(ruleTable.document);
  return Array.from({ length: 9 }, () => {
    const started = performance.now();
    findProblems(table, { today: asOf });
    return performance.now() - started;
  });
}

const races = [await compare(tierPolicy), await compare(ruleTable)];
say('growth with customers and leaves');
const grown = growth();
say('problems of a table of 200 rules');
const checked = median(checkTimes());
say(`memory of ${policies.toLocaleString('en')} compiled policies`);
const memory = inChild('memory-child.mjs', ['--expose-gc'], String(policies));
say('allocation on the plain path');
const wideYoung = ['--min-semi-space-size=256', '--max-semi-space-size=256'];
const allocation = inChild('allocation-child.mjs', ['--expose-gc', ...wideYoung]);
say('Chromium’s worker');
const browser = await inBrowser({ count: 10_000, asOf });
if (!browser) say('No Chromium was found (install it, or set CHROMIUM_PATH): its lines are left out.');

say('the editor in Chromium, with 10,000 customers');
const editor = await inEditor();

const text = report({
  editor,
  races,
  grown,
  checked,
  memory,
  allocation,
  browser,
  rounds,
  sample,
  population,
  hasZen: !!zen,
});
fs.writeFileSync(new URL('./results.md', import.meta.url), text);
say(text);
