// `npm run bench`: measured comparisons, written to bench/results.md. What Tierwright is compared with, and is no part of it,
// is installed in bench/ alone, and only for this command.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, ensureInstalled, root, run, say } from './steps.mjs';

const bench = path.join(root, 'bench');

/** A system for which a package was not published has no line in the lock; there the manifest's exact version is asked for. */
function installPeers() {
  const wanted = JSON.parse(fs.readFileSync(path.join(bench, 'package.json'), 'utf8')).dependencies;
  const isThere = ([name, version]) => {
    const manifest = path.join(bench, 'node_modules', name, 'package.json');
    return fs.existsSync(manifest) && JSON.parse(fs.readFileSync(manifest, 'utf8')).version === version;
  };
  if (Object.entries(wanted).every(isThere)) return;
  say('Installing what is compared with…');
  const npm = (...args) =>
    spawnSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: bench,
      stdio: ['ignore', 'inherit', 'ignore'],
      shell: process.platform === 'win32',
    }).status === 0;
  if (!npm('ci') && !npm('install', '--no-package-lock')) say('It could not be installed; its lines are left out.');
}

ensureInstalled();
installPeers();
build();
// Garbage is collected on the thread that made it, so that processor time is what a quiet machine's clock would say.
run(process.execPath, ['--single-threaded-gc', 'bench/run.mjs']);
