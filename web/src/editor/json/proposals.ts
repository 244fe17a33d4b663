// What may be written at the cursor: keys and values of the schema, and what this policy knows: its facts, the operators that a
// fact takes, its tiers, its shared conditions.
import type { Language } from '@tierwright/shared/language';
import { inLanguage } from '@tierwright/shared/language';
import {
  factName,
  operatorLabel,
  operatorsFor,
  readableFact,
  readableFacts,
  tierName,
  type Fact,
  type Policy,
} from '@tierwright/shared/policy';
import { cursorPlace, type CursorPlace } from './cursor-place.js';
import { explanationOf } from './explanations.js';
import type { Span } from './parse-text.js';
import { keysAt, starter, valuesAt, type Schema } from './schema-walk.js';

export interface Proposal {
  /** As it is listed. */
  label: string;
  /** As it is written; the cursor goes to `|`. */
  text: string;
  detail?: string | undefined;
  info?: string | undefined;
  kind: 'key' | 'value' | 'part';
  /** Listed first. */
  first?: boolean;
}

export interface Proposals extends Span {
  list: readonly Proposal[];
}

export interface Knowledge {
  schema: Schema;
  /** The words of the document as it was last valid. */
  policy: Policy;
  /** Names of shared conditions. */
  named: readonly string[];
  language: Language;
  newNodeId: () => string;
  newRuleId: () => string;
}

export function proposalsAt(text: string, position: number, knowledge: Knowledge): Proposals | null {
  const place = cursorPlace(text, position);
  if (!place) return null;
  const list = place.slot === 'key' ? keys(place, text, knowledge) : both(place, knowledge);
  return list.length === 0 ? null : { ...place.token, list };
}

function keys({ path, members, token }: CursorPlace, text: string, { schema, language }: Knowledge): Proposal[] {
  // The key that stands at the cursor is to be replaced, not there already.
  const own = text.slice(token.from, token.to).replace(/^"|"$/g, '');
  const others = new Map([...members].filter(([key]) => key !== own));
  const written = /^\s*:/.test(text.slice(token.to));
  return keysAt(schema, path, others).map(({ key, required, schema: value }) => ({
    label: key,
    text: written ? `"${key}"` : `"${key}": ${starter(schema, value)}`,
    info: explanationOf([...path, key], language),
    kind: 'key',
    first: required,
  }));
}

/** Of a condition's value the schema knows only that it is JSON. */
function both(place: CursorPlace, knowledge: Knowledge): Proposal[] {
  const own = known(place, knowledge);
  const enough = own.length > 0 && place.path.slice(-2).includes('value');
  return enough ? own : [...own, ...values(place, knowledge)];
}

const values = ({ path }: CursorPlace, { schema }: Knowledge): Proposal[] =>
  valuesAt(schema, path).map((value) => ({ label: String(value), text: JSON.stringify(value), kind: 'value' }));

const quoted = (value: string, detail?: string): Proposal => ({
  label: value,
  text: JSON.stringify(value),
  detail: detail === value ? undefined : detail,
  kind: 'value',
  first: true,
});

function known(place: CursorPlace, knowledge: Knowledge): Proposal[] {
  const { path, members, around } = place;
  const { policy, language } = knowledge;
  const last = path.at(-1) ?? '';
  if (/^\d+$/.test(last)) return [...items(path, knowledge), ...valuesOf(factOf(around[0], policy), knowledge, path)];
  switch (last) {
    case 'fact':
      return [...readableFacts(policy).values()].map((fact) => quoted(fact.key, factName(policy, fact.key, language)));
    case 'operator':
      return operators(factOf(members, policy), language);
    case 'value':
      return valuesOf(factOf(members, policy), knowledge, path);
    case 'tier':
    case 'fallback':
      return policy.tiers.map(({ key }) => quoted(key, tierName(policy, key, language)));
    case 'condition':
      return knowledge.named.map((name) => quoted(name));
    case 'timezone':
      return Intl.supportedValuesOf('timeZone').map((zone) => quoted(zone));
    case 'id':
      return [quoted(path.length === 3 && path[0] === 'rules' ? knowledge.newRuleId() : knowledge.newNodeId())];
    default:
      return [];
  }
}

const factOf = (members: ReadonlyMap<string, string | null> | undefined, policy: Policy): Fact | undefined =>
  readableFact(policy, members?.get('fact') ?? '');

const everyOperator = ['number', 'string', 'enum', 'date', 'list', 'boolean'] as const;

/** Of an unknown fact every operator that there is. */
function operators(fact: Fact | undefined, language: Language): Proposal[] {
  const facts = fact ? [fact] : everyOperator.map((type) => ({ type, ordered: true }) as unknown as Fact);
  const seen = new Map(facts.flatMap((each) => operatorsFor(each).map((operator) => [operator, each.type] as const)));
  return [...seen].map(([operator, type]) => quoted(operator, operatorLabel(operator, type, language)));
}

/** Only where a condition's value, or an item of it, is due. */
function valuesOf(fact: Fact | undefined, { language }: Knowledge, path: readonly string[]): Proposal[] {
  if (!fact || !path.slice(-2).includes('value')) return [];
  if (fact.type === 'enum') return fact.values.map(({ value, label }) => quoted(value, inLanguage(label, language)));
  const plain = (label: string): Proposal => ({ label, text: label, kind: 'value', first: true });
  return fact.type === 'boolean' ? [plain('true'), plain('false')] : [];
}

/** Whole parts for a list: a rule, a condition, a group. */
function items(path: readonly string[], { policy, language, newNodeId, newRuleId }: Knowledge): Proposal[] {
  const list = path.at(-2);
  const part = (name: string, text: string): Proposal => ({
    label: name,
    text,
    kind: 'part',
    info: explanationOf(['part', name], language),
    first: true,
  });
  const [fact] = policy.facts;
  const leaf = () => `{ "id": "${newNodeId()}", "fact": "${fact?.key ?? ''}", "operator": "|", "value": 0 }`;
  if (path.length === 2 && list === 'rules')
    return [
      part(
        'rule',
        `{ "id": "${newRuleId()}", "name": "|", "tier": "${policy.tiers[0]?.key ?? ''}", "effect": "qualify", "conditions": { "id": "${newNodeId()}", "all": [${leaf().replace('|', 'greaterThanInclusive')}] } }`,
      ),
    ];
  if (list !== 'all' && list !== 'any') return [];
  const group = (kind: string) => part(kind, `{ "id": "${newNodeId()}", "${kind}": [|] }`);
  return [part('condition', leaf()), group('all'), group('any')];
}
