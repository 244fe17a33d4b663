// One customer's way through a version, for a canvas that shows it: made where decisions are shown, drawn by the editor's canvas.
import type { RuleTrace } from '@tierwright/shared/contracts';
import type { Layout } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { ComponentType } from 'react';

export interface LitPath {
  /** What stands on the tier that was reached. */
  customer: string;
  trace: readonly RuleTrace[];
  /** The tier that the rules lead to; null for none. */
  tier: string | null;
  determined: boolean;
  decidedBy: readonly string[];
}

export interface LitCanvasProps {
  policyKey: string;
  version: number;
  document: PolicyDocument;
  layout: Layout;
  /** Null: the version alone. Changes identity only with what it says. */
  path: LitPath | null;
}

/** A canvas that is looked at and not edited. */
export type LitCanvasSlot = ComponentType<LitCanvasProps>;
