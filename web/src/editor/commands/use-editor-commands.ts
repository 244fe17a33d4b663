// What the command palette offers while a draft is open.
import { useReactFlow } from '@xyflow/react';
import { useNavigate } from 'react-router';
import { useCommands } from '../../app/command-palette/commands-registry.js';
import { clipboardOf } from '../canvas/clipboard.js';
import type { KeyContext } from '../canvas/key-map.js';
import { selectPart } from '../canvas/select-part.js';
import { useActions } from '../canvas/use-actions.js';
import { toggleFold } from '../canvas/use-folding.js';
import { focusNode } from '../canvas/focus-node.js';
import { useTidy } from '../canvas/zoom-bar.js';
import { useEditorStore } from '../document/editor-context.js';
import { useGoTo } from '../problems/problems-menu.js';
import { useProblems } from '../problems/problems-store.js';
import { useViews } from '../views/use-views.js';
import { draftCommands, problemCommands, stepCommands, viewCommands } from './draft-commands.js';
import { keyCommands } from './key-commands.js';
import { partCommands } from './part-commands.js';

export function useEditorCommands(editable: boolean): void {
  const store = useEditorStore();
  const actions = useActions();
  const flow = useReactFlow();
  const tidy = useTidy();
  const views = useViews();
  const navigate = useNavigate();
  const goTo = useGoTo();
  /** On the canvas, where that is open, with the focus; every other view shows what is selected. */
  const go = (graphId: string) => {
    selectPart(actions, graphId);
    if (views.main === 'flow' || views.beside === 'flow') focusNode(graphId);
  };
  useCommands(() => {
    const fold = (rule: string) => toggleFold(store, rule);
    const clipboard = clipboardOf(store, actions);
    const context: KeyContext = { store, actions, clipboard, flow, tidy, toggleFold: fold, editable };
    const { document } = store.getState();
    return [
      ...stepCommands(context),
      ...draftCommands(context, navigate),
      ...problemCommands(useProblems.getState().list, goTo),
      ...keyCommands(context),
      ...viewCommands(views),
      ...partCommands(document, { go, ask: editable ? (fact) => actions.addFact(fact) : undefined }),
    ];
  });
}
