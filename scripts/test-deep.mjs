// `npm run test:deep`: the proofs that take long; the same laws as `npm test`, over many more cases.
import { build, ensureInstalled, nx, say } from './steps.mjs';

ensureInstalled();
build();
process.env['DIFFERENTIAL_PAIRS'] ??= '1000000';
process.env['FC_SEED'] ??= 'random';
process.env['KILL_ROUNDS'] ??= '100';
say(`Laws over ${process.env['DIFFERENTIAL_PAIRS']} pairs…`);
nx('test', '--projects=@tierwright/shared', '--skip-nx-cache');
say(`Killing the server ${process.env['KILL_ROUNDS']} times…`);
nx('test', '--projects=@tierwright/test', '--skip-nx-cache', '--', 'durability');
