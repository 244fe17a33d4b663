// Copy, cut, paste and duplicate of rules and conditions, through the system's clipboard and so between policies.
import type { Language, Text } from '@tierwright/shared/language';
import { bring, type Clash } from '../document/bring.js';
import type { Fragment } from '../document/command.js';
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
import { tellWhatCame } from './paste-notice.js';
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

  const insert = (clip: Clip, clash: Clash = 'rename'): boolean => {
    const { document } = state();
    const brought = bring(document, clip, withFreshIds(clip, newNodeId), newNodeId, clash);
    const strays = brought.fragment.rules.filter((rule) => !document.tiers.some((tier) => tier.key === rule.tier));
    const { place, fragment } = landing(brought.fragment);
    const pasted = { ...fragment, definitions: brought.definitions };
    if (!actions.run([{ type: 'paste', fragment: pasted, place }])) return false;
    show(fragment);
    tellWhatCame(brought, strays.length, () => {
      state().undo();
      insert(clip, 'own');
    });
    return true;
  };

  /** Where it goes: conditions to what is selected, else into a rule of their own; rules to tiers that are here. */
  const landing = ({ rules, nodes }: Fragment) => {
    const { document } = state();
    const known = new Set(document.tiers.map((tier) => tier.key));
    const named = rules.map((rule): EditableRule => {
      const name = copyName(rule.name);
      const tier = known.has(rule.tier) ? rule.tier : actions.wantedTier();
      return { ...rule, ...(name === undefined ? {} : { name }), tier };
    });
    const place = nodes.length > 0 ? placeAt(document, selected()) : null;
    const home = place || nodes.length === 0 ? [] : [newRule(document, actions.wantedTier(), nodes)];
    return { place, fragment: { rules: [...named, ...home], nodes: place ? nodes : [] } };
  };

  const selected = (): GraphSubject => {
    const { nodes, rules, shared } = state().selection;
    if (nodes[0] !== undefined) return { kind: 'node', id: nodes[0] };
    if (rules[0] !== undefined) return { kind: 'rule', id: rules[0] };
    return shared === null ? { kind: 'caption' } : { kind: 'shared', id: shared };
  };

  const show = ({ nodes, rules }: Fragment) => {
    state().select({ ...noSelection, nodes: nodes.map(({ id }) => id), rules: rules.map(({ id }) => id) });
    const [first] = [...rules.map(({ id }) => ruleGraphId(id)), ...nodes.map(({ id }) => nodeGraphId(id))];
    if (first !== undefined) revealNode(first);
  };

  return { copy, paste, duplicate };
}

export type EditorClipboard = ReturnType<typeof clipboardOf>;
