const fallbacks = ['#7048e8', '#1c7ed6', '#e8b004', '#868e96', '#ced4da'];

/** A tier's own colour; without one a hue by its place on the ladder. */
export const tierColor = (color: string | undefined, rank: number): string =>
  color ?? fallbacks[Math.min(rank, fallbacks.length - 1)] ?? '#868e96';
