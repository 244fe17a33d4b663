import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { useLanguage } from '../app/language.js';
import { useEditor } from './document/editor-context.js';

/** Says why a change was not accepted: the policy's own limits, mostly. */
export function useRefusals(): void {
  const refusal = useEditor((state) => state.refusal);
  const language = useLanguage();
  useEffect(() => {
    if (refusal) notifications.show({ id: 'refusal', message: refusal.message[language], color: 'orange' });
  }, [refusal, language]);
}
