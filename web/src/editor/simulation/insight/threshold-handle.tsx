// The line on the histogram, to be taken and moved: by pointer, or by keyboard as any slider.
import { useRef, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { newId } from '../../document/new-id.js';
import styles from './condition-insight.module.css';
import { stepsOf } from './slider-keys.js';

export interface ThresholdHandleProps {
  /** "Line: annual spend is at least". */
  label: string;
  /** "12,000 CNY". */
  text: string;
  value: number;
  from: number;
  to: number;
  /** Of the keyboard; ten times as much with Page Up and Page Down. */
  step: number;
  /** Its place, 0 to 1. */
  place: number;
  /** The chart that the place is measured on. */
  chart: RefObject<HTMLElement | null>;
  /** `to` on the axis; moves with the same `gesture` are one step to undo. */
  onMove: (to: number, gesture: string) => void;
  /** Whether it is held: the axis keeps still while it is. */
  onHold: (held: boolean) => void;
}

/** Keys pressed one after another within this time are one gesture. */
const pauseBetweenGestures = 1_000;

export function ThresholdHandle(props: ThresholdHandleProps) {
  const { label, text, value, from, to, place } = props;
  const pointer = usePointer(props);
  const onKeyDown = useKeyboard(props);
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles['handle']}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={from}
      aria-valuemax={to}
      aria-valuenow={value}
      aria-valuetext={text}
      style={{ left: `${place * 100}%` }}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <i aria-hidden />
    </div>
  );
}

/** The newest place is taken over once a frame; what lies between is passed over. */
function usePointer({ chart, place, from, to, onMove, onHold }: ThresholdHandleProps) {
  /** `off`: how far beside the line it was taken. */
  const held = useRef<{ gesture: string; frame: number; x: number; off: number } | null>(null);
  const take = () => {
    const box = chart.current?.getBoundingClientRect();
    const now = held.current;
    if (!box || !now || box.width === 0) return;
    now.frame = 0;
    const share = Math.min(1, Math.max(0, (now.x - now.off - box.left) / box.width));
    onMove(from + share * (to - from), now.gesture);
  };
  const release = (event: PointerEvent) => {
    const now = held.current;
    if (!now) return;
    cancelAnimationFrame(now.frame);
    if (now.frame !== 0 && event.type === 'pointerup') take();
    held.current = null;
    onHold(false);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const box = chart.current?.getBoundingClientRect();
      const off = box ? event.clientX - (box.left + place * box.width) : 0;
      held.current = { gesture: newId('drag'), frame: 0, x: event.clientX, off };
      onHold(true);
    },
    onPointerMove: (event: PointerEvent) => {
      const now = held.current;
      if (!now || now.x === event.clientX) return;
      now.x = event.clientX;
      now.frame ||= requestAnimationFrame(take);
    },
    onPointerUp: release,
    onPointerCancel: release,
    onLostPointerCapture: release,
  };
}

function useKeyboard({ value, from, to, step, onMove }: ThresholdHandleProps) {
  const last = useRef({ at: -Infinity, gesture: '' });
  return (event: KeyboardEvent) => {
    const next = stepsOf(event.key, { value, from, to, step });
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    const now = event.timeStamp;
    const gesture = now - last.current.at < pauseBetweenGestures ? last.current.gesture : newId('keys');
    last.current = { at: now, gesture };
    onMove(next, gesture);
  };
}
