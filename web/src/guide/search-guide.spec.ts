import { searchGuide, type GuideOutline } from './search-guide.js';

const outlines: Record<string, GuideOutline> = {
  README: { title: 'The guide to conditions', headings: [] },
  conditions: {
    title: 'Conditions',
    headings: [
      { id: 'shared-conditions', text: 'Shared conditions', depth: 2 },
      { id: 'missing-values', text: 'Missing values', depth: 2 },
    ],
  },
  facts: { title: '客户指标', headings: [{ id: 'formulas', text: '公式 ＡＢＣ', depth: 3 }] },
};
const search = (term: string) =>
  searchGuide(term, Object.keys(outlines), (page) => outlines[page] ?? { title: page, headings: [] }).map(
    ({ page, heading }) => `${page}#${heading}`,
  );

describe('the search of the guide', () => {
  it('finds titles and headings in reading order, whatever their case', () => {
    expect(search('CONDITION')).toEqual(['conditions#', 'conditions#shared-conditions']);
  });

  it('wants every word, in any order', () => {
    expect(search('conditions shared')).toEqual(['conditions#shared-conditions']);
    expect(search('conditions missing')).toEqual([]);
  });

  it('finds Chinese words, and letters of full width by those of half width', () => {
    expect(search('指标')).toEqual(['facts#']);
    expect(search('abc')).toEqual(['facts#formulas']);
  });

  it('finds nothing for nothing', () => {
    expect(search('  ')).toEqual([]);
  });
});
