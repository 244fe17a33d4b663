/** Shared conditions: one tree under a name, used in many places. */
export const shared = {
  name: 'Name',
  share: 'Share this condition',
  open: 'Open it',
  unshare: 'Unshare here',
  hint: 'A change here counts wherever it is used.',
  nameTaken: 'There is a shared condition of this name already.',
  usedBy: 'Used by',
  notUsed: 'Not used yet. Drag it from the left onto a rule.',
  cannotDelete: 'It is used; unshare or delete it there first.',
  add: 'Use “{{name}}” in what is selected',
  inShared: 'shared condition',
} as const;
