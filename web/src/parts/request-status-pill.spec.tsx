import { screen } from '@testing-library/react';
import { renderPage } from '../testing/render-page.js';
import { RequestStatusPill } from './request-status-pill.js';

describe('the state of a change request', () => {
  it('says that an approved one is behind live', () => {
    renderPage(<RequestStatusPill status="approved" baseVersion={1} live={2} />);
    expect(screen.getByText('Approved, but behind live')).toBeTruthy();
  });

  it('is plain while it is up to date, while that is not known, and once it is closed', () => {
    renderPage(
      <>
        <RequestStatusPill status="approved" baseVersion={2} live={2} />
        <RequestStatusPill status="open" baseVersion={1} live={undefined} />
        <RequestStatusPill status="published" baseVersion={1} live={2} />
      </>,
    );
    expect(screen.getByText('Approved')).toBeTruthy();
    expect(screen.getByText('In review')).toBeTruthy();
    expect(screen.getByText('Published')).toBeTruthy();
  });
});
