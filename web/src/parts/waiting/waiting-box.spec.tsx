import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { WaitingRequest } from '@tierwright/shared/contracts';
import { fakeServer } from '../../testing/fake-server.js';
import { renderPage } from '../../testing/render-page.js';
import { WaitingBox } from './waiting-box.js';
import { WaitingCount } from './waiting-count.js';

const waiting = (id: string, waitingFor: WaitingRequest['waitingFor']) => ({
  id,
  title: `Request ${id}`,
  policy: { key: 'shop', name: 'Shop' },
  waitingFor,
  submittedBy: { id: 'ann', name: 'Ann' },
  submittedAt: '2026-11-01T10:00:00Z',
});

function open(items: ReturnType<typeof waiting>[], count = items.length) {
  fakeServer({ 'GET /requests': { body: { items, nextCursor: null, count } } });
  renderPage(
    <>
      <WaitingCount>icon</WaitingCount>
      <WaitingBox />
    </>,
  );
}

describe('what waits for me', () => {
  it('is listed with what it waits for, and counted', async () => {
    open([waiting('1', 'review'), waiting('2', 'update')]);
    expect((await screen.findByRole('link', { name: 'Request 1' })).getAttribute('href')).toBe(
      '/policies/shop/requests/1',
    );
    expect(screen.getByText('Read and approve')).toBeTruthy();
    expect(screen.getByText('Bring up to date')).toBeTruthy();
    expect(screen.getByRole('img', { name: '2 change requests wait for you' })).toBeTruthy();
  });

  it('is folded where it is long, and says how much more there is than fits', async () => {
    open(
      Array.from({ length: 7 }, (_, i) => waiting(String(i), 'review')),
      60,
    );
    expect(await screen.findAllByRole('link')).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 60' }));
    expect(screen.getAllByRole('link')).toHaveLength(7);
    expect(screen.getByText('53 more wait behind these.')).toBeTruthy();
  });

  it('takes no room where nothing waits', async () => {
    open([]);
    await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(screen.queryByRole('heading')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
