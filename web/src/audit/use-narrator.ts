import type { AuditEventAnswer, PolicyEntry } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useMemo } from 'react';
import { useLanguage } from '../app/language.js';
import { useMe } from '../app/session-context.js';
import { useFormat } from '../ui/use-format.js';
import { useAuditWords } from './audit-words.js';
import type { Narrator } from './event-sentence.js';

/** Tells events in the reader's language; people are known by the names under which they acted in `events`. */
export function useNarrator(events: readonly AuditEventAnswer[], policies: readonly PolicyEntry[]): Narrator {
  const t = useAuditWords();
  const language = useLanguage();
  const format = useFormat();
  const { user } = useMe();
  return useMemo(
    () => ({
      t,
      language,
      format,
      people: new Map([[user.id, user.name], ...events.map(({ actor }) => [actor.id, actor.name] as const)]),
      policies: new Map(policies.map(({ key, name }) => [key, inLanguage(name, language) || key])),
    }),
    [t, language, format, user, events, policies],
  );
}
