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

const rate = (passes, start) => (passes * inputs.length * 1000) / (performance.now() - start);

async function referencePerSecond() {
  const start = performance.now();
  for (const input of inputs) await reference.evaluate(input);
  return rate(1, start);
}

function compiledPerSecond(passes, explain) {
  const asked = inputs.map((input) => ({ ...input, explain }));
  const start = performance.now();
  for (let pass = 0; pass < passes; pass++) for (const input of asked) compiled.evaluateNow(input);
  return rate(passes, start);
}

const samples = { reference: [], compiled: [], traced: [] };
for (let round = 0; round < rounds; round++) {
  samples.reference.push(await referencePerSecond());
  samples.compiled.push(compiledPerSecond(50));
  samples.traced.push(compiledPerSecond(20, { trace: true }));
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
