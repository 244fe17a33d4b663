// How a change of one field is said.
import { inBoth, type Language, type LocalText } from '../../language/index.js';
import { tierName } from '../names.js';
import type { Policy } from '../policy-schema.js';
import { formatNumber, plainText } from '../sentences/index.js';
import { spaced, text } from '../sentences/token.js';
import { about, plainValue, type Both } from './both.js';
import type { FieldChange } from './diff-fields.js';

const names: Readonly<Record<string, LocalText>> = {
  name: { en: 'name', 'zh-CN': '名称' },
  purpose: { en: 'purpose', 'zh-CN': '用途说明' },
  owner: { en: 'owner', 'zh-CN': '负责人' },
  reviewBy: { en: 'to be reviewed by', 'zh-CN': '复审期限' },
  timezone: { en: 'time zone', 'zh-CN': '时区' },
  fallback: { en: 'everyone else', 'zh-CN': '其余客户' },
  color: { en: 'colour', 'zh-CN': '颜色' },
  targetShare: { en: 'target share', 'zh-CN': '目标占比' },
  capacity: { en: 'capacity', 'zh-CN': '名额' },
  note: { en: 'note', 'zh-CN': '备注' },
  label: { en: 'name', 'zh-CN': '名称' },
  group: { en: 'group', 'zh-CN': '分组' },
  window: { en: 'period covered', 'zh-CN': '统计范围' },
  unit: { en: 'unit', 'zh-CN': '单位' },
  min: { en: 'least value', 'zh-CN': '最小值' },
  max: { en: 'greatest value', 'zh-CN': '最大值' },
  decimals: { en: 'decimals', 'zh-CN': '小数位数' },
  values: { en: 'levels', 'zh-CN': '级别' },
  ordered: { en: 'levels in order', 'zh-CN': '级别有序' },
  itemType: { en: 'kind of items', 'zh-CN': '列表项类型' },
  whenMissing: { en: 'when missing', 'zh-CN': '缺失时' },
  sensitivity: { en: 'sensitivity', 'zh-CN': '敏感程度' },
  actionable: { en: 'customers can act on it', 'zh-CN': '客户可改变' },
  tier: { en: 'leads to', 'zh-CN': '对应等级' },
  effect: { en: 'effect', 'zh-CN': '作用' },
  justification: { en: 'justification', 'zh-CN': '使用理由' },
  upgrade: { en: 'upgrades', 'zh-CN': '升级' },
  downgrade: { en: 'downgrades', 'zh-CN': '降级' },
  maxDowngradeSteps: { en: 'steps down at a time', 'zh-CN': '每次最多降级数' },
  graceDays: { en: 'days of grace', 'zh-CN': '宽限天数' },
  validity: { en: 'a tier is held', 'zh-CN': '等级有效期' },
};

const values: Readonly<Record<string, LocalText>> = {
  undetermined: { en: 'undetermined', 'zh-CN': '待定' },
  reject: { en: 'the request is refused', 'zh-CN': '拒绝请求' },
  none: { en: 'none', 'zh-CN': '无' },
  personal: { en: 'personal', 'zh-CN': '个人信息' },
  protected: { en: 'protected', 'zh-CN': '受保护' },
  qualify: { en: 'qualifies', 'zh-CN': '达标' },
  retain: { en: 'keeps the tier', 'zh-CN': '保级' },
  floor: { en: 'at least the tier', 'zh-CN': '最低保障' },
  cap: { en: 'at most the tier', 'zh-CN': '最高限制' },
  immediate: { en: 'at once', 'zh-CN': '立即生效' },
  atReview: { en: 'at the review', 'zh-CN': '复评时生效' },
};

const coded = new Set(['sensitivity', 'effect', 'upgrade', 'downgrade']);
const unquoted = new Set(['unit', 'color', 'timezone', 'reviewBy', 'itemType']);
/** Too long to be told in a line. */
const longTexts = new Set(['purpose', 'note', 'justification']);

interface Held {
  months?: number | undefined;
  ends: 'anniversary' | 'calendarYear' | 'nextCalendarYear';
}

function heldWords({ months = 12, ends }: Held, language: Language): string {
  switch (ends) {
    case 'anniversary':
      return language === 'en' ? `for ${months} months` : `${months} 个月`;
    case 'calendarYear':
      return language === 'en' ? 'to the end of the year' : '至当年年底';
    case 'nextCalendarYear':
      return language === 'en' ? 'to the end of the next year' : '至次年年底';
    default:
      return ends satisfies never;
  }
}

function valueOf(field: string, value: unknown, language: Language): string {
  if (value === undefined || value === null) return plainValue(value, language);
  if (field === 'whenMissing' && typeof value === 'object' && 'default' in value) {
    const shown = plainValue(value.default, language);
    return language === 'en' ? `counts as ${shown}` : `按 ${shown} 计`;
  }
  if (field === 'validity') return heldWords(value as Held, language);
  if (field === 'targetShare')
    return `${formatNumber(Math.round(Number(value) * 1e6) / 1e4)}${language === 'en' ? ' %' : '%'}`;
  if (coded.has(field) || field === 'whenMissing') return values[String(value)]?.[language] ?? String(value);
  return unquoted.has(field) ? plainValue(value, language).replace(/^“(.*)”$/, '$1') : plainValue(value, language);
}

function levels(value: unknown, language: Language): string {
  const listed = Array.isArray(value) ? (value as { value: string; label?: never }[]) : [];
  return listed
    .map(({ value: name, label }) => plainValue(label ?? name, language).replace(/^“(.*)”$/, '$1'))
    .join(' < ');
}

/** What is set to nothing where null stands: no limit. */
const unlimited = new Set(['maxDowngradeSteps', 'capacity']);
const anyNumber: LocalText = { en: 'any', 'zh-CN': '不限' };

/** What a field is called; its own name where it has no other. */
export const fieldLabel = (field: string, language: Language): string => names[field]?.[language] ?? field;

/** A field's value as people read it; tiers are named as the given policy names them. */
export function fieldValue(policy: Policy, field: string, value: unknown, language: Language): string {
  if ((field === 'tier' || field === 'fallback') && (typeof value === 'string' || value === null))
    return tierName(policy, value, language);
  if (field === 'values') return levels(value, language);
  return value === null && unlimited.has(field) ? anyNumber[language] : valueOf(field, value, language);
}

const isNone = ({ field }: FieldChange, value: unknown): boolean =>
  value === undefined || (value === null && !unlimited.has(field) && field !== 'fallback');

/** "unit CNY → USD"; of a text too long for a line, that it changed. */
export function fieldWords(both: Both, change: FieldChange, language: Language): string {
  const name = fieldLabel(change.field, language);
  const [from, to] = (['before', 'after'] as const).map((side) =>
    fieldValue(both[side], change.field, change[side], language),
  ) as [string, string];
  const english = language === 'en';
  if (longTexts.has(change.field) || from === to) return english ? `${name} changed` : `${name}已修改`;
  if (isNone(change, change.before)) return english ? `${name} set to ${to}` : joined(name, '设为', to);
  if (isNone(change, change.after)) return english ? `${name} ${from} taken away` : joined('取消', name, from);
  return english ? `${name} ${from} → ${to}` : joined(name, '由', from, '改为', to);
}

const joined = (...parts: string[]): string => plainText(spaced(parts.map(text), 'zh-CN'));

/** The whole sentence: whose field, then what became of it. */
export const fieldSentence = (both: Both, lead: LocalText, change: FieldChange): LocalText =>
  inBoth((language) => about(lead[language], fieldWords(both, change, language), language));
