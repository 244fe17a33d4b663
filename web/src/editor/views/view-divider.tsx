import type { KeyboardEvent, PointerEvent } from 'react';
import { rememberShare, shareAfter, shareLimits, withinLimits } from './view-share.js';
import { useViewsWords } from './views-words.js';
import styles from './views.module.css';

export interface ViewDividerProps {
  /** The first view's part of the width. */
  share: number;
  onChange: (share: number) => void;
}

/** Between two views, to drag or to move with the arrow keys. */
export function ViewDivider({ share, onChange }: ViewDividerProps) {
  const t = useViewsWords();
  const settle = (next: number) => {
    onChange(next);
    rememberShare(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => event.currentTarget.setPointerCapture(event.pointerId);
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const area = event.currentTarget.parentElement?.getBoundingClientRect();
    if (area && area.width > 0) settle(withinLimits((event.clientX - area.left) / area.width));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = shareAfter(event.key, share, event.shiftKey);
    if (next === undefined) return;
    event.preventDefault();
    settle(next);
  };
  return (
    <div
      className={styles['divider']}
      role="separator"
      tabIndex={0}
      aria-label={t('divider')}
      aria-orientation="vertical"
      aria-valuemin={shareLimits.least * 100}
      aria-valuemax={shareLimits.most * 100}
      aria-valuenow={Math.round(share * 100)}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDoubleClick={() => settle(0.5)}
      onKeyDown={onKeyDown}
    />
  );
}
