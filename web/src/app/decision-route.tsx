// Features do not know each other: here the page of a decision is given the editor's canvas.
import { lazy } from 'react';
import { DecisionPage } from '../decisions/decision-page.js';

const LitCanvas = lazy(() => import('../editor/lit-canvas/lit-canvas.js').then((m) => ({ default: m.LitCanvas })));

export const DecisionRoute = () => <DecisionPage Canvas={LitCanvas} />;
