// `npm run dev`: the server restarts and the page reloads as files change.
import path from 'node:path';
import { build, ensureInstalled, root, say, start } from './steps.mjs';

ensureInstalled();
build();

const bin = (name) => path.join(root, 'node_modules', name);
const children = [
  ...['shared', 'migrations', 'server'].map((workspace) =>
    start(process.execPath, [
      bin('typescript/bin/tsc'),
      '-p',
      `${workspace}/tsconfig.build.json`,
      '--watch',
      '--preserveWatchOutput',
    ]),
  ),
  start(process.execPath, [
    ...['shared', 'migrations', 'server'].map((workspace) => `--watch-path=${workspace}/dist`),
    'server/dist/main.js',
  ]),
  start(process.execPath, [bin('vite/bin/vite.js')], {
    cwd: path.join(root, 'web'),
    env: { API_TARGET: `http://127.0.0.1:${process.env.PORT ?? '3000'}` },
  }),
];
say('The page that reloads is the one whose address Vite prints; the server alone answers on its own port.');

const stop = () => children.forEach((child) => child.kill('SIGTERM'));
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
children.forEach((child) => child.on('exit', stop));
