// `npm run test:deep`: the proofs that take long; the same laws as `npm test`, over many more cases.
import { build, ensureInstalled, nx, say } from './steps.mjs';

ensureInstalled();
build();
process.env['DIFFERENTIAL_PAIRS'] ??= '1000000';
process.env['ANY_DOCUMENTS'] ??= '100000';
// Chosen here, so that every file has the same and a run can be done again.
if ((process.env['FC_SEED'] ?? 'random') === 'random')
  process.env['FC_SEED'] = String(Math.floor(Math.random() * 2 ** 31));
process.env['KILL_ROUNDS'] ??= '100';
process.env['KILL_RELEASES'] ??= '100';
process.env['AUDIT_TAMPERS'] ??= '1000';
process.env['AUDIT_FAILURES'] ??= '100';
process.env['REPLAYS'] ??= '10000';
say(`Laws over ${process.env['DIFFERENTIAL_PAIRS']} pairs, seed ${process.env['FC_SEED']}…`);
nx('test', '--projects=@tierwright/shared', '--skip-nx-cache');
say(`Killing the server ${process.env['KILL_ROUNDS']} times…`);
nx('test', '--projects=@tierwright/test', '--skip-nx-cache', '--', 'durability');
say(
  `Tampering with the audit trail ${process.env['AUDIT_TAMPERS']} times, replaying ${process.env['REPLAYS']} decisions…`,
);
nx('test', '--projects=@tierwright/test', '--skip-nx-cache', '--', 'stories/audit', 'stories/replay');
say('Building whole policies by mouse and by keyboard, undoing every command…');
process.env['LONG_JOURNEYS'] = 'true';
nx('test', '--projects=@tierwright/test', '--skip-nx-cache', '--', 'long/');
process.env['EVERY_SCREEN'] ??= 'all';
say('Looking at every screen in both languages and themes…');
nx('test', '--projects=@tierwright/test', '--skip-nx-cache', '--', 'browser/every-screen');
