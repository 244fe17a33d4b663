import { applyCommand } from '../document/apply-command.js';
import type { EditableDocument } from '../document/editable.js';
import { leaf, ruleOf, samplePolicy } from '../document/sample-policy.js';
import { noSelection, selectNode } from '../document/selection.js';
import { vocabularyOf } from '../document/vocabulary.js';
import type { Graph, Point } from '../graph/graph.js';
import { keepIdentities } from '../graph/keep-identities.js';
import { toGraph } from '../graph/to-graph.js';
import { flowEdgesWithMemory } from './flow-edges.js';
import { flowNodesWithMemory } from './flow-nodes.js';

const many: EditableDocument = {
  ...samplePolicy(),
  rules: Array.from({ length: 200 }, (_, i) =>
    ruleOf(`r${i}`, ['VIP', 'GOLD', 'SILVER'][i % 3] ?? 'VIP', {
      id: `g${i}`,
      all: [0, 1, 2].map((n) => leaf(`l${i}-${n}`, 'orders', 'equal', n)),
    }),
  ),
};
const automatic = { positions: {}, collapsed: [] };

/** What React Flow is given for a state of the draft, and which of it it has not seen before. */
function canvas() {
  const toNodes = flowNodesWithMemory();
  const toEdges = flowEdgesWithMemory();
  let graph: Graph = { nodes: [], edges: [] };
  let seen = new Set<unknown>();
  return (document: EditableDocument, dragged: ReadonlyMap<string, Point> = new Map(), selection = noSelection) => {
    graph = keepIdentities(graph, toGraph(document, automatic));
    const words = { policy: vocabularyOf(document), language: 'en' } as const;
    const nodes = toNodes({ graph, selection, dragged, stop: null, editable: true, ...words });
    const edges = toEdges({ graph, held: null, ...words });
    const redrawn = [...nodes, ...edges].filter((one) => !seen.has(one)).map(({ id }) => id);
    seen = new Set([...nodes, ...edges]);
    return { redrawn, nodes, edges };
  };
}

test('dragging one node among a thousand draws that node again and nothing else', () => {
  const draw = canvas();
  expect(draw(many).redrawn.length).toBeGreaterThan(1500);
  for (const x of [5, 10, 15]) expect(draw(many, new Map([['node:l7-1', { x, y: 0 }]])).redrawn).toEqual(['node:l7-1']);
  expect(draw(many, new Map([['node:l7-1', { x: 15, y: 0 }]])).nodes).toContainEqual(
    expect.objectContaining({ id: 'node:l7-1', position: { x: 15, y: 0 } }),
  );
});

test('while a node is dragged the lines are handed over as the very same list', () => {
  const draw = canvas();
  const { edges } = draw(many);
  expect(draw(many, new Map([['rule:r3', { x: 1, y: 1 }]])).edges).toBe(edges);
});

test('editing one condition draws it, its card and its line again, however large the policy', () => {
  const draw = canvas();
  draw(many);
  const edited = applyCommand(many, { type: 'changeLeaf', node: 'l7-1', change: { value: 99 } });
  const { redrawn } = draw(edited);
  expect(redrawn).toContain('node:l7-1');
  expect(redrawn.length).toBeLessThan(12);
});

test('selecting one node draws that one again', () => {
  const draw = canvas();
  draw(many);
  expect(draw(many, new Map(), selectNode('l3-0')).redrawn).toEqual(['node:l3-0']);
});
