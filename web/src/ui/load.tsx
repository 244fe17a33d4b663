import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from './error-panel.js';
import { SkeletonLines } from './skeleton.js';

export interface LoadProps<T> {
  query: UseQueryResult<T>;
  /** What stands there meanwhile. */
  skeleton?: ReactNode;
  children: (data: T) => ReactNode;
}

/** A query's three faces: loading, failed with a way to try again, and there. What is there stays while it is read anew. */
export function Load<T>({ query, skeleton, children }: LoadProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <ErrorPanel error={query.error} onRetry={() => query.refetch()} />;
  return <>{skeleton ?? <SkeletonLines />}</>;
}
