import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LanguageRefresh } from './language-refresh.js';
import { createQueryClient } from './query-client.js';
import { createRouter } from './router.js';

export function App() {
  const [client] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <QueryClientProvider client={client}>
      <LanguageRefresh />
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
}
