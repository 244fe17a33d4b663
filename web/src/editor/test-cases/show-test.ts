// A test's customer on the canvas, with their path, as of the test's day.
import type { TestCase } from '@tierwright/shared/contracts';
import { simulateAsOf, useSimulation } from '../simulation/state/simulation-store.js';
import { showPerson } from '../simulation/state/subject.js';

export function showTest({ name, facts, current, asOf }: TestCase): void {
  const day = asOf?.slice(0, 10);
  if (day !== undefined && useSimulation.getState().asOf !== day) simulateAsOf(day);
  showPerson({ id: name, facts, current });
}
