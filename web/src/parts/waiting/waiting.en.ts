export const en = {
  title: 'Waiting for you · {{count}}',
  count_one: '{{count}} change request waits for you',
  count_other: '{{count}} change requests wait for you',
  of: '{{policy}} · sent {{when}} by {{name}}',
  all: 'Show all {{count}}',
  review: 'Read and approve',
  publish: 'Publish',
  change: 'Change as asked',
  update: 'Bring up to date',
  more_one: '{{count}} more waits behind these.',
  more_other: '{{count}} more wait behind these.',
} as const;
