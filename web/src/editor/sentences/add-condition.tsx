import { readableFacts } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { IconPlus } from '../../ui/icons.js';
import { useActions } from '../canvas/use-actions.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { newLeaf } from '../document/new-parts.js';
import { addAt } from '../document/placing.js';
import { selectNode } from '../document/selection.js';
import { findNode } from '../document/tree.js';
import { vocabularyOf } from '../document/vocabulary.js';
import type { GraphSubject } from '../graph/graph-id.js';
import { ChoicePicker } from './choice-picker.js';
import { factOptions } from './leaf-edit.js';
import { edit, useSentences } from './sentences-store.js';
import { useSentencesWords } from './sentences-words.js';
import styles from './sentences.module.css';

export interface AddConditionProps {
  to: Extract<GraphSubject, { kind: 'rule' | 'shared' }>;
  name: string;
}

/** Asks for a fact and puts a condition on it into the rule: beside the selected one, else at its end. */
export function AddCondition({ to, name }: AddConditionProps) {
  const t = useSentencesWords();
  const language = useLanguage();
  const store = useEditorStore();
  const actions = useActions();
  const at = `${to.kind}:${to.id}`;
  const open = useSentences(({ editing }) => editing !== null && 'addTo' in editing && editing.addTo === at);
  const document = useEditor((state) => (open ? state.document : null));
  const add = (key: string) => {
    const { document: now, selection, select } = store.getState();
    const fact = readableFacts(vocabularyOf(now)).get(key);
    if (!fact) return;
    const leaf = newLeaf(now, fact);
    const tree = to.kind === 'rule' ? now.rules.find(({ id }) => id === to.id)?.conditions : now.conditions?.[to.id];
    const beside = selection.nodes.find((id) => tree && findNode(tree, id));
    const target: GraphSubject = beside === undefined ? to : { kind: 'node', id: beside };
    if (!actions.run(addAt(now, leaf, target, ''))) return;
    select(selectNode(leaf.id));
    setTimeout(() => edit({ valueOf: leaf.id }));
  };
  const button = (
    <Button
      kind="quiet"
      size="small"
      className={styles['add']}
      icon={<IconPlus size={13} aria-hidden />}
      aria-label={t('addConditionTo', { name })}
      data-add
      tabIndex={-1}
      onClick={() => edit({ addTo: at })}
    >
      {t('addCondition')}
    </Button>
  );
  if (!document) return button;
  const policy = vocabularyOf(document);
  const options = factOptions({ document, policy, language }, readableFacts(policy).values());
  return (
    <ChoicePicker options={options} chosen={[]} onPick={add} onClose={() => edit(null)}>
      {button}
    </ChoicePicker>
  );
}
