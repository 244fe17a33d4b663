import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLanguage } from './language.js';

/** Sentences come from the server in the reader's language: another language reads them again. */
export function LanguageRefresh() {
  const language = useLanguage();
  const client = useQueryClient();
  const shown = useRef(language);
  useEffect(() => {
    if (shown.current === language) return;
    shown.current = language;
    // Drafts are the editor's own while it is open, and say nothing in a language of ours.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[2] !== 'drafts' });
  }, [client, language]);
  return null;
}
