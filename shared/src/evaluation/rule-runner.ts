// All rules for one customer: first everything that numbers alone can settle, then only what is left, by closures.
import { flatRule, type FlatRule } from './flat-rule.js';
import { intervalGroup } from './interval-group.js';
import type { Test } from './leaf-closure.js';
import { namedTests, nodeClosure, type NamedTests } from './node-closure.js';
import type { Plan } from './plan.js';
import { addTo, ruleIndex } from './rule-index.js';
import { noResults, type RuleResults } from './rule-results.js';
import { negated, no, unsure, yes, type Truth } from './truth.js';
import type { Values } from './values.js';

/** Evaluates a customer; the results are overwritten by the next. */
export type RuleRunner = (values: Values, asOf: number) => Readonly<RuleResults>;

/** The parts of a rule that the index does not know. */
function restOf({ rest, intervals, settledBy }: FlatRule, named: NamedTests, isIndexed: boolean): Test[] {
  const tests = rest.map(({ node, positive }) => {
    const test = nodeClosure(node, named);
    return positive ? test : (values: Values, asOf: number) => negated(test(values, asOf));
  });
  const otherwise: Truth = settledBy === no ? yes : no;
  return isIndexed || intervals.length === 0 ? tests : [intervalGroup(intervals, settledBy, otherwise), ...tests];
}

function settled(rest: readonly Test[], settledBy: Truth, result: Truth, values: Values, asOf: number): Truth {
  let truth = result;
  for (let i = 0; i < rest.length; i++) {
    const part = (rest[i] as Test)(values, asOf);
    if (part === settledBy) return part;
    if (part === unsure) truth = unsure;
  }
  return truth;
}

export function ruleRunner({ rules, named: trees }: Plan): RuleRunner {
  const named = namedTests(trees);
  const flat = rules.map(({ root }) => flatRule(root));
  const index = ruleIndex(flat);
  const rest = flat.map((rule) => restOf(rule, named, index !== undefined));
  const settling = Uint8Array.from(flat, ({ settledBy }) => settledBy);
  const words = Math.ceil(rules.length / 32);
  const [unsettled, open] = [new Uint32Array(words).fill(0xffffffff), new Uint32Array(words)];
  // Rules that come out true when something settles them: they matter even where they are settled.
  const trueWhenSettled = new Uint32Array(words);
  for (const [i, by] of settling.entries()) if (by === yes) addTo(trueWhenSettled, i);
  const results = noResults(rules.length);

  return (values, asOf) => {
    const { truths, active } = results;
    for (let k = 0; k < results.count; k++) truths[active[k] as number] = no;
    named.forget();
    index?.look(values, unsettled, open);
    let [count, isOpen] = [0, false];
    for (let w = 0; w < words; w++) {
      const left = unsettled[w] as number;
      for (let bits = left | (trueWhenSettled[w] as number); bits !== 0; bits &= bits - 1) {
        const bit = 31 - Math.clz32(bits & -bits);
        const i = 32 * w + bit;
        if (i >= rules.length) break;
        const by = settling[i] as Truth;
        const whenNotSettled: Truth = ((open[w] as number) >>> bit) & 1 ? unsure : by === no ? yes : no;
        const truth = (left >>> bit) & 1 ? settled(rest[i] as Test[], by, whenNotSettled, values, asOf) : by;
        if (truth === no) continue;
        truths[i] = truth;
        active[count++] = i;
        if (truth === unsure) isOpen = true;
      }
    }
    results.count = count;
    results.open = isOpen;
    return results;
  };
}
