// Drawing lines: ports and cards that take the line light up, others do not; let go over nothing, it asks what to make there.
import type { Connection, OnConnectEnd, OnConnectStart } from '@xyflow/react';
import { useMemo } from 'react';
import { useEditorStore } from '../document/editor-context.js';
import type { EditorStore } from '../document/editor-store.js';
import { subjectOf } from '../graph/graph-id.js';
import { connect } from './accepts.js';
import type { EditorActions } from './actions.js';
import { offersFor, type Start } from './offers/offer.js';
import { isOverCanvas, nodesAt, pointOf } from './under-pointer.js';
import { useActions } from './use-actions.js';
import { choose, useView } from './view-store.js';

interface End {
  nodeId: string;
  /** Whether the line is drawn towards the tiers, as it will run. */
  onward: boolean;
}

function connectingOf(store: EditorStore, actions: EditorActions) {
  const document = () => store.getState().document;
  const commandsFor = ({ nodeId, onward }: End, other: string) =>
    onward ? connect(document(), nodeId, other) : connect(document(), other, nodeId);

  /** The card under the pointer, where it takes the line. */
  const cardAt = (end: End, x: number, y: number) =>
    nodesAt(x, y).find((id) => id !== end.nodeId && commandsFor(end, id).length > 0) ?? null;

  let following = new AbortController();

  const onConnectStart: OnConnectStart = (_, { nodeId, handleType }) => {
    if (nodeId === null) return;
    const end = { nodeId, onward: handleType === 'source' };
    following = new AbortController();
    const follow = ({ clientX, clientY }: PointerEvent) => {
      const dropTarget = cardAt(end, clientX, clientY);
      if (useView.getState().dropTarget !== dropTarget) useView.setState({ dropTarget });
    };
    window.addEventListener('pointermove', follow, { signal: following.signal });
  };

  const onConnectEnd: OnConnectEnd = (event, { fromNode, fromHandle, isValid }) => {
    following.abort();
    useView.setState({ dropTarget: null });
    const at = pointOf(event);
    if (!fromNode || !fromHandle || isValid || !isOverCanvas(at.x, at.y)) return;
    const end = { nodeId: fromNode.id, onward: fromHandle.type === 'source' };
    const card = cardAt(end, at.x, at.y);
    if (card !== null) return void actions.run(commandsFor(end, card));
    if (nodesAt(at.x, at.y).length > 0) return;
    const start: Start = { way: end.onward ? 'feeds' : 'fedBy', of: subjectOf(end.nodeId) };
    if (offersFor(document(), start).length > 0) choose({ start, at });
  };

  return {
    onConnectStart,
    onConnectEnd,
    isValidConnection: ({ source, target }: { source: string; target: string }) =>
      connect(document(), source, target).length > 0,
    onConnect: ({ source, target }: Connection) => {
      actions.run(connect(document(), source, target));
    },
  };
}

export function useConnecting() {
  const store = useEditorStore();
  const actions = useActions();
  return useMemo(() => connectingOf(store, actions), [store, actions]);
}
