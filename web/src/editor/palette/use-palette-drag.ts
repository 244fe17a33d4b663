// Dragging out of the palette with the pointer: a card follows it, what would take it lights up, Escape lets go.
import { useReactFlow } from '@xyflow/react';
import { useEffect, useRef, type PointerEvent as ReactPointerEvent } from 'react';
import { takesItem } from '../canvas/accepts.js';
import { graphOf } from '../canvas/graph-of.js';
import { lineInDocument, lineOf } from '../canvas/lines.js';
import { takingWith } from '../canvas/offers/use-taking.js';
import { isOverCanvas, lineAt, nodesAt } from '../canvas/under-pointer.js';
import { useActions } from '../canvas/use-actions.js';
import { useView, type PaletteItem } from '../canvas/view-store.js';
import { useEditorStore } from '../document/editor-context.js';
import { sourceOfEdge, subjectOf, type GraphSubject } from '../graph/graph-id.js';

const threshold = 5;

export function usePaletteDrag() {
  const store = useEditorStore();
  const actions = useActions();
  const flow = useReactFlow();
  const take = takingWith(store, actions);
  const stop = useRef<(() => void) | null>(null);
  useEffect(() => () => stop.current?.(), []);

  /** The tier whose card is nearest in height to where the pointer let go. */
  const nearestTier = (x: number, y: number): string => {
    const at = flow.screenToFlowPosition({ x, y });
    const tiers = flow.getNodes().flatMap((node) => {
      const subject = subjectOf(node.id);
      return subject.kind === 'tier'
        ? [{ key: subject.id, away: Math.abs(node.position.y + (node.height ?? 0) / 2 - at.y) }]
        : [];
    });
    return tiers.sort((a, b) => a.away - b.away)[0]?.key ?? store.getState().document.tiers[0]?.key ?? '';
  };

  /** A condition or a group can also be put into a line. */
  const lineFor = (item: PaletteItem, x: number, y: number): string | null =>
    item.kind === 'rule' || item.kind === 'tier' ? null : lineAt(x, y);

  const dropInto = (item: PaletteItem, lineId: string) => {
    const edge = lineOf(graphOf(store), lineId);
    if (!edge || item.kind === 'rule' || item.kind === 'tier') return;
    take({ way: 'within', line: lineInDocument(edge) }, item);
  };

  const drop = (item: PaletteItem, x: number, y: number) => {
    const over = useView.getState().dropTarget;
    if (over !== null && sourceOfEdge(over) !== null) return dropInto(item, over);
    const target: GraphSubject = over === null ? { kind: 'caption' } : subjectOf(over);
    const tier = nearestTier(x, y);
    if (item.kind === 'fact') actions.addFact(item.key, target, tier);
    if (item.kind === 'shared') actions.addReference(item.name, target, tier);
    if (item.kind === 'group') actions.addGroup(item.group, target, tier);
    if (item.kind === 'rule') actions.addRule(target.kind === 'tier' ? target.id : tier);
    if (item.kind === 'tier') actions.addTier(rankAt(x, y));
  };

  const rankAt = (x: number, y: number): number => {
    const at = flow.screenToFlowPosition({ x, y });
    return flow.getNodes().filter((node) => node.type === 'tier' && node.position.y + (node.height ?? 0) / 2 < at.y)
      .length;
  };

  /** For `onPointerDown` of a palette item. */
  return (item: PaletteItem, label: string) => (down: ReactPointerEvent) => {
    if (down.button !== 0) return;
    const from = { x: down.clientX, y: down.clientY };
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      const dragging = useView.getState().drag !== null;
      if (!dragging && Math.hypot(x - from.x, y - from.y) < threshold) return;
      const over = nodesAt(x, y).find((id) => takesItem(item, id)) ?? lineFor(item, x, y);
      useView.setState({ drag: { item, label, at: { x, y } }, dropTarget: over });
    };
    const up = ({ clientX: x, clientY: y }: PointerEvent) => {
      const dragged = useView.getState().drag !== null;
      if (dragged && isOverCanvas(x, y)) drop(item, x, y);
      end();
    };
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') end();
    };
    const end = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', key, true);
      useView.setState({ drag: null, dropTarget: null });
      stop.current = null;
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', key, true);
    stop.current = end;
  };
}
