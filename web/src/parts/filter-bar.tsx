// The row of fields above a long list that narrows it.
import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { DateField } from '../ui/date-field.js';
import styles from './filter-bar.module.css';

export const FilterBar = ({ label, children }: { label: string; children: ReactNode }) => (
  <div role="search" aria-label={label} className={styles['bar']}>
    {children}
  </div>
);

interface FilterProps {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}

/** How long somebody pauses who has finished typing, in milliseconds. */
const pause = 400;

/** Searches once typing pauses, at once with Enter. */
export function TextFilter({ label, value = '', onChange, digits = false }: FilterProps & { digits?: boolean }) {
  const [typed, setTyped] = useState<string | null>(null);
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => change.current(typed.trim()), pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      type="search"
      label={label}
      value={typed ?? value}
      inputMode={digits ? 'numeric' : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={({ currentTarget }) => setTyped(digits ? currentTarget.value.replace(/\D/g, '') : currentTarget.value)}
      onBlur={() => {
        if (typed !== null && typed.trim() !== value) onChange(typed.trim());
        setTyped(null);
      }}
      onKeyDown={({ key, nativeEvent }) =>
        key === 'Enter' && !nativeEvent.isComposing && typed !== null && onChange(typed.trim())
      }
    />
  );
}

export interface FilterOption {
  value: string;
  label: string;
}

/** One of a list or any; a value that the list does not have stays chosen. */
export function ChoiceFilter({
  label,
  value = '',
  onChange,
  any,
  options,
}: FilterProps & { any: string; options: readonly FilterOption[] }) {
  const listed = value === '' || options.some((option) => option.value === value);
  const data = [{ value: '', label: any }, ...options, ...(listed ? [] : [{ value, label: value }])];
  return (
    <NativeSelect
      label={label}
      data={data}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

export const DayFilter = ({ label, value = '', onChange }: FilterProps) => (
  <div className={styles['day']}>
    <span className="mantine-InputWrapper-label" aria-hidden>
      {label}
    </span>
    <DateField label={label} value={value} onChange={onChange} />
  </div>
);
