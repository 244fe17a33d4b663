import type { Draft } from '@tierwright/shared/contracts';
import { ProblemError } from '../../api/problem-error.js';
import { Autosave, type SavedContent, type SaveState } from './autosave.js';
import { samplePolicy } from './sample-policy.js';

const content = (name: string): SavedContent => ({
  document: samplePolicy(),
  layout: { positions: {}, collapsed: [] },
  name,
});

/** A server that holds one draft and can be cut off; it answers as slowly as microtasks do. */
function fakeServer() {
  const server = { revision: 1, name: 'start', cut: false, saves: 0 };
  const save = async (next: SavedContent, revision: number) => {
    await Promise.resolve();
    server.saves++;
    if (server.cut) throw new ProblemError({ code: 'unreachable', status: 0 });
    if (revision !== server.revision) throw new ProblemError({ code: 'stale', status: 412 });
    server.revision++;
    server.name = next.name;
    return { revision: server.revision };
  };
  const load = async () => ({ id: 'd', name: server.name, revision: server.revision }) as Draft;
  return { server, save, load };
}

function setUp() {
  const { server, save, load } = fakeServer();
  const states: SaveState['kind'][] = [];
  const kept: { copy: SavedContent | null } = { copy: null };
  const autosave = new Autosave(
    {
      save,
      load,
      keep: (copy) => (kept.copy = copy),
      forget: () => (kept.copy = null),
      onState: (state) => states.push(state.kind),
    },
    1,
  );
  return { server, autosave, states, kept };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('several quick changes are saved once, the last of them', async () => {
  const { server, autosave, states } = setUp();
  for (const name of ['a', 'ab', 'abc']) autosave.changed(content(name));
  await jest.advanceTimersByTimeAsync(1000);
  expect(server).toMatchObject({ saves: 1, name: 'abc', revision: 2 });
  expect(states).toEqual(['saving', 'saved']);
});

test('a change during a save is saved after it, over the new revision', async () => {
  const { server, autosave } = setUp();
  autosave.changed(content('first'));
  jest.advanceTimersByTime(700);
  autosave.changed(content('second'));
  await jest.advanceTimersByTimeAsync(2000);
  expect(server).toMatchObject({ name: 'second', revision: 3 });
});

test('without a network the work is kept in the browser and saved when the network is back', async () => {
  const { server, autosave, kept, states } = setUp();
  server.cut = true;
  autosave.changed(content('offline'));
  await jest.advanceTimersByTimeAsync(2500);
  expect(autosave.current.kind).toBe('retrying');
  autosave.changed(content('offline, edited on'));
  expect(kept.copy?.name).toBe('offline, edited on');
  server.cut = false;
  await jest.advanceTimersByTimeAsync(10_000);
  expect(server.name).toBe('offline, edited on');
  expect(kept.copy).toBeNull();
  expect(states).toEqual(['saving', 'retrying', 'saved']);
});

test('when somebody saved in between, saving stops with their draft at hand, and nothing of mine is gone', async () => {
  const { server, autosave, kept } = setUp();
  server.revision = 5;
  server.name = 'theirs';
  autosave.changed(content('mine'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(autosave.current).toMatchObject({ kind: 'conflict', theirs: { name: 'theirs', revision: 5 } });
  autosave.changed(content('mine, edited on'));
  await jest.advanceTimersByTimeAsync(60_000);
  expect(server.name).toBe('theirs');
  expect(kept.copy?.name).toBe('mine, edited on');
});

test('keeping mine saves over the newer revision', async () => {
  const { server, autosave } = setUp();
  server.revision = 5;
  autosave.changed(content('mine'));
  await jest.advanceTimersByTimeAsync(1000);
  autosave.resolve(5, content('mine'));
  await jest.advanceTimersByTimeAsync(10);
  expect(server).toMatchObject({ name: 'mine', revision: 6 });
  expect(autosave.current.kind).toBe('saved');
});

test('taking theirs saves nothing and goes on from their revision', async () => {
  const { server, autosave, kept } = setUp();
  server.revision = 5;
  autosave.changed(content('mine'));
  await jest.advanceTimersByTimeAsync(1000);
  autosave.resolve(5, null);
  expect(kept.copy).toBeNull();
  const { saves } = server;
  await jest.advanceTimersByTimeAsync(10_000);
  expect(server.saves).toBe(saves);
  autosave.changed(content('from theirs on'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(server).toMatchObject({ name: 'from theirs on', revision: 6 });
});

test('flushing answers true once the server has everything, and false in a conflict', async () => {
  const { server, autosave } = setUp();
  autosave.changed(content('now'));
  await expect(autosave.flush()).resolves.toBe(true);
  expect(server.name).toBe('now');
  server.revision = 9;
  autosave.changed(content('late'));
  await expect(autosave.flush()).resolves.toBe(false);
});

test('a refusal is shown and the work stays in the browser', async () => {
  const { autosave, kept } = setUp();
  const refused = new ProblemError({ code: 'not-allowed', status: 403 });
  const strict = new Autosave(
    {
      save: () => Promise.reject(refused),
      load: () => Promise.reject(refused),
      keep: (copy) => (kept.copy = copy),
      forget: () => (kept.copy = null),
      onState: () => undefined,
    },
    1,
  );
  strict.changed(content('mine'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(strict.current).toEqual({ kind: 'refused', problem: refused });
  expect(kept.copy?.name).toBe('mine');
  autosave.stop();
});
