// Where a conflict stands, by ids, and whose it is in words.
import { inLanguage, type Language, type LocalText, type Text } from '../../language/index.js';
import { ruleLead } from '../diff/both.js';
import type { ChangeSubject } from '../diff/change.js';
import { factName, ruleName, tierName } from '../names.js';
import type { Policy, Rule } from '../policy-schema.js';
import { quote } from '../sentences/index.js';
import { entryConflict, fieldConflict, nodeConflict, orderConflict, treeConflict } from './conflict-words.js';
import type { Conflict } from './conflict.js';
import type { TreePlace } from './merge-tree.js';
import type { At, Merging, Three } from './merging.js';

type Lead = (language: Language) => string;
type Ids = Pick<Conflict, 'ruleId' | 'nodeId' | 'fact' | 'tier'>;

/** The places of one list: of the list's order, of an entry as a whole, of one of its fields. */
export interface Places<T> {
  order: At;
  at: (name: string, entries: Three<T | undefined>) => At;
  field: (name: string, field: string, entries: Three<T>) => At;
}

interface Kind<T> {
  subject: ChangeSubject;
  /** The beginning of its ids: `tiers`, `tiers/GOLD/benefits`. */
  under: string;
  plural: LocalText;
  ids: (name: string) => Ids;
  lead: (policy: Policy, name: string, entry: T | undefined, language: Language) => string;
}

export function placesOf<T extends object>(merging: Merging, kind: Kind<T>): Places<T> {
  const { policies } = merging;
  const leadOf =
    (name: string, { ours, theirs }: Three<T | undefined>): Lead =>
    (language) =>
      kind.lead(ours === undefined ? policies.theirs : policies.ours, name, ours ?? theirs, language);
  const at = (name: string, entries: Three<T | undefined>): At => ({
    id: `${kind.under}/${name}`,
    subject: kind.subject,
    ...kind.ids(name),
    speak: () => entryConflict(leadOf(name, entries), entries),
  });
  return {
    order: { id: kind.under, subject: kind.subject, speak: () => orderConflict(kind.plural) },
    at,
    field: (name, field, entries) => ({
      ...at(name, entries),
      id: `${kind.under}/${name}/${field}`,
      field,
      speak: () => fieldConflict(policies, leadOf(name, entries), field, fieldsOf(entries, field)),
    }),
  };
}

const fieldsOf = (entries: Three<object>, field: string): Three<unknown> => {
  const read = (entry: object) => (entry as Record<string, unknown>)[field];
  return { base: read(entries.base), ours: read(entries.ours), theirs: read(entries.theirs) };
};

const plurals = {
  tiers: { en: 'tiers', 'zh-CN': '等级' },
  benefits: { en: 'benefits', 'zh-CN': '权益' },
  facts: { en: 'facts', 'zh-CN': '客户指标' },
  derived: { en: 'derived facts', 'zh-CN': '计算指标' },
  rules: { en: 'rules', 'zh-CN': '规则' },
  conditions: { en: 'shared conditions', 'zh-CN': '共用条件' },
} as const;

export const tierKind = {
  subject: 'tier',
  under: 'tiers',
  plural: plurals.tiers,
  ids: (tier: string) => ({ tier }),
  lead: (policy: Policy, key: string, _: unknown, language: Language) => tierName(policy, key, language),
} as const;

export const benefitKind = (tier: string): Kind<{ name?: Text | undefined }> => ({
  subject: 'benefit',
  under: `tiers/${tier}/benefits`,
  plural: plurals.benefits,
  ids: () => ({ tier }),
  lead: (policy, key, benefit, language) =>
    `${tierName(policy, tier, language)} ${quote(inLanguage(benefit?.name, language) || key)}`,
});

export const factKind = (list: 'facts' | 'derived') =>
  ({
    subject: list === 'facts' ? 'fact' : 'derived',
    under: list,
    plural: plurals[list],
    ids: (fact: string) => ({ fact }),
    lead: (policy: Policy, key: string, _: unknown, language: Language) => factName(policy, key, language),
  }) as const;

const ruleOf = (policy: Policy, id: string): Rule | undefined => policy.rules.find((rule) => rule.id === id);

export const ruleKind = {
  subject: 'rule',
  under: 'rules',
  plural: plurals.rules,
  ids: (ruleId: string) => ({ ruleId }),
  lead: (policy: Policy, id: string, _: unknown, language: Language) => {
    const rule = ruleOf(policy, id);
    return quote(rule ? ruleName(policy, rule, language) : id);
  },
} as const;

export const conditionKind = {
  subject: 'condition',
  under: 'conditions',
  plural: plurals.conditions,
  ids: () => ({}),
  lead: (_: Policy, name: string) => quote(name),
} as const;

/** A field of the policy itself, or of its movement, or the movement as a whole. */
export const policyFieldAt = (merging: Merging, three: Three<object>, field: string): At => ({
  id: field,
  subject: 'policy',
  field,
  speak: () => fieldConflict(merging.policies, policyLead, field, fieldsOf(three, field)),
});

const policyLead: Lead = (language) => ({ en: 'Policy', 'zh-CN': '政策' })[language];
const movementLead: Lead = (language) => ({ en: 'Movement', 'zh-CN': '等级变动' })[language];

export const movementAt = (three: Three<unknown>): At => ({
  id: 'movement',
  subject: 'movement',
  speak: () => {
    const given = (value: unknown) => value ?? undefined;
    return entryConflict(movementLead, {
      base: given(three.base),
      ours: given(three.ours),
      theirs: given(three.theirs),
    });
  },
});

export const movementFieldAt = (merging: Merging, three: Three<object>, field: string): At => ({
  id: `movement/${field}`,
  subject: 'movement',
  field,
  speak: () => fieldConflict(merging.policies, movementLead, field, fieldsOf(three, field)),
});

/** The places in one rule's tree, or in a shared condition's. */
export function treePlace(merging: Merging, owner: { ruleId: string } | { condition: string }): TreePlace {
  const { policies } = merging;
  const under = 'ruleId' in owner ? `rules/${owner.ruleId}/conditions` : `conditions/${owner.condition}`;
  const ids = 'ruleId' in owner ? { ruleId: owner.ruleId } : {};
  const lead: Lead = (language) => {
    if ('condition' in owner) return quote(owner.condition);
    const rule = ruleOf(policies.ours, owner.ruleId);
    return rule ? ruleLead(policies.ours, rule, language) : owner.ruleId;
  };
  return {
    whole: { id: under, subject: 'node', ...ids, speak: () => treeConflict(lead) },
    node: (name, flats) => {
      const nodes = { base: flats.base.get(name), ours: flats.ours.get(name), theirs: flats.theirs.get(name) };
      return {
        id: `${under}/${name}`,
        subject: 'node',
        ...ids,
        nodeId: name,
        speak: () => nodeConflict(policies, lead, nodes),
      };
    },
  };
}
