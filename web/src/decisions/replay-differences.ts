// Where today's answer parts from the one that was given, in words.
import type { EvaluateAnswer } from '@tierwright/shared/contracts';
import { canonicalJson, formatDay } from '@tierwright/shared/policy';
import type { WordKey } from '../app/words.js';
import type { en } from './decisions.en.js';
import { benefitName, factList, listed, ruleList, tierWords, type Speaker } from './speaker.js';

type Field = Extract<WordKey<typeof en>, `field.${string}`> extends `field.${infer K}` ? K : never;

export interface ReplayDifference {
  field: Field;
  before: string;
  after: string;
}

/** The language in which a tier was named, the engine and the id are no part of an answer's meaning. */
export function replayDifferences(before: EvaluateAnswer, after: EvaluateAnswer, speaker: Speaker): ReplayDifference[] {
  const [then, now] = [said(before, speaker), said(after, speaker)];
  const differences = (Object.keys(then) as (keyof typeof then)[])
    .filter((field) => then[field] !== now[field])
    .map((field) => ({ field, before: then[field], after: now[field] }));
  const parts: ReplayDifference[] = (['trace', 'next'] as const)
    .filter((field) => textOf(before[field]) !== textOf(after[field]))
    .map((field) => ({ field, before: speaker.t('value.path'), after: speaker.t('value.otherPath') }));
  return [...differences, ...parts];
}

const textOf = (value: unknown): string =>
  value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)));

function said(answer: EvaluateAnswer, speaker: Speaker): Record<Exclude<Field, 'trace' | 'next'>, string> {
  const { t } = speaker;
  const orNone = (words: string) => words || t('value.none');
  return {
    status: t(`value.${answer.status}`),
    tier: tierWords(speaker, answer.tier),
    qualified: tierWords(speaker, answer.qualified),
    atLeast: tierWords(speaker, answer.range.atLeast),
    atMost: tierWords(speaker, answer.range.atMost),
    matched: orNone(ruleList(speaker, answer.matched)),
    decidedBy: orNone(ruleList(speaker, answer.decidedBy)),
    missing: orNone(factList(speaker, answer.missing)),
    notComputable: orNone(factList(speaker, answer.notComputable)),
    ignored: orNone(listed(speaker, answer.ignored)),
    movement: movementWords(answer, speaker),
    benefits: orNone(
      listed(
        speaker,
        answer.benefits.map((key) => benefitName(speaker, key)),
      ),
    ),
    contentHash: answer.contentHash,
    asOf: formatDay(answer.asOf, speaker.language),
  };
}

function movementWords({ movement }: EvaluateAnswer, { t, language }: Speaker): string {
  if (!movement) return t('value.none');
  const what = t(`movement.${movement.reason}`);
  return movement.validUntil
    ? t('value.until', { what, day: formatDay(movement.validUntil.slice(0, 10), language) })
    : what;
}
