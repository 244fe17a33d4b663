import { en as explain } from './explanations.en.js';

export const en = {
  region: 'Policy as JSON',
  text: 'Text of the policy document',
  leave: 'Esc leaves the text',
  same: 'In step with the policy',
  reading: 'Reading…',
  readOnly: 'For reading only',
  faulty_one: 'Not taken over yet: line {{line}}. {{fault}}',
  faulty_other: 'Not taken over yet: line {{line}}, and {{count}} places in all. {{fault}}',
  kept: 'The policy stays as it was last valid.',
  goTo: 'Go to it',
  back: 'Back to the last valid text',
  format: 'Format',
  search: 'Search',
  facts: { type: 'Kind', unit: 'Unit', window: 'Window' },
  explain,
} as const;
