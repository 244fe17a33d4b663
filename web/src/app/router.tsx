import { lazy } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageFrame } from './page-frame.js';
import { RequireSession } from './require-session.js';
import { RouteError } from './route-error.js';

const SignInPage = lazy(() => import('../access/sign-in-page.js').then((m) => ({ default: m.SignInPage })));
const SetupPage = lazy(() => import('../access/setup-page.js').then((m) => ({ default: m.SetupPage })));
const PoliciesPage = lazy(() => import('../policies/policies-page.js').then((m) => ({ default: m.PoliciesPage })));
const PolicyPage = lazy(() => import('../policies/policy-page.js').then((m) => ({ default: m.PolicyPage })));
const VersionPage = lazy(() => import('../policies/version-page.js').then((m) => ({ default: m.VersionPage })));
const EditorPage = lazy(() => import('../editor/editor-page.js').then((m) => ({ default: m.EditorPage })));
const CompareRoute = lazy(() => import('./compare-route.js').then((m) => ({ default: m.CompareRoute })));
const RequestPage = lazy(() => import('../requests/request-page.js').then((m) => ({ default: m.RequestPage })));
const FactsPage = lazy(() => import('../catalogue/facts-page.js').then((m) => ({ default: m.FactsPage })));
const DecisionsPage = lazy(() => import('../decisions/decisions-page.js').then((m) => ({ default: m.DecisionsPage })));
const DecisionRoute = lazy(() => import('./decision-route.js').then((m) => ({ default: m.DecisionRoute })));
const AuditPage = lazy(() => import('../audit/audit-page.js').then((m) => ({ default: m.AuditPage })));
const PeoplePage = lazy(() => import('../access/people-page.js').then((m) => ({ default: m.PeoplePage })));
const KeysPage = lazy(() => import('../access/keys-page.js').then((m) => ({ default: m.KeysPage })));
const AccountPage = lazy(() => import('../access/account-page.js').then((m) => ({ default: m.AccountPage })));
const NotFoundPage = lazy(() => import('./not-found-page.js').then((m) => ({ default: m.NotFoundPage })));
const GuidePage = lazy(() => import('../guide/guide-page.js').then((m) => ({ default: m.GuidePage })));

const signedIn: RouteObject[] = [
  { index: true, Component: PoliciesPage },
  { path: 'policies/:key', Component: PolicyPage },
  { path: 'policies/:key/drafts/:id', Component: EditorPage },
  { path: 'policies/:key/versions/:version', Component: VersionPage },
  { path: 'policies/:key/compare', Component: CompareRoute },
  { path: 'policies/:key/requests/:id', Component: RequestPage },
  { path: 'facts', Component: FactsPage },
  { path: 'decisions', Component: DecisionsPage },
  { path: 'decisions/:id', Component: DecisionRoute },
  { path: 'audit', Component: AuditPage },
  { path: 'settings/people', Component: PeoplePage },
  { path: 'settings/keys', Component: KeysPage },
  { path: 'settings/account', Component: AccountPage },
  { path: 'guide', Component: GuidePage },
  { path: 'guide/:page', Component: GuidePage },
  { path: '*', Component: NotFoundPage },
];

export const routes: RouteObject[] = [
  {
    ErrorBoundary: RouteError,
    children: [
      {
        Component: PageFrame,
        children: [
          { path: 'sign-in', Component: SignInPage },
          { path: 'setup', Component: SetupPage },
        ],
      },
      { Component: RequireSession, children: signedIn },
    ],
  },
];

export const createRouter = () => createBrowserRouter(routes);
