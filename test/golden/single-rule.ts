// Tables about one condition or one derived fact: a policy with a single rule around each row.
import type { Facts } from '@tierwright/shared/contracts';
import type { ConditionInput, PolicyDocument } from '@tierwright/shared/policy';
import { base, someDay, type Expected, type GoldenCase, type GoldenTable } from './golden-case.js';

export type LeafFile = {
  cases: { leaf: ConditionInput; facts: Facts; asOf?: string; result: boolean | null }[];
} & GoldenTable;
export type DerivedFile = {
  cases: {
    name: string;
    formula?: string;
    items?: [];
    decimals?: number;
    facts: Facts;
    asOf?: string;
    value: number | null;
    notComputable?: boolean;
    missing?: string[];
  }[];
} & GoldenTable;
export type LogicFile = { given: Facts; cases: { tree: Tree; result: boolean | null }[] } & GoldenTable;
type Tree = string | { all: Tree[] } | { any: Tree[] } | { not: Tree };
const oneRule = (shared: GoldenTable, conditions: ConditionInput): PolicyDocument => ({
  ...base,
  timezone: shared.timezone ?? 'UTC',
  tiers: [{ key: 'YES' }, { key: 'NO' }],
  fallback: 'NO',
  facts: shared.facts,
  rules: [{ id: 'rule', tier: 'YES', effect: 'qualify', conditions }],
});

/** One rule with one condition: its truth is the range of the outcome. */
function byResult(result: boolean | null): Expected {
  if (result === null)
    return { status: 'undetermined', tier: null, range: { atLeast: 'NO', atMost: 'YES' }, matched: [] };
  const tier = result ? 'YES' : 'NO';
  return { status: 'determined', tier, range: { atLeast: tier, atMost: tier }, matched: result ? ['rule'] : [] };
}

export const leafCases = (file: LeafFile): GoldenCase[] =>
  file.cases.map(({ leaf, facts, asOf, result }) => ({
    name: `${JSON.stringify(facts)}: ${JSON.stringify(leaf)} is ${result}${asOf ? ` on ${asOf}` : ''}`,
    policy: oneRule(file, { id: 'group', all: [{ ...leaf, id: 'leaf' }] }),
    facts,
    asOf: asOf ?? file.asOf ?? someDay,
    expected: { ...byResult(result), nodes: { leaf: result, group: result } },
  }));

export const derivedCases = (file: DerivedFile): GoldenCase[] =>
  file.cases.map(({ name, formula, items, decimals, facts, asOf, value, notComputable, missing }) => {
    const digits = decimals === undefined ? {} : { decimals };
    const derived: NonNullable<PolicyDocument['derived']>[number] =
      formula === undefined
        ? { key: 'result', kind: 'scorecard', items: items ?? [], ...digits }
        : { key: 'result', kind: 'formula', expression: formula, ...digits };
    const leaf = { id: 'leaf', fact: 'result', operator: 'greaterThan', value: -1e300 };
    return {
      name,
      policy: { ...oneRule(file, { id: 'group', all: [leaf] }), derived: [derived] },
      facts,
      asOf: asOf ?? file.asOf ?? someDay,
      expected: {
        values: { result: value },
        notComputable: notComputable ? ['result'] : [],
        missing: missing ?? [],
        nodes: { leaf: value === null ? null : true },
      },
    };
  });

function treeOf(tree: Tree, next: () => string): ConditionInput {
  const id = next();
  if (typeof tree === 'string') return { id, fact: tree, operator: 'equal', value: true };
  if ('all' in tree) return { id, all: tree.all.map((child) => treeOf(child, next)) };
  if ('any' in tree) return { id, any: tree.any.map((child) => treeOf(child, next)) };
  return { id, not: treeOf(tree.not, next) };
}

export const logicCases = (file: LogicFile): GoldenCase[] =>
  file.cases.map(({ tree, result }) => {
    let count = 0;
    return {
      name: `${JSON.stringify(tree)} is ${result}`,
      policy: oneRule(
        file,
        treeOf(tree, () => `n${count++}`),
      ),
      facts: file.given,
      asOf: someDay,
      expected: { ...byResult(result), nodes: { n0: result } },
    };
  });
