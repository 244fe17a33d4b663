import type { Token } from '@tierwright/shared/policy';
import { memo, useMemo, type Ref } from 'react';
import { useLanguage } from '../../app/language.js';
import { classNames } from '../../ui/class-names.js';
import type { Command } from '../document/command.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { newId } from '../document/new-id.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { ChoicePicker } from './choice-picker.js';
import { editFor } from './edit-for.js';
import { InPlaceField, InPlaceList } from './in-place-field.js';
import type { Subject } from './lines.js';
import styles from './line.module.css';
import { edit } from './sentences-store.js';
import { useSentencesWords } from './sentences-words.js';

export interface TokenProps {
  token: Token;
  line: string;
  index: number;
  subject: Subject;
  marked: boolean;
  editing: boolean;
}

/** A piece of a sentence that can be changed where it stands. */
export const EditableToken = memo(function EditableToken(props: TokenProps) {
  return props.editing ? <TokenEditor {...props} /> : <TokenButton {...props} />;
});

function TokenButton({ token, line, index, marked, ref, ...rest }: TokenProps & { ref?: Ref<HTMLButtonElement> }) {
  const t = useSentencesWords();
  const { subject: _subject, editing: _editing, ...more } = rest;
  const kind = token.kind === 'text' ? 'value' : token.kind;
  return (
    <button
      {...more}
      ref={ref}
      type="button"
      tabIndex={-1}
      data-token={index}
      data-node={token.nodeId}
      data-kind={token.kind}
      className={classNames(styles['token'], styles[token.kind], marked && styles['wrong'])}
      aria-label={t(`change.${kind}`, { words: token.text })}
      onClick={() => edit({ line, token: index })}
    >
      {token.text}
    </button>
  );
}

function TokenEditor(props: TokenProps) {
  const { token, subject } = props;
  const t = useSentencesWords();
  const store = useEditorStore();
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const scene = { document, policy: vocabularyOf(document), language };
  const change = editFor(scene, token, subject);
  const ownGesture = useMemo(() => newId('choice'), []);
  const run = (commands: readonly Command[], gesture: string) => {
    for (const command of commands) store.getState().dispatch(command, { gesture });
  };
  const close = () => edit(null);
  if (!change) return <TokenButton {...props} />;
  const label = t(`change.${token.kind === 'text' ? 'value' : token.kind}`, { words: token.text });
  switch (change.kind) {
    case 'choice':
      return (
        <ChoicePicker
          options={change.options}
          chosen={change.value === null ? [] : [change.value]}
          onPick={(value) => run(change.to(value), ownGesture)}
          onClose={close}
        >
          <TokenButton {...props} />
        </ChoicePicker>
      );
    case 'choices':
      return (
        <ChoicePicker
          several
          options={change.options}
          chosen={change.values}
          onPick={(value) => run(change.to(toggled(change.values, value)), ownGesture)}
          onClose={close}
        >
          <TokenButton {...props} />
        </ChoicePicker>
      );
    case 'list':
      return (
        <InPlaceList
          fact={change.fact}
          value={change.value}
          onChange={(value, gesture) => run(change.to(value), gesture)}
          onClose={close}
        >
          <TokenButton {...props} />
        </InPlaceList>
      );
    case 'number':
    case 'text':
    case 'day':
      return (
        <InPlaceField
          edit={change}
          label={label}
          run={run}
          onClose={close}
          at={{ token: props.index, node: token.nodeId }}
        />
      );
  }
}

/** In the order in which they were chosen. */
const toggled = (values: readonly string[], value: string): string[] =>
  values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
