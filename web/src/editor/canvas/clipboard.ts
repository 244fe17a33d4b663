// Copy, cut, paste and duplicate of rules and conditions, through the system's clipboard and so between policies.
import type { Language, Text } from '@tierwright/shared/language';
import type { Command } from '../document/command.js';
import type { EditableRule } from '../document/editable.js';
import type { EditorStore } from '../document/editor-store.js';
import { clipOf, clipText, readClip, withFreshIds, type Clip } from '../document/fragment.js';
import { newNodeId } from '../document/new-id.js';
import { newRule } from '../document/new-parts.js';
import { placeAt } from '../document/placing.js';
import { noSelection } from '../document/selection.js';
import { nodeGraphId, ruleGraphId, type GraphSubject } from '../graph/graph-id.js';
import { sayEditor } from '../words/editor-words.js';
import type { EditorActions } from './actions.js';
import { revealNode } from './view-store.js';

function copyName(name: Text | undefined): Text | undefined {
  if (name === undefined) return undefined;
  const mark = (lng: string) => sayEditor('names.pasted', { lng });
  if (typeof name === 'string') return `${name} (${mark('en')})`;
  return Object.fromEntries(Object.entries(name).map(([tag, words]) => [tag, `${words} (${mark(tag as Language)})`]));
}

export function clipboardOf(store: EditorStore, actions: EditorActions) {
  const state = () => store.getState();

  /** What is selected as text; null where nothing that can be copied is. */
  const copy = (): string | null => {
    const clip = clipOf(state().document, state().selection);
    return clip.rules.length + clip.nodes.length > 0 ? clipText(clip) : null;
  };

  const paste = (text: string): boolean => {
    const clip = readClip(text);
    return clip !== null && insert(clip);
  };

  const duplicate = () => {
    const clip = clipOf(state().document, state().selection);
    if (clip.rules.length + clip.nodes.length > 0) insert(clip);
  };

  const insert = (clip: Clip): boolean => {
    const { document, selection } = state();
    const fresh = withFreshIds(clip, newNodeId);
    const known = new Set(document.tiers.map((tier) => tier.key));
    const rules = fresh.rules.map((rule): EditableRule => {
      const name = copyName(rule.name);
      return {
        ...rule,
        ...(name === undefined ? {} : { name }),
        tier: known.has(rule.tier) ? rule.tier : actions.wantedTier(),
      };
    });
    const [node] = selection.nodes;
    const [rule] = selection.rules;
    const target: GraphSubject =
      node !== undefined
        ? { kind: 'node', id: node }
        : rule !== undefined
          ? { kind: 'rule', id: rule }
          : { kind: 'caption' };
    const place = fresh.nodes.length > 0 ? placeAt(document, target) : null;
    const home = place || fresh.nodes.length === 0 ? [] : [newRule(document, actions.wantedTier(), fresh.nodes)];
    const facts = clip.facts.map((fact): Command => ({ type: 'addFact', fact }));
    const fragment = { rules: [...rules, ...home], nodes: place ? fresh.nodes : [] };
    if (!actions.run([...facts, { type: 'paste', fragment, place }])) return false;
    const pasted = { nodes: fragment.nodes.map(({ id }) => id), rules: fragment.rules.map(({ id }) => id) };
    state().select({ ...noSelection, ...pasted });
    const [first] = [...pasted.rules.map(ruleGraphId), ...pasted.nodes.map(nodeGraphId)];
    if (first !== undefined) revealNode(first);
    return true;
  };

  return { copy, paste, duplicate };
}

export type EditorClipboard = ReturnType<typeof clipboardOf>;
