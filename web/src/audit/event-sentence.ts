// One event of the trail as a sentence: who did what to what.
import type { AuditEventAnswer } from '@tierwright/shared/contracts';
import { inLanguage, type Language, type Text } from '@tierwright/shared/language';
import type { WordKey } from '../app/words.js';
import type { Format } from '../ui/use-format.js';
import type { AuditWords } from './audit-words.js';
import { en } from './audit.en.js';

type Known = keyof (typeof en)['did'];
export const knownActions = Object.keys(en.did) as Known[];
const isKnown = (action: string): action is Known => Object.hasOwn(en.did, action);

type Kind = keyof (typeof en)['kind'];
export const knownKinds = Object.keys(en.kind) as Kind[];

export interface Narrator {
  t: AuditWords;
  language: Language;
  format: Pick<Format, 'time' | 'number'>;
  /** What people who acted are called, by id. */
  people: ReadonlyMap<string, string>;
  /** What policies are called, by key. */
  policies: ReadonlyMap<string, string>;
}

type Values = Readonly<Record<string, unknown>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the event says of its subject, as it is after it, else as it was. */
function field(event: AuditEventAnswer, name: string): unknown {
  const sides = [event.after, event.before].filter(isValues);
  return sides.find((side) => side[name] !== undefined && side[name] !== null)?.[name];
}

export function eventSentence(event: AuditEventAnswer, narrator: Narrator): string {
  const { t, policies } = narrator;
  const { subject } = event;
  const sentence = told(event, narrator);
  if (subject.policy === null || subject.kind === 'policy') return sentence;
  return t('inPolicy', { sentence, policy: policies.get(subject.policy) ?? subject.policy });
}

function told(event: AuditEventAnswer, narrator: Narrator): string {
  const { t, format } = narrator;
  const { action, actor, subject } = event;
  if (!isKnown(action)) return t('other', { who: actor.name, action, subject: subject.id });
  return t(`action.${variant(event, action)}` as WordKey<typeof en>, {
    who: actor.name,
    what: subjectName(event, narrator),
    version: String(field(event, 'version') ?? subject.id),
    count: Number(field(event, 'deleted') ?? 0),
    time: format.time(String(field(event, 'effectiveFrom') ?? event.at)),
  });
}

const verdicts = ['approve', 'requestChanges', 'comment'] as const;

/** Some actions are told in more than one way. */
function variant(event: AuditEventAnswer, action: Known): string {
  if (action === 'release.published') {
    const from = Date.parse(String(field(event, 'effectiveFrom') ?? ''));
    return from > Date.parse(event.at) + 1000 ? 'release.scheduled' : action;
  }
  if (action !== 'request.reviewed') return action;
  const verdict = verdicts.find((one) => one === field(event, 'verdict'));
  return verdict ? `request.${verdict}` : action;
}

const asText = (value: unknown): value is Text =>
  typeof value === 'string'
    ? value !== ''
    : isValues(value) && Object.values(value).every((one) => typeof one === 'string');

const namedBy: Readonly<Partial<Record<string, string>>> = { request: 'title', fact: 'label', comment: 'text' };

/** What the subject is called; of a person, whose name is kept as a digest, the name under which they acted. */
export function subjectName(event: AuditEventAnswer, { t, language, people, policies }: Narrator): string {
  const { kind, id, policy } = event.subject;
  if (kind === 'user')
    return id === event.actor.id ? t('themselves') : (people.get(id) ?? t('someone', { id: id.slice(-4) }));
  const named = field(event, namedBy[kind] ?? 'name');
  if (asText(named)) return inLanguage(named, language);
  if (kind === 'policy') return policies.get(policy ?? '') ?? policy ?? id;
  return kind === 'version' || kind === 'fact' ? id : t('this');
}
