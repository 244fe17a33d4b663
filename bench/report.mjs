// The measured figures as a page: first what was to be reached, then everything that was measured.
import os from 'node:os';
import { editorTable, editorTargets } from './editor-report.mjs';
import { median, ratio } from './timing.mjs';
import { target } from './target.mjs';

const whole = (x) => Math.round(x).toLocaleString('en');
const times = (x) => `${x < 10 ? x.toFixed(1) : whole(x)} ×`;
const ms = (x) => `${x.toFixed(1)} ms`;

function raceTargets({ policy, rates }, wanted, hasZen) {
  const third = (1 / ratio(rates, 'three-valued', 'two-valued') - 1) * 100;
  return [
    target(
      `compiled, against json-rules-engine (${policy.title})`,
      ratio(rates, 'compiled', 'json-rules-engine'),
      wanted,
      times,
    ),
    target(
      `with the full trace, against json-rules-engine (${policy.title})`,
      ratio(rates, 'traced', 'json-rules-engine'),
      50,
      times,
    ),
    target(
      `compiled, against zen’s single call (${policy.title})`,
      hasZen ? ratio(rates, 'compiled', 'zen single') : null,
      80,
      times,
    ),
    target(`what the third truth value costs (${policy.title})`, third, 5, (x) => `${x.toFixed(1)} %`, true),
  ];
}

function targets({ races: [first, second], grown, checked, memory, browser, editor, hasZen }) {
  const steepest = Math.max(...grown.map(({ exponent }) => exponent));
  const tallied = browser && median(browser.tallied);
  const checkedThere = browser?.checked ? median(browser.checked) : null;
  const megabytes = (x) => `${whole(x)} MB`;
  return [
    ...raceTargets(first, 500, hasZen),
    ...raceTargets(second, 1500, hasZen),
    target(
      `${whole(memory.kept)} compiled policies of the first kind, with their documents`,
      memory.megabytes,
      400,
      megabytes,
      true,
    ),
    target('10,000 customers counted on every node, in Chromium’s worker', tallied, 60, ms, true),
    target('200 rules checked for problems, in Chromium’s worker', checkedThere, 200, ms, true),
    target('200 rules checked for problems, in Node', checked, 200, ms, true),
    target('steepest growth with customers or leaves, as an exponent', steepest, 1.1, (x) => x.toFixed(2), true),
    ...editorTargets(editor),
  ].join('\n');
}

const names = {
  'json-rules-engine': 'json-rules-engine 7.3.1, one engine, runs one after the other',
  reference: 'Tierwright’s reference runner (json-rules-engine with checks, facts read, a whole outcome)',
  'zen single': '@gorules/zen-engine 0.54.0, one call for each customer',
  'zen loop': '@gorules/zen-engine 0.54.0, loop mode, 1,000 customers in a call',
  compiled: 'Tierwright compiled, a whole outcome, with code for the policy as on the server',
  closures: 'the same by closures alone, as in a browser',
  'three-valued': 'compiled in a copy of its own, for the next line',
  'two-valued': 'that copy without a third truth value',
  traced: 'Tierwright compiled, with the full trace',
  'by hand': 'a function written by hand, the tier only, nothing checked',
};

function table({ policy, counts, rates }) {
  const rows = [...rates.keys()].map(
    (name) =>
      `| ${names[name]} | ${whole(median(rates.get(name)))} | ${ratio(rates, name, 'json-rules-engine').toFixed(1)} |`,
  );
  const tiers = Object.entries(counts).map(([tier, count]) => `${tier} ${whole(count)}`);
  return `## ${policy.title[0].toUpperCase()}${policy.title.slice(1)}

Among the sample: ${tiers.join(', ')}.

| evaluator | customers a second of processor time | ratio |
|---|--:|--:|
${rows.join('\n')}
`;
}

const growthRow = ({ name, ratios, exponent }) =>
  `| ${name} | ${ratios.map((x) => x.toFixed(2)).join(' · ')} | ${exponent.toFixed(2)} |`;

export function report(found) {
  const { races, grown, allocation, rounds, sample, population } = found;
  return `# Measured comparisons

\`npm run bench\`, Node ${process.versions.node}, ${os.cpus().length} cores. One process, ${rounds} interleaved rounds, medians; a ratio is the
median of the rounds' ratios. Evaluators and growth are timed by the processor time of all their threads (garbage is collected on
the main one), so that other work on the machine counts as little as it can; problems and Chromium by the clock. Machines differ, so read the ratios. Two policies, ${whole(population)} generated customers each; before
anything is timed, all evaluators must give the same tiers to ${whole(sample)} of them.

## To be reached

| what | wanted | measured | |
|---|--:|--:|---|
${targets(found)}

${races.map(table).join('\n')}
${editorTable(found.editor)}
## Growth

Times at 1 ×, 2 ×, 4 × and 8 × the work, against the first; an exponent of 1 is linear.

| what grows | times | exponent |
|---|--:|--:|
${grown.map(growthRow).join('\n')}

## Allocation

What one evaluation leaves on the heap when all facts are there and nothing is explained (a million runs, 2,000 different
customers): ${allocation.tiers.toFixed(1)} bytes with the first policy, ${allocation.table.toFixed(1)} bytes with the second. Outcomes that came before are handed out again.
`;
}
