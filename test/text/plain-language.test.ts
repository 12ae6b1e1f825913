import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { detectLanguage } from '../../src/text/language.ts';
import { plainLanguage } from '../../src/text/plain-language.ts';

const SOURCES = join(import.meta.dirname, '..', '..', 'samples', 'source');

it.each(['en', 'ru'])('tells the paragraphs of a commentary (%s), as the detector does', (tag) => {
  const text = readFileSync(join(SOURCES, `water-over-the-threshold.${tag}.md`), 'utf8');
  const told = text.split('\n\n').filter((paragraph) => plainLanguage(paragraph) !== undefined);
  expect(told.length).toBeGreaterThan(5);
  for (const paragraph of told) {
    expect(plainLanguage(paragraph)).toBe(tag);
    expect(detectLanguage(paragraph)).toBe(tag);
  }
});

it.each([
  ['a short text', 'The ministers met at the lake.'],
  [
    'Dutch',
    'De minister was in de stad en had in het hotel een gesprek over de brug, die in de winter was gebouwd, maar het was niet de brug die hij had gewild, en het gesprek was kort.',
  ],
  [
    'Ukrainian',
    'Міністри зустрілися біля озера й домовилися лише про день наступної зустрічі, але на ній не було нікого, хто міг би сказати, що саме вони мали на увазі й чому так довго чекали.',
  ],
  [
    'Bulgarian',
    'Министрите се срещнаха край езерото и се разбраха само за деня на следващата среща, но на нея не беше никой, който да каже какво са имали предвид и защо са чакали толкова дълго.',
  ],
])('leaves %s to the detector', (_, text) => {
  expect(plainLanguage(text)).toBeUndefined();
});

it('reads any string', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(plainLanguage(text)).toBeUndefined();
    }),
  );
});
