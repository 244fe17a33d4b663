// Where a number would have to go for a derived fact to cross a line, the other facts standing as they do.
import type { Limits, Surroundings } from './candidates.js';
import { stepsFrom } from './grid.js';
import { isMissing, valueAt } from '../values.js';
import { linesOf } from './questions.js';

type Holds = (value: number | undefined) => boolean;

/** Steps from a number in one direction, each told what a derived fact would be there; the same step is asked once. */
class Walk {
  private readonly known = new Map<number, number | undefined>();

  private readonly step: (steps: number) => number;
  private readonly end: number;

  constructor(
    start: number,
    private readonly direction: 1 | -1,
    decimals: number,
    private readonly limits: Limits,
    private readonly valueAt: (x: number) => number | undefined,
  ) {
    this.step = stepsFrom(start, decimals);
    this.end = direction === 1 ? limits.max : limits.min;
  }

  private at(steps: number): number {
    return Math.min(Math.max(this.step(this.direction * steps), this.limits.min), this.limits.max);
  }

  private valueAfter(steps: number): number | undefined {
    if (!this.known.has(steps)) this.known.set(steps, this.valueAt(this.at(steps)));
    return this.known.get(steps);
  }

  /** The fewest steps after which something holds, found by doubling and halving: right if it holds from there on. */
  firstWhere(holds: Holds): number | undefined {
    let [low, high] = [0, 1];
    while (!holds(this.valueAfter(high))) {
      if (high > 2 ** 50 || this.at(high) === this.end) return undefined;
      [low, high] = [high, high * 2];
    }
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (holds(this.valueAfter(middle))) high = middle;
      else low = middle;
    }
    return this.at(high);
  }
}

/** What does not hold of the derived fact now and would, beyond the line or on it; and that it can be computed at all. */
function crossingsOf(lines: readonly number[], now: number | undefined): Holds[] {
  const beyond = lines.flatMap((line): Holds[] => [
    (v) => v !== undefined && v >= line,
    (v) => v !== undefined && v > line,
    (v) => v !== undefined && v <= line,
    (v) => v !== undefined && v < line,
  ]);
  return [...beyond, (v: number | undefined) => v !== undefined].filter((holds) => !holds(now));
}

/** The nearest numbers in both directions, on the grid of so many decimals, at which some derived fact crosses some line. */
export function crossings(
  fact: number,
  start: number,
  decimals: number,
  limits: Limits,
  around: Surroundings,
): number[] {
  const { whatIf, asOf } = around;
  const { values } = whatIf;
  const have = valueAt(values, fact);
  const numberAt = (slot: number) => (isMissing(values, slot) ? undefined : values.numbers[slot]);
  const found = around.derivedFrom(fact).flatMap((derived) => {
    const lines = around.questionsOf(derived).flatMap((question) => linesOf(question, values, asOf));
    const now = numberAt(derived);
    const crossed = crossingsOf([...lines.filter((line) => typeof line === 'number'), ...around.edgesOf(derived)], now);
    const derivedAt = (x: number) => {
      whatIf.suppose(fact, x);
      return numberAt(derived);
    };
    return ([1, -1] as const).flatMap((direction) => {
      const walk = new Walk(start, direction, decimals, limits, derivedAt);
      const reached = crossed.flatMap((holds) => walk.firstWhere(holds) ?? []);
      whatIf.suppose(fact, have);
      return reached;
    });
  });
  return found;
}
