import { samplePolicy } from '../document/sample-policy.js';
import { toGraph } from '../graph/to-graph.js';
import { boundsOf, firstView, showsAll } from './first-view.js';

const layout = { positions: {}, collapsed: [] };
const graph = toGraph(samplePolicy(), layout);

test('a policy that fits is seen whole, and never larger than life', () => {
  const pane = { width: 2000, height: 2000 };
  const view = firstView(graph, pane);
  expect(view.zoom).toBe(1);
  expect(showsAll(boundsOf(graph), view, pane)).toBe(true);
});

test('a long policy stays readable and starts at its top', () => {
  const tall = {
    ...samplePolicy(),
    rules: samplePolicy().rules.flatMap((rule) =>
      Array.from({ length: 40 }, (_, i) => ({ ...rule, id: `${rule.id}-${i}` })),
    ),
  };
  const many = toGraph(tall, layout);
  const pane = { width: 984, height: 700 };
  const view = firstView(many, pane);
  expect(view.zoom).toBeGreaterThanOrEqual(0.7);
  expect(boundsOf(many).top * view.zoom + view.y).toBeGreaterThan(0);
  expect(showsAll(boundsOf(many), view, pane)).toBe(false);
});
