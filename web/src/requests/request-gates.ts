// What stands between a change request and going live, in the order in which it is read.
import type { Certification, ChangeRequest } from '@tierwright/shared/contracts';

export type GateState = 'done' | 'waiting' | 'blocked';
export type Gate =
  | { name: 'noErrors'; state: 'done' }
  | { name: 'tests'; state: GateState; passed: number; total: number }
  | { name: 'certification'; state: GateState; certification: Certification }
  | { name: 'upToDate'; state: GateState; live: number | null }
  | { name: 'changesAsked'; state: 'blocked' }
  | { name: 'comments'; state: 'waiting'; open: number }
  | { name: 'approvals'; state: GateState; have: number; need: number };

function certified({ certification }: ChangeRequest): Gate[] {
  const { state } = certification;
  // A request that is never double-checked is not held up by it, and must not claim to have been.
  if (state === 'not-run') return [];
  const standing = state === 'passed' ? 'done' : state === 'failed' ? 'blocked' : 'waiting';
  return [{ name: 'certification', state: standing, certification }];
}

/** Told where there are test cases; they were run on this very content when it was sent. */
function tested({ tests }: ChangeRequest): Gate[] {
  const [passed, failed] = [tests?.passed ?? 0, tests?.failed ?? 0];
  if (passed + failed === 0) return [];
  return [{ name: 'tests', state: failed === 0 ? 'done' : 'blocked', passed, total: passed + failed }];
}

/** `live` is the policy's live version now; open comments are told, they hold nothing up. */
export function requestGates(request: ChangeRequest, live: number | null, openComments = 0): Gate[] {
  const { have, need } = request.approvals;
  return [
    { name: 'noErrors', state: 'done' },
    ...tested(request),
    ...certified(request),
    { name: 'upToDate', state: request.baseVersion === live ? 'done' : 'blocked', live },
    ...(request.status === 'changes-requested' ? [{ name: 'changesAsked', state: 'blocked' } as const] : []),
    ...(openComments > 0 ? [{ name: 'comments', state: 'waiting', open: openComments } as const] : []),
    { name: 'approvals', state: have >= need ? 'done' : 'waiting', have, need },
  ];
}
