import type { AuditEventAnswer } from '@tierwright/shared/contracts';
import type { WordKey } from '../app/words.js';
import { renderHook } from '@testing-library/react';
import { useAuditWords } from './audit-words.js';
import type { en } from './audit.en.js';
import { eventSentence, knownActions, type Narrator } from './event-sentence.js';

const event = (action: string, more: Partial<AuditEventAnswer> = {}): AuditEventAnswer => ({
  seq: 7,
  at: '2026-11-21T10:00:00.000Z',
  actor: { kind: 'user', id: 'u-1', name: 'Ann' },
  action,
  subject: { kind: action.split('.')[0] ?? '', id: 'x-0042', policy: null },
  before: null,
  after: null,
  previousHash: '',
  hash: '',
  ...more,
});

const narrator = (): Narrator => ({
  t: renderHook(useAuditWords).result.current,
  language: 'en',
  format: { time: (iso) => iso.slice(0, 10), number: String },
  people: new Map([['u-2', 'Bo']]),
  policies: new Map([['shop', 'Shop tiers']]),
});
const said = (action: string, more: Partial<AuditEventAnswer> = {}) => eventSentence(event(action, more), narrator());
const inShop = (kind: string) => ({ subject: { kind, id: 'x-0042', policy: 'shop' } });

it('an event says who did what to what, and in which policy', () => {
  expect(said('draft.saved', { ...inShop('draft'), after: { name: 'Gold up' } })).toBe(
    'Ann saved the draft “Gold up”, in Shop tiers',
  );
  expect(said('draft.deleted', { ...inShop('draft'), before: { name: 'Gold up' } })).toBe(
    'Ann deleted the draft “Gold up”, in Shop tiers',
  );
});

it('a policy is named once', () => {
  expect(said('policy.created', { ...inShop('policy'), after: { name: { en: 'Shop', 'zh-CN': '商店' } } })).toBe(
    'Ann created the policy “Shop”',
  );
});

it('a version that goes live later was scheduled, one that goes live at once was published', () => {
  const release = (effectiveFrom: string) => ({ ...inShop('release'), after: { version: 3, effectiveFrom } });
  expect(said('release.published', release('2026-11-21T10:00:00.000Z'))).toMatch(/^Ann published version 3,/);
  expect(said('release.published', release('2026-12-24T00:00:00.000Z'))).toMatch(
    /^Ann scheduled version 3 for 2026-12-24/,
  );
});

it('a review tells its verdict', () => {
  expect(said('request.reviewed', { after: { verdict: 'approve' } })).toBe('Ann approved a change request');
});

it('people are known by the names under which they acted, else by the end of their id', () => {
  const about = (id: string) => ({ subject: { kind: 'user', id, policy: null }, after: { name: 'sha256:a:b' } });
  expect(said('user.created', about('u-2'))).toBe('Ann added Bo');
  expect(said('user.created', about('u-9999'))).toBe('Ann added a person (…9999)');
  expect(said('user.changed', about('u-1'))).toBe('Ann changed the rights or the name of their own account');
});

it('what this page does not know is told as it is', () => {
  expect(said('moon.painted')).toBe('Ann: moon.painted (x-0042)');
});

it('every known action has a sentence and a name, without a gap', () => {
  const { t } = narrator();
  for (const action of knownActions) {
    expect(said(action)).not.toMatch(/\{\{|^action\./);
    expect(t(`did.${action}` as WordKey<typeof en>)).not.toContain('did.');
  }
});
