// The four views of the one document, and which of them the address shows: `?view=table`, `?view=sentences&beside=json`.

export const viewKinds = ['flow', 'table', 'sentences', 'json'] as const;
export type ViewKind = (typeof viewKinds)[number];

export interface OpenViews {
  main: ViewKind;
  /** A second view side by side; never the same as the first. */
  beside: ViewKind | null;
}

const isViewKind = (name: string | null): name is ViewKind => viewKinds.some((kind) => kind === name);

export function readViews(search: URLSearchParams): OpenViews {
  const view = search.get('view');
  const beside = search.get('beside');
  const main = isViewKind(view) ? view : 'flow';
  return { main, beside: isViewKind(beside) && beside !== main ? beside : null };
}

/** The same address with other views; everything else in it stays. Flow alone needs no word. */
export function writeViews(search: URLSearchParams, { main, beside }: OpenViews): URLSearchParams {
  const next = new URLSearchParams(search);
  next.delete('view');
  next.delete('beside');
  if (main !== 'flow') next.set('view', main);
  if (beside !== null && beside !== main) next.set('beside', beside);
  return next;
}

/** Shows a view in the main place; where it stands beside already, the two change places. */
export function withMain({ main, beside }: OpenViews, next: ViewKind): OpenViews {
  return { main: next, beside: next === beside ? main : beside };
}

/** Shows a view beside the main one; where it is the main one, the two change places. Null closes it. */
export function withBeside({ main, beside }: OpenViews, next: ViewKind | null): OpenViews {
  if (next === main) return beside === null ? { main, beside } : { main: beside, beside: next };
  return { main, beside: next };
}

/** What a second view starts as: the text of what is seen beside, or the sentences beside the text. */
export const usualBeside = (main: ViewKind): ViewKind =>
  main === 'sentences' || main === 'json' ? 'flow' : 'sentences';
