import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useMemo, useState, type KeyboardEvent } from 'react';
import { useLanguage } from '../../app/language.js';
import type { LitCanvasProps, LitPath } from '../../parts/lit-path.js';
import { FlowCanvas } from '../canvas/flow-canvas.js';
import { graphOf } from '../canvas/graph-of.js';
import { isOnNode } from '../canvas/key-press.js';
import { selectPart } from '../canvas/select-part.js';
import { useActions } from '../canvas/use-actions.js';
import { focusNode } from '../canvas/focus-node.js';
import { useDecorations } from '../decorations-store.js';
import { EditorProvider, useEditor, useEditorStore } from '../document/editor-context.js';
import { neighbour, type Direction } from '../graph/neighbour.js';
import styles from './lit-canvas.module.css';
import { litStore } from './lit-store.js';
import { litTrace } from './lit-trace.js';

/** A version as it was published, with one customer's path lit on it. Give it a key of its own for each version. */
export function LitCanvas({ path, ...version }: LitCanvasProps) {
  const [store] = useState(() => litStore(version));
  useEffect(() => store.stop, [store]);
  return (
    <EditorProvider store={store}>
      <ReactFlowProvider>
        <Lit path={path} />
      </ReactFlowProvider>
    </EditorProvider>
  );
}

function Lit({ path }: { path: LitPath | null }) {
  const language = useLanguage();
  const document = useEditor((state) => state.document);
  const trace = useMemo(() => path && litTrace(document, path, language), [document, path, language]);
  const onKeyDown = useWalking();
  useEffect(() => {
    useDecorations.setState({ counts: null, trace, customerOpen: false });
  }, [trace]);
  useEffect(() => () => useDecorations.setState({ trace: null }), []);
  return (
    <div className={styles['lit']} onKeyDown={onKeyDown}>
      <FlowCanvas editable={false} />
    </div>
  );
}

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Arrows walk from node to node; everywhere else on the page they stay the browser's. */
function useWalking() {
  const store = useEditorStore();
  const actions = useActions();
  return (event: KeyboardEvent) => {
    const direction = arrows[event.key];
    if (!direction || !isOnNode(event.target)) return;
    const to = neighbour(graphOf(store), event.target.dataset['id'] ?? '', direction);
    if (to === null) return;
    event.preventDefault();
    selectPart(actions, to);
    focusNode(to);
  };
}
