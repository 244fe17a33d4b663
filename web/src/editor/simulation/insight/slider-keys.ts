// Where a slider goes on each key.

export interface SliderAt {
  value: number;
  from: number;
  to: number;
  step: number;
}

/**
 * null for a key that is none of a slider's. Arrows go to the next multiple of the step, up beyond the axis where it has to be;
 * Home and End go to the ends of the axis.
 */
export function stepsOf(key: string, { value, from, to, step }: SliderAt): number | null {
  const up = (by: number) => Math.floor(value / by + 1 + 1e-9) * by;
  const down = (by: number) => Math.max(Math.min(from, value), Math.ceil(value / by - 1 - 1e-9) * by);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return up(step);
    case 'ArrowLeft':
    case 'ArrowDown':
      return down(step);
    case 'PageUp':
      return up(step * 10);
    case 'PageDown':
      return down(step * 10);
    case 'Home':
      return from;
    case 'End':
      return to;
    default:
      return null;
  }
}
