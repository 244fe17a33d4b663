// One thing that is wrong with what was sent, told so that a person can put it right.
import type { Language, LocalText } from '../language/index.js';

export interface Violation {
  /** JSON Pointer (RFC 6901) into what was sent: `/facts/annualSpend`. */
  path: string;
  code: string;
  message: LocalText;
  fact?: string;
  ruleId?: string;
  nodeId?: string;
  expected?: string;
  got?: string;
}

/** The same, as one reader gets it. */
export type SpokenViolation = Omit<Violation, 'message'> & { message: string };

export const speak = (violation: Violation, language: Language): SpokenViolation => ({
  ...violation,
  message: violation.message[language],
});

/** A JSON Pointer from path segments. */
export const pointer = (segments: readonly PropertyKey[]): string =>
  segments.map((s) => '/' + String(s).replaceAll('~', '~0').replaceAll('/', '~1')).join('');

/** The path segments of a JSON Pointer; the way back from `pointer`. */
export const pointerSegments = (path: string): string[] =>
  path === ''
    ? []
    : path
        .slice(1)
        .split('/')
        .map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
