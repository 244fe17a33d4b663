import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { Grant } from '@tierwright/shared/access';
import type { SessionAnswer } from '@tierwright/shared/contracts';
import { useEffect, type ReactNode } from 'react';
import { MemoryRouter, Route, Routes, useLocation } from 'react-router';
import { createQueryClient } from '../app/query-client.js';
import { SessionContext } from '../app/session-context.js';

export const session = (grants: Grant[], more: Partial<SessionAnswer> = {}): SessionAnswer => ({
  user: { id: 'me', email: 'me@example.com', name: 'Me', grants, disabled: false, createdAt: '2026-11-01T00:00:00Z' },
  permissions: [],
  otherPeople: true,
  ...more,
});

interface Where {
  path?: string;
  at?: string;
  as?: SessionAnswer;
}

/** Renders something as a page of a signed-in person; answers where the browser is. */
export function renderPage(page: ReactNode, { path = '/', at = path, as = session([]) }: Where = {}) {
  let address = at;
  function Address() {
    const { pathname, search } = useLocation();
    useEffect(() => {
      address = pathname + search;
    }, [pathname, search]);
    return null;
  }
  render(
    <QueryClientProvider client={createQueryClient()}>
      <MantineProvider env="test">
        <SessionContext value={as}>
          <MemoryRouter initialEntries={[at]}>
            <Address />
            <Routes>
              <Route path={path} element={page} />
              <Route path="*" element={null} />
            </Routes>
          </MemoryRouter>
        </SessionContext>
      </MantineProvider>
    </QueryClientProvider>,
  );
  return { where: () => address };
}
