import { useRouteError } from 'react-router';
import { ErrorPanel } from '../ui/error-panel.js';
import styles from './page-boundary.module.css';

/** The last resort, when the frame itself broke. */
export function RouteError() {
  const error = useRouteError();
  return (
    <main className={styles['page']}>
      <ErrorPanel error={error} onRetry={() => window.location.reload()} />
    </main>
  );
}
