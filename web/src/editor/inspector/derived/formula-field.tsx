// A formula with completion of names and the error at its character. The text itself is a plain textarea; what is wrong is
// underlined in a copy of the text that lies behind it.
import type { Policy } from '@tierwright/shared/policy';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../../app/language.js';
import { useEditorWords } from '../../words/editor-words.js';
import { Field } from '../field.js';
import inspector from '../inspector.module.css';
import { useGesture } from '../use-gesture.js';
import styles from './derived.module.css';
import { complete, completionAt, type Completing, type Completion } from './formula-completion.js';
import { CompletionList } from './completion-list.js';
import { formulaFault, type FormulaFault } from './formula-fault.js';

interface FormulaFieldProps {
  policy: Policy;
  /** The key of the fact that is being computed. */
  own: string;
  value: string;
  onChange: (expression: string, gesture: string) => void;
}

export function FormulaField({ policy, own, value, onChange }: FormulaFieldProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const gesture = useGesture();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const caretAfter = useRef<number | null>(null);
  const [completing, setCompleting] = useState<Completing | null>(null);
  const [active, setActive] = useState(0);
  const fault = formulaFault(policy, own, value);

  useEffect(() => {
    if (caretAfter.current === null) return;
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current);
    caretAfter.current = null;
  }, [value]);

  const offer = (text: string, caret: number, asked: boolean) => {
    setCompleting(completionAt(policy, { own, language }, { text, caret, asked }));
    setActive(0);
  };
  const take = (option: Completion) => {
    if (!completing) return;
    const { text, caret } = complete(value, completing, option);
    caretAfter.current = caret;
    setCompleting(null);
    onChange(text, gesture.current());
    area.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if ((event.ctrlKey && event.key === ' ') || (event.altKey && event.key === 'ArrowDown')) {
      offer(value, event.currentTarget.selectionStart, true);
    } else if (!completing) {
      if (event.key !== 'Enter' || event.shiftKey) return;
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const { length } = completing.options;
      setActive((active + (event.key === 'ArrowDown' ? 1 : length - 1)) % length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      const option = completing.options[active];
      if (option) take(option);
    } else if (event.key === 'Escape') {
      setCompleting(null);
      event.stopPropagation();
    } else return;
    event.preventDefault();
  };
  const goTo = ({ from, to }: FormulaFault) => {
    area.current?.focus();
    area.current?.setSelectionRange(from, Math.min(to, value.length));
  };
  const listId = `${id}-list`;
  return (
    <Field label={t('derived.formula')} hint={fault ? undefined : t('derived.formulaHint')}>
      <div className={styles['formula']}>
        <Behind text={value} fault={fault} />
        <textarea
          ref={area}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          rows={1}
          role="combobox"
          aria-label={t('derived.formula')}
          aria-autocomplete="list"
          aria-expanded={completing !== null}
          aria-controls={listId}
          aria-activedescendant={completing ? `${listId}-${active}` : undefined}
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${id}-fault` : undefined}
          value={value}
          onFocus={gesture.begin}
          onBlur={() => setCompleting(null)}
          onClick={() => setCompleting(null)}
          onChange={(event) => {
            const { value: text, selectionStart } = event.currentTarget;
            onChange(text, gesture.current());
            offer(text, selectionStart, false);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <CompletionList id={listId} completing={completing} active={active} onTake={take} />
      {fault && (
        <p id={`${id}-fault`} role="alert" className={inspector['wrong']}>
          {fault.message[language]}{' '}
          {value !== '' && (
            <button type="button" className={inspector['link']} onClick={() => goTo(fault)}>
              {t('derived.goThere')}
            </button>
          )}
        </p>
      )}
    </Field>
  );
}

/** The same text, unseen, with the wrong stretch underlined; where it ends too early, a mark after the end. */
function Behind({ text, fault }: { text: string; fault: FormulaFault | null }) {
  if (!fault) return <div className={styles['behind']} aria-hidden>{`${text}\u200b`}</div>;
  return (
    <div className={styles['behind']} aria-hidden>
      {text.slice(0, fault.from)}
      <mark>{text.slice(fault.from, fault.to) || '\u00a0'}</mark>
      {`${text.slice(fault.to)}\u200b`}
    </div>
  );
}
