// `npm start`: from a fresh clone to a running product on one port.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, ensureInstalled, root, say } from './steps.mjs';

ensureInstalled();
build();
say('Starting…');
await import(pathToFileURL(path.join(root, 'server/dist/bundle/main.js')).href);
