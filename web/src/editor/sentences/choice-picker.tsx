import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { IconCheck } from '../../ui/icons.js';
import type { Option } from './edit.js';
import { useSentencesWords } from './sentences-words.js';
import styles from './choice-picker.module.css';

export interface ChoicePickerProps {
  options: readonly Option[];
  chosen: readonly string[];
  /** Closes by itself after a choice, unless several can be chosen. */
  several?: boolean;
  onPick: (value: string) => void;
  onClose: () => void;
  /** The button that it opens from. */
  children: ReactElement;
}

const manyOptions = 12;

/** A list to choose from, open below the words that it changes; long ones can be searched. */
export function ChoicePicker({ options, chosen, several = false, onPick, onClose, children }: ChoicePickerProps) {
  const t = useSentencesWords();
  const [search, setSearch] = useState('');
  const searched = options.length > manyOptions;
  const combobox = useCombobox({ opened: true, onDropdownClose: onClose });
  const wanted = search.trim().toLowerCase();
  const shown = options.filter(({ label, value }) => `${label} ${value}`.toLowerCase().includes(wanted));
  const { focusSearchInput, focusTarget, selectActiveOption, selectFirstOption } = combobox;
  useEffect(() => {
    const timer = setTimeout(() => {
      if (searched) focusSearchInput();
      else focusTarget();
      selectActiveOption();
    }, 20);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, as it opens
  }, []);
  useEffect(() => {
    if (wanted !== '') selectFirstOption();
  }, [wanted, selectFirstOption]);
  const submit = (value: string) => {
    onPick(value);
    if (!several) onClose();
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={submit}
      width="max-content"
      position="bottom-start"
      shadow="md"
      offset={4}
    >
      <Combobox.Target targetType="button">{children}</Combobox.Target>
      <Combobox.Dropdown className={styles['dropdown'] ?? ''}>
        {searched && (
          <Combobox.Search
            aria-label={t('search')}
            placeholder={t('search')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
        <Combobox.Options mah={300} className={styles['options'] ?? ''}>
          {shown.map((option) => (
            <Choice key={option.value} option={option} chosen={chosen.includes(option.value)} />
          ))}
          {shown.length === 0 && <Combobox.Empty>{t('nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

const Choice = ({ option: { value, label, hint }, chosen }: { option: Option; chosen: boolean }) => (
  <Combobox.Option value={value} active={chosen} aria-selected={chosen} className={styles['option'] ?? ''}>
    <span className={styles['check']}>{chosen && <IconCheck size={15} aria-hidden />}</span>
    <span>{label}</span>
    {hint && <small>{hint}</small>}
  </Combobox.Option>
);
