// What can be chosen while a cell is typed in: levels, tiers, yes and no, other facts. Each is the whole text of the cell.
import { inLanguage } from '@tierwright/shared/language';
import { factName, type Fact } from '@tierwright/shared/policy';
import { comparableFacts, type Speaker } from './cell/operands.js';
import type { Column } from './plan-edits.js';
import { effectLead, tiersOf } from './tier-cell.js';
import { sayTable } from './words/table-words.js';

const most = 40;

/** `typed`: whether anything was, so that an opened cell offers all that there is. */
export function suggestions(column: Column, text: string, typed: boolean, speaker: Speaker): readonly string[] {
  const options = optionsOf(column, text, speaker);
  const wanted = text.trim().toLowerCase();
  const fitting = typed ? options.filter((option) => option.toLowerCase().includes(wanted)) : options;
  return fitting.length === 1 && fitting[0]?.toLowerCase() === wanted ? [] : fitting.slice(0, most);
}

function optionsOf(column: Column, text: string, speaker: Speaker): string[] {
  if (column.kind === 'tier') return tierOptions(text, speaker);
  return column.kind === 'fact' ? factOptions(column.fact, text, speaker) : [];
}

function tierOptions(text: string, { policy, language }: Speaker): string[] {
  const names = tiersOf(policy, language).map(({ name }) => name);
  const others = (['cap', 'floor', 'retain'] as const).flatMap((effect) =>
    names.map((name) => `${effectLead(effect, language)} ${name}`),
  );
  return text === '' ? names : [...names, ...others];
}

function factOptions(fact: Fact, text: string, speaker: Speaker): string[] {
  const { language } = speaker;
  const en = language === 'en';
  const any = sayTable('any');
  const presence = en ? ['known', 'missing'] : ['有数据', '无数据'];
  switch (fact.type) {
    case 'boolean':
      return [...(en ? ['yes', 'no'] : ['是', '否']), any, ...presence];
    case 'enum':
      return [...levelOptions(fact, text, speaker), any, ...presence];
    case 'date':
      return [
        ...(en ? ['last 30 days', 'last 90 days', 'last 12 months'] : ['最近 30 天', '最近 90 天', '最近 12 个月']),
        any,
        ...presence,
      ];
    case 'number':
    case 'integer':
      return comparisons(fact, text, speaker);
    case 'string':
    case 'list':
      return text === '' ? [any, ...presence] : [];
    default:
      return fact satisfies never;
  }
}

/** Behind a comma, "not" or a sign the levels again, each as one more. */
function levelOptions(fact: Extract<Fact, { type: 'enum' }>, text: string, { language }: Speaker): string[] {
  const lead = /^(.*[,，、;；]\s*|\s*(?:[≥≤<>=≠]=?|not|非|不低于|不高于)\s*)/i.exec(text)?.[0] ?? '';
  const taken = text.split(/[,，、;；]/).map((piece) => piece.trim());
  const names = fact.values.map(({ value, label }) => inLanguage(label, language) || value);
  const plain = names.filter((name) => lead === '' || !taken.slice(0, -1).includes(name)).map((name) => lead + name);
  return lead === '' && fact.ordered ? [...plain, ...names.slice(1).map((name) => `≥ ${name}`)] : plain;
}

/** Behind a sign, the facts that the number can be compared with. */
function comparisons(fact: Fact, text: string, { policy, language }: Speaker): string[] {
  const sign = /^\s*([≥≤<>=≠]=?)\s*(?=[^\d\s.=-]|$)/.exec(text)?.[1];
  if (sign === undefined) return [];
  return comparableFacts(policy, fact)
    .filter(({ key }) => key !== fact.key)
    .map(({ key }) => `${sign} ${factName(policy, key, language)}`);
}
