// Who offers commands at the moment. They are asked only when the palette opens, so that offering costs nothing.
import { useEffect, useRef } from 'react';
import type { Command } from './command.js';

type Source = () => readonly Command[];

const sources = new Set<Source>();

/** Offers commands for as long as the component is there. Those offered last stand first. */
export function useCommands(source: Source): void {
  const newest = useRef(source);
  useEffect(() => {
    newest.current = source;
  });
  useEffect(() => {
    const ask = () => newest.current();
    sources.add(ask);
    return () => void sources.delete(ask);
  }, []);
}

/** What is on offer now: the open feature's before those of the house. */
export const offeredCommands = (): Command[] => [...sources].reverse().flatMap((source) => source());
