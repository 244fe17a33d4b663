// Where the bars and the bands of a flow of customers stand; plain geometry, in the units of the drawing.

export interface FlowNode {
  y: number;
  height: number;
  customers: number;
}

export interface FlowBand {
  from: number;
  to: number;
  customers: number;
  /** Middles of its two ends. */
  y1: number;
  y2: number;
  width: number;
}

export interface FlowLayout {
  left: FlowNode[];
  right: FlowNode[];
  bands: FlowBand[];
  height: number;
}

/** Of all bars together; gaps come on top. */
const inkHeight = 200;
const gap = 8;
/** Between the middles of two bars: a line of text fits beside each. */
const lineHeight = 17;
const thinnest = 1.5;

function column(counts: readonly number[], scale: number): FlowNode[] {
  let bottom = -gap;
  let middle = -Infinity;
  return counts.map((customers) => {
    const height = Math.max(thinnest, customers * scale);
    const y = Math.max(bottom + gap, middle + lineHeight - height / 2, lineHeight / 2 - height / 2);
    [bottom, middle] = [y + height, y + height / 2];
    return { y, height, customers };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const endOf = (nodes: readonly FlowNode[]): number =>
  Math.max(0, ...nodes.map(({ y, height }) => Math.max(y + height, y + height / 2 + lineHeight / 2)));

export interface Flow {
  from: number;
  to: number;
  customers: number;
}

/** `before`, `after`: customers by place on the ladder; flows name these places. Bands leave and arrive in the order of the ladder. */
export function flowLayout(before: readonly number[], after: readonly number[], flows: readonly Flow[]): FlowLayout {
  const most = Math.max(1, sum(before), sum(after));
  const scale = inkHeight / most;
  const [left, right] = [column(before, scale), column(after, scale)];
  const leaving = left.map(({ y }) => y);
  const bands = [...flows]
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((flow): FlowBand => {
      const width = Math.max(thinnest, flow.customers * scale);
      const y1 = (leaving[flow.from] ?? 0) + width / 2;
      leaving[flow.from] = (leaving[flow.from] ?? 0) + flow.customers * scale;
      return { ...flow, width, y1, y2: 0 };
    });
  const arriving = right.map(({ y }) => y);
  for (const band of [...bands].sort((a, b) => a.to - b.to || a.from - b.from)) {
    band.y2 = (arriving[band.to] ?? 0) + band.width / 2;
    arriving[band.to] = (arriving[band.to] ?? 0) + band.customers * scale;
  }
  return { left, right, bands, height: Math.max(endOf(left), endOf(right)) };
}
