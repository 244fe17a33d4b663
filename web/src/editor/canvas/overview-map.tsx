import { MiniMap, useStore } from '@xyflow/react';
import { useMemo } from 'react';
import type { Graph } from '../graph/graph.js';
import type { FlowNode } from '../nodes/flow-node.js';
import { tierColor } from '../nodes/tier-color.js';
import { useEditorWords } from '../words/editor-words.js';
import { boundsOf, showsAll } from './first-view.js';
import styles from './flow-canvas.module.css';

const mapColor = ({ data: { node } }: FlowNode): string => {
  if (node.type === 'tier') return tierColor(node.data.tier.color, node.data.rank);
  if (node.type === 'caption' || node.type === 'noTier') return 'transparent';
  return 'color-mix(in srgb, var(--accent) 40%, var(--line))';
};

/** The whole policy, small, with the part that is in view; only where not all of it is in view anyway. */
export function OverviewMap({ graph }: { graph: Graph }) {
  const t = useEditorWords();
  const bounds = useMemo(() => boundsOf(graph), [graph]);
  const needless = useStore(({ transform: [x, y, zoom], width, height }) =>
    showsAll(bounds, { x, y, zoom }, { width, height }),
  );
  if (needless) return null;
  return (
    <MiniMap
      className={styles['map'] ?? ''}
      nodeColor={mapColor}
      nodeStrokeWidth={0}
      nodeBorderRadius={12}
      maskColor="color-mix(in srgb, var(--bg) 60%, transparent)"
      bgColor="transparent"
      ariaLabel={t('zoom.map')}
      pannable
      zoomable
    />
  );
}
