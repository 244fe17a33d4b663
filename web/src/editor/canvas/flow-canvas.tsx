import '@xyflow/react/dist/base.css';
import { Background, BackgroundVariant, Panel, ReactFlow } from '@xyflow/react';
import { useEffect, useMemo, useState } from 'react';
import { useLanguage } from '../../app/language.js';
import { useEditor } from '../document/editor-context.js';
import { vocabularyOf } from '../document/vocabulary.js';
import { firstStop } from '../graph/neighbour.js';
import { nodeTypes } from '../nodes/node-types.js';
import { useEditorWords } from '../words/editor-words.js';
import { EmptyCanvas } from './empty-canvas.js';
import styles from './flow-canvas.module.css';
import { FindBar } from './find/find-bar.js';
import { minZoom } from './first-view.js';
import { edgeTypes } from './flow-edge.js';
import { flowEdgesWithMemory } from './flow-edges.js';
import { flowNodesWithMemory } from './flow-nodes.js';
import { LineTools } from './line-tools.js';
import { OfferMenu } from './offers/offer-menu.js';
import { OverviewMap } from './overview-map.js';
import { firstSelected } from './selection-changes.js';
import { TraceBanner } from './trace-banner.js';
import { lineFocus, useCanvasEvents } from './use-canvas-events.js';
import { useGraph } from './use-graph.js';
import { useNodeDrag } from './use-node-drag.js';
import { holdOnMove, useViewFitting } from './use-view-fitting.js';
import { useView } from './view-store.js';
import { ZoomBar } from './zoom-bar.js';

const many = 250;

const addingKeys = ['Shift', 'Meta', 'Control'];

/** The policy as a diagram that can be edited. */
export function FlowCanvas({ editable }: { editable: boolean }) {
  const t = useEditorWords();
  const language = useLanguage();
  const graph = useGraph();
  const policy = useEditor((state) => vocabularyOf(state.document));
  const selection = useEditor((state) => state.selection);
  const [toNodes] = useState(flowNodesWithMemory);
  const [toEdges] = useState(flowEdgesWithMemory);
  const { dragged, onDragChanges, ...dragging } = useNodeDrag();
  const first = useMemo(() => firstStop(graph), [graph]);
  const stop = firstSelected(selection) ?? first;
  const nodes = toNodes({ graph, selection, dragged, stop, policy, language, editable });
  const held = useView((view) => view.line);
  const edges = useMemo(() => toEdges({ graph, policy, language, held }), [toEdges, graph, policy, language, held]);
  const events = useCanvasEvents(editable, onDragChanges);
  useViewFitting(graph);
  useEffect(() => () => useView.setState({ find: 0, line: null, choosing: null, following: { kind: 'first' } }), []);

  return (
    <div className={styles['canvas']} role="region" aria-label={t('page.canvas')} {...lineFocus}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        {...events}
        {...dragging}
        reconnectRadius={9}
        connectionRadius={28}
        nodesConnectable={editable}
        nodeDragThreshold={4}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={addingKeys}
        deleteKeyCode={null}
        disableKeyboardA11y
        selectNodesOnDrag={false}
        onMoveStart={holdOnMove}
        zoomOnDoubleClick={false}
        panOnScroll
        minZoom={minZoom}
        maxZoom={2}
        onlyRenderVisibleElements={graph.nodes.length > many}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} color="var(--grid)" />
        <Panel position="bottom-left" className={styles['controls'] ?? ''}>
          <ZoomBar />
          <OverviewMap graph={graph} />
        </Panel>
        {editable && <LineTools graph={graph} />}
      </ReactFlow>
      {editable && <OfferMenu />}
      <FindBar />
      <TraceBanner />
      {editable && <EmptyCanvas graph={graph} />}
    </div>
  );
}
