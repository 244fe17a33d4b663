import { useViewsWords } from '../views/views-words.js';

/** The policy as it would be read out. */
export function SentencesView({ editable }: { editable: boolean }) {
  const t = useViewsWords();
  return <div role="region" aria-label={t('sentences')} aria-readonly={!editable} />;
}
