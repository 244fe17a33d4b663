// The compiled evaluator without its third truth value, for the comparison alone: the built files once more, with the lines
// that look for missing numbers taken out. A line that is not there any more stops the bench.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const dist = fileURLToPath(new URL('../../shared/dist/', import.meta.url));
const copies = fileURLToPath(new URL('../node_modules/.builds/', import.meta.url));

/** By file: what stands there, and what stands in its place. */
const cuts = {
  'evaluation/rule-index.js': [
    [/if \(x !== x\) \{[\s\S]*?continue;\s*\}/, ''],
    [/open\[w\] = 0;/, ''],
  ],
  'evaluation/rule-runner.js': [
    [/const truth = \(open\[word\] >>> bit\) & 1 \? unsure : \(yes - by\);/, 'const truth = yes - by;'],
    [/if \(part === unsure\)\s*result = unsure;/g, ''],
    [/if \(truth === unsure\)\s*isOpen = true;/, ''],
  ],
  'evaluation/interval-group.js': [[/else if \(x !== x\)\s*result = unsure;/, '']],
  'evaluation/generated/rules-code.js': [[/ if \(x\$\{slot\} !== x\$\{slot\}\) return false;/, '']],
  'evaluation/leaf-closure.js': [
    [/return x !== x \? unsure : without;/, 'return without;'],
    [/return a !== a \|\| b !== b \? unsure : truth/, 'return truth'],
    [/return x !== x \? unsure : truth/, 'return truth'],
  ],
  'evaluation/node-closure.js': [[/if \(truth === unsure\)\s*result = unsure;/, '']],
  'evaluation/compiled.js': [[/ && !results\.open/, '']],
};

function cut(target, file) {
  let code = fs.readFileSync(path.join(dist, file), 'utf8');
  for (const [there, instead] of cuts[file]) {
    const rest = code.replace(there, instead);
    if (rest === code)
      throw new Error(`The two-valued build no longer fits shared/src/${file.replace('.js', '.ts')}: ${there}`);
    code = rest;
  }
  fs.writeFileSync(path.join(target, file), code);
}

async function copyOf(name, files) {
  const target = path.join(copies, name);
  fs.rmSync(target, { recursive: true, force: true });
  fs.cpSync(dist, target, { recursive: true });
  fs.writeFileSync(path.join(target, 'package.json'), '{"type":"module"}\n');
  for (const file of files) cut(target, file);
  const module = await import(pathToFileURL(path.join(target, 'evaluation/index.js')).href);
  return module.compiledEvaluator;
}

/** Both are copies that do nothing else, so that neither has learned from other work. */
export const builds = async () => ({
  twoValued: await copyOf('two-valued', Object.keys(cuts)),
  threeValued: await copyOf('three-valued', []),
});
