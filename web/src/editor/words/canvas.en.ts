/** Lines, what can be made where one ends, finding, and copies between policies. */
export const canvas = {
  groupIn: '{{kind}} {{card}}',
  conditions: 'Conditions',
  rules: 'Rules',
  tiers: 'Tiers',
  there: 'On the canvas',
  ruleFor: 'New rule for {{tier}}',
  tierHint: 'right above the one it led to',
  shareHint: 'one tree, used in many rules',
  choose: {
    feeds: 'What should it lead to?',
    fedBy: 'What should feed it?',
    within: 'What goes in between?',
    connect: 'Connect to…',
    search: 'Search…',
    nothing: 'Nothing by that name fits here.',
    hint: '↑ ↓ to choose, Enter to take, Esc to cancel',
  },
  line: {
    role: 'line',
    insert: 'Insert here',
    deleted: 'Deleted with its line: {{what}}. Undo brings it back.',
  },
  paste: {
    came: 'Came along: {{what}}.',
    renamed: '“{{name}}” says something else here, so it came as “{{as}}”.',
    strays_one: '{{count}} rule led to a tier that is not here; it leads to another one now.',
    strays_other: '{{count}} rules led to tiers that are not here; they lead to another one now.',
    useOwn: 'Use what is here instead',
    and: ', ',
  },
} as const;
