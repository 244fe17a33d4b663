import { TextInput } from '@mantine/core';
import { inLanguage } from '@tierwright/shared/language';
import { useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { Button } from '../../ui/button.js';
import { IconTrash } from '../../ui/icons.js';
import { useActions } from '../canvas/use-actions.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { ruleOfNode, sharedOfNode } from '../document/placing.js';
import { selectShared } from '../document/selection.js';
import { referencesTo } from '../document/usage.js';
import { useEditorWords } from '../words/editor-words.js';
import { Field } from './field.js';
import styles from './inspector.module.css';
import { useChange } from './use-change.js';

/** A shared condition: its name, and everything that refers to it. Its tree is edited on the canvas. */
export function SharedInspector({ name }: { name: string }) {
  const t = useEditorWords();
  const actions = useActions();
  const document = useEditor((state) => state.document);
  const uses = referencesTo(document, name);
  return (
    <>
      <header className={styles['head']}>
        <h2>{t('inspector.reference')}</h2>
        <p>{t('shared.hint')}</p>
      </header>
      <SharedName name={name} />
      <h3 className={styles['section']}>{t('shared.usedBy')}</h3>
      {uses.length === 0 && <p className={styles['hint']}>{t('shared.notUsed')}</p>}
      <div className={styles['list']}>
        {uses.map(({ id }) => (
          <UseOfShared key={id} id={id} />
        ))}
      </div>
      <div className={styles['actions']}>
        <Button
          size="small"
          icon={<IconTrash size={14} aria-hidden />}
          disabled={uses.length > 0}
          title={uses.length > 0 ? t('shared.cannotDelete') : undefined}
          onClick={actions.remove}
        >
          {t('inspector.delete')}
        </Button>
      </div>
    </>
  );
}

function UseOfShared({ id }: { id: string }) {
  const t = useEditorWords();
  const language = useLanguage();
  const actions = useActions();
  const document = useEditor((state) => state.document);
  const rule = ruleOfNode(document, id);
  const where = rule ? inLanguage(rule.name, language) || t('node.unnamedRule') : (sharedOfNode(document, id) ?? '');
  return (
    <button type="button" className={styles['item']} onClick={() => actions.select.node(id)}>
      {where}
      {!rule && <small>{t('shared.inShared')}</small>}
    </button>
  );
}

/** Taken over when the field is left, so that no half-typed name goes into the rules. */
function SharedName({ name }: { name: string }) {
  const t = useEditorWords();
  const store = useEditorStore();
  const change = useChange();
  const [text, setText] = useState(name);
  const taken = useEditor(
    ({ document }) => text.trim() !== name && Object.hasOwn(document.conditions ?? {}, text.trim()),
  );
  const take = () => {
    const next = text.trim();
    if (next === name) return;
    if (next === '' || taken) return setText(name);
    change({ type: 'renameShared', name, next });
    if (Object.hasOwn(store.getState().document.conditions ?? {}, next)) store.getState().select(selectShared(next));
  };
  return (
    <Field label={t('shared.name')}>
      <TextInput
        aria-label={t('shared.name')}
        data-autofocus
        maxLength={200}
        value={text}
        error={taken ? t('shared.nameTaken') : undefined}
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take()}
      />
    </Field>
  );
}
