import type { ReactNode } from 'react';
import { classNames } from '../../ui/class-names.js';
import type { CustomerSelection } from './counting/customer-selection.js';
import { rungIndex } from './counting/ladder.js';
import { undetermined } from './counting/outcomes.js';
import styles from './count-link.module.css';
import { choose, useSimulation } from './state/simulation-store.js';
import { useSimulationWords } from './words/simulation-words.js';

/** What a number on the canvas counts; a tier by its key, null where the fallback is no tier. */
export type Counted =
  | Extract<CustomerSelection, { kind: 'rule' | 'node' }>
  | { kind: 'tier'; key: string | null }
  | { kind: 'undetermined' };

function show(counted: Counted): void {
  const ladder = useSimulation.getState().answer?.ladder ?? [];
  if (counted.kind === 'tier') choose({ kind: 'outcome', side: 'draft', outcome: rungIndex(ladder, counted.key) });
  else if (counted.kind === 'undetermined') choose({ kind: 'outcome', side: 'draft', outcome: undetermined });
  else choose(counted);
}

interface CountLinkProps {
  of: Counted;
  className?: string | undefined;
  /** What is shown in full where there is no room for it. */
  title?: string;
  children: ReactNode;
}

/**
 * A number on the canvas that leads to its customers. Its node is a button already, so this is one for the pointer alone;
 * the keyboard has the inspector and the dock.
 */
export function CountLink({ of, className, title, children }: CountLinkProps) {
  const t = useSimulationWords();
  return (
    <span
      className={classNames('nodrag', styles['count'], className)}
      title={title ? `${title}\n${t('list.showThem')}` : t('list.showThem')}
      onClick={() => show(of)}
    >
      {children}
    </span>
  );
}
