// Two documents on one canvas: compared where versions are compared, drawn by the editor's canvas.
import type { SpokenChange } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import type { ComponentType } from 'react';

export interface ComparedDocuments {
  before: PolicyDocument;
  after: PolicyDocument;
  /** From the one to the other, in the reader's language. */
  changes: readonly SpokenChange[];
}

export interface CompareCanvasProps extends ComparedDocuments {
  /** The key of the change that is looked at. */
  at: string | null;
  onAt: (changeKey: string) => void;
}

/** Both come with the editor's canvas, and so a moment after the page. */
export interface CompareDrawings {
  Canvas: ComponentType<CompareCanvasProps>;
  /** The same as a still picture, as wide as paper. */
  Paper: ComponentType<ComparedDocuments>;
}
