import { sampleStore } from '../document/sample-store.js';
import { selectTier } from '../document/selection.js';
import { putBack, standsByHand } from './put-back.js';

function open() {
  const store = sampleStore();
  const positions = { 'tier:GOLD': { x: 5, y: 5 }, 'tier:VIP': { x: 9, y: 9 } };
  store.getState().changeLayout({ positions, collapsed: [] }, 'move');
  return store;
}

test('a part that was moved by hand goes back alone, and that can be undone by its name', () => {
  const store = open();
  store.getState().select(selectTier('GOLD'));
  putBack(store);
  expect(store.getState().layout.positions).toEqual({ 'tier:VIP': { x: 9, y: 9 } });
  expect(store.getState().history.past.at(-1)?.label.en).toBe('put back in place');
  store.getState().undo();
  expect(Object.keys(store.getState().layout.positions)).toEqual(['tier:GOLD', 'tier:VIP']);
});

test('what stands where it is laid out has nowhere to go back to', () => {
  const store = open();
  store.getState().select(selectTier('SILVER'));
  const { past } = store.getState().history;
  expect(standsByHand(store.getState())).toBe(false);
  putBack(store);
  expect(store.getState().history.past).toBe(past);
});
