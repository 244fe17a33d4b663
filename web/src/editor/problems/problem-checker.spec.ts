import { samplePolicy } from '../document/sample-policy.js';
import { ProblemChecker, type Checking, type CheckingWorker } from './problem-checker.js';

function given() {
  const sent: Checking[] = [];
  const worker: CheckingWorker = {
    postMessage: (message) => sent.push(message),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const found: unknown[] = [];
  const checker = new ProblemChecker(worker, (document) => found.push(document));
  return { sent, worker, found, checker, answer: () => worker.onmessage?.({ data: { list: [] } }) };
}

const named = (name: string) => ({ ...samplePolicy(), name });

test('while one document is checked, only the newest waits', () => {
  const { sent, checker, answer, found } = given();
  const [first, second, third] = [named('1'), named('2'), named('3')];
  for (const document of [first, second, third]) checker.check(document, '2026-11-21');
  expect(sent.map(({ document }) => document)).toEqual([first]);
  answer();
  expect(sent.map(({ document }) => document)).toEqual([first, third]);
  answer();
  expect(found).toEqual([first, third]);
});

test('a document that cannot be checked does not stop the next', () => {
  const { sent, worker, checker, found, answer } = given();
  checker.check(named('1'), '2026-11-21');
  worker.onerror?.({});
  checker.check(named('2'), '2026-11-21');
  answer();
  expect(sent).toHaveLength(2);
  expect(found).toEqual([named('2')]);
});
