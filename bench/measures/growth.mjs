// How the time grows with what there is to do: the exponent of a power law through the points, 1 for linear.
import { compiledEvaluator, tally } from '../../shared/dist/evaluation/index.js';
import { asOf, policyOf } from '../contestants/tierwright.mjs';
import { ruleTable, tableOf } from '../policies/rule-table.mjs';
import { tierPolicy } from '../policies/tier-policy.mjs';
import { median, processorTime } from '../timing.mjs';

const steps = [1, 2, 4, 8];
const rounds = 9;

/** Milliseconds of processor time of each, interleaved. */
function times(works) {
  const all = works.map(() => []);
  for (let round = -3; round < rounds; round++)
    for (const [i, work] of works.entries()) {
      const started = processorTime();
      work();
      if (round >= 0) all[i].push(processorTime() - started);
    }
  return all.map(median);
}

function exponent(points) {
  const logs = steps.map((step, i) => [Math.log(step), Math.log(points[i])]);
  const [mx, my] = [0, 1].map((axis) => logs.reduce((sum, point) => sum + point[axis], 0) / logs.length);
  const over = logs.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
}

const grown = (name, points) => ({ name, ratios: points.map((ms) => ms / points[0]), exponent: exponent(points) });

export function growth() {
  const policy = policyOf(tierPolicy.document);
  const population = tierPolicy.customers(64_000);
  const asCustomers = population.map((facts, i) => ({ id: String(i), facts }));
  const { evaluateNow } = compiledEvaluator(policy);
  const rows = ruleTable.customers(4000).map((facts, i) => ({ id: String(i), facts }));
  const tables = steps.map((step) => policyOf(tableOf(25 * step)));
  const evaluators = tables.map((table) => compiledEvaluator(table));
  return [
    grown(
      'customers evaluated (first policy; 8,000, 16,000, 32,000, 64,000)',
      times(
        steps.map((step) => () => {
          for (let i = 0; i < 8000 * step; i++) evaluateNow({ facts: population[i], asOf });
        }),
      ),
    ),
    grown(
      'customers counted on every node (first policy; 4,000 … 32,000)',
      times(steps.map((step) => () => tally(policy, asCustomers.slice(0, 4000 * step), asOf))),
    ),
    grown(
      'leaves evaluated (25, 50, 100, 200 rules of four; 4,000 customers)',
      times(
        evaluators.map((evaluator) => () => {
          for (const { facts } of rows) evaluator.evaluateNow({ facts, asOf });
        }),
      ),
    ),
    grown(
      'leaves counted (25 … 200 rules of four; 4,000 customers)',
      times(tables.map((table) => () => tally(table, rows, asOf))),
    ),
  ];
}
