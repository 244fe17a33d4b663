// Ids on the canvas, made from domain ids. Nodes, rules and tiers are separate namespaces in a document.
export type GraphSubject =
  | { kind: 'node'; id: string }
  | { kind: 'rule'; id: string }
  | { kind: 'tier'; id: string }
  /** A shared condition; its id is its name. */
  | { kind: 'shared'; id: string }
  | { kind: 'noTier' }
  | { kind: 'caption' };

export const nodeGraphId = (id: string) => `node:${id}`;
export const ruleGraphId = (id: string) => `rule:${id}`;
export const tierGraphId = (key: string) => `tier:${key}`;
export const sharedGraphId = (name: string) => `shared:${name}`;
export const noTierGraphId = 'no-tier';
export const captionGraphId = 'caption';
export const edgeGraphId = (source: string) => `edge:${source}`;

/** The source of a line, from its graph id; null for what is no line. */
export const sourceOfEdge = (graphId: string): string | null =>
  graphId.startsWith('edge:') ? graphId.slice('edge:'.length) : null;

export function subjectOf(graphId: string): GraphSubject {
  if (graphId === noTierGraphId) return { kind: 'noTier' };
  if (graphId === captionGraphId) return { kind: 'caption' };
  const colon = graphId.indexOf(':');
  const kind = graphId.slice(0, colon);
  const id = graphId.slice(colon + 1);
  return kind === 'rule' || kind === 'tier' || kind === 'shared' ? { kind, id } : { kind: 'node', id };
}
