// `npm run audit:verify -- file.ndjson [head]`: whether an export of the audit trail is whole; needs no server.
import fs from 'node:fs';
import readline from 'node:readline';
import { build, ensureInstalled, say } from './steps.mjs';

const [file, head] = process.argv.slice(2);
if (file === undefined || (head !== undefined && !/^[0-9a-f]{64}$/.test(head))) {
  say('Usage: npm run audit:verify -- file.ndjson [head]');
  say('  file.ndjson  an export without filters: GET /api/v1/audit/export');
  say('  head         a Tierwright-Audit-Head that you kept: 64 hexadecimal digits');
  process.exit(2);
}
if (!fs.existsSync(file)) {
  say(`There is no file ${file}.`);
  process.exit(2);
}

const core = new URL('../shared/dist/audit/index.js', import.meta.url);
if (!fs.existsSync(core)) {
  ensureInstalled();
  build();
}
const { verifyTrail } = await import(core.href);

/** What is no JSON is no event, and breaks the trail where it stands. */
async function* events() {
  for await (const line of readline.createInterface({ input: fs.createReadStream(file), crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    try {
      yield JSON.parse(line);
    } catch {
      yield null;
    }
  }
}

const verdict = await verifyTrail(events(), head);
say(`${verdict.events} events are whole; the last has the hash ${verdict.head}.`);
if ('broken' in verdict) say(`The trail is broken behind them: ${JSON.stringify(verdict.broken)}`);
else if (verdict.headFound === false)
  say('The head that you kept is not among them: the trail was cut off or written anew.');
else say('The trail is whole.');
process.exit(verdict.ok ? 0 : 1);
