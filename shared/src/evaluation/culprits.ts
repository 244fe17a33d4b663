// The smallest part of a change that alone would move a customer to where the draft does.
import { diffPolicies, patchPolicy, type Change, type Policy } from '../policy/index.js';
import { compiledEvaluator, type CompiledEvaluator } from './compiled.js';

/** One change, or two where none does alone; `all` of them where it takes more, or more than could be tried. */
export type Culprit =
  | { kind: 'alone'; change: Change; policy: Policy }
  | { kind: 'pair'; changes: readonly [Change, Change] }
  | { kind: 'all'; count: number };

/** What a customer qualifies for under a policy; undefined where nothing can be said. */
export type QualifiedUnder = (evaluator: CompiledEvaluator) => string | null | undefined;

/** Beyond these, trying would hold up the list. */
const mostSingles = 24;
const mostPairs = 66;

interface Trial {
  changes: readonly Change[];
  policy: Policy;
  evaluator: CompiledEvaluator;
}

/** Tried parts are kept: the next customer asks for the same ones. */
export class Culprits {
  private readonly changes: readonly Change[];
  private readonly trials = new Map<string, Trial | null>();

  constructor(
    private readonly live: Policy,
    private readonly draft: Policy,
  ) {
    this.changes = diffPolicies(live, draft).filter(matters);
  }

  /** `tier`: where the draft moves the customer. null where nothing that matters changed. */
  find(tier: string | null, outcome: QualifiedUnder): Culprit | null {
    const { changes } = this;
    const [only] = changes;
    if (!only) return null;
    if (changes.length === 1) return { kind: 'alone', change: only, policy: this.draft };
    const does = (trial: Trial | null) => trial !== null && outcome(trial.evaluator) === tier;
    if (changes.length > mostSingles) return { kind: 'all', count: changes.length };
    for (const [i, change] of changes.entries()) {
      const trial = this.trial([i]);
      if (trial && does(trial)) return { kind: 'alone', change, policy: trial.policy };
    }
    const pairs = (changes.length * (changes.length - 1)) / 2;
    if (pairs <= mostPairs)
      for (const [i, first] of changes.entries())
        for (const [j, second] of changes.entries())
          if (j > i && does(this.trial([i, j]))) return { kind: 'pair', changes: [first, second] };
    return { kind: 'all', count: changes.length };
  }

  /** The live version with some of the changes; null where it means nothing that the draft and the live version do not. */
  private trial(places: readonly number[]): Trial | null {
    const key = places.join(' ');
    const known = this.trials.get(key);
    if (known !== undefined) return known;
    const made = this.made(places.flatMap((i) => this.changes[i] ?? []));
    this.trials.set(key, made);
    return made;
  }

  private made(changes: readonly Change[]): Trial | null {
    try {
      const policy = patchPolicy(this.live, changes);
      const evaluator = compiledEvaluator(policy);
      return evaluator.broken.length > 0 ? null : { changes, policy, evaluator };
    } catch {
      // A part that needs another part to stand on, such as a condition in a group that is new too.
      return null;
    }
  }
}

const wordsAlone = new Set(['name', 'note', 'justification', 'purpose', 'owner', 'reviewBy', 'label', 'color']);
const aboutTiers = new Set(['benefit']);
const quietOfTiers = new Set([...wordsAlone, 'targetShare', 'capacity', 'benefits']);
const quietOfFacts = new Set([...wordsAlone, 'unit', 'group', 'window', 'sensitivity', 'actionable', 'decimals']);

/** Whether a change can move anybody: words, colours and targets cannot. */
function matters({ subject, kind, field }: Change): boolean {
  if (aboutTiers.has(subject) || subject === 'movement') return false;
  if (field === undefined || kind !== 'changed') return kind !== 'moved' || subject === 'tier' || subject === 'node';
  if (subject === 'tier') return !quietOfTiers.has(field);
  return subject === 'fact' ? !quietOfFacts.has(field) : !wordsAlone.has(field);
}

let last: Culprits | null = null;
let lastOf: readonly [Policy, Policy] | null = null;

/** The same for the same two policies, so that what was tried for the list is there for the side panel. */
export function culpritsOf(live: Policy, draft: Policy): Culprits {
  if (last && lastOf?.[0] === live && lastOf[1] === draft) return last;
  [last, lastOf] = [new Culprits(live, draft), [live, draft]];
  return last;
}
