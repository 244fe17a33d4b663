// A measure in a process of its own, which answers JSON.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const inChild = (file, options, ...args) =>
  JSON.parse(
    execFileSync(process.execPath, [...options, fileURLToPath(new URL(file, import.meta.url)), ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }),
  );
