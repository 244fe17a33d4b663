// A reason as one sentence in the reader's language.
import type { TraceNode } from '@tierwright/shared/contracts';
import type { Gap } from './gap.js';
import type { LineMoved, Reason } from './reason.js';
import {
  actualWords,
  askedWords,
  factsWords,
  gapWords,
  lineWords,
  ruleWords,
  tierWords,
  type Speaker,
} from './speaker.js';
import type { Standing } from './standing.js';

/** "Gold’s line went from 10,000 to 12,000: 760 CNY short". */
export function reasonSentence(reason: Reason, speaker: Speaker): string {
  const { say } = speaker;
  switch (reason.kind) {
    case 'line-moved':
    case 'condition-changed':
    case 'condition-added':
    case 'condition-removed':
      return withOthers(conditionWords(reason, speaker), reason.others, speaker);
    case 'rule-added':
      return say('ruleAdded', { rule: ruleWords(speaker, reason.rule) });
    case 'rule-removed':
      return say('ruleRemoved', { rule: ruleWords(speaker, reason.rule) });
    case 'rule-on':
      return say('ruleOn', { rule: ruleWords(speaker, reason.rule) });
    case 'rule-off':
      return say('ruleOff', { rule: ruleWords(speaker, reason.rule) });
    case 'rule-rebuilt':
      return say('ruleRebuilt', { rule: ruleWords(speaker, reason.rule) });
    case 'rule-decides':
      return say('ruleDecides', { rule: ruleWords(speaker, reason.rule) });
    case 'rule-released':
      return say('ruleReleased', { rule: ruleWords(speaker, reason.rule) });
    case 'rule-retargeted': {
      const [before, after] = [tierWords(speaker, reason.before), tierWords(speaker, reason.after)];
      return say('ruleRetargeted', { rule: ruleWords(speaker, reason.rule), before, after });
    }
    case 'tier-removed':
      return say('tierRemoved', { tier: tierWords(speaker, reason.tier) });
    case 'fallback-changed':
      return say('fallbackChanged');
    case 'settled':
      return say('settled', { facts: factsWords(speaker, reason.facts) });
    default:
      return standingSentence(reason, speaker);
  }
}

/** "Annual spend: 760 CNY short of Gold". */
export function standingSentence(standing: Standing, speaker: Speaker): string {
  const { say } = speaker;
  switch (standing.kind) {
    case 'unknown': {
      const [atLeast, atMost] = [tierWords(speaker, standing.atLeast), tierWords(speaker, standing.atMost)];
      return say('unknown', { atLeast, atMost, facts: factsWords(speaker, standing.facts) });
    }
    case 'short-of':
      return shortOf(standing, speaker);
    case 'conditions-short-of': {
      const facts = factsWords(
        speaker,
        standing.leaves.map((leaf) => leaf.fact ?? ''),
      );
      return say('missesConditions', { tier: tierWords(speaker, standing.tier), facts });
    }
    case 'lifted':
      return say('lifted', { rule: ruleWords(speaker, standing.ruleId) });
    case 'everyone-else':
      return say('everyoneElse');
    default:
      return standing satisfies never;
  }
}

type ConditionReason = Extract<
  Reason,
  { kind: 'line-moved' | 'condition-changed' | 'condition-added' | 'condition-removed' }
>;

function conditionWords(reason: ConditionReason, speaker: Speaker): string {
  const { draft, live, say } = speaker;
  const tier = tierWords(speaker, reason.tier);
  switch (reason.kind) {
    case 'line-moved':
      return lineMoved(reason, tier, speaker);
    case 'condition-changed': {
      const before = askedWords(live ?? draft, reason.before, speaker);
      const condition = askedWords(draft, reason.after, speaker);
      return say('conditionChanged', { tier, condition, before, actual: actualWords(speaker, reason.after) });
    }
    case 'condition-added': {
      const condition = askedWords(draft, reason.leaf, speaker);
      const { leaf, gap } = reason;
      if (!gap || gap.amount === 0)
        return say('conditionAdded', { tier, condition, actual: actualWords(speaker, leaf) });
      return say('conditionAddedGap', { tier, condition, distance: distance(speaker, leaf, gap, 'lost') });
    }
    case 'condition-removed':
      return say('conditionRemoved', { tier, condition: askedWords(live ?? draft, reason.leaf, speaker) });
    default:
      return reason satisfies never;
  }
}

function lineMoved({ before, after, way, gap }: LineMoved, tier: string, speaker: Speaker): string {
  const { draft, live, say } = speaker;
  const lines = { tier, before: lineWords(speaker, live ?? draft, before), after: lineWords(speaker, draft, after) };
  if (!gap) return say('lineMovedPlain', { ...lines, actual: actualWords(speaker, after) });
  return say('lineMoved', { ...lines, distance: distance(speaker, after, gap, way) });
}

function distance(speaker: Speaker, leaf: TraceNode, gap: Gap, way: LineMoved['way']): string {
  if (gap.amount === 0) return speaker.say('exactly');
  const words = { gap: gapWords(speaker, leaf, gap) };
  if (way === 'lost') return speaker.say(gap.side === 'short' ? 'short' : 'over', words);
  return speaker.say(gap.side === 'over' ? 'above' : 'below', words);
}

function shortOf({ tier: key, leaf, gap }: Extract<Standing, { kind: 'short-of' }>, speaker: Speaker): string {
  const tier = tierWords(speaker, key);
  if (gap && gap.amount > 0) {
    const words = { tier, gap: gapWords(speaker, leaf, gap), fact: factsWords(speaker, [leaf.fact ?? '']) };
    return speaker.say(gap.side === 'short' ? 'shortOf' : 'overFor', words);
  }
  const condition = askedWords(speaker.draft, leaf, speaker);
  return speaker.say('missesCondition', { tier, condition, actual: actualWords(speaker, leaf) });
}

const withOthers = (sentence: string, count: number, { say }: Speaker): string =>
  count === 0 ? sentence : say('others', { sentence, count });
