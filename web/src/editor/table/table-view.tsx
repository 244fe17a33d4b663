import { useViewsWords } from '../views/views-words.js';

/** The policy as a table: rules as rows, facts as columns. */
export function TableView({ editable }: { editable: boolean }) {
  const t = useViewsWords();
  return <div role="region" aria-label={t('table')} aria-readonly={!editable} />;
}
