// How many customers go from each tier of the live version (rows) to each tier of the draft (columns).
import { directionOf, invalid, undetermined, type Outcomes } from './outcomes.js';

export interface MigrationMatrix {
  rungs: number;
  /** Row by row, `rungs + 2` each way: the last two are undetermined and invalid. */
  cells: Uint32Array<ArrayBuffer>;
}

const width = (rungs: number): number => rungs + 2;
const place = (outcome: number, rungs: number): number => (outcome >= 0 ? outcome : rungs - 1 - outcome);

export function migrationMatrix(live: Outcomes, draft: Outcomes, rungs: number): MigrationMatrix {
  const cells = new Uint32Array(width(rungs) ** 2);
  const n = Math.min(live.length, draft.length);
  for (let i = 0; i < n; i++) {
    const at = place(live[i] ?? invalid, rungs) * width(rungs) + place(draft[i] ?? invalid, rungs);
    cells[at] = (cells[at] ?? 0) + 1;
  }
  return { rungs, cells };
}

/** `from` and `to` are outcomes: a rung, undetermined or invalid. */
export const countAt = ({ rungs, cells }: MigrationMatrix, from: number, to: number): number =>
  cells[place(from, rungs) * width(rungs) + place(to, rungs)] ?? 0;

/** The outcomes that a row or a column can stand for, best first. */
export const placesOf = (rungs: number): number[] => [
  ...Array.from({ length: rungs }, (_, rung) => rung),
  undetermined,
  invalid,
];

export interface WhoMoves {
  up: number;
  down: number;
  stay: number;
  unknown: number;
  wasUnknown: number;
  /** Undetermined or invalid under the live version, with a tier now. */
  settled: number;
  invalid: number;
}

export function whoMoves(matrix: MigrationMatrix): WhoMoves {
  const sum: WhoMoves = { up: 0, down: 0, stay: 0, unknown: 0, wasUnknown: 0, settled: 0, invalid: 0 };
  for (const from of placesOf(matrix.rungs)) {
    for (const to of placesOf(matrix.rungs)) {
      const count = countAt(matrix, from, to);
      sum[directionOf(from, to)] += count;
      if (from === undetermined) sum.wasUnknown += count;
    }
  }
  return sum;
}
