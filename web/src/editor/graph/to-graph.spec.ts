import type { Layout } from '@tierwright/shared/contracts';
import { isLeaf, nodesOf } from '@tierwright/shared/policy';
import fc from 'fast-check';
import { applyCommand } from '../document/apply-command.js';
import type { EditableDocument } from '../document/editable.js';
import { anyCommand } from '../document/sample-commands.js';
import { leaf, ruleOf, samplePolicy } from '../document/sample-policy.js';
import { treesOf } from '../document/tree.js';
import { bendStart } from './edge-path.js';
import type { Graph, GraphNode, Point } from './graph.js';
import { keepIdentities } from './keep-identities.js';
import { neighbour } from './neighbour.js';
import { toGraph } from './to-graph.js';

const automatic: Layout = { positions: {}, collapsed: [] };
const graphOf = (document = samplePolicy(), layout = automatic) => toGraph(document, layout);
const at = (graph: Graph, id: string): GraphNode => {
  const node = graph.nodes.find((other) => other.id === id);
  if (!node) throw new Error(`no ${id}`);
  return node;
};
const right = (node: GraphNode) => node.position.x + node.width;
const feeds = (graph: Graph, id: string) => graph.edges.filter((edge) => edge.target === id).map((edge) => edge.source);

const anyDocument = fc
  .array(anyCommand, { maxLength: 30 })
  .map((makers) =>
    makers.reduce<EditableDocument>(
      (document, make, step) => applyCommand(document, make(document, step)),
      samplePolicy(),
    ),
  );

describe('the diagram reads from conditions to tiers', () => {
  test('conditions feed their group, the group its rule, the rule its tier', () => {
    const graph = graphOf();
    expect(feeds(graph, 'node:gold-all')).toEqual(['node:gold-spend', 'node:gold-orders']);
    expect(feeds(graph, 'rule:gold')).toEqual(['node:gold-all']);
    expect(feeds(graph, 'tier:GOLD')).toEqual(['rule:gold']);
    expect(feeds(graph, 'tier:SILVER')).toEqual(['rule:silver', 'rule:cap']);
  });

  test('a rule of one condition draws no group', () => {
    const graph = graphOf();
    expect(feeds(graph, 'rule:silver')).toEqual(['node:silver-spend']);
    expect(graph.nodes.map((node) => node.id)).not.toContain('node:silver-all');
  });

  test('"none of" one condition keeps its group, for it turns the meaning around', () => {
    expect(at(graphOf(), 'node:cap-none').data).toMatchObject({ kind: 'none', innerId: 'cap-any' });
  });

  test('a negated condition is one node, which shows the negation’s result', () => {
    expect(at(graphOf(), 'node:vip-verified').data).toMatchObject({ negated: true, resultId: 'vip-not' });
    expect(feeds(graphOf(), 'node:vip-all')).toContain('node:vip-verified');
  });

  test('the best tier stands on top, and every rule beside its own', () => {
    const graph = graphOf();
    const tops = ['VIP', 'GOLD', 'SILVER', 'REGULAR'].map((key) => at(graph, `tier:${key}`).position.y);
    expect([...tops].sort((a, b) => a - b)).toEqual(tops);
    expect(at(graph, 'rule:vip').position.y).toBeLessThan(at(graph, 'rule:gold').position.y);
  });

  test('a policy without a fallback ends its ladder in "no tier"', () => {
    const graph = graphOf({ ...samplePolicy(), fallback: null });
    expect(at(graph, 'no-tier').position.y).toBeGreaterThan(at(graph, 'tier:REGULAR').position.y);
  });

  test('a rule whose tier is gone stays on the canvas, and leads nowhere', () => {
    const graph = graphOf({ ...samplePolicy(), rules: [ruleOf('lost', 'GONE', { id: 'g', all: [] })] });
    expect(at(graph, 'rule:lost')).toBeDefined();
    expect(graph.edges).toEqual([]);
  });

  test('a collapsed rule keeps its card and hides its conditions', () => {
    const graph = graphOf(samplePolicy(), { ...automatic, collapsed: ['rule:vip'] });
    expect(at(graph, 'rule:vip').data).toMatchObject({ collapsed: true, conditions: 4 });
    expect(graph.nodes.some((node) => node.id === 'node:vip-spend')).toBe(false);
  });

  test('a node that the author has moved stays where it was put', () => {
    const graph = graphOf(samplePolicy(), { ...automatic, positions: { 'rule:gold': { x: 7, y: 9 } } });
    expect(at(graph, 'rule:gold')).toMatchObject({ position: { x: 7, y: 9 }, automatic: false });
    expect(graph.edges.find((edge) => edge.target === 'rule:gold')?.bendFrom).toBeNull();
  });
});

