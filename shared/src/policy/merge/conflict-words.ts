// How a conflict is said: what stands here and what stands there.
import { inBoth, type Language, type LocalText } from '../../language/index.js';
import { about } from '../diff/both.js';
import { fieldLabel, fieldValue } from '../diff/field-words.js';
import type { FlatNode, OwnPart } from '../diff/flat-tree.js';
import { conditionWords } from '../diff/node-words.js';
import type { Policy } from '../policy-schema.js';
import { groupWords, plainText, quote } from '../sentences/index.js';
import { spaced, text } from '../sentences/token.js';
import type { Three } from './merging.js';

type Lead = (language: Language) => string;

const chinese = (...parts: string[]): string => plainText(spaced(parts.map(text), 'zh-CN'));

/** "Gold: colour #e8b004 here, #ced4da there". */
export const fieldConflict = (policies: Three<Policy>, lead: Lead, field: string, values: Three<unknown>): LocalText =>
  inBoth((language) => {
    const here = fieldValue(policies.ours, field, values.ours, language);
    const there = fieldValue(policies.theirs, field, values.theirs, language);
    const label = fieldLabel(field, language);
    const told =
      language === 'en' ? `${label} ${here} here, ${there} there` : chinese(label, '此处为', here, '，对方为', there);
    return about(lead(language), told, language);
  });

type Fate = 'added' | 'changed' | 'removed';
const fates: Readonly<Record<Fate, LocalText>> = {
  added: { en: 'added', 'zh-CN': '新增' },
  changed: { en: 'changed', 'zh-CN': '修改' },
  removed: { en: 'removed', 'zh-CN': '删除' },
};

/** "Orders: changed here, removed there". */
export const entryConflict = (lead: Lead, { base, ours, theirs }: Three<unknown>): LocalText =>
  inBoth((language) => {
    const fate = (side: unknown) =>
      fates[side === undefined ? 'removed' : base === undefined ? 'added' : 'changed'][language];
    const told =
      language === 'en' ? `${fate(ours)} here, ${fate(theirs)} there` : `此处已${fate(ours)}，对方已${fate(theirs)}`;
    const differently = ours !== undefined && theirs !== undefined;
    const tail = differently ? { en: ', differently', 'zh-CN': '，内容不同' }[language] : '';
    return about(lead(language), told + tail, language);
  });

/** "The order of tiers differs". */
export const orderConflict = (what: LocalText): LocalText => ({
  en: `The order of ${what.en} was changed here and there, differently`,
  'zh-CN': `双方对${what['zh-CN']}的顺序作了不同调整`,
});

/** Of a tree whose two shapes do not fit together. */
export const treeConflict = (lead: Lead): LocalText =>
  inBoth((language) =>
    about(
      lead(language),
      language === 'en' ? 'its conditions were rebuilt here and there' : '双方都重新组织了条件',
      language,
    ),
  );

/** "Gold: “orders at least 6” here, “orders at least 5” there", or removed on a side. */
export const nodeConflict = (policies: Three<Policy>, lead: Lead, nodes: Three<FlatNode | undefined>): LocalText =>
  inBoth((language) => {
    const shown = (side: 'ours' | 'theirs'): string | undefined => {
      const flat = nodes[side];
      return flat && quote(ownWords(policies[side], flat, language));
    };
    const [here, there] = [shown('ours'), shown('theirs')];
    if (language === 'en')
      return about(lead(language), `${here ?? 'removed'} here, ${there ?? 'removed'} there`, language);
    const at = (who: string, what: string | undefined) => (what === undefined ? `${who}已删除` : `${who}为${what}`);
    return about(lead(language), `${at('此处', here)}，${at('对方', there)}`, language);
  });

const kinds = { all: 'all', any: 'any', not: 'none' } as const;
const isKind = (own: OwnPart): own is keyof typeof kinds => typeof own === 'string';

function ownWords(policy: Policy, { own, node }: FlatNode, language: Language): string {
  const said = conditionWords(policy, node, language);
  if (!isKind(own)) return said;
  return language === 'en'
    ? `${groupWords(kinds[own], language)}: ${said}`
    : `${groupWords(kinds[own], language)}：${said}`;
}
