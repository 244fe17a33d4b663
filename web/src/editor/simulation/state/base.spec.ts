import { samplePolicy } from '../../document/sample-policy.js';
import { withDefaults } from '@tierwright/shared/policy';
import { answerOf } from './answer.js';
import { baseOf } from './base.js';
import type { Answered } from '../worker/protocol.js';

const opened = samplePolicy();
const edited = { ...opened, name: 'Edited' };

test('a draft is compared with what is live', () => {
  const live = { version: 6, document: samplePolicy() };
  expect(baseOf({ live, opened, document: edited })).toBe(live);
});

test('where nothing is live, it is compared with itself as it was opened, once it was edited', () => {
  expect(baseOf({ live: null, opened, document: opened })).toBeNull();
  expect(baseOf({ live: null, opened, document: edited })).toEqual({ version: null, document: opened });
});

test('a customer whom an edit lifts goes up, though nothing is live', () => {
  const side = (...outcomes: number[]) => {
    const all = Int16Array.from(outcomes);
    return { qualified: all, once: all, review: all };
  };
  const { tiers } = withDefaults(opened);
  const ladder = tiers.map(({ key }) => ({ key, name: key, color: '', inDraft: true, inLive: true }));
  const reviewOn = new Int32Array(2);
  const counted = { ladder, nodes: {}, rules: {}, liveNodes: {}, reviewOn, broken: 0, strangers: 0, milliseconds: 1 };
  const answered: Answered = { ticket: 1, token: 1, ...counted, draft: side(0, 1), live: side(1, 1) };
  const job = { token: 1, draft: edited, live: opened, liveVersion: null, asOf: '2026-11-21' };
  expect(answerOf({ answered, job }, 'review').base).toMatchObject({ version: null, moves: { up: 1, stay: 1 } });
});
