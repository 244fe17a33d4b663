// What happens when an offer is chosen or refused: one undo step, what was made is selected, and the focus is where the work goes on.
import { useMemo } from 'react';
import { useEditorStore } from '../../document/editor-context.js';
import type { EditorStore } from '../../document/editor-store.js';
import type { EditorActions } from '../actions.js';
import { selectPart } from '../select-part.js';
import { useActions } from '../use-actions.js';
import { focusNode } from '../focus-node.js';
import { choose, focusInspector, useView } from '../view-store.js';
import type { Offer, Start } from './offer.js';
import { graphIdOf, takeOffer } from './take-offer.js';

const startOf = (start: Start) => (start.way === 'within' ? start.line.from : start.of);

export const takingWith =
  (store: EditorStore, actions: EditorActions) =>
  (start: Start, offer: Offer): void => {
    choose(null);
    useView.setState({ line: null });
    const { commands, select } = takeOffer(store.getState().document, start, offer);
    actions.unfold(startOf(start));
    if (!actions.run(commands)) return;
    selectPart(actions, select);
    if (offer.kind === 'fact' || offer.kind === 'share' || offer.kind === 'tier') focusInspector();
    else focusNode(select);
  };

export function useTaking(start: Start): { take: (offer: Offer) => void; cancel: () => void } {
  const store = useEditorStore();
  const actions = useActions();
  return useMemo(() => {
    const take = takingWith(store, actions);
    const cancel = () => {
      choose(null);
      focusNode(graphIdOf(startOf(start)));
    };
    return { take: (offer: Offer) => take(start, offer), cancel };
  }, [store, actions, start]);
}
