import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartupError } from '../startup-error.js';
import { lockDirectory } from './owner-lock.js';
import { processStart } from './owner-sign.js';

let dataDir: string;
const lockFile = () => path.join(dataDir, 'owner.lock');
const leave = (owner: unknown) => fs.writeFileSync(lockFile(), JSON.stringify(owner));
const lockAndRelease = async () => (await lockDirectory(dataDir)).release();

beforeEach(() => {
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tierwright-lock-'));
});
afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

describe('a data directory', () => {
  it('has one owner at a time, and a second is told which process that is', async () => {
    const lock = await lockDirectory(dataDir);
    const second = lockDirectory(dataDir);
    await expect(second).rejects.toThrow(StartupError);
    await expect(second).rejects.toThrow(new RegExp(`process ${process.pid}\\b`));
    lock.release();
    await lockAndRelease();
  });

  it('goes to one of many that ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 10 }, () => lockDirectory(dataDir)));
    const granted = asked.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
    expect(granted).toHaveLength(1);
    granted[0]?.release();
  });

  it('is empty again after it was released', async () => {
    await lockAndRelease();
    expect(fs.readdirSync(dataDir)).toEqual([]);
  });

  it('is refused while a process without a socket of its own still runs', async () => {
    leave({ pid: process.ppid, token: 'other', started: processStart(process.ppid) });
    await expect(lockDirectory(dataDir)).rejects.toThrow(StartupError);
  });

  it.each([
    ['a process that has ended', () => ({ pid: spawnSync(process.execPath, ['-e', '']).pid, token: 'old' })],
    [
      'a process whose number another has by now',
      () => ({ pid: process.ppid, token: 'old', started: 'earlier boot 1' }),
    ],
    ['a container in which the product had this very number', () => ({ pid: process.pid, token: 'old' })],
    ['nobody: a lock of another kind', () => ({ owner: 'me' })],
    ['nobody: a lock that is no object', () => null],
  ])('is taken over from %s', async (_, owner) => {
    leave(owner());
    await lockAndRelease();
  });

  it('is taken over from a process that was killed, whose socket is left behind', async () => {
    const socket = path.join(dataDir, 'owner-old.sock');
    const script = `require('net').createServer().listen(${JSON.stringify(socket)}, () => process.kill(process.pid, 'SIGKILL'))`;
    spawnSync(process.execPath, ['-e', script]);
    expect(fs.existsSync(socket)).toBe(true);
    leave({ pid: process.ppid, token: 'old', started: processStart(process.ppid), socket });
    await lockAndRelease();
    expect(fs.existsSync(socket)).toBe(false);
  });

  it('is taken over from a lock that was only half written', async () => {
    fs.writeFileSync(lockFile(), '{"pid":12');
    await lockAndRelease();
  });

  it('may have a path too long for a socket', async () => {
    dataDir = path.join(dataDir, 'x'.repeat(120));
    fs.mkdirSync(dataDir);
    const lock = await lockDirectory(dataDir);
    await expect(lockDirectory(dataDir)).rejects.toThrow(StartupError);
    lock.release();
  });
});
