import type { PolicyEntry } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useLanguage } from '../app/language.js';
import { ChoiceFilter, DayFilter, FilterBar, TextFilter, type FilterOption } from '../parts/filter-bar.js';
import type { Fields } from './decision-search.js';
import { useDecisionsWords } from './decisions-words.js';

interface DecisionFiltersProps {
  fields: Fields;
  policies: readonly PolicyEntry[];
  onChange: (change: Fields) => void;
}

export function DecisionFilters({ fields, policies, onChange }: DecisionFiltersProps) {
  const t = useDecisionsWords();
  const language = useLanguage();
  const named = policies.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) || key }));
  const set = (name: keyof Fields) => (value: string) => onChange({ [name]: value });
  return (
    <FilterBar label={t('filter.label')}>
      <TextFilter label={t('filter.customer')} value={fields.customer} onChange={set('customer')} />
      <ChoiceFilter
        label={t('filter.policy')}
        any={t('filter.anyPolicy')}
        options={named}
        value={fields.policy}
        onChange={set('policy')}
      />
      <TextFilter label={t('filter.version')} value={fields.version} onChange={set('version')} digits />
      <ChoiceFilter
        label={t('filter.tier')}
        any={t('filter.anyTier')}
        options={useTierOptions(policies, fields.policy)}
        value={fields.tier}
        onChange={set('tier')}
      />
      <DayFilter label={t('filter.from')} value={fields.from} onChange={set('from')} />
      <DayFilter label={t('filter.to')} value={fields.to} onChange={set('to')} />
    </FilterBar>
  );
}

/** The tiers of the chosen policy, else of all; what several call by one key is asked for by that key. */
function useTierOptions(policies: readonly PolicyEntry[], chosen: string | undefined): FilterOption[] {
  const language = useLanguage();
  const labels = new Map<string, Set<string>>();
  for (const { key, tiers } of policies) {
    if (chosen && key !== chosen) continue;
    for (const tier of tiers) {
      const known = labels.get(tier.key) ?? new Set();
      labels.set(tier.key, known.add(inLanguage(tier.name, language) || tier.key));
    }
  }
  return [...labels].map(([value, names]) => ({ value, label: [...names].slice(0, 3).join(' / ') }));
}
