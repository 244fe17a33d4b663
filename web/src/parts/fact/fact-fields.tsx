// The definition of a fact as a form: in the catalogue, and where a policy gets a fact of its own.
import { Autocomplete, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { inLanguage, type Text } from '@tierwright/shared/language';
import { operatorsByType, type FactType } from '@tierwright/shared/policy';
import { useLanguage } from '../../app/language.js';
import { withPart } from '../text-part.js';
import { changedFact, isNumeric, retyped, type FactDefinition, type Numeric } from './fact-definition.js';
import styles from './fact-fields.module.css';
import { useFactWords } from './fact-words.js';
import { LevelFields } from './level-fields.js';

const types = Object.keys(operatorsByType) as FactType[];
const sensitivities = ['none', 'personal', 'protected'] as const;

interface FactFieldsProps {
  fact: FactDefinition;
  onChange: (fact: FactDefinition) => void;
  /** Names of groups to choose from. */
  groups: readonly string[];
}

export function FactFields({ fact, onChange, groups }: FactFieldsProps) {
  const t = useFactWords();
  const own = useLanguage();
  const set = (change: Partial<FactDefinition>) => onChange(changedFact(fact, change));
  const written = (text: Text | undefined) => inLanguage(text, own);
  const words = (field: 'group' | 'window' | 'note', text: string) =>
    set({ [field]: withPart(fact[field], own, text, own) });
  return (
    <div className={styles['fields']}>
      <div className={styles['two']}>
        <Select
          label={t('type')}
          allowDeselect={false}
          data={types.map((type) => ({ value: type, label: t(`types.${type}`) }))}
          value={fact.type}
          onChange={(type) => type && onChange(retyped(fact, type as FactType))}
        />
        {isNumeric(fact) && (
          <TextInput
            label={t('unit')}
            placeholder={t('unitPlaceholder')}
            value={written(fact.unit)}
            onChange={(event) => set({ unit: withPart(fact.unit, own, event.currentTarget.value, own) })}
          />
        )}
        {fact.type === 'list' && (
          <Select
            label={t('itemType')}
            allowDeselect={false}
            data={(['string', 'number'] as const).map((type) => ({ value: type, label: t(`types.${type}`) }))}
            value={fact.itemType}
            onChange={(type) => set({ itemType: type === 'number' ? 'number' : 'string' })}
          />
        )}
      </div>
      {fact.type === 'enum' && (
        <>
          <LevelFields values={fact.values} onChange={(values) => onChange({ ...fact, values })} />
          <Switch
            label={t('ordered')}
            checked={fact.ordered ?? false}
            onChange={(event) => set({ ordered: event.currentTarget.checked || undefined })}
          />
        </>
      )}
      <div className={styles['two']}>
        <TextInput
          label={t('window')}
          placeholder={t('windowPlaceholder')}
          value={written(fact.window)}
          onChange={(event) => words('window', event.currentTarget.value)}
        />
        <Autocomplete
          label={t('group')}
          data={[...groups]}
          value={written(fact.group)}
          onChange={(text) => words('group', text)}
        />
      </div>
      <details className={styles['more']}>
        <summary>{t('more')}</summary>
        <div className={styles['fields']}>
          {isNumeric(fact) && <Limits fact={fact} onChange={set} />}
          <Select
            label={t('sensitivity')}
            allowDeselect={false}
            data={sensitivities.map((value) => ({ value, label: t(`sensitivities.${value}`) }))}
            value={fact.sensitivity ?? 'none'}
            onChange={(value) => {
              const next = sensitivities.find((known) => known === value);
              set({ sensitivity: next === 'none' ? undefined : next });
            }}
          />
          <TextInput
            label={t('note')}
            value={written(fact.note)}
            onChange={(event) => words('note', event.currentTarget.value)}
          />
        </div>
      </details>
    </div>
  );
}

function Limits({ fact, onChange }: { fact: Numeric; onChange: (change: Partial<Numeric>) => void }) {
  const t = useFactWords();
  const whole = fact.type === 'integer';
  const fields = whole ? (['min', 'max'] as const) : (['min', 'max', 'decimals'] as const);
  return (
    <div className={styles['three']}>
      {fields.map((field) => (
        <NumberInput
          key={field}
          hideControls
          label={t(field)}
          allowDecimal={!whole && field !== 'decimals'}
          {...(field === 'decimals' ? { min: 0, max: 12 } : {})}
          value={fact[field] ?? ''}
          onChange={(value) => onChange({ [field]: typeof value === 'number' ? value : undefined })}
        />
      ))}
    </div>
  );
}
