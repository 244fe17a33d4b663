import { Popover, TextInput } from '@mantine/core';
import type { Fact, Json } from '@tierwright/shared/policy';
import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import { DateField } from '../../ui/date-field.js';
import { NumberField } from '../inspector/number-field.js';
import { useGesture } from '../inspector/use-gesture.js';
import { ValueList } from '../inspector/value-list.js';
import type { Edit } from './edit.js';
import styles from './line.module.css';

export interface InPlaceProps<K extends Edit['kind']> {
  edit: Extract<Edit, { kind: K }>;
  label: string;
  run: (commands: ReturnType<Extract<Edit, { kind: K }>['to']>, gesture: string) => void;
  onClose: () => void;
  /** The piece that the field stands for. */
  at: { token: number; node: string | undefined };
}

/** A field in the middle of a sentence. Enter and Escape leave it; what was typed counts as it is typed, and is one undo step. A number that Escape leaves is again what it was. */
export function InPlaceField({ edit, label, run, onClose, at }: InPlaceProps<'number' | 'text' | 'day'>) {
  switch (edit.kind) {
    case 'number':
      return (
        <InPlace onClose={onClose} at={at} kind="number">
          <NumberField
            label={label}
            value={edit.value}
            whole={edit.whole ?? false}
            min={edit.min}
            max={edit.max}
            onChange={(value, gesture) => run(edit.to(value), gesture)}
          />
        </InPlace>
      );
    case 'text':
    case 'day':
      return (
        <InPlace onClose={onClose} at={at} kind={edit.kind}>
          <Written edit={edit as Extract<Edit, { kind: 'text' | 'day' }>} label={label} run={run} />
        </InPlace>
      );
  }
}

function Written({ edit, label, run }: Omit<InPlaceProps<'text' | 'day'>, 'onClose' | 'at'>) {
  const gesture = useGesture();
  const change = (value: string) => run(edit.to(value), gesture.current());
  if (edit.kind === 'day')
    return <DateField label={label} value={edit.value} onFocus={gesture.begin} onChange={change} />;
  return (
    <TextInput
      aria-label={label}
      value={edit.value}
      onFocus={gesture.begin}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}

interface InPlaceFrame extends Pick<InPlaceProps<'number'>, 'onClose' | 'at'> {
  kind: 'number' | 'text' | 'day';
  children: ReactNode;
}

function InPlace({ kind, onClose, at, children }: InPlaceFrame) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const input = place.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  /** A calendar opens elsewhere in the page and hands the focus back; only leaving for another part closes the field. */
  const onBlur = (event: FocusEvent) => {
    const next = event.relatedTarget;
    if (next instanceof HTMLElement && !place.current?.contains(next) && !next.closest('.mantine-Popover-dropdown'))
      onClose();
  };
  return (
    <span
      ref={place}
      data-token={at.token}
      data-node={at.node}
      className={styles[`${kind}Field`]}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {children}
    </span>
  );
}

export interface InPlaceListProps {
  fact: Fact;
  value: Json | undefined;
  onChange: (value: Json, gesture: string) => void;
  onClose: () => void;
  children: ReactNode;
}

/** Several texts or numbers, as tags below the words that say them. */
export function InPlaceList({ fact, value, onChange, onClose, children }: InPlaceListProps) {
  return (
    <Popover opened onChange={(open) => !open && onClose()} position="bottom-start" shadow="md" trapFocus width={300}>
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown>
        <ValueList fact={fact} value={value} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}
