// How much faster the compiled evaluator is than json-rules-engine on the same policy and customers; ratios of one run.
import fs from 'node:fs';
import os from 'node:os';
import { compiledEvaluator, referenceEvaluator } from '../shared/dist/evaluation/index.js';
import { readPolicy } from '../shared/dist/policy/index.js';
import { templates } from '../shared/dist/templates/index.js';

const rounds = 15;
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const template = templates.find((one) => one.key === 'ecommerce-annual-spend');
const policy = readPolicy(template.document);
if (!policy.ok) throw new Error('The template cannot be read.');
const inputs = template.sampleCustomers().map(({ facts }) => ({ facts, asOf: '2026-11-21' }));
const reference = referenceEvaluator(policy.value);
const compiled = compiledEvaluator(policy.value);

async function perSecond(passes, evaluate) {
  const start = performance.now();
  for (let pass = 0; pass < passes; pass++) for (const input of inputs) await evaluate(input);
  return (passes * inputs.length * 1000) / (performance.now() - start);
}

function perSecondNow(passes, evaluate) {
  const start = performance.now();
  for (let pass = 0; pass < passes; pass++) for (const input of inputs) evaluate(input);
  return (passes * inputs.length * 1000) / (performance.now() - start);
}

const traced = inputs.map((input) => ({ ...input, explain: { trace: true } }));
const samples = { reference: [], compiled: [], traced: [] };
for (let round = 0; round < rounds; round++) {
  samples.reference.push(await perSecond(1, (input) => reference.evaluate(input)));
  samples.compiled.push(perSecondNow(50, (input) => compiled.evaluateNow(input)));
  const start = performance.now();
  for (let pass = 0; pass < 20; pass++) for (const input of traced) compiled.evaluateNow(input);
  samples.traced.push((20 * traced.length * 1000) / (performance.now() - start));
}

const base = median(samples.reference);
const row = (name, numbers) =>
  `| ${name} | ${Math.round(median(numbers)).toLocaleString('en')} | ${(median(numbers) / base).toFixed(1)} |`;
const report = `# Measured comparisons

\`npm run bench\`, Node ${process.versions.node}, ${os.cpus().length} cores. Medians of ${rounds} interleaved rounds in one process;
machines differ, so read the ratios.

## One evaluation: ${template.key}, ${inputs.length} sample customers

| evaluator | evaluations a second | ratio |
|---|--:|--:|
${row('json-rules-engine (the reference runner)', samples.reference)}
${row('compiled', samples.compiled)}
${row('compiled, with the full trace', samples.traced)}
`;
fs.writeFileSync(new URL('./results.md', import.meta.url), report);
process.stdout.write(report);
