// What changed between two documents, by ids: tiers, facts, derived facts, rules, conditions node by node, movement.
import { pointer } from '../../errors/index.js';
import { inBoth, type LocalText } from '../../language/index.js';
import type { Policy } from '../policy-schema.js';
import { movementSentence, plainText } from '../sentences/index.js';
import type { Both } from './both.js';
import type { Change } from './change.js';
import { changedFields, fieldChanges, type FieldChange } from './diff-fields.js';
import { diffDerived, diffFacts, diffTiers } from './diff-lists.js';
import { diffConditions, diffRules } from './diff-rules.js';
import { fieldSentence, fieldWords } from './field-words.js';

const listsAndTrees = ['tiers', 'facts', 'derived', 'conditions', 'rules', 'movement'];

/** Every difference once, in the order of the document; empty for two documents that mean the same by the same ids. */
export function diffPolicies(before: Policy, after: Policy): Change[] {
  const both: Both = { before, after };
  const own = changedFields(before, after, listsAndTrees);
  return [
    ...fieldChanges(own, [], { subject: 'policy' }, (change) => ownField(both, change)),
    ...diffTiers(both),
    ...diffFacts(both),
    ...diffDerived(both),
    ...diffConditions(both),
    ...diffRules(both),
    ...diffMovement(both),
  ];
}

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

const ownField = (both: Both, change: FieldChange): LocalText =>
  inBoth((language) => capital(fieldWords(both, change, language)));

const movementWords: LocalText = { en: 'Movement', 'zh-CN': '等级变动' };

function diffMovement(both: Both): Change[] {
  const [before, after] = [both.before.movement, both.after.movement];
  if (before && after) {
    const speak = (change: FieldChange) => fieldSentence(both, movementWords, change);
    return fieldChanges(changedFields(before, after), ['movement'], { subject: 'movement' }, speak);
  }
  if (before === after) return [];
  const said = after ? both.after : both.before;
  const sentence: LocalText = {
    en: `Movement ${after ? 'added' : 'removed'}. ${plainText(movementSentence(said, 'en'))}`,
    'zh-CN': `${after ? '新增' : '删除'}等级变动设置。${plainText(movementSentence(said, 'zh-CN'))}`,
  };
  const path = pointer(['movement']);
  return [
    after
      ? { kind: 'added', path, subject: 'movement', after, sentence }
      : { kind: 'removed', path, subject: 'movement', before, sentence },
  ];
}
