// What happens on the canvas, as handlers that stay the same from one drawing to the next.
import type { Connection, FinalConnectionState, HandleType, NodeChange } from '@xyflow/react';
import { useMemo, type FocusEvent } from 'react';
import { useEditorStore } from '../document/editor-context.js';
import { noSelection } from '../document/selection.js';
import type { FlowNode } from '../nodes/flow-node.js';
import type { FlowEdge } from './flow-edges.js';
import { focusLine, holdLine, isOnLine, leaveLine } from './lines.js';
import { withSelectionChanges } from './selection-changes.js';
import { useActions } from './use-actions.js';
import { useConnecting } from './use-connecting.js';
import { focusInspector } from './view-store.js';

export function useCanvasEvents(editable: boolean, onDragChanges: (changes: readonly NodeChange<FlowNode>[]) => void) {
  const store = useEditorStore();
  const actions = useActions();
  const connecting = useConnecting();
  return useMemo(
    () => ({
      ...connecting,
      onReconnect: (_: FlowEdge, connection: Connection) => connecting.onConnect(connection),
      onReconnectStart: (event: { nativeEvent: MouseEvent | TouchEvent }, { source }: FlowEdge) =>
        connecting.onConnectStart(event.nativeEvent, { nodeId: source, handleId: null, handleType: 'source' }),
      onReconnectEnd: (
        event: MouseEvent | TouchEvent,
        _edge: FlowEdge,
        _handle: HandleType,
        state: FinalConnectionState,
      ) => connecting.onConnectEnd(event, state),
      onNodesChange: (changes: NodeChange<FlowNode>[]) => {
        if (editable) onDragChanges(changes);
        const { selection, select } = store.getState();
        const next = withSelectionChanges(selection, changes);
        if (next !== selection) select(next);
      },
      onNodeDoubleClick: () => focusInspector(),
      onPaneClick: () => store.getState().select(noSelection),
      onEdgeClick: (_: unknown, { id }: FlowEdge) => {
        actions.letGo();
        focusLine(id);
      },
      ...hovering,
    }),
    [store, actions, connecting, editable, onDragChanges],
  );
}

const hovering = {
  onEdgeMouseEnter: (_: unknown, { id }: FlowEdge) => holdLine(id),
  onEdgeMouseLeave: (_: unknown, { id }: FlowEdge) => leaveLine(id),
};

/** For the element around the canvas: a line with the focus is held. */
export const lineFocus = {
  onFocus: ({ target }: FocusEvent) => {
    if (isOnLine(target)) holdLine(target.dataset['id'] ?? '');
  },
  onBlur: ({ target }: FocusEvent) => {
    if (isOnLine(target)) leaveLine(target.dataset['id'] ?? '');
  },
};
