// The dialog's side of the import worker: what was read so far, and what is being read.
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Target } from './column-targets.js';
import type { FromImport, Parsed, ReadRows, ToImport } from './import-engine.js';

export interface ImportState {
  parsed: Parsed | null;
  targets: readonly Target[];
  rows: ReadRows | null;
  busy: boolean;
  /** 0 to 1, where it is known. */
  progress: number | null;
  failed: boolean;
}

type Untold = DistributiveOmit<ToImport, 'ticket'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const nothing: ImportState = { parsed: null, targets: [], rows: null, busy: false, progress: null, failed: false };

const after = (state: ImportState, message: FromImport): ImportState => {
  switch (message.type) {
    case 'parsed':
      return { ...nothing, parsed: message, targets: message.targets, busy: true };
    case 'progress':
      return { ...state, progress: message.share };
    case 'read':
      return { ...state, rows: message, busy: false, progress: null };
    case 'failed':
      return { ...nothing, failed: true };
    default:
      return message satisfies never;
  }
};

export function useImport(document: PolicyDocument) {
  const [state, setState] = useState(nothing);
  const worker = useRef<Worker | null>(null);
  const ticket = useRef(0);

  const post = useCallback((message: Untold) => {
    ticket.current += 1;
    worker.current?.postMessage({ ...message, ticket: ticket.current });
  }, []);

  useEffect(() => {
    const started = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });
    worker.current = started;
    started.onmessage = ({ data }: MessageEvent<FromImport>) => {
      if (data.type !== 'failed' && data.ticket !== ticket.current) return;
      setState((now) => after(now, data));
      if (data.type === 'parsed') post({ type: 'read', targets: data.targets, document });
    };
    started.onerror = (event) => {
      event.preventDefault();
      setState({ ...nothing, failed: true });
    };
    return () => started.terminate();
  }, [post, document]);

  const parse = useCallback(
    (source: string | ArrayBuffer) => {
      setState({ ...nothing, busy: true });
      post({ type: 'parse', source, document });
    },
    [post, document],
  );
  const retarget = useCallback(
    (targets: readonly Target[]) => {
      setState((now) => ({ ...now, targets, busy: true }));
      post({ type: 'read', targets, document });
    },
    [post, document],
  );
  const startOver = useCallback(() => setState(nothing), []);
  return { ...state, parse, retarget, startOver };
}

export type Import = ReturnType<typeof useImport>;
