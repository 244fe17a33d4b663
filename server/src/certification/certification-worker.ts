// The thread in which both evaluators are run against each other, so that the one that answers requests is left alone.
import { parentPort } from 'node:worker_threads';
import { certify } from '@tierwright/shared/certification';
import { withDefaults } from '@tierwright/shared/policy';
import { runCode } from '../platform/run-code.js';
import type { CertificationTask, FromThread } from './certification-task.js';

const port = parentPort;
if (!port) throw new Error('certification-worker runs as a worker thread only.');

async function answer({ document, contentHash, testCases }: CertificationTask): Promise<FromThread> {
  return { report: await certify(withDefaults(document), { contentHash, testCases, runCode }) };
}

// What cannot be answered ends the thread, which is how the other side learns of it.
port.on('message', (task: CertificationTask) => void answer(task).then((answered) => port.postMessage(answered)));
