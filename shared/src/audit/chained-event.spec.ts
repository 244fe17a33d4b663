import { chained, follows, genesis, type AuditEvent, type ChainedEvent } from './chained-event.js';

const event = (seq: number): AuditEvent => ({
  seq,
  at: '2026-11-21T20:00:00.000Z',
  actor: { kind: 'user', id: 'u', name: 'Ann' },
  action: 'policy.created',
  subject: { kind: 'policy', id: 'p', policy: 'gold' },
  before: null,
  after: { approvals: 1, name: '金卡' },
});

const trail = (length: number): ChainedEvent[] => {
  const events: ChainedEvent[] = [];
  for (let seq = 1; seq <= length; seq++) events.push(chained(event(seq), events.at(-1)?.hash ?? genesis));
  return events;
};

const isWhole = (events: readonly ChainedEvent[]) =>
  events.every((one, i) => follows(one, events[i - 1] ?? { seq: 0, hash: genesis }));

describe('the trail', () => {
  it('is whole as it was written, whatever the order of keys it is read in', () => {
    const [first, ...rest] = trail(4);
    const { after: _, ...others } = first as ChainedEvent;
    expect(isWhole([{ after: { name: '金卡', approvals: 1 }, ...others }, ...rest])).toBe(true);
  });

  it.each<[string, (events: ChainedEvent[]) => unknown]>([
    ['an altered event', (events) => Object.assign(events[1] ?? {}, { action: 'policy.read' })],
    ['an altered value', (events) => Object.assign(events[1] ?? {}, { after: { approvals: 0, name: '金卡' } })],
    ['a changed time', (events) => Object.assign(events[1] ?? {}, { at: '2026-11-21T20:00:01.000Z' })],
    ['an event that was removed', (events) => events.splice(1, 1)],
    ['two events that changed places', (events) => events.splice(1, 2, ...events.slice(1, 3).reverse())],
    ['an event put in between', (events) => events.splice(1, 0, chained(event(2), events[0]?.hash ?? ''))],
    [
      'an event altered together with its own hash',
      (events) => events.splice(1, 1, chained({ ...event(2), action: 'x.y' }, events[0]?.hash ?? '')),
    ],
  ])('shows %s', (_, tamper) => {
    const events = trail(4);
    tamper(events);
    expect(isWhole(events)).toBe(false);
  });
});
