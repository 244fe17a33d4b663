export const en = {
  loading: 'Loading…',
  retry: 'Try again',
  reload: 'Reload the page',
  copy: 'Copy',
  copied: 'Copied',
  home: 'To all policies',
  cancel: 'Cancel',
  close: 'Close',
  show: 'Show',
  hide: 'Hide',
  error: {
    title: 'That did not work',
    unreachableTitle: 'The server cannot be reached',
    unreachable:
      'Check your connection, or whether the server is running. Nothing that you entered here is lost; try again.',
    unexpectedTitle: 'Something went wrong here',
    unexpected: 'This part could not be shown. Try again; if it happens again, reload the page.',
    outdatedTitle: 'This page has been replaced',
    outdated: 'Tierwright was updated, or the connection broke while loading. Reload the page to go on.',
    reference: 'Reference for support: {{id}}',
  },
} as const;
