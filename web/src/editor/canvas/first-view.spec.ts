import { samplePolicy } from '../document/sample-policy.js';
import { toGraph } from '../graph/to-graph.js';
import { boundsOf, centredView, firstView, shows, showsAll, wholeView } from './first-view.js';

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

test('Fit keeps the room beside the ladder of a policy without rules, where it is said what to do first', () => {
  const bare = toGraph({ ...samplePolicy(), rules: [] }, layout);
  const pane = { width: 984, height: 700 };
  const view = wholeView(bare, pane);
  const ladder = Math.min(...bare.nodes.filter(({ type }) => type === 'tier').map(({ position }) => position.x));
  expect(view.x).toBeGreaterThan(0);
  expect(ladder * view.zoom).toBeGreaterThan(320);
  expect(showsAll(boundsOf(bare), view, pane)).toBe(true);
});

test('a card that is out of sight or under the controls is brought to the middle', () => {
  const pane = { width: 984, height: 700 };
  const card = { position: { x: 100, y: 640 }, width: 216, height: 56 };
  const here = { x: 0, y: 0, zoom: 1 };
  expect(shows(card, here, pane)).toBe(false);
  expect(shows(card, { ...here, y: -200 }, pane)).toBe(true);
  expect(shows(card, centredView(card, here, pane), pane)).toBe(true);
});
