// A number that never loses a half-typed value: the text is the person's until the field is left; every valid number on the
// way goes into the document at once, and all of it is one undo step.
import { TextInput } from '@mantine/core';
import { formatNumber } from '@tierwright/shared/policy';
import { useState, type KeyboardEvent } from 'react';
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
  /** What is being typed, and the value that it stands for; gone when the field is left. */
  const [typing, setTyping] = useState<{ text: string; value: number | null } | null>(null);
  const shown = value === null ? '' : formatNumber(value);
  // Something else changed the value meanwhile (undo, a drag): that wins over what was typed.
  const text = typing && typing.value === value ? typing.text : shown;

  const take = (next: string) => {
    const parsed = parseNumber(next);
    const fits = parsed !== null && (!whole || Number.isInteger(parsed));
    setTyping({ text: next, value: fits ? parsed : value });
    if (fits && parsed !== value) onChange(parsed, gesture.current());
  };
  const leave = () => {
    if (text.trim() === '' && value !== null) onClear?.(gesture.current());
    setTyping(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      leave();
      event.currentTarget.select();
    } else if (event.key === 'Escape') {
      setTyping(null);
      event.currentTarget.blur();
    } else if ((event.key === 'ArrowUp' || event.key === 'ArrowDown') && value !== null) {
      const size = stepFor(value, whole) * (event.shiftKey ? 10 : 1);
      const next = addStep(value, event.key === 'ArrowUp' ? size : -size);
      setTyping(null);
      onChange(Math.min(Math.max(next, min ?? -Infinity), max ?? Infinity), gesture.current());
    } else return;
    event.preventDefault();
  };

  const parsed = parseNumber(text);
  const wrong =
    text.trim() === ''
      ? undefined
      : parsed === null
        ? t('inspector.notNumber')
        : whole && !Number.isInteger(parsed)
          ? t('inspector.wholeNumber')
          : undefined;
  const outside = parsed !== null && ((min !== undefined && parsed < min) || (max !== undefined && parsed > max));
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
      rightSection={unit ? <span className={styles['unit']}>{unit}</span> : undefined}
      rightSectionWidth={unit ? 'auto' : undefined}
      rightSectionPointerEvents="none"
      onFocus={(event) => {
        gesture.begin();
        event.currentTarget.select();
      }}
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={onKeyDown}
    />
  );
}
