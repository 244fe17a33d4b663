// Runs the test cases anew after every edit and every change of a case, in a thread of their own.
import type { TestCase } from '@tierwright/shared/contracts';
import { useEffect, useRef } from 'react';
import { useTestCases } from '../../api/use-test-cases.js';
import type { EditableDocument } from '../document/editable.js';
import { useEditor } from '../document/editor-context.js';
import { useToday } from '../simulation/state/use-live-simulation.js';
import { LatestJob, type JobWorker } from '../worker/latest-job.js';
import type { Ran, RunJob } from './running/run-cases.js';
import { forgetTests, testsAnswered } from './tests-store.js';

interface Job {
  document: EditableDocument;
  cases: readonly TestCase[];
  today: string;
}

/** The worker keeps the cases: while a line is dragged only the document goes over. */
function makeWorker(): JobWorker<Job, Ran> {
  const worker = new Worker(new URL('./running/running.worker.ts', import.meta.url), { type: 'module' });
  const asked = worker as unknown as JobWorker<RunJob, Ran>;
  let sent: readonly TestCase[] | null = null;
  return {
    postMessage: ({ document, cases, today }) => {
      asked.postMessage({ document, today, cases: cases === sent ? null : cases });
      sent = cases;
    },
    terminate: () => worker.terminate(),
    set onmessage(handler: JobWorker<Job, Ran>['onmessage']) {
      asked.onmessage = handler;
    },
    set onerror(handler: JobWorker<Job, Ran>['onerror']) {
      asked.onerror = handler;
    },
  };
}

export function useLiveTests(): void {
  const policyKey = useEditor((state) => state.policyKey);
  const document = useEditor((state) => state.document);
  const today = useToday();
  const cases = useTestCases(policyKey).data;
  const runner = useRef<LatestJob<Job, Ran> | null>(null);
  useEffect(() => {
    const jobs = new LatestJob(makeWorker(), (ran, job) => testsAnswered({ ...job, ran }));
    runner.current = jobs;
    return () => {
      jobs.stop();
      runner.current = null;
      forgetTests();
    };
  }, []);
  useEffect(() => {
    if (cases) runner.current?.ask({ document, cases, today });
  }, [document, cases, today]);
}
