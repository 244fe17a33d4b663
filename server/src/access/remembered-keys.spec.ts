import { Clock } from '../platform/clock.js';
import type { KeyActor } from './actor.js';
import { RememberedKeys } from './remembered-keys.service.js';

class FakeClock extends Clock {
  minutes = 0;
  override now() {
    return new Date(this.minutes * 60_000);
  }
}

const actor: KeyActor = { kind: 'key', id: 'k1', name: 'shop', scopes: ['evaluate'], policies: null };

function remembered(expiresAt: Date | null = null) {
  const clock = new FakeClock();
  const keys = new RememberedKeys(clock);
  keys.keep('hash', actor, expiresAt);
  return { clock, keys };
}

describe('while the database cannot be asked', () => {
  it('a key that was good a moment ago is still good, for ten minutes', () => {
    const { clock, keys } = remembered();
    clock.minutes = 9;
    expect(keys.find('hash')).toEqual(actor);
    expect(keys.find('other')).toBeUndefined();
    clock.minutes = 11;
    expect(keys.find('hash')).toBeUndefined();
  });

  it('a key still expires at its time', () => {
    const { clock, keys } = remembered(new Date(5 * 60_000));
    clock.minutes = 6;
    expect(keys.find('hash')).toBeUndefined();
  });

  it('a key that was revoked, or found to be none, is not good', () => {
    const { keys } = remembered();
    keys.forget('k1');
    expect(keys.find('hash')).toBeUndefined();
    keys.keep('hash', actor, null);
    keys.keep('hash', undefined, null);
    expect(keys.find('hash')).toBeUndefined();
  });
});
