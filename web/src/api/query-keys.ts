// The names under which answers are kept. A change under a policy forgets everything that starts with its key.
export const keys = {
  session: ['session'],
  /** True once the server ended a session that a page relied on; forgotten at signing in or out. */
  sessionEnded: ['session-ended'],
  sessions: ['sessions'],
  users: ['users'],
  apiKeys: ['api-keys'],
  facts: ['facts'],
  templates: ['templates'],
  template: (key: string) => ['templates', key],
  policies: ['policies'],
  policy: (key: string) => ['policy', key],
  draft: (key: string, id: string) => ['policy', key, 'drafts', id],
  requests: (key: string) => ['policy', key, 'requests'],
  request: (key: string, id: string) => ['policy', key, 'requests', id],
  versions: (key: string) => ['policy', key, 'versions'],
  version: (key: string, version: number) => ['policy', key, 'versions', version],
  releases: (key: string) => ['policy', key, 'releases'],
  diff: (key: string, from: string, to: string) => ['policy', key, 'diff', from, to],
  datasets: ['datasets'],
  dataset: (id: string) => ['datasets', id],
  datasetRows: (id: string) => ['datasets', id, 'rows'],
} as const;
