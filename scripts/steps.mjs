// The steps that the commands share: install when needed, build what changed, say what is happening.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'node_modules', '.tierwright-install');

/** On Windows npm is a batch file, which only a shell starts; a shell would tear apart Node's own path at its spaces. */
const needsShell = (command) => process.platform === 'win32' && command === 'npm';

export const say = (line) => console.log(`▸ ${line}`);

export function giveUp(line, code = 1) {
  console.error(`✗ ${line}`);
  process.exit(code);
}

/** Runs a command to its end in the project's folder; gives up with its exit code when it fails. */
export function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
    shell: needsShell(command),
  });
  if (status === 0) return;
  giveUp(error ? `${command} could not be run: ${error.message}` : `${command} ${args.join(' ')} failed.`, status ?? 1);
}

/** Starts a command and answers the child; the caller owns its life. */
export const start = (command, args, { env = {}, cwd = root } = {}) =>
  spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    giveUp(`Tierwright needs Node 20.19 or later; this is ${process.version}.`);
}

/** Installs what the lock file names, once for each lock file, system and Node major version. */
export function ensureInstalled() {
  checkNode();
  const lock = fs.readFileSync(path.join(root, 'package-lock.json'));
  const wanted = createHash('sha256')
    .update(lock)
    .update(`${process.platform} ${process.arch} ${process.versions.node.split('.')[0]}`)
    .digest('hex');
  const have = fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : '';
  if (have === wanted) return;
  say('Installing packages (first time, or the lock file has changed)…');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  fs.writeFileSync(stamp, wanted);
}

/** `nx run-many` over the workspaces; what has not changed comes from the cache. */
export function nx(target, ...args) {
  run(
    process.execPath,
    [path.join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', target, '--outputStyle=static', ...args],
    { NX_NO_CLOUD: 'true', NX_DAEMON: 'false' },
  );
}

export function build() {
  say('Building…');
  nx('build', '--parallel=2');
}
