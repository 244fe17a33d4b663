import { useView } from '../canvas/view-store.js';
import styles from './palette.module.css';

/** The card under the pointer while something is dragged out of the palette. */
export function DragGhost() {
  const drag = useView((view) => view.drag);
  if (!drag) return null;
  return (
    <div
      className={styles['ghost']}
      style={{ transform: `translate(${drag.at.x + 8}px, ${drag.at.y + 8}px)` }}
      aria-hidden
    >
      {drag.label}
    </div>
  );
}
