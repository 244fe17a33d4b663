import type { BaseSide } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';

type Say = ReturnType<typeof useSimulationWords>;
type Key = Parameters<Say>[0];

/** Says the first where the draft is compared with a version, which it names, and the second where with itself as opened. */
export function useAgainst(base: BaseSide | null): (live: Key, opened: Key, values?: Record<string, string>) => string {
  const t = useSimulationWords();
  const version = base?.version ?? null;
  return (live, opened, values) => (version === null ? t(opened, { ...values }) : t(live, { ...values, version }));
}
