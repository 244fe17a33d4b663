// Why a test fails, as one sentence: "Expected Gold, gets Silver: annual spend 760 CNY short".
import type { Expected } from '@tierwright/shared/contracts';
import { factName, inSentence } from '@tierwright/shared/policy';
import type { Actual } from '@tierwright/shared/test-cases';
import {
  actualWords,
  askedWords,
  factsWords,
  gapWords,
  ruleWords,
  tierWords,
  type Speaker,
} from '../../simulation/reasons/speaker.js';
import type { Translate } from '../../../app/words.js';
import type { en } from '../words/tests.en.js';
import type { Missed } from './missed.js';

export interface TestSpeaker extends Speaker {
  tests: Translate<typeof en>;
}

/** What is expected in a few words: "Gold", "undetermined", "Gold, moves up". */
export function expectedWords(speaker: TestSpeaker, { status, tier, qualified, reason }: Expected): string {
  const { tests } = speaker;
  const parts = [
    status !== undefined && (tier === undefined || status === 'undetermined') ? tests(`outcome.${status}`) : '',
    tier === undefined ? '' : tierWords(speaker, tier),
    qualified === undefined || qualified === tier
      ? ''
      : tests('outcome.qualifies', { tier: tierWords(speaker, qualified) }),
    reason === undefined ? '' : tests(`reason.${reason}`),
  ];
  return parts.filter(Boolean).join(speaker.language === 'en' ? ', ' : '，');
}

/** What came out, in the terms in which something was expected. */
export function actualInWords(speaker: TestSpeaker, actual: Actual | null, expected: Expected): string {
  const { tests } = speaker;
  if (!actual) return tests('outcome.refused');
  if (actual.status === 'undetermined') return tests('outcome.undetermined');
  const { tier, qualified, reason } = actual;
  return expectedWords(speaker, {
    tier,
    ...(expected.qualified === undefined ? {} : { qualified }),
    ...(expected.reason === undefined || reason === null ? {} : { reason }),
  });
}

function shortWords(speaker: TestSpeaker, missed: Extract<Missed, { kind: 'short' }>): string {
  const { tests, draft, language } = speaker;
  const { leaf, gap, ruleId } = missed;
  if (!gap)
    return tests('missed.condition', {
      rule: ruleWords(speaker, ruleId),
      condition: askedWords(draft, leaf, speaker),
      actual: actualWords(speaker, leaf),
    });
  const fact = inSentence(factName(draft, leaf.fact ?? '', language), language);
  if (gap.amount === 0) return tests('missed.exactly', { fact });
  return tests(gap.side === 'short' ? 'missed.short' : 'missed.over', { fact, gap: gapWords(speaker, leaf, gap) });
}

/** Only the reason: "annual spend 760 CNY short". */
export function whyMissed(speaker: TestSpeaker, missed: Missed): string {
  const { tests, language } = speaker;
  switch (missed.kind) {
    case 'refused':
      return missed.message[language];
    case 'unknown':
      return tests('missed.unknown', { facts: factsWords(speaker, missed.facts) });
    case 'short': {
      const why = shortWords(speaker, missed);
      return missed.others === 0 ? why : tests('missed.others', { why, count: missed.others });
    }
    case 'capped':
    case 'lifted':
      return tests(`missed.${missed.kind}`, { rule: ruleWords(speaker, missed.ruleId) });
    case 'switched-off':
      return tests('missed.switchedOff', { rule: ruleWords(speaker, missed.ruleId) });
    case 'no-rule':
      return tests('missed.noRule', { tier: tierWords(speaker, missed.tier) });
    case 'everyone-else':
      return tests('missed.everyoneElse', { tier: tierWords(speaker, missed.tier) });
    case 'movement':
      return tests('missed.movement');
    default:
      return missed satisfies never;
  }
}

export function missedSentence(
  speaker: TestSpeaker,
  expected: Expected,
  actual: Actual | null,
  missed: Missed,
): string {
  const words = { expected: expectedWords(speaker, expected), why: whyMissed(speaker, missed) };
  if (missed.kind === 'refused') return speaker.tests('missed.refused', words);
  return speaker.tests('missed.sentence', { ...words, got: actualInWords(speaker, actual, expected) });
}
