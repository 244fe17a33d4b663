import type { SpokenChange, SubmissionAnswer } from '@tierwright/shared/contracts';
import { submissionSteps } from './submission-steps.js';

const change = (sentence: string): SpokenChange => ({ kind: 'changed', path: '/x', subject: 'node', sentence });
const sent = (submission: number, sentences: string[], part: Partial<SubmissionAnswer> = {}): SubmissionAnswer => ({
  submission,
  contentHash: `hash-${submission}`,
  baseVersion: 6,
  title: 'Gold up',
  description: null,
  changes: sentences.map(change),
  tests: null,
  by: { id: 'p', name: 'P' },
  at: '2026-11-21T10:00:00Z',
  ...part,
});
const said = (changes: readonly SpokenChange[] = []) => changes.map(({ sentence }) => sentence);

describe('the submissions of a change request', () => {
  it('say of each earlier one what the next one said anew and said no more', () => {
    const steps = submissionSteps([sent(3, ['a', 'c']), sent(2, ['a', 'b']), sent(1, ['a'])]);
    expect(steps.map(({ earlier }) => earlier.submission)).toEqual([2, 1]);
    expect(steps.map(({ came, went }) => [said(came), said(went)])).toEqual([
      [['c'], ['b']],
      [['b'], []],
    ]);
  });

  it('say where the next one starts from another version, or is called otherwise', () => {
    const [step] = submissionSteps([sent(2, ['a'], { baseVersion: 7, title: 'Gold' }), sent(1, ['a'])]);
    expect(step).toMatchObject({ came: [], went: [], rebasedOn: 7, retitled: 'Gold' });
  });

  it('of one that was sent once, there are no earlier ones', () => {
    expect(submissionSteps([sent(1, ['a'])])).toEqual([]);
  });
});
