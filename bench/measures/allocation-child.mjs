// Run with --expose-gc and a young generation that holds the whole run: bytes that one evaluation leaves on the heap.
import { asOf, onServer, policyOf } from '../contestants/tierwright.mjs';
import { ruleTable } from '../policies/rule-table.mjs';
import { tierPolicy } from '../policies/tier-policy.mjs';

const runs = 1_000_000;

function bytes(of, inputs, explain) {
  const { evaluateNow } = onServer(policyOf(of.document));
  const asked = explain ? inputs.map((input) => ({ ...input, explain })) : inputs;
  let fine = 0;
  const pass = (count) => {
    for (let i = 0; i < count; i++) if (evaluateNow(asked[i % asked.length]).ok) fine++;
  };
  const count = explain ? 1000 : runs;
  pass(200_000);
  globalThis.gc();
  const before = process.memoryUsage().heapUsed;
  pass(count);
  const after = process.memoryUsage().heapUsed;
  if (fine !== 200_000 + count) throw new Error('refused');
  return (after - before) / count;
}

const inputsOf = (of) => of.customers(2000).map((facts) => ({ facts, asOf }));
const found = {};
for (const of of [tierPolicy, ruleTable]) found[of.key] = bytes(of, inputsOf(of));
process.stdout.write(JSON.stringify(found));
