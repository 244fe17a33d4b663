// Whom the side panel shows, and with which facts: a customer of the dataset, changed or not, or one who is made up.
import type { Facts } from '@tierwright/shared/contracts';
import type { Witness } from '@tierwright/shared/policy';
import { useDecorations } from '../../decorations-store.js';
import { useSimulation, type Subject } from './simulation-store.js';

const { setState: set, getState: get } = useSimulation;

/** Where the focus was: it goes back there when the panel closes. */
let opener: Element | null = null;

function show(subject: Omit<Subject, 'opened'>): void {
  if (!useDecorations.getState().customerOpen) opener = document.activeElement;
  set({ subject: { ...subject, opened: (get().subject?.opened ?? 0) + 1 } });
  useDecorations.getState().setCustomerOpen(true);
}

export function openCustomer(place: number): void {
  const customer = get().open?.customers[place];
  if (customer) show({ place, id: customer.id, facts: customer.facts, current: customer.current });
}

/** A customer of whom nothing is known yet. */
export const tryCustomer = (): void => show({ place: null, id: '', facts: {}, current: undefined });

/** The customer who shows a problem. */
export const showWitness = ({ facts, current }: Witness): void => show({ place: null, id: '', facts, current });

/** The customer of a test case, under its name. */
export const showPerson = ({ id, facts, current }: Pick<Subject, 'id' | 'facts' | 'current'>): void =>
  show({ place: null, id, facts, current });

export function changeFacts(facts: Facts): void {
  const { subject } = get();
  if (subject) set({ subject: { ...subject, facts } });
}

/** Back to the facts that the dataset has. */
export function restoreFacts(): void {
  const { subject } = get();
  if (subject && subject.place !== null) openCustomer(subject.place);
}

export function closeCustomer(): void {
  set({ subject: null });
  useDecorations.getState().setCustomerOpen(false);
  if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  opener = null;
}
