import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/extract/citations/index.ts';
import { citationCases, described, readingOf } from './citation-cases.ts';

for (const [file, language] of [
  ['english', 'en'],
  ['russian', 'ru'],
] as const) {
  describe(`notes in ${file}`, () => {
    for (const { line, note, expected, explanatory } of citationCases(file)) {
      it(`line ${line}: ${note.slice(0, 60)}`, () => {
        const [found] = findCitations(readingOf([note]), { language }).notes;
        const citations = (found?.citations ?? []).map((raw, index) => {
          const { type = '', ...rest } = described(raw);
          return expected[index]?.['type'] === undefined ? rest : { type, ...rest };
        });
        expect({ citations, explanatory: found?.explanatory }).toEqual({
          citations: expected,
          explanatory,
        });
      });
    }
  });
}
