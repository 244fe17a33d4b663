// Which customers a policy was last simulated with, so that they are open again on return.
import type { Source } from './simulation-store.js';

const storageKey = (policy: string): string => `tierwright-customers:${policy}`;

export function rememberedSource(policy: string): Source {
  try {
    const id = localStorage.getItem(storageKey(policy));
    return id ? { kind: 'dataset', id } : { kind: 'samples' };
  } catch {
    return { kind: 'samples' };
  }
}

export function rememberSource(policy: string, source: Source): void {
  try {
    if (source.kind === 'dataset') localStorage.setItem(storageKey(policy), source.id);
    else localStorage.removeItem(storageKey(policy));
  } catch {
    // Not kept; the samples are open next time.
  }
}
