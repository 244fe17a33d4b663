import { ecommerceDocument } from '../../../shared/src/templates/ecommerce-annual-spend/document.js';
import { readPasted } from './read-pasted.js';

describe('a pasted document', () => {
  it('is taken as it was written, without defaults added', () => {
    const written = JSON.parse(JSON.stringify(ecommerceDocument)) as unknown;
    expect(readPasted(JSON.stringify(written))).toEqual({ state: 'read', document: written });
  });

  it('is refused with every place to put right', () => {
    const pasted = readPasted('{"schema":"tierwright/policy@1","name":3}');
    expect(pasted.state).toBe('refused');
    const paths = pasted.state === 'refused' ? pasted.violations.map(({ path }) => path) : [];
    expect(paths).toEqual(expect.arrayContaining(['/name', '/tiers', '/rules']));
  });

  it('may still be unfinished', () => {
    expect(readPasted('{"schema":').state).toBe('not-json');
    expect(readPasted('  ').state).toBe('empty');
  });
});
