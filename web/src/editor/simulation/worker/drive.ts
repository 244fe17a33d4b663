// Long work in slices of a few milliseconds, so that a newer edit can overtake an older one between two of them.

export interface Pace {
  now: () => number;
  /** Lets messages in, telling how far the work is, 0 to 1; false where a newer job has come. */
  goOn: (share: number) => Promise<boolean>;
}

const sliceMilliseconds = 12;

/** Runs the work to its end; null where it was overtaken. */
export async function drive<T>(work: Generator<number, T>, { now, goOn }: Pace): Promise<T | null> {
  let sliceEnds = now() + sliceMilliseconds;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (now() < sliceEnds) continue;
    if (!(await goOn(step.value))) return null;
    sliceEnds = now() + sliceMilliseconds;
  }
}
