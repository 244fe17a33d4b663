// Problems that reasoning finds: always warnings, for the document means something as it stands.
import { pointer } from '../errors/index.js';
import type { Language, LocalText } from '../language/index.js';
import type { Problem } from '../policy/index.js';

export const sentence = (speak: (language: Language) => string): LocalText => ({
  en: speak('en'),
  'zh-CN': speak('zh-CN'),
});

/** A sentence in both languages: the first in English, the second in Chinese. */
export const say = (english: string, chinese: string): LocalText => ({ en: english, 'zh-CN': chinese });

export const found = (
  code: string,
  path: readonly PropertyKey[],
  message: LocalText,
  about: Pick<Problem, 'ruleId' | 'nodeId' | 'fact' | 'tier' | 'witness' | 'proven'>,
): Problem => ({ code, severity: 'warning', path: pointer(path), ...about, message });
