import { useCallback } from 'react';
import type { Command } from '../document/command.js';
import { useEditorStore } from '../document/editor-context.js';
import { newId } from '../document/new-id.js';

/** Sends a command to the open draft; without a gesture it is a step of its own. */
export function useChange(): (command: Command, gesture?: string) => void {
  const store = useEditorStore();
  return useCallback(
    (command, gesture) => store.getState().dispatch(command, { gesture: gesture ?? newId('step') }),
    [store],
  );
}
