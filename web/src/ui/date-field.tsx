// A day, typed or picked from a calendar in the screen's language.
import { Popover, TextInput } from '@mantine/core';
import { useRef, useState, type KeyboardEvent } from 'react';
import { IconButton } from './button.js';
import { readDay } from './calendar-days.js';
import { CalendarGrid } from './calendar-grid.js';
import { IconCalendar } from './icons.js';
import { useFormat } from './use-format.js';
import { useUiWords } from './ui-words.js';

export interface DateFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  /** A real calendar day, or empty where the field was emptied. */
  onChange: (day: string) => void;
  onFocus?: () => void;
  autoFocus?: boolean;
}

export function DateField({ label, value, onChange, onFocus, autoFocus }: DateFieldProps) {
  const t = useUiWords();
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const wrong = typed !== null && typed.trim() !== '' && readDay(typed) === null;
  const leave = () => {
    if (typed !== null && typed.trim() === '' && value !== '') onChange('');
    setTyped(null);
  };
  const type = (text: string) => {
    setTyped(text);
    const day = readDay(text);
    if (day !== null && day !== value) onChange(day);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') setOpen(true);
    else if (event.key === 'Enter') leave();
    else return;
    event.preventDefault();
  };
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  const shown = /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : value;
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      trapFocus
      shadow="md"
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <TextInput
          ref={input}
          aria-label={label}
          aria-description={t('dateHint')}
          autoComplete="off"
          data-autofocus={autoFocus || undefined}
          placeholder={t('datePlaceholder')}
          value={typed ?? shown}
          error={wrong ? t('notADay') : undefined}
          rightSection={
            <IconButton
              size="small"
              label={t('openCalendar', { label })}
              aria-haspopup="dialog"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={15} aria-hidden />
            </IconButton>
          }
          onFocus={() => onFocus?.()}
          onChange={(event) => type(event.currentTarget.value)}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={label}>
        <CalendarGrid
          label={label}
          value={value}
          onPick={(day) => {
            setTyped(null);
            onChange(day);
            close();
          }}
          onClose={close}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
