import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ProblemError } from '../api/problem-error.js';
import { renderPage } from '../testing/render-page.js';
import { ErrorPanel } from './error-panel.js';

describe('an error on the screen', () => {
  it('says in the server’s words what to put right, and where', () => {
    const violations = [{ path: '/rows/3', code: 'wrong', message: 'Row 3 has no id.' }];
    renderPage(
      <ErrorPanel
        error={new ProblemError({ code: 'csv-invalid', status: 400, title: 'Cannot be read', violations })}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('Cannot be read');
    expect(screen.getByText('Row 3 has no id.')).toBeTruthy();
  });

  it('offers to try again where that may help', async () => {
    let tries = 0;
    renderPage(<ErrorPanel error={new ProblemError({ code: 'unreachable', status: 0 })} onRetry={() => tries++} />);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(tries).toBe(1);
  });

  it('leads away from what is not there instead of trying again', () => {
    renderPage(<ErrorPanel error={new ProblemError({ code: 'not-found', status: 404 })} onRetry={() => undefined} />);
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    expect(screen.getByRole('link', { name: 'To all policies' })).toBeTruthy();
  });

  it('never shows the words of a bug', () => {
    renderPage(<ErrorPanel error={new TypeError('x is not a function')} />);
    expect(screen.getByRole('alert').textContent).not.toContain('x is not a function');
  });
});
