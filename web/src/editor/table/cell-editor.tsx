import { Popover } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import { faultWords } from './fault-words.js';
import type { After, CellEditing } from './grid/editing.js';
import type { Editing, GridStore } from './grid/grid-store.js';
import type { Speaker } from './cell/operands.js';
import type { Column } from './plan-edits.js';
import { suggestions } from './suggestions.js';
import { viewId } from './view-id.js';
import styles from './table.module.css';
import { useTableWords } from './words/table-words.js';

interface CellEditorProps {
  grid: GridStore;
  editing: CellEditing;
  column: Column;
  speaker: Speaker;
  label: string;
}

/** The field in a cell: what can be chosen below it, how to say it, and why it cannot be read. */
export function CellEditor(props: CellEditorProps) {
  const now = useStore(props.grid, (state) => state.editing);
  return now && <Field {...props} now={now} />;
}

function Field({ grid, editing, column, speaker, label, now }: CellEditorProps & { now: Editing }) {
  const t = useTableWords();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState(-1);
  const [touched, setTouched] = useState(now.replacing);
  const options = suggestions(column, now.text, touched, speaker);
  const option = options[chosen];

  useLayoutEffect(() => {
    const input = field.current;
    input?.focus();
    if (input && !now.replacing) input.select();
  }, [now.spot, now.replacing]);
  useEffect(() => {
    if (option !== undefined) document.getElementById(`${id}-${chosen}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [id, chosen, option]);

  const type = (text: string) => {
    setTouched(true);
    setChosen(-1);
    editing.type(text);
  };
  const take = (after: After) => editing.commit(after, option ?? grid.getState().editing?.text);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey } = event;
    if (key === 'Enter') take(shiftKey ? 'up' : 'down');
    else if (key === 'Tab') take(shiftKey ? 'left' : 'right');
    else if (key === 'Escape') editing.cancel();
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && options.length > 0) {
      const count = options.length;
      setChosen(key === 'ArrowDown' ? (chosen + 1) % count : (Math.max(chosen, 0) + count - 1) % count);
    } else return;
    event.preventDefault();
  };
  const fault = now.fault && faultWords(now.fault);
  const hint = column.kind === 'fact' ? hintOf(column) : column.kind === 'tier' ? 'edit.tier' : 'edit.name';
  return (
    <Popover
      opened
      position="bottom-start"
      offset={4}
      portalProps={{ target: `#${viewId}` }}
      withRoles={false}
      trapFocus={false}
      closeOnClickOutside={false}
      returnFocus={false}
    >
      <Popover.Target>
        <input
          ref={field}
          className={styles['field']}
          value={now.text}
          spellCheck={false}
          autoComplete="off"
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={options.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={option === undefined ? undefined : `${id}-${chosen}`}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-note`}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => editing.leave(now.spot)}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles['below']} onPointerDown={(event) => event.preventDefault()}>
        {options.length > 0 && (
          <ul id={`${id}-list`} role="listbox" aria-label={t('edit.options')} className={styles['options']}>
            {options.map((words, i) => (
              <li
                key={words}
                id={`${id}-${i}`}
                role="option"
                aria-selected={i === chosen}
                onClick={() => editing.commit('down', words)}
              >
                {words}
              </li>
            ))}
          </ul>
        )}
        <p id={`${id}-note`} className={fault ? styles['wrong'] : styles['note']} role={fault ? 'alert' : undefined}>
          {fault ?? t(hint)}
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}

function hintOf({ fact }: Extract<Column, { kind: 'fact' }>) {
  if (fact.type === 'integer') return 'edit.number';
  return fact.type === 'enum' && fact.ordered ? 'edit.ordered' : (`edit.${fact.type}` as const);
}
