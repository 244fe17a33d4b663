import { IconAlertTriangle } from '../../ui/icons.js';
import type { Problem } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { useProblems } from '../problems/problems-store.js';
import { FixButtons } from '../problems/fixes/fix-buttons.js';
import { WitnessLink } from '../problems/witness-link.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './inspector.module.css';

/** The problems of what is selected, in words. */
export function ProblemNotes({ about }: { about: (problem: Problem) => boolean }) {
  const t = useEditorWords();
  const language = useLanguage();
  const list = useProblems((state) => state.list).filter(about);
  return list.map((problem, i) => (
    <div key={i} className={styles['problem']}>
      <IconAlertTriangle size={15} role="img" aria-label={t(`problems.${problem.severity}`)} />
      <span>
        {problem.message[language]}
        <span className={styles['ways']}>
          <WitnessLink problem={problem} />
          <FixButtons problem={problem} />
        </span>
      </span>
    </div>
  ));
}
