import fc from 'fast-check';
import { chained, genesis, type ChainedEvent } from './chained-event.js';
import { isDigestOf, personalDigest } from './personal-digest.js';
import { verifyTrail } from './verify-trail.js';

const event = (seq: number, action = 'policy.changed') => ({
  seq,
  at: '2026-11-21T20:00:00.000Z',
  actor: { kind: 'user', id: 'u', name: 'Ann' },
  action,
  subject: { kind: 'policy', id: `p${seq % 3}`, policy: 'gold' },
  before: null,
  after: { approvals: seq % 4 },
});

function trail(length: number): ChainedEvent[] {
  const events: ChainedEvent[] = [];
  for (let seq = 1; seq <= length; seq++) events.push(chained(event(seq), events.at(-1)?.hash ?? genesis));
  return events;
}

const whole = trail(40);
const place = fc.nat({ max: whole.length - 1 });

/** What somebody could do to a trail without writing all that follows anew. */
const tampering = fc.oneof(
  fc.tuple(place, fc.constantFrom('action', 'at', 'before', 'after', 'seq', 'hash', 'previousHash')).map(
    ([at, field]) =>
      (events: ChainedEvent[]) =>
        void Object.assign(events[at] ?? {}, { [field]: field === 'seq' ? 99 : 'x' }),
  ),
  fc.nat({ max: whole.length - 2 }).map((at) => (events: ChainedEvent[]) => void events.splice(at, 1)),
  fc.tuple(place, place).map(([at, from]) => (events: ChainedEvent[]) => {
    events.splice(at, 0, events[from] as ChainedEvent);
  }),
  fc
    .tuple(place, place)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => (events: ChainedEvent[]) => {
      [events[a], events[b]] = [events[b] as ChainedEvent, events[a] as ChainedEvent];
    }),
  // Altered together with its own hash, which only the event behind it can show.
  fc.nat({ max: whole.length - 2 }).map((at) => (events: ChainedEvent[]) => {
    events[at] = chained(event(at + 1, 'policy.read'), events[at - 1]?.hash ?? genesis);
  }),
);

describe('a trail', () => {
  it('is whole as it was written, and leads through every head that it ever had', async () => {
    const head = whole.at(-1)?.hash;
    expect(await verifyTrail(whole)).toEqual({ ok: true, events: 40, head });
    for (const { hash } of whole)
      expect(await verifyTrail(whole, hash)).toEqual({ ok: true, events: 40, head, headFound: true });
    expect((await verifyTrail([], genesis)).ok).toBe(true);
  });

  it('shows every edit, deletion, insertion and swap', () =>
    fc.assert(
      fc.asyncProperty(tampering, async (tamper) => {
        const events = structuredClone(whole);
        tamper(events);
        expect((await verifyTrail(events)).ok).toBe(false);
      }),
      { numRuns: 300 },
    ));

  it('shows every cut behind a head that the caller knows', async () => {
    const known = 20;
    for (let length = 0; length < known; length++) {
      const verdict = await verifyTrail(whole.slice(0, length), whole[known - 1]?.hash);
      expect(verdict).toMatchObject({ ok: false, events: length, headFound: false });
    }
    for (let length = known; length <= whole.length; length++)
      expect((await verifyTrail(whole.slice(0, length), whole[known - 1]?.hash)).ok).toBe(true);
  });

  it('is broken by what is no event at all', async () => {
    for (const odd of [null, 7, 'x', {}, [], { seq: 1, previousHash: genesis, hash: 'x', extra: undefined }])
      expect((await verifyTrail([odd as never])).ok).toBe(false);
  });
});

describe('a personal value', () => {
  it('can be shown to be the one in the trail, and is not to be read there', () => {
    const digest = personalDigest('"ann@example.com"', 'salt1');
    expect(digest).not.toContain('ann');
    expect(isDigestOf('"ann@example.com"', digest)).toBe(true);
    expect(isDigestOf('"bob@example.com"', digest)).toBe(false);
    expect(personalDigest('"ann@example.com"', 'salt2')).not.toBe(digest);
  });
});
