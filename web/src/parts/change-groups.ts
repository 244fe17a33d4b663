// The changes between two documents as a reader wants them: by tier, best first, then what concerns the whole policy.
import type { SpokenChange } from '@tierwright/shared/contracts';
import type { Language } from '@tierwright/shared/language';
import { conditionSentence, ruleName, ruleSentence, tierName, type Policy, type Rule } from '@tierwright/shared/policy';
import { markedValues } from './marked-values.js';
import { sentenceChange, type Piece } from './sentence-change.js';

export interface ChangeRow {
  id: string;
  kind: SpokenChange['kind'];
  /** What is told; of several told as one, the first. */
  change: SpokenChange;
  /** Of what concerns a rule. */
  ruleId?: string;
  /** What it is about, where the heading does not say. */
  subject?: string;
  pieces: Piece[];
}

export type SectionName = 'policy' | 'facts' | 'conditions' | 'movement';

export interface ChangeGroup {
  id: string;
  /** A tier's name, or one of our own headings. */
  heading: { tier: string; color: string | undefined } | { section: SectionName };
  rows: ChangeRow[];
}

export interface Comparison {
  changes: readonly SpokenChange[];
  before: Policy | undefined;
  after: Policy | undefined;
  language: Language;
}

const tierMark = 'tier:';
const sectionMark = 'section:';

const sectionOf = (subject: SpokenChange['subject']): SectionName => {
  switch (subject) {
    case 'fact':
    case 'derived':
      return 'facts';
    case 'condition':
    case 'node':
      return 'conditions';
    case 'movement':
      return 'movement';
    default:
      return 'policy';
  }
};

const ruleIn = (policy: Policy | undefined, id: string | undefined): Rule | undefined =>
  policy?.rules.find((rule) => rule.id === id);

/** The rule that a change concerns, also where it comes or goes as a whole. */
export const ruleOf = ({ subject, id, ruleId }: SpokenChange): string | undefined =>
  ruleId ?? (subject === 'rule' ? id : undefined);

/** A change of what a rule asks; the words around it (its name, its note) are told on their own. */
const isAboutConditions = ({ subject, path, kind }: SpokenChange): boolean =>
  subject === 'node' || (subject === 'rule' && kind === 'changed' && !/\/(name|note|justification)$/.test(path));

function tierOf({ before, after }: Comparison, change: SpokenChange): string | undefined {
  const rule = ruleIn(after, change.ruleId) ?? ruleIn(before, change.ruleId);
  return rule?.tier ?? (change.subject === 'tier' ? (change.tier ?? change.id) : change.tier);
}

/** The rule's sentence with what went and what came; undefined where it reads the same, or where one side is not known. */
function ruleRow({ before, after, language }: Comparison, ruleId: string, change: SpokenChange): ChangeRow | undefined {
  const [was, is] = [ruleIn(before, ruleId), ruleIn(after, ruleId)];
  if (!before || !after || !was || !is) return undefined;
  const plain = was.effect === is.effect && was.tier === is.tier && was.enabled === is.enabled;
  const says = (policy: Policy, rule: Rule) =>
    plain ? conditionSentence(policy, rule.conditions, language) : ruleSentence(policy, rule, language);
  const pieces = sentenceChange(says(before, was), says(after, is));
  if (pieces.every(({ kind }) => kind === 'same')) return undefined;
  return { id: `rule:${ruleId}`, kind: 'changed', change, ruleId, subject: ruleName(after, is, language), pieces };
}

/** "Gold: benefit …" where "Gold" stands already is "benefit …". */
export function withoutLead(sentence: string, lead: string): string {
  const rest = sentence.startsWith(lead) ? sentence.slice(lead.length) : '';
  return /^[:：]/.test(rest) ? rest.slice(1).trimStart() : sentence;
}

/** Rows in the order of the changes; all changes of one rule's conditions become one sentence. */
function rowsOf(
  comparison: Comparison,
  changes: readonly SpokenChange[],
  heading: ChangeGroup['heading'],
): ChangeRow[] {
  const rows: ChangeRow[] = [];
  const done = new Set<string>();
  changes.forEach((change, i) => {
    const { ruleId } = change;
    if (ruleId !== undefined && isAboutConditions(change)) {
      if (done.has(ruleId)) return;
      const row = ruleRow(comparison, ruleId, change);
      if (row) {
        done.add(ruleId);
        rows.push(row);
        return;
      }
    }
    const told = {
      ...change,
      sentence: 'tier' in heading ? withoutLead(change.sentence, heading.tier) : change.sentence,
    };
    const about = ruleOf(change);
    rows.push({
      id: `${i}:${change.path}`,
      kind: change.kind,
      change,
      ...(about === undefined ? {} : { ruleId: about }),
      pieces: markedValues(told, comparison.language),
    });
  });
  return rows;
}

function headingOf(id: string, { before, after, language }: Comparison): ChangeGroup['heading'] {
  if (id.startsWith(sectionMark)) return { section: id.slice(sectionMark.length) as SectionName };
  const key = id.slice(tierMark.length);
  const policy = [after, before].find((side) => side?.tiers.some((tier) => tier.key === key));
  const color = policy?.tiers.find((tier) => tier.key === key)?.color;
  return { tier: policy ? tierName(policy, key, language) : key, color };
}

export function groupChanges(comparison: Comparison): ChangeGroup[] {
  const { changes, before, after } = comparison;
  const byGroup = new Map<string, SpokenChange[]>();
  for (const change of changes) {
    const tier = tierOf(comparison, change);
    const id = tier === undefined ? sectionMark + sectionOf(change.subject) : tierMark + tier;
    byGroup.set(id, [...(byGroup.get(id) ?? []), change]);
  }
  const tiers = [...(after?.tiers ?? []), ...(before?.tiers ?? [])].map(({ key }) => tierMark + key);
  return [...new Set([...tiers, ...byGroup.keys()])].flatMap((id): ChangeGroup[] => {
    const own = byGroup.get(id);
    if (!own) return [];
    const heading = headingOf(id, comparison);
    return [{ id, heading, rows: rowsOf(comparison, own, heading) }];
  });
}

/** How many there are of each kind. */
export const countKinds = (changes: readonly SpokenChange[]): Record<SpokenChange['kind'], number> => {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { kind } of changes) counts[kind]++;
  return counts;
};
