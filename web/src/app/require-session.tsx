import { lazy, Suspense } from 'react';
import { Navigate, useLocation } from 'react-router';
import { useSession } from '../api/use-session.js';
import { ErrorPanel } from '../ui/error-panel.js';
import styles from './page-boundary.module.css';

const loadShell = () => import('./shell.js').then((m) => ({ default: m.Shell }));
const Shell = lazy(loadShell);

/** Pages for signed-in people: others are sent to sign in and come back to where they wanted to go. */
export function RequireSession() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.isPending) return null;
  if (session.data) {
    return (
      <Suspense fallback={null}>
        <Shell session={session.data} />
      </Suspense>
    );
  }
  if (session.isError && session.data === undefined) {
    return (
      <main className={styles['page']}>
        <ErrorPanel error={session.error} onRetry={() => session.refetch()} />
      </main>
    );
  }
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/sign-in${next}`} replace />;
}
