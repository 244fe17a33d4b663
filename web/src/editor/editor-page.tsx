import { useParams } from 'react-router';
import { useDraft } from '../api/use-draft.js';
import { usePolicy } from '../api/use-policy.js';
import { TopBar } from '../app/top-bar.js';
import { useLanguage } from '../app/language.js';
import { inLanguage } from '@tierwright/shared/language';
import { Load } from '../ui/load.js';

/** One draft, open for editing. */
export function EditorPage() {
  const { key = '', id = '' } = useParams();
  const language = useLanguage();
  const policy = usePolicy(key);
  const draft = useDraft(key, id);
  return (
    <>
      <TopBar
        crumbs={[
          { label: inLanguage(policy.data?.name, language) || key, to: `/policies/${key}` },
          { label: draft.data?.name ?? '' },
        ]}
      />
      <Load query={draft}>{(data) => <pre>{JSON.stringify(data.document, null, 2)}</pre>}</Load>
    </>
  );
}
