import { flowLayout } from './flow-layout.js';

const before = [8, 271, 721];
const after = [8, 201, 791];
const flows = [
  { from: 0, to: 0, customers: 8 },
  { from: 1, to: 1, customers: 201 },
  { from: 1, to: 2, customers: 70 },
  { from: 2, to: 2, customers: 721 },
];

test('bars are as high as they have customers, and a small one leaves room for its line of text', () => {
  const { left } = flowLayout(before, after, flows);
  const [top, gold, rest] = left;
  expect((gold?.height ?? 0) / (rest?.height ?? 1)).toBeCloseTo(271 / 721);
  const middle = (node = top) => (node?.y ?? 0) + (node?.height ?? 0) / 2;
  expect(middle(gold) - middle(top)).toBeGreaterThanOrEqual(17);
});

test('bands of one bar lie beside each other and fill it, on either side', () => {
  const { left, right, bands } = flowLayout(before, after, flows);
  const [stay, go] = bands.filter(({ from }) => from === 1);
  expect((stay?.width ?? 0) + (go?.width ?? 0)).toBeCloseTo(left[1]?.height ?? 0);
  expect((go?.y1 ?? 0) - (stay?.y1 ?? 0)).toBeCloseTo(((stay?.width ?? 0) + (go?.width ?? 0)) / 2);
  const arriving = bands.filter(({ to }) => to === 2);
  expect(arriving[0]?.from).toBe(1);
  expect(Math.max(...arriving.map(({ y2, width }) => y2 + width / 2))).toBeCloseTo(
    (right[2]?.y ?? 0) + (right[2]?.height ?? 0),
  );
});

test('nobody at all is drawn as bars without bands', () => {
  const { bands, left } = flowLayout([0, 0], [0, 0], []);
  expect(bands).toEqual([]);
  expect(left.every(({ y, height }) => Number.isFinite(y) && height > 0)).toBe(true);
});