describe('laws of the layout', () => {
  test('no two nodes overlap, and every edge runs from left to right', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const graph = graphOf(document);
        expect(new Set(graph.nodes.map((node) => node.id)).size).toBe(graph.nodes.length);
        graph.nodes.forEach((a, i) => graph.nodes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
        for (const edge of graph.edges)
          expect(right(at(graph, edge.source))).toBeLessThan(at(graph, edge.target).position.x);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  test('no edge crosses a node', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const graph = graphOf(document);
        for (const { source, target, bendFrom } of graph.edges) {
          const [from, to] = [portOut(at(graph, source)), portIn(at(graph, target))];
          const others = graph.nodes.filter((node) => node.id !== source && node.id !== target);
          for (const point of along(from, to, bendFrom))
            expect(others.filter((node) => holds(node, point))).toEqual([]);
        }
      }),
      { seed: 5, numRuns: 40 },
    );
  });

  test('every condition of every open rule and shared condition is on the canvas once', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const leaves = treesOf(document).flatMap((tree) =>
          [...nodesOf(tree)].filter(isLeaf).map((n) => `node:${n.id}`),
        );
        const drawn = graphOf(document)
          .nodes.filter((node) => node.type === 'condition')
          .map((node) => node.id);
        expect([...drawn].sort()).toEqual([...leaves].sort());
      }),
      { seed: 6, numRuns: 150 },
    );
  });
});

test('an edit leaves the objects of all other nodes as they were', () => {
  const base = samplePolicy();
  const before = graphOf(base);
  const edited = applyCommand(base, { type: 'changeLeaf', node: 'gold-spend', change: { value: 12000 } });
  const after = keepIdentities(before, graphOf(edited));
  const redrawn = after.nodes.filter((node, i) => node !== before.nodes[i]).map((node) => node.id);
  expect(redrawn).toEqual(['node:gold-spend', 'rule:gold']);
  expect(after.edges).toBe(before.edges);
});

test('arrow keys walk along the lines and within a column', () => {
  const graph = graphOf();
  expect(neighbour(graph, 'node:gold-spend', 'right')).toBe('node:gold-all');
  expect(neighbour(graph, 'node:gold-all', 'right')).toBe('rule:gold');
  expect(neighbour(graph, 'rule:gold', 'left')).toBe('node:gold-all');
  expect(neighbour(graph, 'tier:GOLD', 'down')).toBe('tier:SILVER');
  expect(neighbour(graph, 'tier:VIP', 'up')).toBeNull();
  expect(neighbour(graph, 'node:vip-spend', 'down')).toBe('node:vip-orders');
});

test('a policy of 200 rules is laid out without a rule missing', () => {
  const rules = Array.from({ length: 200 }, (_, i) =>
    ruleOf(`r${i}`, ['VIP', 'GOLD', 'SILVER'][i % 3] ?? 'VIP', {
      id: `g${i}`,
      all: [0, 1, 2, 3].map((n) => leaf(`l${i}-${n}`, 'orders', 'equal', n)),
    }),
  );
  expect(graphOf({ ...samplePolicy(), rules }).nodes).toHaveLength(200 * 6 + 4 + 1);
});

const overlap = (a: GraphNode, b: GraphNode) =>
  a.position.x < right(b) &&
  b.position.x < right(a) &&
  a.position.y < b.position.y + b.height &&
  b.position.y < a.position.y + a.height;

const holds = ({ position: { x, y }, width, height }: GraphNode, point: Point) =>
  point.x > x && point.x < x + width && point.y > y && point.y < y + height;

const portOut = (node: GraphNode): Point => ({ x: right(node), y: node.position.y + node.height / 2 });
const portIn = (node: GraphNode): Point => ({ x: node.position.x, y: node.position.y + node.height / 2 });

/** Points on the path of an edge: the level part, then the Bézier of `edgePath`. */
function along(from: Point, to: Point, bendFrom: number | null): Point[] {
  const start = bendStart(from, to, bendFrom);
  const steps = Array.from({ length: 25 }, (_, i) => i / 24);
  const level = steps.map((t) => ({ x: from.x + (start - from.x) * t, y: from.y }));
  const reach = (to.x - start) / 2;
  const bend = steps.map((t) => {
    const [a, b, c, d] = [(1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t ** 2, t ** 3];
    return { x: a * start + b * (start + reach) + c * (to.x - reach) + d * to.x, y: (a + b) * from.y + (c + d) * to.y };
  });
  return [...level, ...bend];
}
