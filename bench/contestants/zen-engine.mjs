// GoRules' engine, written in Rust, through its Node binding: the policy as a decision table, best tier first.
const literal = (value) => JSON.stringify(value);
const signs = {
  equal: '==',
  notEqual: '!=',
  lessThan: '<',
  lessThanInclusive: '<=',
  greaterThan: '>',
  greaterThanInclusive: '>=',
  in: 'in',
};

function expression(node) {
  if (node.all) return `(${node.all.map(expression).join(' and ')})`;
  if (node.any) return `(${node.any.map(expression).join(' or ')})`;
  if (node.not) return `not(${expression(node.not)})`;
  return `${node.fact} ${signs[node.operator]} ${literal(node.value)}`;
}

/** A cell of a column over one fact: the fact itself is left unsaid. */
const cell = ({ operator, value }) => (operator === 'equal' ? literal(value) : `${signs[operator]} ${literal(value)}`);

/** Rows of plain leaves become columns, one for each fact; whatever is nested becomes one expression for each row. */
function columns(rules) {
  const flat = rules.every(({ conditions }) => conditions.all?.every((node) => node.fact));
  if (!flat)
    return { inputs: [{ id: 'when', name: 'when' }], cells: ({ conditions }) => ({ when: expression(conditions) }) };
  const facts = [...new Set(rules.flatMap(({ conditions }) => conditions.all.map(({ fact }) => fact)))];
  return {
    inputs: facts.map((field) => ({ id: field, name: field, field })),
    cells: ({ conditions }) => Object.fromEntries(conditions.all.map((node) => [node.fact, cell(node)])),
  };
}

function decision({ rules, fallback }, mode) {
  const { inputs, cells } = columns(rules);
  const table = {
    hitPolicy: 'first',
    inputs,
    outputs: [{ id: 'tier', name: 'tier', field: 'tier' }],
    rules: [
      ...rules.map((rule, i) => ({ _id: `row-${i}`, ...cells(rule), tier: literal(rule.tier) })),
      { _id: 'otherwise', ...Object.fromEntries(inputs.map(({ id }) => [id, ''])), tier: literal(fallback) },
    ],
    ...mode,
  };
  const at = { x: 0, y: 0 };
  return {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in', position: at },
      { id: 'table', type: 'decisionTableNode', name: 'table', position: at, content: table },
      { id: 'out', type: 'outputNode', name: 'out', position: at },
    ],
    edges: [
      { id: 'first', type: 'edge', sourceId: 'in', targetId: 'table' },
      { id: 'last', type: 'edge', sourceId: 'table', targetId: 'out' },
    ],
  };
}

/** Null where the binding has no build for this system. */
export const loadZen = () => import('@gorules/zen-engine').catch(() => null);

const make = ({ ZenEngine }, content) => new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));

export function zenSingle(zen, document) {
  const table = make(zen, decision(document, { executionMode: 'single' }));
  return async function tiersOf(customers) {
    const tiers = [];
    for (const facts of customers) tiers.push((await table.evaluate(facts)).result.tier);
    return tiers;
  };
}

const perCall = 1000;

/** A thousand customers in one call. */
export function zenLoop(zen, document) {
  const table = make(
    zen,
    decision(document, { executionMode: 'loop', inputField: 'customers', outputPath: 'answers', passThrough: false }),
  );
  return async function tiersOf(customers) {
    const tiers = [];
    for (let i = 0; i < customers.length; i += perCall) {
      const { result } = await table.evaluate({ customers: customers.slice(i, i + perCall) });
      for (const { tier } of result.answers) tiers.push(tier);
    }
    return tiers;
  };
}
