import {
  approvalsOf,
  decidePublish,
  decideReview,
  decideSubmit,
  decideUpdate,
  decideWithdraw,
  requestStatus,
  type GivenReview,
  type RequestState,
} from './lifecycle.js';

const hash = 'a'.repeat(64);

const request = (more: Partial<RequestState> = {}): RequestState => ({
  contentHash: hash,
  submission: 1,
  baseVersion: 3,
  need: 1,
  authors: ['ann'],
  reviews: [],
  publishedVersion: null,
  withdrawn: false,
  ...more,
});
const said = (by: string, verdict: GivenReview['verdict'], submission = 1): GivenReview => ({
  by,
  verdict,
  submission,
});
const code = (result: { ok: true } | { ok: false; error: { code: string } }) => (result.ok ? 'ok' : result.error.code);
const live = { liveVersion: 3 };

describe('a change request', () => {
  it('is open until somebody else has approved it', () => {
    expect(requestStatus(request())).toBe('open');
    expect(requestStatus(request({ reviews: [said('bob', 'approve')] }))).toBe('approved');
  });

  it('needs no approval where the policy asked for none', () => {
    expect(requestStatus(request({ need: 0 }))).toBe('approved');
    expect(code(decidePublish(request({ need: 0 }), live))).toBe('ok');
  });

  it('counts each approver once', () => {
    const twice = request({ need: 2, reviews: [said('bob', 'approve'), said('bob', 'approve')] });
    expect(approvalsOf(twice)).toEqual({ have: 1, need: 2 });
    expect(requestStatus({ ...twice, reviews: [...twice.reviews, said('eve', 'approve')] })).toBe('approved');
  });

  it('waits for its author when a reviewer asks for changes, until that reviewer approves', () => {
    const asked = request({ reviews: [said('bob', 'approve'), said('eve', 'requestChanges')] });
    expect(requestStatus(asked)).toBe('changes-requested');
    expect(code(decidePublish(asked, live))).toBe('changes-requested');
    expect(requestStatus({ ...asked, reviews: [...asked.reviews, said('eve', 'approve')] })).toBe('approved');
  });

  it('is not decided by comments', () => {
    expect(requestStatus(request({ reviews: [said('bob', 'approve'), said('bob', 'comment')] }))).toBe('approved');
    expect(requestStatus(request({ reviews: [said('bob', 'comment')] }))).toBe('open');
  });

  it('loses its approvals when it is submitted again, even with the same content', () => {
    const again = request({ submission: 2, reviews: [said('bob', 'approve', 1)] });
    expect(requestStatus(again)).toBe('open');
    expect(code(decidePublish(again, live))).toBe('not-approved');
  });

  it('is never approved by an author of its content', () => {
    const own = { by: 'ann', verdict: 'approve', contentHash: hash } as const;
    expect(code(decideReview(request(), own))).toBe('own-content');
    expect(code(decideReview(request(), { ...own, verdict: 'comment' }))).toBe('ok');
    expect(code(decideReview(request(), { ...own, by: 'bob' }))).toBe('ok');
    expect(approvalsOf(request({ reviews: [said('ann', 'approve')] })).have).toBe(0);
  });

  it('is reviewed as it stands, not as it stood', () => {
    const stale = { by: 'bob', verdict: 'approve', contentHash: 'b'.repeat(64) } as const;
    expect(code(decideReview(request(), stale))).toBe('content-changed');
  });

  it('is brought up to date before it is published when live has moved', () => {
    const approved = request({ reviews: [said('bob', 'approve')] });
    expect(decidePublish(approved, { liveVersion: 4 })).toMatchObject({
      error: { code: 'behind-live', data: { live: 4 } },
    });
    expect(code(decidePublish({ ...approved, baseVersion: null }, live))).toBe('behind-live');
    expect(code(decidePublish({ ...approved, baseVersion: null }, { liveVersion: null }))).toBe('ok');
  });

  it('is brought up to date only when live has moved, and while it is open', () => {
    expect(code(decideUpdate(request(), 4))).toBe('ok');
    expect(code(decideUpdate(request(), 3))).toBe('up-to-date');
    expect(code(decideUpdate(request({ withdrawn: true }), 4))).toBe('request-closed');
  });

  it('is published now or later, never in the past', () => {
    const now = new Date('2026-11-21T10:00:00Z');
    const at = (text: string) => ({ ...live, timing: { now, effectiveFrom: new Date(text) } });
    expect(code(decidePublish(request({ need: 0 }), at('2026-11-21T09:59:59Z')))).toBe('value-invalid');
    expect(code(decidePublish(request({ need: 0 }), at('2026-11-21T10:00:00Z')))).toBe('ok');
    expect(code(decidePublish(request({ need: 0 }), at('2027-01-01T00:00:00Z')))).toBe('ok');
  });

  it.each([
    ['published', { publishedVersion: 4 }],
    ['withdrawn', { withdrawn: true }],
  ] as const)('takes no more once it is %s', (status, closed) => {
    const done = request({ need: 0, ...closed });
    expect(requestStatus(done)).toBe(status);
    expect(code(decidePublish(done, live))).toBe('request-closed');
    expect(code(decideWithdraw(done))).toBe('request-closed');
    expect(code(decideReview(done, { by: 'bob', verdict: 'comment', contentHash: hash }))).toBe('request-closed');
  });

  it('is not made of content that is live already', () => {
    expect(code(decideSubmit({ contentHash: hash }, { contentHash: hash }))).toBe('nothing-changed');
    expect(code(decideSubmit({ contentHash: hash }, { contentHash: 'b'.repeat(64) }))).toBe('ok');
    expect(code(decideSubmit({ contentHash: hash }, null))).toBe('ok');
  });
});
