import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIntroductions } from '../../src/extract/abbreviations.ts';
import { findMentions } from '../../src/extract/mentions.ts';
import type { MentionFind } from '../../src/extract/mentions.ts';
import { findMixedScripts } from '../../src/extract/mentions-mixed-scripts.ts';
import { gazetteerFrom } from '../../src/names/gazetteer.ts';
import { readCases } from '../support/cases.ts';
import { readingOf } from '../support/reading-of.ts';
import { costSoFar } from '../support/cost.ts';

const LANGUAGES = [
  ['english.txt', 'en'],
  ['russian.txt', 'ru'],
] as const;

const words = ({ passage, start, end }: MentionFind): string => passage.text.slice(start, end);

describe.each(LANGUAGES)('names of %s', (file, language) => {
  it.each(readCases('mentions', file))('$place', ({ text, found }) => {
    const finds = findMentions(readingOf([text]), { language })
      .filter(({ iso, meant }) => iso === undefined && meant === undefined)
      .map((find) => `${words(find)} = ${find.type}, ${find.form}`);
    expect(finds).toEqual(found);
  });
});

describe.each(LANGUAGES)('states of %s', (file, language) => {
  it.each(readCases('states', file))('$place', ({ text, found }) => {
    const finds = findMentions(readingOf([text]), { language })
      .filter(({ meant }) => meant === undefined)
      .map((find) => `${words(find)} = ${find.iso ?? find.type}, ${find.form}`);
    expect(finds).toEqual(found);
  });
});

describe.each(LANGUAGES)('abbreviations of %s', (file) => {
  it.each(readCases('abbreviations', file))('$place', ({ text, found }) => {
    const [passage] = readingOf([text]).passages;
    const finds = passage === undefined ? [] : findIntroductions(passage);
    expect(finds.map(({ short, long }) => `${short} = ${long}`)).toEqual(found);
  });
});

describe('a document as a whole', () => {
  it('knows a surname again that a full name gave, also in a heading in capitals', () => {
    const finds = findMentions(
      readingOf(['Then Harrow came.', 'John Harrow is old.', 'HARROW ALONE']),
      { language: 'en' },
    );
    expect(finds.map(words)).toEqual(['Harrow', 'John Harrow', 'HARROW']);
  });

  it('takes later uses of an abbreviation for what it stands for', () => {
    const finds = findMentions(
      readingOf(['The Harbour Defence League (HDL) met.', 'The HDL is small.']),
      { language: 'en' },
    );
    expect(finds.map(({ standsFor }) => standsFor)).toEqual(
      Array.from({ length: 3 }, () => 'Harbour Defence League'),
    );
  });

  it('mends letters of another script that look alike, and tells them', () => {
    const finds = findMentions(
      readingOf(['Igor L\u0430zarev spoke. Later I. Lazarev and Igor L\u0430zarev left.']),
      { language: 'en' },
    );
    expect(finds.map(({ name }) => name)).toEqual(['Igor Lazarev', 'I. Lazarev', 'Igor Lazarev']);
    const faults = findMixedScripts(finds);
    expect(faults.map(({ code, span }) => `${code} ${span?.start}`)).toEqual([
      'mixed-scripts-in-name 0',
    ]);
    expect(faults[0]?.message).toContain('Cyrillic');
  });

  it('leaves out what it is told to skip', () => {
    const reading = readingOf(['“Igor Lazarev is back”. Harbour News, 3 May 2024.']);
    const [passage] = reading.passages;
    const skip = new Map([[passage?.id ?? '', [{ start: 24, end: 36 }]]]);
    expect(findMentions(reading, { language: 'en', skip }).map(words)).toEqual(['Igor Lazarev']);
    expect(findMentions(reading, { language: 'en' }).map(words)).toContain('Harbour News');
  });

  it('lets the gazetteer win, in all Russian cases', () => {
    const gazetteer = gazetteerFrom(
      {
        actors: [
          { type: 'group', name: 'Старая гвардия', names: [{ text: 'ивановцы', role: 'short' }] },
        ],
      },
      'actors.yml',
    );
    const finds = findMentions(
      readingOf(['Старой гвардией и ивановцами недоволен Пётр Лазарев.']),
      { language: 'ru', gazetteer },
    );
    expect(finds.map((find) => `${words(find)} = ${find.rule}`)).toEqual([
      'Старой гвардией = gazetteer',
      'ивановцами = gazetteer',
      'Пётр Лазарев = given-name',
    ]);
  });

  it('takes an abbreviation of a listed name for that actor', () => {
    const gazetteer = gazetteerFrom(
      { actors: [{ type: 'state', name: 'Norvia', names: ['Republic of Norvia'] }] },
      'actors.yml',
    );
    const finds = findMentions(readingOf(['The Republic of Norvia (RN) waits. The RN is late.']), {
      language: 'en',
      gazetteer,
    });
    expect(finds.map((find) => `${words(find)} = ${find.name}, ${find.gazetteer}`)).toEqual([
      'Republic of Norvia = Norvia, 0',
      'RN = Norvia, 0',
      'RN = Norvia, 0',
    ]);
  });
});

const PIECES = [
  'Igor ',
  'Lazarev',
  'I. ',
  '. ',
  '“',
  '” party',
  ' (',
  'MNS)',
  'née ',
  ' of ',
  'Ministry',
  'Россией ',
  'Партия ',
  '«',
  '»',
  ' al-',
  'оглы ',
  '-',
  '’s ',
  '\n',
  'U.S.',
  ' and ',
  'https://',
];

describe('laws of mentions', () => {
  it('spans lie in their passage, in order, apart or one in another', () => {
    const nameLike = fc
      .array(fc.constantFrom(...PIECES), { maxLength: 25 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(nameLike, fc.string({ unit: 'binary' })), { maxLength: 4 }),
        (texts) => {
          const finds = findMentions(readingOf(texts), { language: 'en' });
          for (const [index, { passage, start, end, meant }] of finds.entries()) {
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(passage.text.length);
            for (const next of finds.slice(index + 1, index + 8)) {
              if (next.passage !== passage) break;
              expect(next.start).toBeGreaterThanOrEqual(start);
              const isInside = meant !== undefined && next.end <= end;
              expect(isInside || next.start >= end).toBe(true);
            }
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it.each([
    'A',
    'A. ',
    'Igor ',
    'Ministry of ',
    '(MNS) ',
    '“',
    '“A',
    'née Igor ',
    'Igor Lazarev (née Somova) ',
    'https://a.example ',
    'al-',
    'Старой ',
    '’',
    'U.',
  ])('stays linear on %j without end', (piece) => {
    const cost = costSoFar();
    findMentions(readingOf([piece.repeat(Math.ceil(150_000 / piece.length))]), { language: 'en' });
    expect(cost()).toBeLessThan(4_000);
  });
});
