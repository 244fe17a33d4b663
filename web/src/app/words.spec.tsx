import { act, render, screen } from '@testing-library/react';
import fs from 'node:fs';
import path from 'node:path';
import { setLanguage } from './language.js';
import { defineWords, type Words } from './words.js';

const source = path.resolve(__dirname, '..');
const wordFiles = fs
  .readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.en.ts'))
  .map((name) => name.slice(0, -'.en.ts'.length))
  .sort();

/** What a file of words exports, by any name: a whole screen's, or parts of one. */
function wordsOf(name: string, language: 'en' | 'zh-CN'): Words {
  const exported = jest.requireActual<Record<string, Words>>(path.join(source, `${name}.${language}.ts`));
  const { en, zhCN, ...parts } = exported;
  return { ...parts, ...(en ?? zhCN) };
}

it('every file of words has its like in the other language', () => {
  expect(wordFiles.length).toBeGreaterThan(30);
});

const texts = (words: Words, prefix = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : texts(value, `${prefix}${key}.`),
  );
const placeholders = (text: string | undefined) =>
  [...(text ?? '').matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort();

/** Without what is filled in. */
const said = (text: string) => text.replaceAll(/{{.*?}}/g, '');

describe.each(wordFiles)('the words of %s', (name) => {
  const english = wordsOf(name, 'en');
  const other = new Map(texts(wordsOf(name, 'zh-CN')));

  it('name the same things in both languages', () => {
    for (const [key, text] of texts(english)) {
      if (key.endsWith('_one')) continue;
      expect([key, placeholders(other.get(key))]).toEqual([key, placeholders(text)]);
    }
  });

  it('are Chinese in Chinese', () => {
    const sameInBoth = /^(JSON|API|VIP|YOUR_KEY|your-policy|content|[\W\d_]*)$/i;
    const left = texts(english).filter(([key, text]) => other.get(key) === text && !sameInBoth.test(said(text)));
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
