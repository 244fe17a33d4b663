// What the keys do while a line has the focus: put something in between, walk on, or delete it.
import { notifications } from '@mantine/notifications';
import { currentLanguage } from '../../app/language.js';
import { inLanguage } from '@tierwright/shared/language';
import { cutLine } from '../document/line.js';
import type { GroupKind } from '../document/command.js';
import type { Graph } from '../graph/graph.js';
import { sayEditor } from '../words/editor-words.js';
import { graphOf } from './graph-of.js';
import type { KeyContext, Keys } from './key-map.js';
import { commandLabel } from '../document/command-label.js';
import { focusLine, insertInto, lineInDocument, lineOf } from './lines.js';
import { takeOffer } from './offers/take-offer.js';
import { selectPart } from './select-part.js';
import { focusNode } from './focus-node.js';
import { useView } from './view-store.js';

export function lineKeys(context: KeyContext, id: string): Keys {
  const { document } = context.store.getState();
  const graph = graphOf(context.store);
  const edge = lineOf(graph, id);
  if (!edge) return {};
  const go = (graphId: string) => {
    useView.setState({ line: null });
    selectPart(context.actions, graphId);
    focusNode(graphId);
  };
  const looking: Keys = {
    ArrowLeft: () => go(edge.source),
    ArrowRight: () => go(edge.target),
    ArrowUp: () => beside(graph, id, -1),
    ArrowDown: () => beside(graph, id, 1),
    Escape: () => go(edge.source),
  };
  if (!context.editable) return looking;
  const insert = () => insertInto(graph, id);
  const group = (kind: GroupKind) => () => {
    const start = { way: 'within', line: lineInDocument(edge) } as const;
    const { commands, select } = takeOffer(document, start, { kind: 'group', group: kind });
    if (context.actions.run(commands)) go(select);
  };
  const cut = () => cutHere(context, id, graph);
  return {
    ...looking,
    Enter: insert,
    ' ': insert,
    Insert: insert,
    a: insert,
    '+': insert,
    g: group('all'),
    o: group('any'),
    n: group('none'),
    Delete: cut,
    Backspace: cut,
  };
}

function cutHere({ store, actions }: KeyContext, id: string, graph: Graph): void {
  const edge = lineOf(graph, id);
  if (!edge) return;
  const before = store.getState().document;
  const commands = cutLine(lineInDocument(edge));
  if (!actions.run(commands)) return;
  const what = commands[0] ? inLanguage(commandLabel(commands[0], before), currentLanguage()) : '';
  notifications.show({ id: 'line', message: sayEditor('canvas.line.deleted', { what }) });
  useView.setState({ line: null });
  selectPart(actions, edge.target);
  focusNode(edge.target);
}

/** The next line that leads to the same part. */
function beside(graph: Graph, id: string, by: 1 | -1): void {
  const target = lineOf(graph, id)?.target;
  const fan = graph.edges.filter((edge) => edge.target === target);
  const next = fan[fan.findIndex((edge) => edge.id === id) + by];
  if (next) focusLine(next.id);
}
