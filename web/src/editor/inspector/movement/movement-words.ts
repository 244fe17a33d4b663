// One step of the worked example as a sentence.
import type { Language } from '@tierwright/shared/language';
import { formatDay, tierName, type Policy } from '@tierwright/shared/policy';
import { sayEditor } from '../../words/editor-words.js';
import type { ExampleStep } from './movement-example.js';

function keyOf({ situation, reason }: ExampleStep) {
  const soft = reason === 'soft-landing';
  switch (situation) {
    case 'reached':
    case 'renewal':
      return `movement.step.${situation}` as const;
    case 'better':
      return `movement.step.better.${reason === 'upgraded' ? 'upgraded' : 'pending'}` as const;
    case 'worse':
      return `movement.step.worse.${reason === 'held' ? 'held' : 'down'}` as const;
    case 'review':
      return `movement.step.review.${reason === 'grace' ? 'grace' : soft ? 'soft' : 'down'}` as const;
    case 'afterGrace':
      return `movement.step.afterGrace.${soft ? 'soft' : 'down'}` as const;
  }
}

export function stepSentence(policy: Policy, step: ExampleStep, language: Language): string {
  const tier = (key: string | null) =>
    key === null ? sayEditor('movement.noTier', { lng: language }) : tierName(policy, key, language);
  const said = {
    day: formatDay(step.day, language),
    until: step.until === null ? '' : formatDay(step.until, language),
    qualified: tier(step.qualified),
    holds: tier(step.holds),
  };
  return sayEditor(keyOf(step), { ...said, lng: language });
}
