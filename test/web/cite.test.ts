import { describe, expect, test } from 'vitest';
import type { CslItem } from '../../src/model/records.ts';
import { bibtex } from '../../web/src/views/sources/cite.ts';
import { apa, chicago, gost, mla } from '../../web/src/views/sources/styles.ts';

const ARTICLE: CslItem = {
  id: 'src_1',
  type: 'article-newspaper',
  title: 'The ferry stands still',
  'container-title': 'Ostrel Herald',
  author: [{ given: 'Ana', family: 'Verhal' }],
  issued: { raw: '2023-03-12' },
  accessed: { raw: '2023-05-02' },
  URL: 'https://herald.example/ferry',
};

describe('a source as a citation', () => {
  test('in the order of a Chicago note', () => {
    expect(chicago(ARTICLE)).toBe(
      'Ana Verhal, “The ferry stands still,” Ostrel Herald, 12 March 2023, accessed 2 May 2023, https://herald.example/ferry.',
    );
  });

  test('with nothing but what it states', () => {
    expect(chicago({ id: 'src_2', type: 'book', title: 'Quays' })).toBe('Quays.');
    expect(chicago({ id: 'src_3', type: 'webpage', URL: 'https://a.example' })).toBe(
      'https://a.example.',
    );
  });

  test('in the order of the APA, the MLA and ГОСТ', () => {
    expect(apa(ARTICLE)).toBe(
      'Verhal, A. (2023, March 12). The ferry stands still. Ostrel Herald. https://herald.example/ferry',
    );
    expect(mla(ARTICLE)).toBe(
      'Verhal, Ana. “The ferry stands still.” Ostrel Herald, 12 March 2023, herald.example/ferry. Accessed 2 May 2023.',
    );
    expect(gost(ARTICLE)).toBe(
      'Verhal A. The ferry stands still // Ostrel Herald. 2023. 12 March. URL: https://herald.example/ferry (дата обращения: 02.05.2023).',
    );
    expect(gost({ ...ARTICLE, language: 'ru' })).toContain('2023. 12 марта.');
  });

  test('of several people, without people, without a date', () => {
    const two = {
      ...ARTICLE,
      author: [...(ARTICLE.author ?? []), { given: 'Ivo', family: 'Dal' }],
    };
    expect(apa(two)).toMatch(/^Verhal, A\., & Dal, I\. \(/u);
    expect(mla(two)).toMatch(/^Verhal, Ana, and Ivo Dal\. /u);
    const { author: _, issued: __, ...bare } = ARTICLE;
    expect(apa(bare)).toBe(
      'The ferry stands still. (n.d.). Ostrel Herald. Retrieved May 2, 2023, from https://herald.example/ferry',
    );
    for (const style of [apa, mla, gost])
      expect(style({ id: 'src_2', type: 'book', title: 'Quays' })).toContain('Quays.');
  });

  test('as an entry for BibLaTeX', () => {
    expect(bibtex(ARTICLE)).toBe(
      [
        '@article{src_1,',
        '  author = {Verhal, Ana},',
        '  title = {The ferry stands still},',
        '  journaltitle = {Ostrel Herald},',
        '  date = {2023-03-12},',
        '  url = {https://herald.example/ferry},',
        '  urldate = {2023-05-02},',
        '}',
      ].join('\n'),
    );
  });

  test('signs of TeX stay letters', () => {
    expect(bibtex({ id: 'src_4', type: 'book', title: 'Gas & \\input{x} 5 %' })).toContain(
      'title = {Gas \\& \\textbackslash{}inputx 5 \\%}',
    );
  });
});
