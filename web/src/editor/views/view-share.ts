// How much of the width the first of two views has, remembered in this browser.
const storageKey = 'tierwright-view-share';

export const shareLimits = { least: 0.25, most: 0.75 } as const;
const usual = 0.5;

export const withinLimits = (share: number): number =>
  Number.isFinite(share) ? Math.min(shareLimits.most, Math.max(shareLimits.least, share)) : usual;

export function rememberedShare(): number {
  try {
    const kept = localStorage.getItem(storageKey);
    return kept === null ? usual : withinLimits(Number(kept));
  } catch {
    return usual;
  }
}

export function rememberShare(share: number): void {
  try {
    localStorage.setItem(storageKey, share.toFixed(3));
  } catch {
    // A browser that keeps nothing starts from the middle each time.
  }
}

const step = 0.02;
const stride = 0.1;

/** Where a key moves the divider; undefined for keys that do not. */
export function shareAfter(key: string, share: number, far: boolean): number | undefined {
  const by = far ? stride : step;
  if (key === 'ArrowLeft') return withinLimits(share - by);
  if (key === 'ArrowRight') return withinLimits(share + by);
  if (key === 'Home') return shareLimits.least;
  if (key === 'End') return shareLimits.most;
  return key === 'Enter' ? usual : undefined;
}
