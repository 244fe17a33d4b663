// Why a decision came out as it did, as sentences.
import type { EvaluateAnswer } from '@tierwright/shared/contracts';
import { formatDay } from '@tierwright/shared/policy';
import { factList, ruleList, tierWords, type Speaker } from './speaker.js';

export function verdict(answer: EvaluateAnswer, speaker: Speaker): string[] {
  const { t } = speaker;
  const { status, decidedBy, missing, notComputable } = answer;
  const settled = status === 'determined';
  return [
    outcome(answer, speaker),
    ...(!settled && missing.length > 0 ? [t('says.dependsOn', { facts: factList(speaker, missing) })] : []),
    ...(decidedBy.length > 0 ? [t('says.decidedBy', { rules: ruleList(speaker, decidedBy) })] : []),
    ...(settled && decidedBy.length === 0 ? [t('says.nothingPassed')] : []),
    ...(notComputable.length > 0 ? [t('says.notComputable', { facts: factList(speaker, notComputable) })] : []),
    ...movement(answer, speaker),
  ];
}

function outcome({ status, qualified, range }: EvaluateAnswer, speaker: Speaker): string {
  const { t } = speaker;
  if (status === 'undetermined')
    return t('says.unsettled', { low: tierWords(speaker, range.atLeast), high: tierWords(speaker, range.atMost) });
  return qualified === null ? t('says.leadNowhere') : t('says.leadTo', { tier: tierWords(speaker, qualified) });
}

function movement({ movement: moved, tier }: EvaluateAnswer, speaker: Speaker): string[] {
  if (!moved) return [];
  const { t, language } = speaker;
  const how = t(`moves.${moved.reason}`, { from: tierWords(speaker, moved.from) });
  if (tier === null) return [how];
  const held = { tier: tierWords(speaker, tier) };
  const until = moved.validUntil && formatDay(moved.validUntil.slice(0, 10), language);
  return [how, until ? t('holds', { ...held, day: until }) : t('holdsOpen', held)];
}
