// A jest reporter that leaves the counts of a run beside the workspace's tests. nx keeps the file with the results that it caches, so
// that `npm test` counts those as well.
import fs from 'node:fs';
import path from 'node:path';

export default class CountReporter {
  constructor(config) {
    this.folder = path.join(config.rootDir, 'test-results');
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests,
    };
    fs.mkdirSync(this.folder, { recursive: true });
    fs.writeFileSync(path.join(this.folder, 'counts.json'), JSON.stringify(counts));
  }
}
