// The thread in which both evaluators are run against each other, so that the one that answers requests is left alone.
import { parentPort, workerData } from 'node:worker_threads';
import { certify } from '@tierwright/shared/certification';
import { withDefaults } from '@tierwright/shared/policy';
import type { CertificationTask, FromThread } from './certification-task.js';

const port = parentPort;
if (!port) throw new Error('certification-worker runs as a worker thread only.');

const { document, contentHash, testCases } = workerData as CertificationTask;
const report = await certify(withDefaults(document), { contentHash, testCases });
port.postMessage({ report } satisfies FromThread);
