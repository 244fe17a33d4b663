// Runs the worker for the draft that is open, and puts what it finds into the store and onto the canvas.
import type { Customer } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { useDecorations } from '../../decorations-store.js';
import type { AskedSelection } from '../counting/customer-selection.js';
import type { Answered } from '../worker/protocol.js';
import { answerOf, type CountedJob } from './answer.js';
import { hasShape } from './base.js';
import { canvasCounts } from './canvas-counts.js';
import { SimulationClient, type Job, type WorkerLike } from './simulation-client.js';
import { closeCustomer } from './subject.js';
import { useSimulation, type SimulationAnswer, type Timing } from './simulation-store.js';

const { setState: set, getState: get } = useSimulation;
let client: SimulationClient | null = null;
let lastToken = 0;
/** The last answer as the worker gave it, to be looked at with another timing. */
let counted: CountedJob | null = null;

/** Starts the worker; answers how to stop it. */
export function startRunner(worker: WorkerLike): () => void {
  const started = new SimulationClient(worker, { onAnswer, onProgress, onSamples, onFailed });
  client = started;
  return () => {
    started.stop();
    if (client === started) client = null;
    useDecorations.getState().setCounts(null);
  };
}

export function openSamples(document: PolicyDocument): void {
  set({ loading: 'loading' });
  client?.openSamples(++lastToken, document);
}

export function openCustomers(name: string, customers: readonly Customer[]): void {
  const token = ++lastToken;
  client?.open(token, customers);
  leaveCustomer();
  set({ open: { token, name, customers }, loading: 'ready' });
}

/** A draft without the shape of a policy cannot be counted: the last answer stays, and says so. */
export function simulate(job: Job): void {
  if (!hasShape(job.draft)) return set({ run: { kind: 'stale' } });
  set(({ run }) => (run.kind === 'running' ? {} : { run: { kind: 'running', progress: null } }));
  client?.simulate(job);
}

/** The same count, looked at by what is held at once or after the next review. */
export function showTiming(timing: Timing): void {
  set({ timing });
  if (counted && get().answer) show(counted);
}

function onAnswer(answered: Answered, job: Job): void {
  counted = { answered, job };
  show(counted);
}

function show(done: CountedJob): void {
  const answer = answerOf(done, get().timing);
  const before = get().answer;
  const sameLadder = before === null || ladderKey(before) === ladderKey(answer);
  set({ answer, run: { kind: 'idle' }, ...(sameLadder ? {} : { selection: { kind: 'moved' } }) });
  useDecorations.getState().setCounts(canvasCounts(answer, done.answered));
}

const ladderKey = ({ ladder }: SimulationAnswer): string => JSON.stringify(ladder.map((rung) => rung.key));

/** The customer at the side belongs to the customers that were open before. */
function leaveCustomer(): void {
  if (get().open !== null && get().subject?.place !== null) closeCustomer();
}

const onProgress = (progress: number): void => set({ run: { kind: 'running', progress } });
const onFailed = (): void => set({ run: { kind: 'failed' } });

function onSamples(token: number, name: string | null, customers: readonly Customer[]): void {
  if (token !== lastToken) return;
  leaveCustomer();
  const some = customers.length > 0;
  set({ open: some ? { token, name, customers } : null, loading: some ? 'ready' : 'none' });
  if (!some) useDecorations.getState().setCounts(null);
}

/** Places of the customers behind a rule or a condition of the draft that was answered. */
export const findBehind = (selection: AskedSelection, { token, asOf, policy }: SimulationAnswer): Promise<number[]> =>
  client?.find({ token, asOf, policy, selection }) ?? Promise.resolve([]);

/** What the open customers have for a fact or a derived fact, by their places; NaN where it is not known. */
export const valuesOf = (token: number, fact: string): Promise<Float64Array | null> =>
  client?.values(token, fact) ?? Promise.resolve(null);
