import { tierName } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { IconPlus } from '../../ui/icons.js';
import { useActions } from '../canvas/use-actions.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { newRule } from '../document/new-parts.js';
import { selectRule } from '../document/selection.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { edit } from './sentences-store.js';
import { useSentencesWords } from './sentences-words.js';
import styles from './sentences.module.css';

/** Adds a rule for a tier, and asks at once for what it shall ask. */
export function AddRule({ tier }: { tier: string }) {
  const t = useSentencesWords();
  const language = useLanguage();
  const store = useEditorStore();
  const actions = useActions();
  const name = useEditor((state) => tierName(vocabularyOf(state.document), tier, language));
  const add = () => {
    const { document, select } = store.getState();
    const rule = newRule(document, tier);
    if (!actions.run([{ type: 'addRule', rule }])) return;
    select(selectRule(rule.id));
    setTimeout(() => edit({ addTo: `rule:${rule.id}` }));
  };
  return (
    <Button
      kind="quiet"
      size="small"
      className={styles['add']}
      icon={<IconPlus size={13} aria-hidden />}
      aria-label={t('addRuleFor', { tier: name })}
      tabIndex={-1}
      onClick={add}
    >
      {t('addRule')}
    </Button>
  );
}
