// Problems that reasoning finds: always warnings, for the document means something as it stands.
import { pointer } from '../errors/index.js';
import type { LocalText } from '../language/index.js';
import type { Problem } from '../policy/index.js';

/** A warning; `path` goes into the document. */
export const found = (
  code: string,
  path: readonly PropertyKey[],
  message: LocalText,
  about: Pick<Problem, 'ruleId' | 'nodeId' | 'fact' | 'tier' | 'witness' | 'proven'>,
): Problem => ({ code, severity: 'warning', path: pointer(path), ...about, message });
