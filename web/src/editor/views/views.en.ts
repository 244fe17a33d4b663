export const en = {
  view: 'View',
  flow: 'Flow',
  table: 'Table',
  sentences: 'Sentences',
  json: 'JSON',
  beside: 'View beside',
  openBeside: 'Open a second view beside this one',
  closeBeside: 'Close the view beside',
  divider: 'Width of the two views',
  keys: {
    heading: 'Views',
    choose: 'Flow, Table, Sentences, JSON',
    beside: 'Two views side by side',
  },
} as const;
