import { leafWords } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { useEditor } from '../document/editor-context.js';
import { changeFromLive, liveLeaf } from '../document/live-changes.js';
import { vocabularyOf } from '../document/vocabulary.js';
import styles from './line.module.css';
import { useSentencesWords } from './sentences-words.js';

/** What the live version says of a condition, struck through; a word for one that it does not have. */
export function Was({ nodeId }: { nodeId: string }) {
  const t = useSentencesWords();
  const language = useLanguage();
  const said = useEditor(({ document, live }) => {
    const leaf = live ? liveLeaf(document, nodeId) : undefined;
    if (!live || !leaf) return null;
    const change = changeFromLive(leaf, live.document);
    if (change.kind === 'same') return null;
    if (change.kind === 'new') return '';
    const before = leafWords(vocabularyOf(document), change.before, language);
    if (change.before.fact !== leaf.fact) return `${before.fact} ${before.operator} ${before.value}`;
    return change.before.operator === leaf.operator ? before.value : `${before.operator} ${before.value}`;
  });
  if (said === null) return null;
  if (said === '') return <span className={styles['new']}>{t('new')}</span>;
  return (
    <s className={styles['was']} title={t('wasLive', { words: said })}>
      {said}
    </s>
  );
}
