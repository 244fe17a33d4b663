// The order of the suites: those that take long come first, so that none of them is left running alone at the end. Jest's own order
// knows durations only from an earlier run, and a fresh clone has none.
import Sequencer from '@jest/test-sequencer';

const long = ['durability', 'certification', 'releases', '/browser/', 'approvals', 'faults'];

/** The place of a suite in the list above; those that are not in it come last. */
const rank = ({ path }) => {
  const at = long.findIndex((part) => path.includes(part));
  return at < 0 ? long.length : at;
};

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
  }
}
