// What Chromium's worker runs: a simulation with counts on every node, and, where it is there, the check for problems.
import * as evaluation from '../../shared/src/evaluation/index.ts';
import { readPolicy } from '../../shared/src/policy/index.ts';
import { tierPolicy } from '../policies/tier-policy.mjs';
import { ruleTable } from '../policies/rule-table.mjs';
import { findProblems } from 'virtual:problems';

const times = (rounds, work) =>
  Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });

globalThis.onmessage = ({ data: { count, asOf } }) => {
  const policy = readPolicy(tierPolicy.document).value;
  const customers = tierPolicy.customers(count).map((facts, i) => ({ id: String(i), facts }));
  const table = readPolicy(ruleTable.document).value;
  const tallied = times(31, () => {
    if (evaluation.tally(policy, customers, asOf).evaluated !== count) throw new Error('refused');
  });
  const checked = findProblems ? times(9, () => findProblems(table, { today: asOf })) : null;
  globalThis.postMessage({ tallied, checked });
};
