// A number that never loses a half-typed value: the text is the person's until the field is left, and after that too where
// it could not be taken. Every valid number on the way goes into the document at once, and all of it is one undo step.
import { TextInput } from '@mantine/core';
import { formatNumber } from '@tierwright/shared/policy';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useEditorWords } from '../words/editor-words.js';
import styles from './inspector.module.css';
import { addStep, parseNumber, stepFor } from './parse-number.js';
import { useGesture } from './use-gesture.js';

export interface NumberFieldProps {
  label: string;
  value: number | null;
  onChange: (value: number, gesture: string) => void;
  /** Called when the field is emptied; without it an empty field goes back to what it was. */
  onClear?: (gesture: string) => void;
  whole?: boolean;
  unit?: string;
  min?: number | undefined;
  max?: number | undefined;
  placeholder?: string;
  autoFocus?: boolean;
}

/** What is being typed, the value that stood before, and the one that it stands for, which may be refused. */
interface Typing {
  text: string;
  from: number | null;
  to: number | null;
  taken: boolean;
}

export function NumberField({
  label,
  value,
  onChange,
  onClear,
  whole = false,
  unit,
  min,
  max,
  placeholder,
  autoFocus,
}: NumberFieldProps) {
  const t = useEditorWords();
  const gesture = useGesture();
  const [typing, setTyping] = useState<Typing | null>(null);
  const start = useRef(value);
  const dropped = useRef(false);
  if (typing && !typing.taken && typing.to === value) setTyping({ ...typing, taken: true });
  const shown = value === null ? '' : formatNumber(value);
  const refused = typing !== null && !typing.taken && value === typing.from && value !== typing.to;
  // Something else changed the value meanwhile (undo, a drag): that wins over what was typed.
  const text = typing && (typing.to === value || refused) ? typing.text : shown;
  const parsed = parseNumber(text);
  const wrong =
    text.trim() === ''
      ? undefined
      : parsed === null
        ? t('inspector.notNumber')
        : whole && !Number.isInteger(parsed)
          ? t('inspector.wholeNumber')
          : refused
            ? t('inspector.notAccepted', { value: shown || '–' })
            : undefined;
  const outside = parsed !== null && ((min !== undefined && parsed < min) || (max !== undefined && parsed > max));

  const take = (next: string) => {
    const number = parseNumber(next);
    const fits = number !== null && (!whole || Number.isInteger(number));
    const to = fits ? number : value;
    setTyping({ text: next, from: value, to, taken: to === value });
    if (to !== null && to !== value) onChange(to, gesture.current());
  };
  const leave = () => {
    if (dropped.current || wrong !== undefined) return;
    if (text.trim() === '' && value !== null) onClear?.(gesture.current());
    setTyping(null);
  };
  /** Back to what stood when the field was entered. */
  const drop = (field: HTMLInputElement) => {
    setTyping(null);
    if (start.current === null && value !== null) onClear?.(gesture.current());
    else if (start.current !== null && start.current !== value) onChange(start.current, gesture.current());
    dropped.current = true;
    field.blur();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      leave();
      event.currentTarget.select();
    } else if (event.key === 'Escape') {
      drop(event.currentTarget);
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && value !== null) {
      const size = stepFor(value, whole) * (event.shiftKey ? 10 : 1);
      const next = addStep(value, event.key === 'ArrowUp' ? size : -size);
      setTyping(null);
      onChange(Math.min(Math.max(next, min ?? -Infinity), max ?? Infinity), gesture.current());
    } else return;
    event.preventDefault();
  };

  return (
    <TextInput
      className={styles['number'] ?? ''}
      aria-label={label}
      inputMode={whole ? 'numeric' : 'decimal'}
      autoComplete="off"
      data-autofocus={autoFocus || undefined}
      value={text}
      placeholder={placeholder ?? ''}
      error={wrong ?? (outside ? t('inspector.outside') : undefined)}
      errorProps={{ role: refused ? 'alert' : undefined }}
      rightSection={unit ? <span className={styles['unit']}>{unit}</span> : undefined}
      rightSectionWidth={unit ? 'auto' : undefined}
      rightSectionPointerEvents="none"
      onFocus={(event) => {
        gesture.begin();
        [start.current, dropped.current] = [value, false];
        event.currentTarget.select();
      }}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
