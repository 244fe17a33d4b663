import { Handle, Position } from '@xyflow/react';
import styles from './nodes.module.css';

/** Where a line leaves. */
export const PortOut = () => (
  <Handle type="source" position={Position.Right} className={styles['port'] ?? ''} tabIndex={-1} />
);

/** Where a line arrives; drawn out of it, backwards, it asks what should feed the node. */
export const PortIn = () => (
  <Handle type="target" position={Position.Left} className={styles['port'] ?? ''} tabIndex={-1} />
);
