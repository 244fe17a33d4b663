// Where the rules say the same of a customer on both sides, the movement makes the difference: how long a tier is held.
import { formatDay } from '@tierwright/shared/policy';
import type { Judgement } from './reason.js';
import { tierWords, type Speaker } from './speaker.js';

/** What a customer has in hand: by the movement, or by the rules where there is none. */
const inHand = ({ moved, tier }: Judgement): string | null => (moved ? moved.holds : tier);

/** The tier in hand where it is not the one that the rules give; null where it is. */
export const heldInstead = ({ moved, tier }: Judgement): string | null =>
  moved && moved.holds !== tier ? moved.holds : null;

/** Whether only the movement sets a customer's two tiers apart. */
export const heldApart = (draft: Judgement, live: Judgement): boolean =>
  draft.tier === live.tier && inHand(draft) !== inHand(live);

/** "A tier is held for a time now: Gold until 31 Dec 2026". */
export function heldSentence({ moved }: Judgement, live: Judgement, speaker: Speaker): string {
  const { say } = speaker;
  if (!moved) return say('heldNoMore');
  const words = { tier: tierWords(speaker, moved.holds) };
  const since = live.moved ? 'heldOtherwise' : 'heldNow';
  if (moved.validUntil === null) return say(`${since}Plain`, words);
  return say(since, { ...words, until: formatDay(moved.validUntil.slice(0, 10), speaker.language) });
}
