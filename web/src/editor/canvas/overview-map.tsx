import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { memo, useMemo, type PointerEvent } from 'react';
import type { Graph, GraphNode } from '../graph/graph.js';
import { tierColor } from '../nodes/tier-color.js';
import { useEditorWords } from '../words/editor-words.js';
import { boundsOf, showsAll } from './first-view.js';
import styles from './flow-canvas.module.css';
import { holdView } from './view-store.js';

const pane = { width: 126, height: 72 } as const;
const margin = 0.06;

/** Where the whole policy stands in the little picture, in units of the canvas. */
function frameOf(graph: Graph) {
  const { left, top, width, height } = boundsOf(graph);
  const scale = Math.max(width / pane.width, height / pane.height) * (1 + 2 * margin);
  const [w, h] = [pane.width * scale, pane.height * scale];
  return { x: left + width / 2 - w / 2, y: top + height / 2 - h / 2, w, h, scale };
}

/** The whole policy, small, with the part that is in view; only where not all of it is in view anyway. A press goes there. */
export function OverviewMap({ graph }: { graph: Graph }) {
  const t = useEditorWords();
  const api = useStoreApi();
  const { setCenter } = useReactFlow();
  const bounds = useMemo(() => boundsOf(graph), [graph]);
  const frame = useMemo(() => frameOf(graph), [graph]);
  const needless = useStore(({ transform: [x, y, zoom], width, height }) =>
    showsAll(bounds, { x, y, zoom }, { width, height }),
  );
  if (needless) return null;

  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    const x = frame.x + (event.clientX - box.x) * frame.scale;
    const y = frame.y + (event.clientY - box.y) * frame.scale;
    holdView();
    void setCenter(x, y, { zoom: api.getState().transform[2] });
  };

  return (
    <div className={styles['map']}>
      <svg
        className="nopan nowheel"
        role="img"
        aria-label={t('zoom.map')}
        viewBox={`${frame.x} ${frame.y} ${frame.w} ${frame.h}`}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          go(event);
        }}
        onPointerMove={go}
      >
        <Cards graph={graph} />
        <InView scale={frame.scale} />
      </svg>
    </div>
  );
}

const box = ({ position: { x, y }, width, height }: GraphNode) => `M${x},${y}h${width}v${height}h${-width}z`;

/** A shape for all conditions, groups and rules together: a thousand of them cost no more than one. */
const Cards = memo(function Cards({ graph }: { graph: Graph }) {
  const cards = graph.nodes.filter((node) => !['tier', 'caption', 'noTier'].includes(node.type));
  return (
    <g aria-hidden>
      <path d={cards.map(box).join('')} className={styles['mapCards']} />
      {graph.nodes.map(
        (node) =>
          node.type === 'tier' && (
            <path key={node.id} d={box(node)} fill={tierColor(node.data.tier.color, node.data.rank)} />
          ),
      )}
    </g>
  );
});

/** The rest is veiled. */
function InView({ scale }: { scale: number }) {
  const [x, y, zoom] = useStore((state) => state.transform);
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const [left, top, w, h] = [-x / zoom, -y / zoom, width / zoom, height / zoom];
  const far = 1e6;
  return (
    <path
      aria-hidden
      className={styles['mapVeil']}
      strokeWidth={scale}
      d={`M${-far},${-far}h${2 * far}v${2 * far}h${-2 * far}zM${left},${top}v${h}h${w}v${-h}z`}
    />
  );
}
