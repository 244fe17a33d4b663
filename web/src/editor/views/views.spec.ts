import { readViews, usualBeside, viewKinds, withBeside, withMain, writeViews } from './views.js';

const read = (search: string) => readViews(new URLSearchParams(search));

it('an address without a word about views shows the flow alone', () => {
  expect(read('')).toEqual({ main: 'flow', beside: null });
  expect(read('?view=nonsense&beside=more')).toEqual({ main: 'flow', beside: null });
});

it('the address names the view and the one beside it', () => {
  expect(read('?view=table&beside=json')).toEqual({ main: 'table', beside: 'json' });
});

it('no view stands beside itself', () => {
  expect(read('?view=table&beside=table')).toEqual({ main: 'table', beside: null });
});

it('what is written to the address is read from it again, and the rest of the address stays', () => {
  for (const main of viewKinds)
    for (const beside of [null, ...viewKinds.filter((kind) => kind !== main)]) {
      const written = writeViews(new URLSearchParams('customer=C-1001&view=json'), { main, beside });
      expect(readViews(written)).toEqual({ main, beside });
      expect(written.get('customer')).toBe('C-1001');
    }
});

it('choosing the view that stands beside lets the two change places', () => {
  expect(withMain({ main: 'flow', beside: 'json' }, 'json')).toEqual({ main: 'json', beside: 'flow' });
  expect(withBeside({ main: 'flow', beside: 'json' }, 'flow')).toEqual({ main: 'json', beside: 'flow' });
  expect(withMain({ main: 'flow', beside: 'json' }, 'table')).toEqual({ main: 'table', beside: 'json' });
  expect(withBeside({ main: 'flow', beside: 'json' }, null)).toEqual({ main: 'flow', beside: null });
});

it('the view offered beside is never the one that is open', () => {
  for (const main of viewKinds) expect(usualBeside(main)).not.toBe(main);
});
