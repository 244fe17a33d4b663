import { fireEvent, screen } from '@testing-library/react';
import { renderPage } from '../testing/render-page.js';
import { useSearchFields, type SearchFields } from './use-search-fields.js';

const names = ['customer', 'tier'] as const;
type Change = SearchFields<(typeof names)[number]>;

function Search({ changes }: { changes: Change[] }) {
  const { fields, setFields } = useSearchFields(names);
  return <button onClick={() => changes.forEach((change) => setFields(change))}>{JSON.stringify(fields)}</button>;
}

function searched(at: string, ...changes: Change[]): string {
  const { where } = renderPage(<Search changes={changes} />, { path: '/found', at });
  fireEvent.click(screen.getByRole('button'));
  return where();
}

it('a search stands in the address, and what else is there stays', () => {
  expect(searched('/found?customer=C-1&view=list', { tier: 'GOLD' })).toBe('/found?customer=C-1&view=list&tier=GOLD');
  expect(screen.getByText('{"customer":"C-1","tier":"GOLD"}')).toBeTruthy();
});

it('a field that is emptied leaves the address', () => {
  expect(searched('/found?customer=C-1&tier=GOLD', { customer: '' })).toBe('/found?tier=GOLD');
});

it('two changes at once both count', () => {
  expect(searched('/found', { customer: 'C-1' }, { tier: 'GOLD' })).toBe('/found?customer=C-1&tier=GOLD');
});
