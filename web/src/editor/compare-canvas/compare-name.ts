// The names by which a screen reader knows the parts of the comparison.
import { factName, inSentence } from '@tierwright/shared/policy';
import { labelOf, neighbourhood, shortName } from '../canvas/node-label.js';
import type { Graph } from '../graph/graph.js';
import { sayEditor } from '../words/editor-words.js';
import type { CompareGraph, CompareNode } from './compare-graph.js';
import { sayCompareCanvas as say } from './compare-words.js';
import { leafSentence, referenceSentence, sideOf, wasWords, type Speaker } from './leaf-change.js';

/** Answers the name of each node: what became of it, what it is, and what it was. */
export function namesOf({ nodes, edges }: CompareGraph, speaker: Speaker): (node: CompareNode) => string {
  const around = neighbourhood({
    nodes: nodes.filter((node) => node.type !== 'note'),
    edges: edges.filter(({ mark }) => mark !== 'removed'),
  } as Graph);
  return (node) => {
    if (node.mark !== null) return markedName(speaker, node, node.mark);
    return node.type === 'note' ? '' : labelOf({ policy: speaker.after, language: speaker.language }, around(node.id));
  };
}

function markedName(speaker: Speaker, node: CompareNode, mark: NonNullable<CompareNode['mark']>): string {
  const name = say('name', { mark: say(`mark.${mark}`), part: partOf(speaker, node) });
  const was = wasOf(speaker, node);
  if (was !== null) return say('was', { name, was });
  const told = mark === 'changed' || mark === 'moved' || node.type === 'note';
  const sentences = node.changes.map(({ sentence }) => sentence).join(speaker.language === 'en' ? '; ' : '；');
  return told && sentences !== '' ? say('told', { name, sentences }) : name;
}

export function wasOf(speaker: Speaker, node: CompareNode): string | null {
  if (node.type === 'condition') return wasWords(speaker, node);
  return node.type === 'group' && node.was?.kind === 'group' && node.was.group !== node.data.kind
    ? sayEditor(`group.${node.was.group}`)
    : null;
}

function partOf(speaker: Speaker, node: CompareNode): string {
  const { language } = speaker;
  const policy = sideOf(speaker, node);
  switch (node.type) {
    case 'condition':
      return say('part.condition', { sentence: leafSentence(policy, node.data.leaf, language, node.data.negated) });
    case 'reference':
      return say('part.reference', { sentence: referenceSentence(speaker, node) });
    case 'group':
      return say('part.group', { kind: sayEditor(`group.${node.data.kind}`) });
    case 'note': {
      const { about, key } = node.data;
      return say(`part.${about}`, { name: inSentence(factName(policy, key, language), language) });
    }
    case 'rule':
    case 'tier':
      return say(`part.${node.type}`, { name: shortName({ policy, language }, node) });
    case 'shared':
      return say('part.shared', { name: node.data.name });
    default:
      return say('part.noTier');
  }
}
