// One of the open customers stands as an example while something computed is being written.
import { Select } from '@mantine/core';
import type { Customer } from '@tierwright/shared/contracts';
import { useState } from 'react';
import { create } from 'zustand';
import { useEditorWords } from '../../words/editor-words.js';
import { useToday } from '../../simulation/state/use-live-simulation.js';
import { useSimulation } from '../../simulation/state/simulation-store.js';
import { Field } from '../field.js';

/** Kept while the editor is open, so that the same customer is met from fact to fact. */
const useChosen = create<{ id: string | null }>(() => ({ id: null }));

const none: readonly Customer[] = [];
const mostOptions = 50;

export interface Example {
  customer: Customer | null;
  asOf: string;
}

export function useExample(): Example {
  const today = useToday();
  const asOf = useSimulation((state) => state.asOf) ?? today;
  const customers = useSimulation((state) => state.open?.customers) ?? none;
  const looked = useSimulation((state) => state.subject?.id);
  const chosen = useChosen((state) => state.id) ?? looked;
  return { customer: customers.find(({ id }) => id === chosen) ?? customers[0] ?? null, asOf };
}

/** Picks the customer by id or name; of many only the first that fit are listed. */
export function ExamplePicker({ example }: { example: Example }) {
  const t = useEditorWords();
  const customers = useSimulation((state) => state.open?.customers) ?? none;
  const [search, setSearch] = useState('');
  const { customer } = example;
  if (!customer) return null;
  const titles = (one: Customer) => (one.name ? `${one.id} · ${one.name}` : one.id);
  const wanted = search.trim().toLowerCase();
  const typed = wanted !== '' && wanted !== titles(customer).toLowerCase();
  const fits = customers.filter((one) => !typed || titles(one).toLowerCase().includes(wanted)).slice(0, mostOptions);
  const listed = fits.includes(customer) || typed ? fits : [customer, ...fits];
  return (
    <Field label={t('derived.example')}>
      <Select
        aria-label={t('derived.example')}
        searchable
        allowDeselect={false}
        data={listed.map((one) => ({ value: one.id, label: titles(one) }))}
        filter={({ options }) => options}
        value={customer.id}
        onSearchChange={setSearch}
        onChange={(id) => useChosen.setState({ id })}
      />
    </Field>
  );
}
