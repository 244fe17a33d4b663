// What a key press is meant for: the canvas, or something else that has the focus.

export interface Press {
  key: string;
  /** Ctrl or ⌘. */
  command: boolean;
  shift: boolean;
  alt: boolean;
}

export const pressOf = (event: KeyboardEvent): Press => ({
  key: event.key.length === 1 ? event.key.toLowerCase() : event.key,
  command: event.ctrlKey || event.metaKey,
  shift: event.shiftKey,
  alt: event.altKey,
});

const textless = ['checkbox', 'radio', 'button', 'color'];

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && textless.includes(target.type));

export const isOnNode = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.classList.contains('react-flow__node');

/** Buttons, links and choices answer Enter, Space and the arrows themselves. */
export const isOnControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  !target.classList.contains('react-flow__node') &&
  target.closest('button, a, input, [role=menuitem], [role=option], [role=row]') !== null;

export const dialogIsOpen = (): boolean => document.querySelector('[role=dialog][aria-modal=true]') !== null;
