import { LatestJob, type JobWorker } from './latest-job.js';

function given() {
  const sent: string[] = [];
  const worker: JobWorker<string, string> = {
    postMessage: (message) => sent.push(message),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const answered: string[] = [];
  const jobs = new LatestJob(worker, (answer, job) => answered.push(`${job}: ${answer}`));
  return { sent, worker, answered, jobs, answer: (data: string) => worker.onmessage?.({ data }) };
}

test('while one question is being answered, only the newest waits', () => {
  const { sent, jobs, answer, answered } = given();
  for (const job of ['first', 'second', 'third']) jobs.ask(job);
  expect(sent).toEqual(['first']);
  answer('yes');
  expect(sent).toEqual(['first', 'third']);
  answer('no');
  expect(answered).toEqual(['first: yes', 'third: no']);
});

test('a question that cannot be answered does not stop the next', () => {
  const { sent, worker, jobs, answered, answer } = given();
  jobs.ask('first');
  worker.onerror?.({});
  jobs.ask('second');
  answer('yes');
  expect(sent).toHaveLength(2);
  expect(answered).toEqual(['second: yes']);
});
