import type { TraceState } from '../graph/decorate.js';
import styles from './nodes.module.css';

export const traceClass = (state: TraceState | null): string | undefined =>
  state === null ? undefined : styles[state];

const signs = { passes: '✓', fails: '✗', short: '✗', unknown: '?', off: '' } as const satisfies Record<
  TraceState,
  string
>;
export const traceSign = (state: TraceState | null): string => (state === null ? '' : signs[state]);
