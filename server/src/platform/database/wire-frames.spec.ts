import { frames, simpleQuery, sync } from './wire-frames.js';

const startup = Buffer.from([0, 0, 0, 8, 0, 3, 0, 0]);
const parse = Buffer.from([0x50, 0, 0, 0, 6, 0, 0]);
const terminate = Buffer.from([0x58, 0, 0, 0, 4]);
const none = Buffer.alloc(0);

describe('the wire protocol', () => {
  it('begins with a message that has no type', () => {
    expect(frames(Buffer.concat([startup, simpleQuery('SELECT 1')]), false)).toEqual({
      startup,
      ready: simpleQuery('SELECT 1'),
      rest: none,
      ended: false,
    });
  });

  it('is handed over up to the last message that asks for an answer', () => {
    expect(frames(Buffer.concat([parse, sync, parse]), true)).toMatchObject({
      ready: Buffer.concat([parse, sync]),
      rest: parse,
    });
  });

  it('may arrive in pieces of any size and is put together again', () => {
    const whole = Buffer.concat([startup, parse, sync, simpleQuery('SELECT 2'), terminate]);
    let started = false;
    let rest: Buffer = none;
    const handed: Buffer[] = [];
    let ended = false;
    for (const byte of whole) {
      const found = frames(Buffer.concat([rest, Buffer.from([byte])]), started);
      started ||= found.startup !== undefined;
      handed.push(found.ready);
      rest = found.rest;
      ended ||= found.ended;
    }
    expect(Buffer.concat(handed)).toEqual(Buffer.concat([parse, sync, simpleQuery('SELECT 2')]));
    expect(ended).toBe(true);
  });
});
