// Run with --expose-gc: how much ten thousand compiled policies with their documents keep alive, in MB.
import { asOf, onServer, policyOf } from '../contestants/tierwright.mjs';
import { tierPolicy } from '../policies/tier-policy.mjs';

const count = Number(process.argv[2]);
const source = JSON.stringify(tierPolicy.document);
const [customer] = tierPolicy.customers(1);

function used() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

// Each is parsed from its own text, as it would come from the database: nothing is shared but the code.
const make = (i) => {
  const document = JSON.parse(source.replace(tierPolicy.document.name, `Policy ${i}`));
  const evaluator = onServer(policyOf(document));
  if (!evaluator.evaluateNow({ facts: customer, asOf }).ok) throw new Error('refused');
  return { document, evaluator };
};
for (let i = 0; i < 20; i++) make(i);
const before = used();
const kept = [];
for (let i = 0; i < count; i++) kept.push(make(i));
const megabytes = (used() - before) / 1e6;
process.stdout.write(JSON.stringify({ megabytes, kept: kept.length }));
