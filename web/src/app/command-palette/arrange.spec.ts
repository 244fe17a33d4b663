import { arrange } from './arrange.js';
import type { Command } from './command.js';

const text = (en: string, chinese: string) => ({ en, 'zh-CN': chinese });
const command = (id: string, en: string, chinese: string, group = 'Do'): Command => ({
  id,
  label: text(en, chinese),
  group: text(group, group === 'Do' ? '操作' : '前往'),
  run: () => undefined,
});
const recently = text('Recent', '最近');
const all = [
  command('rule', 'Add a rule', '添加规则'),
  command('tier', 'Add a tier', '添加等级'),
  command('facts', 'Facts', '客户指标', 'Go to'),
];
const shown = (typed: string, recent: string[] = []) =>
  arrange(all, typed, recent, recently).map(({ heading, commands }) => [heading.en, ...commands.map(({ id }) => id)]);

test('before anything is typed, those used last stand first, once', () => {
  expect(shown('')).toEqual([
    ['Do', 'rule', 'tier'],
    ['Go to', 'facts'],
  ]);
  expect(shown('', ['tier', 'gone'])).toEqual([
    ['Recent', 'tier'],
    ['Do', 'rule'],
    ['Go to', 'facts'],
  ]);
});

test('what is typed finds labels of both languages, and the best group comes first', () => {
  expect(shown('指标')).toEqual([['Go to', 'facts']]);
  expect(shown('fac')).toEqual([['Go to', 'facts']]);
  expect(shown('add')).toEqual([['Do', 'rule', 'tier']]);
  expect(shown('add', ['tier'])).toEqual([['Do', 'tier', 'rule']]);
  expect(shown('nothing like it')).toEqual([]);
});
