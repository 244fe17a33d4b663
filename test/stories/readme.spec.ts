// The README's main job, run as it is written there; only the address is the story's own.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { owner, StoryServer } from '../support/server.js';

const root = path.resolve(import.meta.dirname, '../..');
const readme = fs.readFileSync(path.join(root, 'README.md'), 'utf8');

describe('the README’s main job', () => {
  it('prints a tier for each of a thousand customers, and the counts that the README shows', async () => {
    const command = /^node (samples\/\S+) http:\/\/127\.0\.0\.1:3000 \S+ '[^']+'$/m.exec(readme)?.[1] ?? '';
    const shown = /```text\n((?:.+: \d+\n)+)```/.exec(readme)?.[1];
    expect(shown).toBeDefined();
    const server = await StoryServer.start();
    try {
      const { stdout } = await promisify(execFile)(
        process.execPath,
        [command, server.url, owner.email, owner.password],
        {
          cwd: root,
        },
      );
      const [customers = '', counts] = stdout.split('\n\n');
      expect(customers.trim().split('\n')).toHaveLength(1000);
      expect(counts).toBe(shown);
    } finally {
      await server.stop();
    }
  });
});
