import { Popover } from '@mantine/core';
import { formatDay } from '@tierwright/shared/policy';
import { IconChevronDown } from '../../../ui/icons.js';
import { useState } from 'react';
import { useLanguage } from '../../../app/language.js';
import { Button } from '../../../ui/button.js';
import { DateField } from '../../../ui/date-field.js';
import { simulateAsOf, useSimulation } from '../state/simulation-store.js';
import { useSimulationWords } from '../words/simulation-words.js';
import styles from './overview.module.css';

/** The day from which date conditions are measured: today, until another is chosen. */
export function AsOfPicker({ today }: { today: string }) {
  const t = useSimulationWords();
  const language = useLanguage();
  const asOf = useSimulation((state) => state.asOf);
  const [open, setOpen] = useState(false);
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <button type="button" className={styles['chooser']} onClick={() => setOpen(!open)}>
          <span>{t('asOf', { day: asOf === null ? t('today') : formatDay(asOf, language) })}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles['calendar']}>
          <span aria-hidden>{t('asOfLabel')}</span>
          <DateField
            autoFocus
            label={t('asOfLabel')}
            value={asOf ?? today}
            onChange={(day) => simulateAsOf(day === '' || day === today ? null : day)}
          />
          <p>{t('asOfHelp')}</p>
          {asOf !== null && (
            <Button size="small" onClick={() => simulateAsOf(null)}>
              {t('backToToday')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
