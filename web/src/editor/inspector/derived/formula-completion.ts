// What can be written at the caret of a formula: names of facts, by key or by label in any language, and functions.
import { inLanguage, type Language } from '@tierwright/shared/language';
import {
  formulaFunctions,
  isNumericType,
  readableFacts,
  type FormulaFunction,
  type Policy,
} from '@tierwright/shared/policy';

/** `insert` is what is written into the formula, `name` what people call it. */
export type Completion =
  | { kind: 'number' | 'date'; insert: string; name: string }
  | { kind: 'function'; insert: FormulaFunction; name: string };

export interface Completing {
  /** The word that is replaced. */
  from: number;
  to: number;
  options: readonly Completion[];
}

const most = 8;
const wordBefore = /[\p{L}_][\p{L}\p{N}_.]*$/u;
const wordAfter = /^[\p{L}\p{N}_.]*/u;
const insideSince = /\b(daysSince|monthsSince)\s*\(\s*$/;

function allCompletions(policy: Policy, own: string, language: Language): Completion[] {
  const facts = [...readableFacts(policy).values()].flatMap((fact): Completion[] => {
    const name = inLanguage(fact.label, language) || fact.key;
    if (fact.key === own) return [];
    if (isNumericType(fact.type)) return [{ insert: fact.key, name, kind: 'number' }];
    return fact.type === 'date' ? [{ insert: fact.key, name, kind: 'date' }] : [];
  });
  return [...facts, ...formulaFunctions.map((name): Completion => ({ insert: name, name, kind: 'function' }))];
}

/** How well a completion answers a word: 0 best; null not at all. */
function rank({ insert, name }: Completion, word: string, labels: string): number | null {
  const wanted = word.toLowerCase();
  if (insert.toLowerCase().startsWith(wanted) || name.toLowerCase().startsWith(wanted)) return 0;
  return `${insert} ${name} ${labels}`.toLowerCase().includes(wanted) ? 1 : null;
}

/** Inside `daysSince(…)` only dates are offered, elsewhere only what is a number or makes one. `asked`: without a word too. */
export function completionAt(
  policy: Policy,
  { own, language }: { own: string; language: Language },
  { text, caret, asked }: { text: string; caret: number; asked: boolean },
): Completing | null {
  const word = wordBefore.exec(text.slice(0, caret))?.[0] ?? '';
  if (word === '' && !asked) return null;
  const from = caret - word.length;
  const to = caret + (word === '' ? 0 : (wordAfter.exec(text.slice(caret))?.[0].length ?? 0));
  const dates = insideSince.test(text.slice(0, from));
  const labels = (key: string) => {
    const label = readableFacts(policy).get(key)?.label;
    return typeof label === 'object' ? Object.values(label).join(' ') : (label ?? '');
  };
  const ranked = allCompletions(policy, own, language)
    .filter(({ kind }) => (kind === 'date') === dates)
    .flatMap((option) => {
      const at = rank(option, word, labels(option.insert));
      return at === null ? [] : [{ option, at }];
    })
    .sort((a, b) => a.at - b.at);
  const options = ranked.slice(0, most).map(({ option }) => option);
  const [only] = options;
  const complete = options.length === 1 && only?.insert === word;
  return options.length === 0 || complete ? null : { from, to, options };
}

/** The formula with the word replaced, and where the caret goes; a function opens its parenthesis unless there is one. */
export function complete(text: string, { from, to }: Completing, { insert, kind }: Completion) {
  const opens = kind === 'function' && !/^\s*\(/.test(text.slice(to));
  const written = opens ? `${insert}()` : insert;
  const caret = from + insert.length + (kind === 'function' ? 1 : 0);
  return { text: text.slice(0, from) + written + text.slice(to), caret };
}
