import { Select } from '@mantine/core';
import type { Customer } from '@tierwright/shared/contracts';
import { factName, formatNumber, type Fact, type Policy, type ScorecardItem } from '@tierwright/shared/policy';
import { useLanguage } from '../../../app/language.js';
import { IconButton } from '../../../ui/button.js';
import { IconArrowDown, IconArrowUp, IconX } from '../../../ui/icons.js';
import { factValue } from '../../simulation/customer/facts.js';
import { useEditorWords } from '../../words/editor-words.js';
import { NumberField } from '../number-field.js';
import { BandRows } from './band-rows.js';
import styles from './derived.module.css';
import inspector from '../inspector.module.css';
import { LevelRows } from './level-rows.js';
import { addBand, newItem } from './scorecard-edit.js';

/** What the example customer gets from one item: weight × points, and the computed facts that it may read. */
export interface ItemPart {
  customer: Customer;
  points: number | null;
  derived: ReadonlyMap<string, number | null>;
}

interface ScorecardItemProps {
  policy: Policy;
  item: ScorecardItem;
  number: number;
  last: boolean;
  choices: readonly Fact[];
  part: ItemPart | null;
  /** Without a gesture it is a step of its own. */
  onChange: (item: ScorecardItem, gesture?: string) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}

export function ScorecardItemCard(props: ScorecardItemProps) {
  const t = useEditorWords();
  const { policy, item, number, last, onChange, onMove, onRemove, part } = props;
  const name = useName(policy, item.fact);
  const value = part && (part.derived.get(item.fact) ?? factValue(part.customer.facts, item.fact));
  const rows = { policy, name, value, onChange };
  return (
    <section className={styles['card']} aria-label={name}>
      <div className={styles['cardHead']}>
        <FactChoice {...props} />
        <IconButton
          size="small"
          label={t('derived.itemUp', { fact: name })}
          disabled={number === 1}
          onClick={() => onMove(-1)}
        >
          <IconArrowUp size={14} aria-hidden />
        </IconButton>
        <IconButton
          size="small"
          label={t('derived.itemDown', { fact: name })}
          disabled={last}
          onClick={() => onMove(1)}
        >
          <IconArrowDown size={14} aria-hidden />
        </IconButton>
        <IconButton size="small" label={t('derived.removeItem', { fact: name })} onClick={onRemove}>
          <IconX size={14} aria-hidden />
        </IconButton>
      </div>
      {'bands' in item ? <BandRows {...rows} item={item} /> : <LevelRows {...rows} item={item} />}
      <div className={styles['cardFoot']}>
        {'bands' in item ? (
          <button
            type="button"
            className={inspector['link']}
            onClick={() => onChange({ ...item, bands: addBand(item.bands) })}
          >
            + {t('derived.addBand')}
          </button>
        ) : (
          <span />
        )}
        <div className={styles['weight']}>
          <span aria-hidden>{t('derived.weight')}</span>
          <NumberField
            label={t('derived.weightOf', { fact: name })}
            value={item.weight}
            onChange={(weight, gesture) => onChange({ ...item, weight }, gesture)}
          />
        </div>
      </div>
      {part && <PartLine part={part} weight={item.weight} />}
    </section>
  );
}

function useName(policy: Policy, key: string): string {
  const t = useEditorWords();
  const language = useLanguage();
  return key === '' ? t('derived.chooseFact') : factName(policy, key, language);
}

/** Another fact starts with points of its own: those of the old one mean nothing for it. */
function FactChoice({ policy, item, number, choices, onChange }: ScorecardItemProps) {
  const t = useEditorWords();
  const language = useLanguage();
  const data = choices.map(({ key }) => ({ value: key, label: factName(policy, key, language) }));
  return (
    <Select
      aria-label={t('derived.factOf', { number })}
      searchable
      allowDeselect={false}
      placeholder={t('derived.chooseFact')}
      data={data}
      value={data.some(({ value }) => value === item.fact) ? item.fact : null}
      onChange={(key) => {
        const chosen = choices.find((choice) => choice.key === key);
        if (chosen && chosen.key !== item.fact) onChange({ ...newItem(chosen), weight: item.weight });
      }}
    />
  );
}

function PartLine({ part, weight }: { part: ItemPart; weight: number }) {
  const t = useEditorWords();
  const customer = part.customer.id;
  if (part.points === null) return <p className={styles['points']}>{t('derived.countsNothing', { customer })}</p>;
  const points = weight === 0 ? 0 : Number((part.points / weight).toPrecision(12));
  const said = { customer, weight: formatNumber(weight), points: formatNumber(points), sum: formatNumber(part.points) };
  return <p className={styles['points']}>{t('derived.counts', said)}</p>;
}
