// The thread in which customers are simulated, so that the one that answers requests is left alone.
import { parentPort, workerData } from 'node:worker_threads';
import { withDefaults } from '@tierwright/shared/policy';
import { Simulator } from './simulate.js';
import type { FromSimulation, SimulationTask, ToSimulation } from './simulation-task.js';

const port = parentPort;
if (!port) throw new Error('simulation-worker runs as a worker thread only.');

const { subject, baseline, asOf } = workerData as SimulationTask;
const simulator = new Simulator(withDefaults(subject), baseline && withDefaults(baseline), asOf);

port.on('message', (asked: ToSimulation) => {
  const said: FromSimulation =
    'end' in asked
      ? { summary: simulator.summary() }
      : { rows: asked.customers.map((customer) => simulator.run(customer)) };
  port.postMessage(said);
});
