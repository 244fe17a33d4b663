import { decidePublish, decideReview, requestStatus, type GivenReview, type RequestState } from './lifecycle.js';
import { requestActions, waitingFor, type RequestReader } from './lifecycle-reader.js';

const request = (more: Partial<RequestState> = {}): RequestState => ({
  contentHash: 'a'.repeat(64),
  submission: 2,
  baseVersion: 3,
  need: 1,
  authors: ['ann'],
  reviews: [],
  publishedVersion: null,
  withdrawn: false,
  ...more,
});
const said = (by: string, verdict: GivenReview['verdict'], submission = 2): GivenReview => ({
  by,
  verdict,
  submission,
});

const everything = { mayReview: true, mayPublish: true, mayEdit: true, mayComment: true };
const nothing = { mayReview: false, mayPublish: false, mayEdit: false, mayComment: false };
const approved = request({ reviews: [said('bob', 'approve')] });

describe('what a person may do to a change request', () => {
  it('is nothing without the right to it', () => {
    const all = requestActions(request({ need: 0 }), { id: 'bob', ...nothing }, 4);
    expect(Object.values(all)).toEqual([false, false, false, false, false]);
  });

  it('never includes an author approving, whatever roles they hold', () => {
    const may = requestActions(request(), { id: 'ann', ...everything }, 3);
    expect(may).toEqual({ approve: false, publish: false, withdraw: true, update: false, comment: true });
    expect(requestActions(request(), { id: 'bob', ...everything }, 3).approve).toBe(true);
  });

  it('includes publishing by an author once others have approved', () => {
    expect(requestActions(approved, { id: 'ann', ...everything }, 3).publish).toBe(true);
    expect(requestActions(approved, { id: 'ann', ...everything }, 4)).toMatchObject({ publish: false, update: true });
  });
});

describe('a change request waits', () => {
  const waits = (state: RequestState, id: string, rights: Partial<RequestReader> = everything, live = 3) =>
    waitingFor(state, { id, ...nothing, ...rights }, live);

  it('for reviewers who are no authors of it and have not said what they think of it', () => {
    expect(waits(request(), 'bob')).toBe('review');
    expect(waits(request(), 'ann')).toBeNull();
    expect(waits(request(), 'bob', { mayEdit: true, mayComment: true })).toBeNull();
    expect(waits(request({ need: 2, reviews: [said('bob', 'approve')] }), 'bob')).toBeNull();
    expect(waits(request({ reviews: [said('bob', 'comment')] }), 'bob')).toBe('review');
    expect(waits(request({ reviews: [said('bob', 'approve', 1)] }), 'bob')).toBe('review');
  });

  it('for whoever may publish once it is approved', () => {
    expect(waits(approved, 'eve', { mayPublish: true })).toBe('publish');
    expect(waits(approved, 'eve', { mayReview: true })).toBeNull();
  });

  it('for its authors when a reviewer asked for changes, or live has moved', () => {
    const asked = request({ reviews: [said('bob', 'requestChanges')] });
    expect([waits(asked, 'ann'), waits(asked, 'bob')]).toEqual(['change', null]);
    expect([waits(request(), 'ann', everything, 4), waits(request(), 'bob', everything, 4)]).toEqual(['update', null]);
  });

  it('for nobody once it is closed', () => {
    expect(waits(request({ withdrawn: true }), 'bob')).toBeNull();
    expect(waits(request({ publishedVersion: 4 }), 'ann')).toBeNull();
  });
});

/** Every state that a request can be in, before everybody who can come to it. */
describe('of all states and people', () => {
  const people = ['ann', 'bob', 'eve'];
  const verdicts = [undefined, 'approve', 'requestChanges', 'comment'] as const;
  const states = [0, 1, 2].flatMap((need) =>
    [['ann'], ['ann', 'bob']].flatMap((authors) =>
      verdicts.flatMap((byBob) =>
        verdicts.flatMap((byEve) =>
          [1, 2].flatMap((submission) =>
            [{}, { withdrawn: true }, { publishedVersion: 4 }].map((closed) =>
              request({
                need,
                authors,
                ...closed,
                reviews: [
                  ...(byBob ? [said('bob', byBob, submission)] : []),
                  ...(byEve ? [said('eve', byEve, submission)] : []),
                ],
              }),
            ),
          ),
        ),
      ),
    ),
  );
  const bits = [true, false];
  const rights = bits.flatMap((mayReview) =>
    bits.flatMap((mayPublish) => bits.map((mayEdit) => ({ mayReview, mayPublish, mayEdit, mayComment: mayEdit }))),
  );
  const cases = states.flatMap((state) =>
    people.flatMap((id) => rights.flatMap((may) => [3, 4].map((live) => ({ state, reader: { id, ...may }, live })))),
  );

  it('none lets anybody approve their own content', () => {
    expect(cases.length).toBeGreaterThan(10_000);
    const { contentHash } = request();
    for (const { state, reader, live } of cases) {
      const own = state.authors.includes(reader.id);
      if (!own) continue;
      expect(requestActions(state, reader, live).approve).toBe(false);
      expect(decideReview(state, { by: reader.id, verdict: 'approve', contentHash }).ok).toBe(false);
    }
  });

  it('none lets content go live that others have not approved as often as was asked, and as it stands', () => {
    for (const { state, reader, live } of cases) {
      const outsiders = new Set(
        state.reviews
          .filter(
            ({ by, verdict, submission }) => verdict === 'approve' && submission === 2 && !state.authors.includes(by),
          )
          .map(({ by }) => by),
      );
      const may = requestActions(state, reader, live).publish || decidePublish(state, { liveVersion: live }).ok;
      if (may) expect(outsiders.size).toBeGreaterThanOrEqual(state.need);
      if (may) expect([requestStatus(state), live]).toEqual(['approved', state.baseVersion]);
    }
  });

  it('none waits for somebody to do what they may not', () => {
    for (const { state, reader, live } of cases) {
      const may = requestActions(state, reader, live);
      const reason = waitingFor(state, reader, live);
      if (reason === 'review') expect(may.approve).toBe(true);
      if (reason === 'publish') expect(may.publish).toBe(true);
      if (reason === 'update') expect(may.update).toBe(true);
      if (reason === 'change') expect(reader.mayEdit).toBe(true);
    }
  });
});
