// How a piece of a sentence is changed where it stands: what is offered, and the commands that a choice comes to.
import type { Language } from '@tierwright/shared/language';
import type { Fact, Json, Policy } from '@tierwright/shared/policy';
import type { Command } from '../document/command.js';
import type { EditableDocument } from '../document/editable.js';

export interface Scene {
  document: EditableDocument;
  /** The words of the document. */
  policy: Policy;
  language: Language;
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** `to` answers nothing where the input cannot stand, as a grace of minus three days. */
export type Edit =
  | {
      kind: 'number';
      value: number | null;
      whole?: boolean;
      unit?: string;
      min?: number | undefined;
      max?: number | undefined;
      to: (value: number) => Command[];
    }
  | { kind: 'text' | 'day'; value: string; to: (value: string) => Command[] }
  | { kind: 'list'; fact: Fact; value: Json | undefined; to: (value: Json) => Command[] }
  | { kind: 'choice'; options: readonly Option[]; value: string | null; to: (value: string) => Command[] }
  | { kind: 'choices'; options: readonly Option[]; values: readonly string[]; to: (values: string[]) => Command[] };
