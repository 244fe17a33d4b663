import { useViewsWords } from '../views/views-words.js';

/** The policy as the text that is stored. */
export function JsonView({ editable }: { editable: boolean }) {
  const t = useViewsWords();
  return <div role="region" aria-label={t('json')} aria-readonly={!editable} />;
}
