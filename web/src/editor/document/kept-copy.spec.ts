import { keptCopies } from './kept-copy.js';
import { samplePolicy } from './sample-policy.js';

const layout = { positions: {}, collapsed: [] };
const saved = { document: samplePolicy(), layout, name: 'Draft' };
const edited = { ...saved, document: { ...samplePolicy(), name: 'Edited' } };

function memory() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}
const copies = (store = memory()) => keptCopies(store, 'p', 'd', () => 42);

test('work that never reached the server is offered on the next visit', () => {
  const store = memory();
  copies(store).write(edited, 3);
  expect(copies(store).takeOver(saved)).toMatchObject({ document: { name: 'Edited' }, revision: 3, at: 42 });
});

test('a copy that says the same as the saved draft is not offered', () => {
  const store = memory();
  copies(store).write(saved, 3);
  expect(copies(store).takeOver(saved)).toBeNull();
});

test('new work does not overwrite what is still on offer', () => {
  const store = memory();
  copies(store).write(edited, 3);
  const visit = copies(store);
  visit.takeOver(saved);
  visit.write({ ...saved, name: 'Newer' }, 3);
  visit.forget();
  expect(copies(store).takeOver(saved)).toMatchObject({ document: { name: 'Edited' } });
  copies(store).settle();
  expect(copies(store).takeOver(saved)).toBeNull();
});

test('what is no document is never offered, and a storage that refuses stops nothing', () => {
  const store = memory();
  store.setItem('tierwright-unsaved:p:d', '{"document":{"rules":1},"revision":1,"layout":{}}');
  expect(copies(store).takeOver(saved)).toBeNull();
  const refusing = {
    ...memory(),
    setItem: () => {
      throw new Error('full');
    },
  };
  expect(() => copies(refusing).write(edited, 1)).not.toThrow();
});
