export const en = {
  skipToPage: 'Skip to the page',
  breadcrumb: 'Where you are',
  switchLanguage: 'Switch to {{language}}',
  offline: 'You are offline. What you see may be old; changes are sent again once you are back.',
  rail: {
    label: 'Main',
    home: 'Tierwright, all policies',
    policies: 'Policies',
    facts: 'Facts',
    people: 'People',
    keys: 'API keys',
    account: 'Account',
    guide: 'Guide',
  },
  account: { menu: 'Account of {{name}}', settings: 'Account settings', signOut: 'Sign out' },
  scheme: { auto: 'Like the system', light: 'Light', dark: 'Dark' },
  notFound: {
    crumb: 'Not found',
    title: 'There is nothing at this address',
    text: 'The link may be old, or what it led to was removed, or it is not yours to see.',
    home: 'To all policies',
  },
} as const;
