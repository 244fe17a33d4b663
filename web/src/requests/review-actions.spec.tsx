import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Role } from '@tierwright/shared/access';
import type { ChangeRequest, Review } from '@tierwright/shared/contracts';
import { fakeServer } from '../testing/fake-server.js';
import { renderPage, session } from '../testing/render-page.js';
import { ReviewActions } from './review-actions.js';

const contentHash = 'a'.repeat(64);
const review = (part: Partial<Review>): Review => ({
  id: 'r',
  verdict: 'approve',
  comment: null,
  contentHash,
  counts: true,
  by: { id: 'me', name: 'Me' },
  createdAt: '2026-11-21T10:00:00Z',
  ...part,
});

function open(role: Role, part: Partial<ChangeRequest> = {}) {
  const request = {
    id: 'cr1',
    contentHash,
    authors: [{ id: 'somebody', name: 'Somebody' }],
    reviews: [],
    can: { approve: role === 'approver', publish: false, withdraw: false, update: false, comment: false },
    ...part,
  } as unknown as ChangeRequest;
  const server = fakeServer({ 'POST /policies/shop/requests/cr1/reviews': { status: 201 } });
  renderPage(<ReviewActions policyKey="shop" request={request} />, { as: session([{ role }]) });
  return server;
}

describe('the review of a change request', () => {
  it('approves exactly the content that was shown', async () => {
    const { asked } = open('approver');
    await userEvent.click(screen.getByRole('button', { name: 'Approve' }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Approve' }).at(-1) as HTMLElement);
    await waitFor(() => expect(asked[0]?.body).toEqual({ verdict: 'approve', contentHash }));
  });

  it('does not offer authors to approve their own content, and says why', () => {
    open('approver', {
      authors: [{ id: 'me', name: 'Me' }],
      can: { approve: false, publish: false, withdraw: false, update: false, comment: false },
    });
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
    expect(screen.getByText(/somebody else has to approve/)).toBeTruthy();
  });

  it('asks nothing of those who may not review', () => {
    open('viewer');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('remembers an approval until the content changes', () => {
    open('approver', { reviews: [review({})] });
    expect(screen.getByText('You approved this content.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  });

  it('is asked for again once the content has changed', () => {
    open('approver', { reviews: [review({ counts: false })] });
    expect(screen.getByRole('button', { name: 'Approve' })).toBeTruthy();
  });

  it('asks for changes only with a word on what should change', async () => {
    const { asked } = open('approver');
    await userEvent.click(screen.getByRole('button', { name: 'Ask for changes' }));
    await userEvent.type(screen.getByLabelText('Your comment'), 'Would 11,500 do?');
    await userEvent.click(screen.getAllByRole('button', { name: 'Ask for changes' }).at(-1) as HTMLElement);
    await waitFor(() =>
      expect(asked[0]?.body).toEqual({ verdict: 'requestChanges', contentHash, comment: 'Would 11,500 do?' }),
    );
  });
});
