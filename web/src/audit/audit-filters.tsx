import type { AuditEventAnswer, PolicyEntry } from '@tierwright/shared/contracts';
import { inLanguage } from '@tierwright/shared/language';
import { useLanguage } from '../app/language.js';
import { ChoiceFilter, DayFilter, FilterBar } from '../parts/filter-bar.js';
import type { Fields } from './audit-search.js';
import { useAuditWords } from './audit-words.js';
import { knownActions, knownKinds } from './event-sentence.js';

interface AuditFiltersProps {
  fields: Fields;
  /** Those who have acted lately can be chosen. */
  recent: readonly AuditEventAnswer[];
  policies: readonly PolicyEntry[];
  onChange: (change: Fields) => void;
}

export function AuditFilters({ fields, recent, policies, onChange }: AuditFiltersProps) {
  const t = useAuditWords();
  const language = useLanguage();
  const set = (name: keyof Fields) => (value: string) => onChange({ [name]: value });
  const actors = new Map(recent.map(({ actor }) => [actor.id, actor.name]));
  return (
    <FilterBar label={t('filter.label')}>
      <ChoiceFilter
        label={t('filter.actor')}
        any={t('filter.anyActor')}
        options={[...actors].map(([value, label]) => ({ value, label }))}
        value={fields.actor}
        onChange={set('actor')}
      />
      <ChoiceFilter
        label={t('filter.action')}
        any={t('filter.anyAction')}
        options={knownActions.map((value) => ({ value, label: t(`did.${value}`) }))}
        value={fields.action}
        onChange={set('action')}
      />
      <ChoiceFilter
        label={t('filter.subject')}
        any={t('filter.anySubject')}
        options={knownKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={fields.subject}
        onChange={set('subject')}
      />
      <ChoiceFilter
        label={t('filter.policy')}
        any={t('filter.anyPolicy')}
        options={policies.map(({ key, name }) => ({ value: key, label: inLanguage(name, language) || key }))}
        value={fields.policy}
        onChange={set('policy')}
      />
      <DayFilter label={t('filter.from')} value={fields.from} onChange={set('from')} />
      <DayFilter label={t('filter.to')} value={fields.to} onChange={set('to')} />
    </FilterBar>
  );
}
