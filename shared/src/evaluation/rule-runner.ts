// All rules for one customer: first everything that numbers alone can settle, then only what is left, by closures.
import { clausesOf, type Clause } from './flat-rule.js';
import type { Test } from './leaf-closure.js';
import { namedTests, nodeClosure, type NamedTests } from './node-closure.js';
import type { Plan } from './plan.js';
import { addTo, ruleIndex, wordsFor, type LookUp } from './rule-index.js';
import { noResults, settle, type RuleResults } from './rule-results.js';
import { negated, unsure, yes, no, type Truth } from './truth.js';
import type { Values } from './values.js';

/** Evaluates a customer; the results are overwritten by the next. */
export type RuleRunner = (values: Values, asOf: number) => Readonly<RuleResults>;

/** Rules as they stand, where an index would be empty or too large. */
function oneByOne({ rules }: Plan, named: NamedTests): RuleRunner {
  const tests = rules.map(({ root }) => nodeClosure(root, named));
  const results = noResults(rules.length);
  return (values, asOf) => {
    named.forget();
    for (let i = 0; i < tests.length; i++) results.truths[i] = (tests[i] as Test)(values, asOf);
    settle(results);
    return results;
  };
}

const nothing: readonly never[] = [];

/** The parts of a clause that the index does not know. Most have none, and then share one list. */
const restOf = ({ rest }: Clause, named: NamedTests): readonly Test[] =>
  rest.length === 0
    ? nothing
    : rest.map(({ node, positive }) => {
        const test = nodeClosure(node, named);
        return positive ? test : (values: Values, asOf: number) => negated(test(values, asOf));
      });

/** Beside `no` and `yes`, which are 0 and 2. */
const whole = 1;

function indexed({ rules }: Plan, named: NamedTests, clauses: readonly Clause[], look: LookUp): RuleRunner {
  const rest = clauses.map((clause) => restOf(clause, named));
  const within = clauses.map((clause) => (clause.within.length === 0 ? nothing : clause.within.slice()));
  /** What settles each clause, and a bit for those that the index knows all parts of. */
  const kinds = Uint8Array.from(
    clauses,
    (clause) => clause.settledBy | (clause.within.length + clause.rest.length === 0 ? whole : 0),
  );
  const words = wordsFor(clauses.length);
  const [unsettled, open] = [new Uint32Array(words), new Uint32Array(words)];
  const ruleWords = wordsFor(rules.length);
  // Rules that come out true when something settles them: they matter even where they are settled.
  const trueWhenSettled = new Uint32Array(ruleWords);
  for (const i of rules.keys()) if (clauses[i]?.settledBy === yes) addTo(trueWhenSettled, i);
  const { length } = rules;
  const results = noResults(length);

  /** What a clause that nothing has settled so far comes to with the parts that the index does not know. */
  function further(clause: number, truth: Truth, values: Values, asOf: number): Truth {
    const by = ((kinds[clause] as number) & yes) as Truth;
    let result = truth;
    const inner = within[clause] as readonly number[];
    for (let k = 0; k < inner.length; k++) {
      const part = truthOf(inner[k] as number, values, asOf);
      if (part === by) return by;
      if (part === unsure) result = unsure;
    }
    const tests = rest[clause] as readonly Test[];
    for (let k = 0; k < tests.length; k++) {
      const part = (tests[k] as Test)(values, asOf);
      if (part === by) return by;
      if (part === unsure) result = unsure;
    }
    return result;
  }

  function truthOf(clause: number, values: Values, asOf: number): Truth {
    const [word, bit] = [clause >>> 5, clause & 31];
    const kind = kinds[clause] as number;
    const by = (kind & yes) as Truth;
    if ((((unsettled[word] as number) >>> bit) & 1) === 0) return by;
    const truth: Truth = ((open[word] as number) >>> bit) & 1 ? unsure : ((yes - by) as Truth);
    return (kind & whole) !== 0 ? truth : further(clause, truth, values, asOf);
  }

  return (values, asOf) => {
    const { truths, active } = results;
    for (let k = 0; k < results.count; k++) truths[active[k] as number] = no;
    named.forget();
    look(values, unsettled, open);
    let [count, isOpen] = [0, false];
    for (let w = 0; w < ruleWords; w++) {
      const mattering = (unsettled[w] as number) | (trueWhenSettled[w] as number);
      for (let bits = mattering; bits !== 0; bits &= bits - 1) {
        const i = 32 * w + 31 - Math.clz32(bits & -bits);
        if (i >= length) break;
        const truth = truthOf(i, values, asOf);
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

/** Ranks of enum values, days, and 1 or 0 for true or false. */
function wholeSlots({ slots }: Plan): (slot: number) => boolean {
  const types = [...slots.byKey.values()].map(({ type }) => type.is);
  return (slot) => ['enum', 'boolean', 'date'].includes(types[slot] ?? '');
}

export function ruleRunner(plan: Plan): RuleRunner {
  const named = namedTests(plan.named);
  const clauses = clausesOf(plan.rules.map(({ root }) => root));
  const look = ruleIndex(clauses, wholeSlots(plan));
  return look ? indexed(plan, named, clauses, look) : oneByOne(plan, named);
}
