import type { Customer } from '@tierwright/shared/contracts';
import type { PolicyDocument } from '@tierwright/shared/policy';
import { sampleCustomersFor, templates } from '@tierwright/shared/templates';

/** Customers made up for what a content asks, the same ones on the same day. */
export const samplesOf = (document: PolicyDocument, now: Date): readonly Customer[] =>
  sampleCustomersFor(document, templates, now).customers;
