// How it is said that an entry of a policy came, went or changed its place.
import { inBoth, type LocalText } from '../../language/index.js';

export interface EntryWords {
  added: (name: LocalText) => LocalText;
  removed: (name: LocalText) => LocalText;
}

const words = (en: string, chinese: string): EntryWords => ({
  added: (name) => ({ en: `${capital(en)} “${name.en}” added`, 'zh-CN': `新增${chinese}“${name['zh-CN']}”` }),
  removed: (name) => ({ en: `${capital(en)} “${name.en}” removed`, 'zh-CN': `删除${chinese}“${name['zh-CN']}”` }),
});

const capital = (text: string): string => `${text[0]?.toUpperCase()}${text.slice(1)}`;

export const entryWords = {
  tier: words('tier', '等级'),
  fact: words('fact', '客户指标'),
  derived: words('derived fact', '计算指标'),
} as const;

/** "Gold: rank 2 → 3" for tiers, "place in the list" for what has no rank. */
export const movedEntry = (name: LocalText, from: number, to: number, ranked: boolean): LocalText =>
  inBoth((language) => {
    const places = `${from + 1} → ${to + 1}`;
    if (language === 'en') return `${name.en}: ${ranked ? 'rank' : 'place in the list'} ${places}`;
    return `${name['zh-CN']}：${ranked ? '等级排位' : '列表位置'} ${places}`;
  });
