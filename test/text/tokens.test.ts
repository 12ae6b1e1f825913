import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scriptOf } from '../../src/text/script.ts';
import { tokenize } from '../../src/text/tokens.ts';

describe('tokens', () => {
  it('are words without possessives, cut at hyphens, with the gap before them', () => {
    const tokens = tokenize('J. Harrow’s O’Brien-Lee, USA 2024');
    expect(tokens.map(({ text, shape, gap }) => `${text} ${shape} ${gap}`)).toEqual([
      'J initial none',
      'Harrow capital point',
      'O’Brien capital other',
      'Lee capital hyphen',
      'USA upper other',
      '2024 number space',
    ]);
  });

  it.each([
    ['It ended. Then', 'Then', true],
    ['He met J. Harrow', 'Harrow', false],
    ['He met Gen. Harrow', 'Harrow', false],
    ['He said: “Nobody came', 'Nobody', true],
    ['a, However', 'However', false],
    ['В 2020 г. Лазарев', 'Лазарев', false],
  ])('of “%s”: %s opens a sentence is %s', (text, word, opens) => {
    expect(tokenize(text).find((token) => token.text === word)?.opensSentence).toBe(opens);
  });

  it('cut back to their words, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end, text: word } of tokenize(text)) {
          expect(text.slice(start, end)).toBe(word);
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
      }),
    );
  });
});

describe('script of a name', () => {
  it.each([
    ['Harrow', 'Latn'],
    ['«Лазарев»', 'Cyrl'],
    ['თბილისი', 'Geor'],
    ['Երևան', 'Armn'],
    ['2024', 'Zyyy'],
  ])('%s is %s', (text, script) => {
    expect(scriptOf(text)).toBe(script);
  });
});
