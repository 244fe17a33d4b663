// Who asks for a fact, and taking it out when nobody does; for declared and for computed facts alike.
import { inLanguage } from '@tierwright/shared/language';
import { leafWords } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { IconTrash } from '../../ui/icons.js';
import { useActions } from '../canvas/use-actions.js';
import { useEditor } from '../document/editor-context.js';
import { isMentioned, usesOf } from '../document/usage.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { useEditorWords } from '../words/editor-words.js';
import styles from './inspector.module.css';
import { useChange } from './use-change.js';

export function FactUses({ factKey }: { factKey: string }) {
  const t = useEditorWords();
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const actions = useActions();
  const policy = vocabularyOf(document);
  const uses = usesOf(document, factKey);
  return (
    <>
      <h3 className={styles['section']}>{t('inspector.usedBy')}</h3>
      {uses.length === 0 && <p className={styles['hint']}>{t('inspector.notUsed')}</p>}
      <div className={styles['list']}>
        {uses.map(({ rule, leaf }) => {
          const words = leafWords(policy, leaf, language);
          return (
            <button key={leaf.id} type="button" className={styles['item']} onClick={() => actions.select.node(leaf.id)}>
              {[words.operator, words.value, words.unit, words.after].filter(Boolean).join(' ')}
              <small>{inLanguage(rule.name, language) || t('node.unnamedRule')}</small>
            </button>
          );
        })}
      </div>
      <button type="button" className={styles['link']} onClick={() => actions.addFact(factKey, { kind: 'caption' })}>
        + {t('inspector.addConditionOn')}
      </button>
    </>
  );
}

export function DeleteFact({ factKey }: { factKey: string }) {
  const t = useEditorWords();
  const change = useChange();
  const inUse = useEditor(({ document }) => usesOf(document, factKey).length > 0 || isMentioned(document, factKey));
  return (
    <div className={styles['actions']}>
      <Button
        size="small"
        icon={<IconTrash size={14} aria-hidden />}
        disabled={inUse}
        title={inUse ? t('inspector.cannotDeleteUsed') : undefined}
        onClick={() => change({ type: 'remove', nodes: [], rules: [], tiers: [], facts: [factKey] })}
      >
        {t('inspector.delete')}
      </Button>
    </div>
  );
}
