// The lines of both sides: those that came, those that went, and those that stayed.
import { edgeGraphId, ruleGraphId, tierGraphId } from '../graph/graph-id.js';
import type { GraphEdge } from '../graph/graph.js';
import type { EditableRule } from '../document/editable.js';
import type { CompareEdge } from './compare-graph.js';
import type { Sides } from './union-graph.js';
import type { UnionParts } from './union-parts.js';

interface Line {
  source: string;
  target: string;
  effect: EditableRule['effect'] | null;
}

const key = ({ source, target }: Pick<Line, 'source' | 'target'>): string => `${source}\n${target}`;

/** `laid` knows how the lines of the layout bend; others bend freely. */
export function unionEdges(
  { before, after }: Sides,
  { parts, idOf }: UnionParts,
  laid: readonly GraphEdge[],
  isDrawn: (id: string) => boolean,
): CompareEdge[] {
  const drawn = (parent: string, card: string) => (isDrawn(parent) ? parent : card);
  const lines = (side: keyof Sides): Line[] => [
    ...[...parts.values()].flatMap((part) => {
      const own = part[side];
      if (!own || !isDrawn(part.id)) return [];
      return [{ source: part.id, target: drawn(idOf(own.parent), own.card), effect: null }];
    }),
    ...(side === 'before' ? before : after).rules.map(({ id, tier, effect }) => ({
      source: ruleGraphId(id),
      target: tierGraphId(tier),
      effect,
    })),
  ];
  const [old, now] = [lines('before'), lines('after')];
  const [had, has] = [new Set(old.map(key)), new Set(now.map(key))];
  const bends = new Map(laid.map((edge) => [key(edge), edge.bendFrom]));
  const edge = (line: Line, id: string, mark: CompareEdge['mark']): CompareEdge => ({
    ...line,
    id,
    bendFrom: bends.get(key(line)) ?? null,
    mark,
  });
  return [
    ...now.map((line) => edge(line, edgeGraphId(line.source), had.has(key(line)) ? null : 'added')),
    ...old.filter((line) => !has.has(key(line))).map((line) => edge(line, `was:${line.source}`, 'removed')),
  ];
}
