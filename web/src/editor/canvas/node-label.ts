// The names by which a screen reader knows the nodes of the canvas.
import { inLanguage, type Language } from '@tierwright/shared/language';
import { inSentence, leafWords, tierName, type Policy } from '@tierwright/shared/policy';
import type { Graph, GraphNode } from '../graph/graph.js';
import { sayEditor } from '../words/editor-words.js';
import { groupIn } from './part-name.js';

interface Speaker {
  policy: Policy;
  language: Language;
}

/** A node with what its name speaks of. */
export interface Neighbours {
  node: GraphNode | undefined;
  /** What it feeds. */
  target: GraphNode | undefined;
  /** The rule or shared condition at the end of the lines from there. */
  card: GraphNode | undefined;
}

/** Answers what is around each node. */
export function neighbourhood({ nodes, edges }: Graph): (id: string) => Neighbours {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const targets = new Map(edges.map((edge) => [edge.source, byId.get(edge.target)]));
  const cardOf = (node: GraphNode | undefined): GraphNode | undefined =>
    node?.type === 'group' ? cardOf(targets.get(node.id)) : node;
  return (id) => {
    const target = targets.get(id);
    return { node: byId.get(id), target, card: cardOf(target) };
  };
}

/** The name of a node, and of the line that leaves it. */
export function labelOf(speaker: Speaker, { node, target, card }: Neighbours): string {
  if (!node) return '';
  const feeds =
    target?.type === 'group'
      ? groupIn(sayEditor(`group.${target.data.kind}`), card ? plainName(speaker, card) : '', speaker.language)
      : target
        ? shortName(speaker, target)
        : '';
  return nodeLabel(speaker, node, feeds);
}

/** A card's name without marks around it. */
const plainName = (speaker: Speaker, card: GraphNode): string =>
  card.type === 'shared' ? card.data.name : shortName(speaker, card);

/** "Condition: annual spend is at least 10,000 CNY, feeds all of Gold by spend"; `feeds` is the short name of the next node. */
export function nodeLabel({ policy, language }: Speaker, node: GraphNode, feeds: string): string {
  switch (node.type) {
    case 'condition': {
      const words = leafWords(policy, node.data.leaf, language, node.data.negated);
      const parts = [inSentence(words.fact, language), words.operator, words.value, words.unit, words.after];
      const sentence = parts.filter(Boolean).join(language === 'en' ? ' ' : '');
      return sayEditor('node.condition', { sentence, target: feeds });
    }
    case 'reference':
      return sayEditor('node.reference', { sentence: node.data.reference.condition, target: feeds });
    case 'group':
      return sayEditor('node.group', {
        kind: sayEditor(`group.${node.data.kind}`),
        count: node.data.size,
        target: feeds,
      });
    case 'rule': {
      const { rule } = node.data;
      const effect = sayEditor(`effect.${rule.effect}`, { tier: tierName(policy, rule.tier, language) });
      return sayEditor('node.rule', { name: shortName({ policy, language }, node), effect });
    }
    case 'shared':
      return sayEditor('node.shared', { name: node.data.name, count: node.data.uses });
    case 'tier':
      return sayEditor('node.tier', { name: shortName({ policy, language }, node), rank: node.data.rank + 1 });
    case 'noTier':
      return sayEditor('node.noTier');
    case 'caption':
      return sayEditor('node.caption');
  }
}

/** What a node is called where another one feeds it. */
export function shortName({ policy, language }: Speaker, node: GraphNode): string {
  if (node.type === 'group') return `“${sayEditor(`group.${node.data.kind}`)}”`;
  if (node.type === 'rule') return inLanguage(node.data.rule.name, language) || sayEditor('node.unnamedRule');
  if (node.type === 'shared') return `“${node.data.name}”`;
  if (node.type === 'tier') return tierName(policy, node.data.tier.key, language);
  return '';
}
