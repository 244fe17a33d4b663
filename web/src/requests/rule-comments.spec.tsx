import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ChangeRequest, Comment } from '@tierwright/shared/contracts';
import { withDefaults } from '@tierwright/shared/policy';
import { fakeServer, problem } from '../testing/fake-server.js';
import { renderPage } from '../testing/render-page.js';
import { RuleComments } from './rule-comments.js';
import type { Talk } from './use-talk.js';

const address = '/policies/shop/requests/cr1/comments';
const comment: Comment = {
  id: 'c1',
  text: 'Would 11,500 do?',
  ruleId: 'gold',
  nodeId: null,
  contentHash: 'a',
  by: { id: 'bob', name: 'Bob' },
  createdAt: '2026-11-21T10:00:00Z',
  resolved: null,
};
const document = {
  schema: 'tierwright/policy@1' as const,
  name: 'Shop',
  tiers: [{ key: 'GOLD' }, { key: 'BASE' }],
  fallback: 'BASE',
  facts: [{ key: 'spend', type: 'number' as const }],
  rules: [
    {
      id: 'gold',
      name: 'Gold by spend',
      tier: 'GOLD',
      effect: 'qualify' as const,
      conditions: { id: 'g', all: [{ id: 'c', fact: 'spend', operator: 'greaterThan' as const, value: 1 }] },
    },
  ],
};

function open(comments: Comment[], part: { comment?: boolean; contentHash?: string; fails?: boolean } = {}) {
  const { comment: mayComment = true, contentHash = 'a', fails = false } = part;
  const server = fakeServer({
    [`POST ${address}`]: fails ? { status: 409, body: problem('request-closed', 409) } : { status: 201 },
    [`PATCH ${address}/c1`]: {},
  });
  const request = { id: 'cr1', document, contentHash, can: { comment: mayComment } } as unknown as ChangeRequest;
  const talk: Talk = { policyKey: 'shop', request, policy: withDefaults(document), before: undefined, comments };
  renderPage(<RuleComments talk={talk} ruleId="gold" />);
  return server;
}

describe('the comments beside a changed rule', () => {
  it('are written by keyboard and sent with the rule that they are about', async () => {
    const { asked } = open([]);
    const opener = screen.getByRole('button', { name: 'Comment on “Gold by spend”' });
    opener.focus();
    await userEvent.keyboard('{Enter}');
    expect(globalThis.document.activeElement).toBe(screen.getByLabelText('Your comment'));
    await userEvent.keyboard('Why 12,000?{Control>}{Enter}{/Control}');
    await waitFor(() => expect(asked[0]?.body).toEqual({ text: 'Why 12,000?', ruleId: 'gold' }));
    await waitFor(() => expect(screen.queryByLabelText('Your comment')).toBeNull());
    expect(globalThis.document.activeElement).toBe(opener);
  });

  it('can be about one of its conditions', async () => {
    const { asked } = open([]);
    await userEvent.click(screen.getByRole('button', { name: /^Comment on/ }));
    await userEvent.selectOptions(screen.getByLabelText('About'), screen.getByRole('option', { name: 'spend over 1' }));
    await userEvent.type(screen.getByLabelText('Your comment'), 'Why?');
    await userEvent.click(screen.getByRole('button', { name: 'Send comment' }));
    await waitFor(() => expect(asked[0]?.body).toEqual({ text: 'Why?', ruleId: 'gold', nodeId: 'c' }));
  });

  it('are not sent empty, and not at all after Escape', async () => {
    const { asked } = open([]);
    await userEvent.click(screen.getByRole('button', { name: /^Comment on/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Send comment' }));
    expect(screen.getByLabelText('Your comment').getAttribute('aria-invalid')).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByLabelText('Your comment')).toBeNull();
    expect(asked).toEqual([]);
  });

  it('keep what was written where it is refused, and say why', async () => {
    open([], { fails: true });
    await userEvent.click(screen.getByRole('button', { name: /^Comment on/ }));
    await userEvent.type(screen.getByLabelText('Your comment'), 'Why?');
    await userEvent.click(screen.getByRole('button', { name: 'Send comment' }));
    expect(await screen.findByText('Detail of request-closed')).toBeTruthy();
    expect((screen.getByLabelText('Your comment') as HTMLTextAreaElement).value).toBe('Why?');
  });

  it('are resolved, and opened again, with who did it', async () => {
    const { asked } = open([{ ...comment, resolved: { by: { id: 'ann', name: 'Ann' }, at: '2026-11-21T11:00:00Z' } }]);
    expect(screen.getByText(/Resolved by Ann/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: /^Reopen the comment by Bob/ }));
    await waitFor(() => expect(asked[0]?.body).toEqual({ resolved: false }));
  });

  it('say when their writer read another content', () => {
    open([comment], { contentHash: 'b' });
    expect(screen.getByText(/on an earlier content/)).toBeTruthy();
  });

  it('are only read by those who may not comment', () => {
    open([comment], { comment: false });
    expect(screen.getByText('Would 11,500 do?')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
