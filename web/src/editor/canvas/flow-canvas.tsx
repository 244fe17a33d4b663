import '@xyflow/react/dist/base.css';
import { Background, BackgroundVariant, Panel, ReactFlow, type NodeChange } from '@xyflow/react';
import { useMemo, useState, type FocusEvent } from 'react';
import { useLanguage } from '../../app/language.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { noSelection } from '../document/selection.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { firstStop } from '../graph/neighbour.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { nodeTypes } from '../nodes/node-types.js';
import type { Selection } from '../simulation-seam.js';
import { useEditorWords } from '../words/editor-words.js';
import { EmptyCanvas } from './empty-canvas.js';
import styles from './flow-canvas.module.css';
import { edgeTypes } from './flow-edge.js';
import { flowEdgesWithMemory, type FlowEdge } from './flow-edges.js';
import { flowNodesWithMemory } from './flow-nodes.js';
import { LineTools } from './line-tools.js';
import { focusLine, holdLine, isOnLine, leaveLine } from './lines.js';
import { OfferMenu } from './offers/offer-menu.js';
import { firstSelected, withSelectionChanges } from './selection-changes.js';
import { OverviewMap } from './overview-map.js';
import { TraceBanner } from './trace-banner.js';
import { useActions } from './use-actions.js';
import { useConnecting } from './use-connecting.js';
import { useGraph } from './use-graph.js';
import { useNodeDrag } from './use-node-drag.js';
import { useReveal } from './use-reveal.js';
import { useViewFitting } from './use-view-fitting.js';
import { focusInspector, useView } from './view-store.js';
import { ZoomBar } from './zoom-bar.js';

const many = 250;

const enterLine = (_: unknown, { id }: FlowEdge) => holdLine(id);
const quitLine = (_: unknown, { id }: FlowEdge) => leaveLine(id);

const onFocus = ({ target }: FocusEvent) => {
  if (isOnLine(target)) holdLine(target.dataset['id'] ?? '');
};
const onBlur = ({ target }: FocusEvent) => {
  if (isOnLine(target)) leaveLine(target.dataset['id'] ?? '');
};

/** The policy as a diagram that can be edited. */
export function FlowCanvas({ editable }: { editable: boolean }) {
  const t = useEditorWords();
  const language = useLanguage();
  const store = useEditorStore();
  const graph = useGraph();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const selection = useEditor((state) => state.selection);
  const actions = useActions();
  const [toNodes] = useState(flowNodesWithMemory);
  const [toEdges] = useState(flowEdgesWithMemory);
  const { dragged, onDragChanges, onNodeDrag, onNodeDragStop } = useNodeDrag(graph);
  const stop = firstSelected(selection) ?? firstStop(graph);
  const nodes = toNodes({ graph, selection, dragged, stop, policy, language, editable });
  const held = useView((view) => view.line);
  const edges = useMemo(() => toEdges({ graph, policy, language, held }), [toEdges, graph, policy, language, held]);
  const connecting = useConnecting();
  const { onMoveStart, refit } = useViewFitting(graph);
  useReveal(graph);

  const pickLine = (_: unknown, { id }: FlowEdge) => {
    actions.letGo();
    focusLine(id);
  };
  const onNodesChange = (changes: NodeChange<FlowNode>[]) => {
    if (editable) onDragChanges(changes);
    const next: Selection = withSelectionChanges(store.getState().selection, changes);
    if (next !== store.getState().selection) store.getState().select(next);
  };
  return (
    <div className={styles['canvas']} role="region" aria-label={t('page.canvas')} onFocus={onFocus} onBlur={onBlur}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDrag={onNodeDrag}
        onNodeDragStop={onNodeDragStop}
        onSelectionDrag={(event, moving) => moving[0] && onNodeDrag(event.nativeEvent, moving[0], moving)}
        onSelectionDragStop={(event, moving) => moving[0] && onNodeDragStop(event.nativeEvent, moving[0], moving)}
        onNodeDoubleClick={() => focusInspector()}
        onPaneClick={() => store.getState().select(noSelection)}
        {...connecting}
        onReconnect={(_, connection) => connecting.onConnect(connection)}
        onReconnectEnd={(event, _edge, _handle, state) => connecting.onConnectEnd(event, state)}
        onReconnectStart={(event, { source }) =>
          connecting.onConnectStart(event.nativeEvent, { nodeId: source, handleId: null, handleType: 'source' })
        }
        reconnectRadius={9}
        onEdgeMouseEnter={enterLine}
        onEdgeMouseLeave={quitLine}
        onEdgeClick={pickLine}
        connectionRadius={28}
        nodesConnectable={editable}
        nodeDragThreshold={4}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={['Shift', 'Meta', 'Control']}
        deleteKeyCode={null}
        disableKeyboardA11y
        selectNodesOnDrag={false}
        onMoveStart={onMoveStart}
        zoomOnDoubleClick={false}
        panOnScroll
        minZoom={0.1}
        maxZoom={2}
        onlyRenderVisibleElements={graph.nodes.length > many}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} color="var(--grid)" />
        <Panel position="bottom-left" className={styles['controls'] ?? ''}>
          <ZoomBar onFit={refit} />
          <OverviewMap graph={graph} />
        </Panel>
        {editable && <LineTools graph={graph} />}
      </ReactFlow>
      {editable && <OfferMenu />}
      <TraceBanner />
      {editable && <EmptyCanvas />}
    </div>
  );
}
