import { act, render, screen } from '@testing-library/react';
import { en as access } from '../access/access.en.js';
import { zhCN as accessZh } from '../access/access.zh-CN.js';
import { en as settings } from '../access/settings.en.js';
import { zhCN as settingsZh } from '../access/settings.zh-CN.js';
import { en as catalogue } from '../catalogue/catalogue.en.js';
import { zhCN as catalogueZh } from '../catalogue/catalogue.zh-CN.js';
import { en as fact } from '../parts/fact/fact.en.js';
import { zhCN as factZh } from '../parts/fact/fact.zh-CN.js';
import { en as addFact } from '../editor/dialogs/add-fact.en.js';
import { zhCN as addFactZh } from '../editor/dialogs/add-fact.zh-CN.js';
import { en as copies } from '../editor/catalogue-copies/copies.en.js';
import { zhCN as copiesZh } from '../editor/catalogue-copies/copies.zh-CN.js';
import { en as firstRule } from '../editor/first-rule/guide.en.js';
import { zhCN as firstRuleZh } from '../editor/first-rule/guide.zh-CN.js';
import { en as palette } from './command-palette/palette.en.js';
import { zhCN as paletteZh } from './command-palette/palette.zh-CN.js';
import { en as commands } from '../editor/commands/commands.en.js';
import { zhCN as commandsZh } from '../editor/commands/commands.zh-CN.js';
import { en as audit } from '../audit/audit.en.js';
import { zhCN as auditZh } from '../audit/audit.zh-CN.js';
import { en as decisions } from '../decisions/decisions.en.js';
import { zhCN as decisionsZh } from '../decisions/decisions.zh-CN.js';
import { en as compare } from '../compare/compare.en.js';
import { zhCN as compareZh } from '../compare/compare.zh-CN.js';
import { en as compareCanvas } from '../editor/compare-canvas/compare-canvas.en.js';
import { zhCN as compareCanvasZh } from '../editor/compare-canvas/compare-canvas.zh-CN.js';
import { en as json } from '../editor/json/json.en.js';
import { zhCN as jsonZh } from '../editor/json/json.zh-CN.js';
import { en as sentences } from '../editor/sentences/sentences.en.js';
import { zhCN as sentencesZh } from '../editor/sentences/sentences.zh-CN.js';
import { en as views } from '../editor/views/views.en.js';
import { zhCN as viewsZh } from '../editor/views/views.zh-CN.js';
import { en as guide } from '../guide/guide.en.js';
import { zhCN as guideZh } from '../guide/guide.zh-CN.js';
import { en as parts } from '../parts/parts.en.js';
import { zhCN as partsZh } from '../parts/parts.zh-CN.js';
import { en as policies } from '../policies/policies.en.js';
import { zhCN as policiesZh } from '../policies/policies.zh-CN.js';
import { en as policy } from '../policies/policy.en.js';
import { zhCN as policyZh } from '../policies/policy.zh-CN.js';
import { en as requests } from '../requests/requests.en.js';
import { zhCN as requestsZh } from '../requests/requests.zh-CN.js';
import { en as ui } from '../ui/ui.en.js';
import { zhCN as uiZh } from '../ui/ui.zh-CN.js';
import { en as app } from './app.en.js';
import { zhCN as appZh } from './app.zh-CN.js';
import { setLanguage } from './language.js';
import { defineWords, type Words } from './words.js';

const features: [string, Words, Words][] = [
  ['access', access, accessZh],
  ['settings', settings, settingsZh],
  ['catalogue', catalogue, catalogueZh],
  ['fact', fact, factZh],
  ['addFact', addFact, addFactZh],
  ['copies', copies, copiesZh],
  ['firstRule', firstRule, firstRuleZh],
  ['palette', palette, paletteZh],
  ['commands', commands, commandsZh],
  ['audit', audit, auditZh],
  ['decisions', decisions, decisionsZh],
  ['compare', compare, compareZh],
  ['compareCanvas', compareCanvas, compareCanvasZh],
  ['json', json, jsonZh],
  ['sentences', sentences, sentencesZh],
  ['views', views, viewsZh],
  ['guide', guide, guideZh],
  ['parts', parts, partsZh],
  ['policies', policies, policiesZh],
  ['policy', policy, policyZh],
  ['requests', requests, requestsZh],
  ['ui', ui, uiZh],
  ['app', app, appZh],
];

const texts = (words: Words, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : texts(value, `${prefix}${key}.`),
  );
const placeholders = (text: string | undefined) =>
  [...(text ?? '').matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

describe.each(features)('the words of %s', (_, english, chinese) => {
  const other = new Map(texts(chinese));

  it('name the same things in both languages', () => {
    for (const [key, text] of texts(english)) {
      if (key.endsWith('_one')) continue;
      expect([key, placeholders(other.get(key))]).toEqual([key, placeholders(text)]);
    }
  });

  it('are Chinese in Chinese', () => {
    const sameInBoth = /^(JSON|API|VIP|YOUR_KEY|your-policy|content|[\W\d_]*)$/i;
    const left = texts(english).filter(([key, text]) => other.get(key) === text && !sameInBoth.test(text));
    expect(left.map(([key]) => key).filter((key) => !/placeholder/i.test(key))).toEqual([]);
  });

  it('use full-width punctuation between Chinese characters', () => {
    const wrong = [...other].filter(([, text]) => /\p{Script=Han}[,:;?!]\p{Script=Han}|\p{Script=Han}\.$/u.test(text));
    expect(wrong).toEqual([]);
  });
});

const { useWords, say } = defineWords(
  'test-words',
  {
    files_one: '{{count}} file',
    files_other: '{{count}} files',
    customers_one: '{{count, number}} customer',
    customers_other: '{{count, number}} customers',
    nested: { hello: 'Hello {{name}}' },
    'facts:read': 'Read facts',
  },
  {
    files_other: '{{count}} 个文件',
    customers_other: '{{count, number}} 位客户',
    nested: { hello: '{{name}}，您好' },
    'facts:read': '读取指标',
  },
);

function Shown() {
  const t = useWords();
  return <p>{`${t('files', { count: 1 })} ${t('files', { count: 2 })} ${t('nested.hello', { name: '<b>' })}`}</p>;
}

it('a key may hold a colon', () => {
  function Scope() {
    return useWords()('facts:read');
  }
  render(<Scope />);
  expect(screen.getByText('Read facts')).toBeTruthy();
});

it('screens change their words with the language, count as each language does and take names as they are', () => {
  render(<Shown />);
  expect(screen.getByText('1 file 2 files Hello <b>')).toBeTruthy();
  act(() => setLanguage('zh-CN'));
  expect(screen.getByText('1 个文件 2 个文件 <b>，您好')).toBeTruthy();
  act(() => setLanguage('en'));
});

it('a number is written with its thousands where the words ask for it', () => {
  expect([say('customers', { count: 1 }), say('customers', { count: 12_000 })]).toEqual([
    '1 customer',
    '12,000 customers',
  ]);
});

it('a value is said as it is, even where it looks like words to fill in', () => {
  expect(say('nested.hello', { name: '{{count}} $& $t(x)' })).toBe('Hello {{count}} $& $t(x)');
});

it('outside components the words are said in the language of the screens, or in the one that is asked for', () => {
  const hello = (lng?: string) => say('nested.hello', { name: 'Ada', ...(lng ? { lng } : {}) });
  expect([hello(), hello('zh-CN')]).toEqual(['Hello Ada', 'Ada，您好']);
  setLanguage('zh-CN');
  expect([hello(), hello('en')]).toEqual(['Ada，您好', 'Hello Ada']);
  setLanguage('en');
});
