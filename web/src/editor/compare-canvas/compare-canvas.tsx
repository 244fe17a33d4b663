import '@xyflow/react/dist/base.css';
import {
  Background,
  BackgroundVariant,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  ViewportPortal,
  type Node,
  type NodeProps,
} from '@xyflow/react';
import { changeKey } from '@tierwright/shared/policy';
import { memo, useMemo, type KeyboardEvent } from 'react';
import type { CompareCanvasProps } from '../../parts/compare-slot.js';
import { isOnNode, isTyping } from '../canvas/key-press.js';
import { focusNode } from '../canvas/focus-node.js';
import { neighbour, type Direction } from '../graph/neighbour.js';
import type { Graph } from '../graph/graph.js';
import { CompareCard } from './compare-card.js';
import { CompareZoom } from './compare-zoom.js';
import { CompareLines } from './compare-lines.js';
import type { CompareGraph, CompareNode } from './compare-graph.js';
import styles from './compare-canvas.module.css';
import { namesOf } from './compare-name.js';
import { useCompareCanvasWords } from './compare-words.js';
import type { Speaker } from './leaf-change.js';
import { useComparison, type Comparison } from './use-comparison.js';
import { useCompareView } from './use-compare-view.js';
import { WalkBar } from './walk-bar.js';

/** Two documents on one canvas, to be looked at and walked from change to change. */
export function CompareCanvas({ at, onAt, ...compared }: CompareCanvasProps) {
  const comparison = useComparison(compared);
  const { graph } = comparison;
  const told = at === null ? undefined : compared.changes.find((change) => changeKey(change) === at);
  const current = told ? graph.placeOf(told) : null;
  const look = (id: string | undefined) => {
    const changes = graph.nodes.find((node) => node.id === id)?.changes ?? [];
    const change = changes.find((one) => graph.placeOf(one) === id) ?? changes[0];
    if (change) onAt(changeKey(change));
  };
  const step = (by: 1 | -1): string | undefined => {
    const { stops } = graph;
    const from = current === null ? (by === 1 ? -1 : 0) : stops.indexOf(current);
    const next = stops[(from + by + stops.length) % stops.length];
    look(next);
    return next;
  };
  const onKeyDown = useKeys(graph, look, step);
  return (
    <div className={styles['frame']} onKeyDown={onKeyDown}>
      <WalkBar graph={graph} current={current} onStep={step} />
      <ReactFlowProvider>
        <Drawing {...comparison} current={current} onLook={look} />
      </ReactFlowProvider>
    </div>
  );
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const steps: Readonly<Record<string, 1 | -1>> = { n: 1, p: -1 };

/** N and P walk from change to change; on a part arrows walk to its neighbours, and Enter tells what became of it. */
function useKeys(graph: CompareGraph, look: (id: string) => void, step: (by: 1 | -1) => string | undefined) {
  return (event: KeyboardEvent) => {
    if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const id = isOnNode(event.target) ? (event.target.dataset['id'] ?? '') : null;
    const direction = arrows[event.key];
    const by = steps[event.key.toLowerCase()];
    if (id !== null && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      look(id);
    }
    const to = by ? step(by) : direction && id !== null ? neighbour(graph as Graph, id, direction) : null;
    if (!to) return;
    event.preventDefault();
    if (id !== null) focusNode(to);
  };
}

type CardNode = Node<{ node: CompareNode; speaker: Speaker }, 'card'>;

const Card = memo(function Card({ data, selected }: NodeProps<CardNode>) {
  return <CompareCard node={data.node} speaker={data.speaker} selected={selected} />;
});
const nodeTypes = { card: Card };
const many = 250;

interface DrawingProps extends Comparison {
  current: string | null;
  onLook: (id: string) => void;
}

function Drawing({ graph, speaker, current, onLook }: DrawingProps) {
  const t = useCompareCanvasWords();
  const nodes = useMemo(() => toCards(graph, speaker, current), [graph, speaker, current]);
  const showAll = useCompareView(graph, current);
  return (
    <section className={styles['canvas']} aria-label={t('title')}>
      <ReactFlow
        nodes={nodes}
        edges={[]}
        nodeTypes={nodeTypes}
        nodesDraggable={false}
        nodesConnectable={false}
        onNodeClick={(_, { id }) => onLook(id)}
        disableKeyboardA11y
        deleteKeyCode={null}
        zoomOnDoubleClick={false}
        panOnScroll
        minZoom={0.1}
        maxZoom={2}
        onlyRenderVisibleElements={nodes.length > many}
      >
        <Background variant={BackgroundVariant.Dots} gap={20} size={1.4} color="var(--grid)" />
        <ViewportPortal>
          <CompareLines graph={graph} dimmed={graph.stops.length > 0} />
        </ViewportPortal>
        <Panel position="bottom-left">
          <CompareZoom onFit={showAll} />
        </Panel>
      </ReactFlow>
    </section>
  );
}

function toCards(graph: CompareGraph, speaker: Speaker, current: string | null): CardNode[] {
  const nameOf = namesOf(graph, speaker);
  const drawn = graph.nodes.filter(({ type }) => type !== 'caption');
  const stop = current ?? graph.stops[0] ?? drawn[0]?.id;
  return drawn.map((node) => ({
    id: node.id,
    type: 'card',
    position: node.position,
    width: node.width,
    height: node.height,
    measured: { width: node.width, height: node.height },
    data: { node, speaker },
    selected: node.id === current,
    selectable: false,
    focusable: true,
    draggable: false,
    ariaLabel: nameOf(node),
    ariaRole: 'button',
    domAttributes: {
      tabIndex: node.id === stop ? 0 : -1,
      'aria-pressed': node.id === current,
      'aria-roledescription': undefined,
    },
  }));
}
