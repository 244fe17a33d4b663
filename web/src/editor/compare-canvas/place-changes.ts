// Where in the one drawing each change is told.
import type { SpokenChange } from '@tierwright/shared/contracts';
import type { EditableDocument } from '../document/editable.js';
import { noTierGraphId, ruleGraphId, sharedGraphId, tierGraphId } from '../graph/graph-id.js';
import { noteGraphId } from './compare-graph.js';
import type { UnionParts } from './union-parts.js';

/** A change told by ids; of a node below a shared condition also by that condition's name. */
export type PlacedChange = SpokenChange & { condition?: string | undefined };

const isFallback = ({ subject, path }: SpokenChange): boolean => subject === 'policy' && path === '/fallback';

const fallbackCard = ({ fallback }: EditableDocument): string =>
  fallback === null ? noTierGraphId : tierGraphId(fallback);

/** The part that stands for each node id: as it is after, else as it was. */
function partByNode({ parts }: UnionParts): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { id, before } of parts.values()) for (const node of before?.shows ?? []) found.set(node, id);
  for (const { id, after } of parts.values()) for (const node of after?.shows ?? []) found.set(node, id);
  return found;
}

/** Graph ids, the one where the change is told first; a fallback that moved on concerns two tiers. */
export type PlacesOf = (change: PlacedChange) => readonly string[];

export function placeChanges(union: UnionParts, before: EditableDocument, after: EditableDocument): PlacesOf {
  const byNode = partByNode(union);
  return (change) => {
    const { subject, id = '', ruleId, nodeId = '', tier, condition } = change;
    switch (subject) {
      case 'tier':
      case 'benefit':
        return [tierGraphId(tier ?? id)];
      case 'fact':
      case 'derived':
        return [noteGraphId(subject, id)];
      case 'rule':
        return [ruleGraphId(ruleId ?? id)];
      case 'condition':
        return [sharedGraphId(id)];
      case 'node': {
        const card = ruleId === undefined ? sharedGraphId(condition ?? '') : ruleGraphId(ruleId);
        return [byNode.get(nodeId) ?? card];
      }
      case 'movement':
        return [noteGraphId('movement')];
      case 'policy':
        return isFallback(change) ? [fallbackCard(after), fallbackCard(before)] : [noteGraphId('policy')];
      default:
        return subject satisfies never;
    }
  };
}
