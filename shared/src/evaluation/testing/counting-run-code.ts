// Functions out of text, as the server makes them, which count how often they did the work themselves.
import type { RunCode } from '../compiled.js';

type Quick = (...given: unknown[]) => boolean;

export interface CountingRunCode {
  runCode: RunCode;
  /** How often facts were read, and rules settled, by such a function. */
  taken: { facts: number; rules: number };
  /** The texts. */
  texts: string[];
}

export function countingRunCode(): CountingRunCode {
  const taken = { facts: 0, rules: 0 };
  const texts: string[] = [];
  const runCode: RunCode = (text) => {
    texts.push(text);
    const of = text.includes('(facts) =>') ? 'facts' : 'rules';
    const make = new Function(text)() as (...known: unknown[]) => Quick;
    return (...known: unknown[]): Quick => {
      const quick = make(...known);
      return (...given) => {
        const did = quick(...given);
        if (did) taken[of]++;
        return did;
      };
    };
  };
  return { runCode, taken, texts };
}
