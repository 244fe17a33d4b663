import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { SkeletonLines } from '../ui/skeleton.js';
import { PageBoundary } from './page-boundary.js';

/** Where a page goes: loaded when it is first needed, and where it breaks the rest lives on. */
export function PageFrame() {
  const { pathname } = useLocation();
  return (
    <PageBoundary key={pathname}>
      <Suspense fallback={<SkeletonLines lines={6} />}>
        <Outlet />
      </Suspense>
    </PageBoundary>
  );
}
