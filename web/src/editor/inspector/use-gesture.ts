import { useRef } from 'react';
import { newId } from '../document/new-id.js';

/** One id for one stretch of typing: from getting the focus to losing it, all changes are one undo step. */
export function useGesture() {
  const id = useRef('');
  return {
    begin: () => {
      id.current = newId('typing');
    },
    current: () => (id.current ||= newId('typing')),
  };
}
