// The unsaved draft in the browser's own storage, so that a closed tab, a crash or a lost network loses nothing.
import type { Layout } from '@tierwright/shared/contracts';
import { canonicalJson, readPolicy } from '@tierwright/shared/policy';
import type { SavedContent } from './autosave.js';

export interface KeptCopy extends Omit<SavedContent, 'document'> {
  document: unknown;
  revision: number;
  /** Milliseconds since 1970. */
  at: number;
}

export interface KeptCopies {
  read: () => KeptCopy | null;
  write: (content: SavedContent, revision: number) => void;
  forget: () => void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isCopy = (value: unknown): value is KeptCopy =>
  typeof value === 'object' && value !== null && 'document' in value && 'revision' in value && 'layout' in value;

/** A full or forbidden storage only means that nothing is kept; saving goes on. */
function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

export function keptCopies(store: Store, policyKey: string, draftId: string, now: () => number): KeptCopies {
  const key = `tierwright-unsaved:${policyKey}:${draftId}`;
  return {
    read: () =>
      quietly(() => {
        const value: unknown = JSON.parse(store.getItem(key) ?? 'null');
        return isCopy(value) && readPolicy(value.document).ok ? value : null;
      }),
    write: (content, revision) =>
      void quietly(() => store.setItem(key, JSON.stringify({ ...content, revision, at: now() }))),
    forget: () => void quietly(() => store.removeItem(key)),
  };
}

/** True where the kept copy says something that the saved draft does not. */
export function differs(copy: KeptCopy, saved: { document: unknown; layout: Layout; name: string }): boolean {
  return (
    canonicalJson(copy.document) !== canonicalJson(saved.document) ||
    canonicalJson(copy.layout) !== canonicalJson(saved.layout) ||
    copy.name !== saved.name
  );
}
