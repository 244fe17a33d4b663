import { spendDocument, spendPolicy } from '../testing/a-policy.js';
import type { Answered, FromWorker, ToWorker } from '../worker/protocol.js';
import { SimulationClient, type Job, type WorkerLike } from './simulation-client.js';

const job = (asOf: string): Job => ({ token: 1, draft: spendDocument(), live: null, liveVersion: null, asOf });

function aClient() {
  const sent: ToWorker[] = [];
  const answers: string[] = [];
  const failures: string[] = [];
  const worker: WorkerLike = {
    postMessage: (message) => void sent.push(message),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const nothing = () => undefined;
  const listener = {
    onAnswer: (_: Answered, done: Job) => void answers.push(done.asOf),
    onProgress: nothing,
    onSamples: nothing,
    onFailed: (message: string) => void failures.push(message),
  };
  const client = new SimulationClient(worker, listener, () => Date.now());
  const receive = (message: FromWorker) => worker.onmessage?.({ data: message });
  const answer = (ticket: number) => receive({ type: 'answer', ticket } as FromWorker);
  const simulated = () => sent.flatMap((message) => (message.type === 'simulate' ? [message.asOf] : []));
  return { client, worker, sent, answers, failures, receive, answer, simulated };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('while one edit is simulated the next waits, and only the newest of those waiting is sent', () => {
  const { client, simulated, answer, answers } = aClient();
  for (const day of ['1', '2', '3']) client.simulate(job(day));
  expect(simulated()).toEqual(['1']);
  answer(1);
  expect(simulated()).toEqual(['1', '3']);
  answer(2);
  expect(answers).toEqual(['1', '3']);
});

test('a simulation that takes long is overtaken, and its late answer is not shown', () => {
  const { client, simulated, answer, answers } = aClient();
  client.simulate(job('1'));
  client.simulate(job('2'));
  jest.advanceTimersByTime(300);
  expect(simulated()).toEqual(['1', '2']);
  answer(1);
  expect(answers).toEqual([]);
  answer(2);
  expect(answers).toEqual(['2']);
});

test('after a failure the next edit is simulated at once', () => {
  const { client, worker, failures, simulated } = aClient();
  client.simulate(job('1'));
  worker.onerror?.({ message: 'out of memory' });
  client.simulate(job('2'));
  expect(failures).toEqual(['out of memory']);
  expect(simulated()).toEqual(['1', '2']);
});

test('the customers behind a number are those of the last question', async () => {
  const { client, receive } = aClient();
  const ask = (nodeId: string) =>
    client.find({ token: 1, policy: spendPolicy(), asOf: '1', selection: { kind: 'node', nodeId, result: true } });
  void ask('a');
  const second = ask('b');
  receive({ type: 'found', ticket: 1, places: [1] });
  receive({ type: 'found', ticket: 2, places: [2] });
  expect(await second).toEqual([2]);
});
