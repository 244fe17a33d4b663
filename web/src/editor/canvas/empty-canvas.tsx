import { IconSitemap } from '../../ui/icons.js';
import { tierName } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useEditor } from '../document/editor-context.js';
import { FirstRuleGuide, OpenGuide } from '../first-rule/first-rule-guide.js';
import { useGuide } from '../first-rule/use-guide.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { useEditorWords } from '../words/editor-words.js';
import { GuideLink } from '../../guide/guide-link.js';
import styles from './flow-canvas.module.css';
import { useActions } from './use-actions.js';

/** On a policy without rules: what to do first. */
export function EmptyCanvas() {
  const t = useEditorWords();
  const language = useLanguage();
  const empty = useEditor((state) => state.document.rules.length === 0);
  const fallback = useEditor((state) => state.document.fallback);
  const tier = useEditor((state) => tierName(vocabularyOf(state.document), state.document.fallback, language));
  const actions = useActions();
  const guide = useGuide();
  if (guide.step !== null) return <FirstRuleGuide guide={guide} />;
  if (!empty) return null;
  return (
    <div className={styles['start']}>
      <EmptyState
        icon={<IconSitemap size={22} />}
        title={t('empty.title')}
        actions={
          <>
            <OpenGuide guide={guide} />
            <Button onClick={() => actions.addRule()}>{t('empty.action')}</Button>
          </>
        }
      >
        {fallback === null ? t('empty.textNone') : t('empty.text', { tier })} <GuideLink about="rule" words />
      </EmptyState>
    </div>
  );
}
