// The lists of a policy compared: tiers with their benefits, facts and derived facts.
import { pointer } from '../../errors/index.js';
import { inBoth, inLanguage, type Language, type LocalText } from '../../language/index.js';
import type { DerivedFact } from '../derived-schema.js';
import { factName, tierName } from '../names.js';
import type { Benefit, Policy, Tier } from '../policy-schema.js';
import { derivedSentence, plainText } from '../sentences/index.js';
import { about, fromTo, type Both } from './both.js';
import type { Change } from './change.js';
import { changedFields, fieldChanges, type FieldChange } from './diff-fields.js';
import { diffList, type Kept } from './diff-list.js';
import { entryWords, movedEntry, type EntryWords } from './entry-words.js';
import { fieldSentence } from './field-words.js';

type Entry = { key: string };
type Ids = Omit<Change, 'kind' | 'path' | 'sentence'>;

interface ListOf<T extends Entry> {
  both: Both;
  list: 'tiers' | 'facts' | 'derived';
  words: EntryWords;
  idsOf: (entry: T) => Ids;
  nameOf: (policy: Policy, entry: T) => LocalText;
  changed: (kept: Kept<T>) => Change[];
}

function diffEntries<T extends Entry>(before: readonly T[], after: readonly T[], how: ListOf<T>): Change[] {
  const { both, list, words, idsOf, nameOf } = how;
  const { added, removed, kept } = diffList(before, after, ({ key }) => key);
  const at = (index: number) => pointer([list, index]);
  return [
    ...added.map(({ item, to }): Change => {
      const sentence = words.added(nameOf(both.after, item));
      return { kind: 'added', path: at(to), ...idsOf(item), after: item, sentence };
    }),
    ...kept.flatMap((pair): Change[] => {
      const { after: item, from, to, moved } = pair;
      const sentence = movedEntry(nameOf(both.after, item), from, to, list === 'tiers');
      const place: Change = { kind: 'moved', path: at(to), ...idsOf(item), before: from, after: to, sentence };
      return [...(moved ? [place] : []), ...how.changed(pair)];
    }),
    ...removed.map(({ item, from }): Change => {
      const sentence = words.removed(nameOf(both.before, item));
      return { kind: 'removed', path: at(from), ...idsOf(item), before: item, sentence };
    }),
  ];
}

const tierNames = (policy: Policy, { key }: Entry): LocalText => inBoth((language) => tierName(policy, key, language));
const factNames = (policy: Policy, { key }: Entry): LocalText => inBoth((language) => factName(policy, key, language));

export function diffTiers(both: Both): Change[] {
  const idsOf = ({ key }: Tier): Ids => ({ subject: 'tier', id: key, tier: key });
  return diffEntries(both.before.tiers, both.after.tiers, {
    both,
    list: 'tiers',
    words: entryWords.tier,
    idsOf,
    nameOf: tierNames,
    changed: ({ before, after, to }) => {
      const lead = tierNames(both.after, after);
      const fields = changedFields(before, after, ['benefits']);
      const speak = (change: FieldChange) => fieldSentence(both, lead, change);
      return [...fieldChanges(fields, ['tiers', to], idsOf(after), speak), ...diffBenefits(before, after, to, lead)];
    },
  });
}

const benefitName = ({ key, name }: Benefit): LocalText => inBoth((language) => inLanguage(name, language) || key);

