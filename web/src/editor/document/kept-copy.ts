// The unsaved draft in the browser's own storage, so that a closed tab, a crash or a lost network loses nothing.
import { canonicalJson, readPolicy, type PolicyDocument } from '@tierwright/shared/policy';
import type { SavedContent } from './autosave.js';

export interface KeptCopy extends Omit<SavedContent, 'document'> {
  document: PolicyDocument;
  revision: number;
  /** Milliseconds since 1970. */
  at: number;
}

export interface KeptCopies {
  /** What an earlier visit left behind, moved aside so that this visit's work does not overwrite it. */
  takeOver: (saved: SavedPart) => KeptCopy | null;
  write: (content: SavedContent, revision: number) => void;
  forget: () => void;
  /** Forgets what was moved aside: it was brought back, or not wanted. */
  settle: () => void;
}

type SavedPart = Pick<KeptCopy, 'document' | 'layout' | 'name'>;
type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isCopy = (value: unknown): value is Omit<KeptCopy, 'document'> & { document: unknown } =>
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
  const current = `tierwright-unsaved:${policyKey}:${draftId}`;
  const older = `${current}:older`;
  const read = (key: string): KeptCopy | null =>
    quietly(() => {
      const value: unknown = JSON.parse(store.getItem(key) ?? 'null');
      // Readable means that it has the shape of a document.
      return isCopy(value) && readPolicy(value.document).ok ? (value as KeptCopy) : null;
    });
  const remove = (key: string) => void quietly(() => store.removeItem(key));
  return {
    takeOver: (saved) => {
      const copy = [read(current), read(older)].find((found) => found && differs(found, saved)) ?? null;
      remove(current);
      if (copy) quietly(() => store.setItem(older, JSON.stringify(copy)));
      else remove(older);
      return copy;
    },
    write: (content, revision) =>
      void quietly(() => store.setItem(current, JSON.stringify({ ...content, revision, at: now() }))),
    forget: () => remove(current),
    settle: () => remove(older),
  };
}

/** True where the kept copy says something that the saved draft does not. */
function differs(copy: KeptCopy, saved: SavedPart): boolean {
  return (
    canonicalJson(copy.document) !== canonicalJson(saved.document) ||
    canonicalJson(copy.layout) !== canonicalJson(saved.layout) ||
    copy.name !== saved.name
  );
}
