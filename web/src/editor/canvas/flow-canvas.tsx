import '@xyflow/react/dist/base.css';
import { Background, BackgroundVariant, Panel, ReactFlow, type Connection, type NodeChange } from '@xyflow/react';
import { useMemo, useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { useEditor, useEditorStore } from '../document/editor-context.js';
import { noSelection } from '../document/selection.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { firstStop } from '../graph/neighbour.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { nodeTypes } from '../nodes/node-types.js';
import type { Selection } from '../simulation-seam.js';
import { useEditorWords } from '../words/editor-words.js';
import { connect } from './accepts.js';
import { EmptyCanvas } from './empty-canvas.js';
import styles from './flow-canvas.module.css';
import { edgeTypes } from './flow-edge.js';
import { flowEdgesWithMemory, flowNodesWithMemory } from './flow-nodes.js';
import { firstSelected, withSelectionChanges } from './selection-changes.js';
import { OverviewMap } from './overview-map.js';
import { TraceBanner } from './trace-banner.js';
import { useActions } from './use-actions.js';
import { useGraph } from './use-graph.js';
import { useNodeDrag } from './use-node-drag.js';
import { useReveal } from './use-reveal.js';
import { useViewFitting } from './use-view-fitting.js';
import { focusInspector } from './view-store.js';
import { ZoomBar } from './zoom-bar.js';

const many = 250;

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
  const edges = useMemo(() => toEdges(graph), [toEdges, graph]);
  const { onMoveStart, refit } = useViewFitting(graph);
  useReveal(graph);

  const onNodesChange = (changes: NodeChange<FlowNode>[]) => {
    if (editable) onDragChanges(changes);
    const next: Selection = withSelectionChanges(store.getState().selection, changes);
    if (next !== store.getState().selection) store.getState().select(next);
  };
  const accepts = ({ source, target }: { source: string; target: string }) =>
    connect(store.getState().document, source, target).length > 0;
  const onConnect = ({ source, target }: Connection) => {
    actions.run(connect(store.getState().document, source, target));
  };

  return (
    <div className={styles['canvas']} role="region" aria-label={t('page.canvas')}>
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
        onConnect={onConnect}
        isValidConnection={accepts}
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
      </ReactFlow>
      <TraceBanner />
      {editable && <EmptyCanvas />}
    </div>
  );
}