function diffBenefits(before: Tier, after: Tier, index: number, lead: LocalText): Change[] {
  const { added, removed, kept } = diffList(before.benefits, after.benefits, ({ key }) => key);
  const change = (kind: Change['kind'], benefit: Benefit, at: number, en: string, chinese: string): Change => ({
    kind,
    path: pointer(['tiers', index, 'benefits', at]),
    subject: 'benefit',
    id: benefit.key,
    tier: after.key,
    sentence: { en: about(lead.en, en, 'en'), 'zh-CN': about(lead['zh-CN'], chinese, 'zh-CN') },
  });
  return [
    ...added.map(({ item, to }) => {
      const { en, 'zh-CN': chinese } = benefitName(item);
      return { ...change('added', item, to, `benefit “${en}” added`, `新增权益“${chinese}”`), after: item };
    }),
    ...kept.flatMap(({ before: old, after: item, from, to, moved }): Change[] => {
      const { en, 'zh-CN': chinese } = benefitName(item);
      const place = change(
        'moved',
        item,
        to,
        `benefit “${en}” ${from + 1} → ${to + 1} in the list`,
        `权益“${chinese}”的列表位置 ${from + 1} → ${to + 1}`,
      );
      return [
        ...(moved ? [{ ...place, before: from, after: to }] : []),
        ...changedFields(old, item).map((field) => renamed(change, old, item, to, field)),
      ];
    }),
    ...removed.map(({ item, from }) => {
      const { en, 'zh-CN': chinese } = benefitName(item);
      return { ...change('removed', item, from, `benefit “${en}” taken away`, `取消权益“${chinese}”`), before: item };
    }),
  ];
}

type Changing = (kind: Change['kind'], benefit: Benefit, at: number, en: string, chinese: string) => Change;

function renamed(change: Changing, old: Benefit, item: Benefit, to: number, field: FieldChange): Change {
  const [was, is] = [benefitName(old), benefitName(item)];
  const en = fromTo(`“${was.en}”`, `“${is.en}”`, 'en');
  const chinese = fromTo(`“${was['zh-CN']}”`, `“${is['zh-CN']}”`, 'zh-CN');
  const told = change('changed', item, to, `benefit ${en}`, `权益${chinese}`);
  return { ...told, ...field, path: `${told.path}/${field.field}` };
}

/** An entry whose type or kind changed is another thing under the same key, and is told as a whole. */
function asAWhole<T extends Entry>({ before, after, to }: Kept<T>, list: string, ids: Ids, lead: LocalText): Change {
  const sentence = { en: `${lead.en}: defined anew`, 'zh-CN': `${lead['zh-CN']}：重新定义` };
  return { kind: 'changed', path: pointer([list, to]), ...ids, before, after, sentence };
}

export function diffFacts(both: Both): Change[] {
  const idsOf = ({ key }: Entry): Ids => ({ subject: 'fact', id: key, fact: key });
  return diffEntries(both.before.facts, both.after.facts, {
    both,
    list: 'facts',
    words: entryWords.fact,
    idsOf,
    nameOf: factNames,
    changed: (pair) => {
      const lead = factNames(both.after, pair.after);
      if (pair.before.type !== pair.after.type) return [asAWhole(pair, 'facts', idsOf(pair.after), lead)];
      const speak = (change: FieldChange) => fieldSentence(both, lead, change);
      return fieldChanges(changedFields(pair.before, pair.after), ['facts', pair.to], idsOf(pair.after), speak);
    },
  });
}

/** The right side of "lifetime value = …". */
const howComputed = (policy: Policy, derived: DerivedFact, language: Language): string =>
  plainText(derivedSentence(policy, derived, language).slice(2));

export function diffDerived(both: Both): Change[] {
  const idsOf = ({ key }: Entry): Ids => ({ subject: 'derived', id: key, fact: key });
  return diffEntries(both.before.derived, both.after.derived, {
    both,
    list: 'derived',
    words: entryWords.derived,
    idsOf,
    nameOf: factNames,
    changed: (pair) => {
      const { before, after, to } = pair;
      const lead = factNames(both.after, after);
      if (before.kind !== after.kind) return [asAWhole(pair, 'derived', idsOf(after), lead)];
      const computed = inBoth((language) => {
        const [was, is] = [howComputed(both.before, before, language), howComputed(both.after, after, language)];
        return about(lead[language], fromTo(was, is, language), language);
      });
      const speak = (change: FieldChange) =>
        change.field === 'expression' || change.field === 'items' ? computed : fieldSentence(both, lead, change);
      return fieldChanges(changedFields(before, after), ['derived', to], idsOf(after), speak);
    },
  });
}
