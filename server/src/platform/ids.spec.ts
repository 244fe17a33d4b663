import { hashSecret, secretText, uuidV7 } from './ids.js';

describe('ids', () => {
  it('are version 7 UUIDs that sort by the time they were made', () => {
    const early = uuidV7(Date.parse('2026-01-01T00:00:00Z'), Buffer.alloc(10, 0xff));
    const late = uuidV7(Date.parse('2026-01-01T00:00:00.001Z'), Buffer.alloc(10));
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(late).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
  });
});

describe('secrets', () => {
  it('have the same length whatever they are made of, in letters and digits', () => {
    const lowest = secretText(32, (size) => Buffer.alloc(size));
    const highest = secretText(32, (size) => Buffer.alloc(size, 0xff));
    expect([lowest.length, highest.length]).toEqual([43, 43]);
    expect(lowest).toBe('0'.repeat(43));
    expect(highest).toMatch(/^[0-9A-Za-z]{43}$/);
  });

  it('are kept as SHA-256', () => {
    expect(hashSecret('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
