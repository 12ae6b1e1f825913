import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findElites } from '../../src/extract/elites/elites.ts';
import { storyOf } from '../../src/extract/story.ts';
import type { Story } from '../../src/extract/story.ts';
import { interpret } from '../../src/flow/interpret.ts';
import { readCases } from '../support/cases.ts';
import { readerForTests } from '../support/reader.ts';
import { readingOf } from '../support/reading-of.ts';

function storyOfTexts(texts: readonly string[], language = 'en'): Story {
  const reading = readingOf(texts);
  const { parse } = readerForTests();
  const sentences = new Map(reading.passages.map(({ id, text }) => [id, parse(text)]));
  const records = interpret(reading, { language, sentences });
  const [document] = records.document;
  if (document === undefined) throw new Error('no document');
  const { actor: actors, mention: mentions, date: dates, citation: citations } = records;
  return storyOf(reading, sentences, { document, actors, mentions, dates, citations });
}

function details(pairs: readonly (readonly [string, string | undefined])[]): string {
  const told = pairs.flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]));
  return told.length === 0 ? '' : ` | ${told.join(' ')}`;
}

function read(texts: readonly string[]): readonly string[] {
  const story = storyOfTexts(texts);
  const { tenures, ties, events } = findElites(story);
  const name = (id: string | undefined): string => story.actors.get(id ?? '')?.name ?? '?';
  return [
    ...tenures.map(({ person, office, from, until, ended, now, state }) => {
      const of = state === undefined ? undefined : name(state);
      const more = { from, until, ended, now, state: of };
      return `tenure ${name(person)} | ${office}${details(Object.entries(more))}`;
    }),
    ...ties.map(({ from, type, to, since, until }) => {
      const more = details([
        ['since', since],
        ['until', until],
      ]);
      return `tie ${name(from)} ${type} ${name(to)}${more}`;
    }),
    ...events.map(({ mode, recipients }) => `act ${mode ?? ''} ${name(recipients[0])}`),
  ];
}

describe('offices and ties', () => {
  const cases = [
    'english.txt',
    'english-offices.txt',
    'english-ties.txt',
    'english-commentaries.txt',
  ].flatMap((file) => readCases('elites', file));
  it.each(cases)('$place', ({ text, found }) => {
    expect(read(text.split('\n')).toSorted()).toEqual(found.toSorted());
  });

  it('are not read in other languages yet', () => {
    const story = storyOfTexts(['President Milan Harrow met Anna Veld.'], 'ru');
    expect(findElites(story)).toEqual({ tenures: [], ties: [], events: [] });
  });
});

const PIECES = [
  'President',
  'Milan Harrow',
  'Anna Veld',
  'the former',
  'minister of culture',
  'head of the',
  'his brother',
  'wife of',
  'was appointed',
  'resigned',
  'who led',
  'until his death in',
  '2017',
  'the Karsky clan',
  'and',
  ',',
  '(',
  ')',
  '“',
  '’s',
  '-',
  'of',
  'as',
  'by',
  'ex-',
  'the dismissal of',
  'succeeded',
  'is',
  'whose',
  '.',
];

describe('whatever stands in a text', () => {
  it('is read without a fault, twice alike, with spans that cut back to their words', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (words) => {
        const story = storyOfTexts([words.join(' ')]);
        const found = findElites(story);
        expect(findElites(story)).toEqual(found);
        const text = new Map(story.sentences.map(({ passage }) => [passage.id, passage.text]));
        const records = [...found.tenures, ...found.ties, ...found.events];
        for (const { start, end, passage, text: own } of records.flatMap(({ spans }) => spans))
          expect(text.get(passage)?.slice(start, end)).toBe(own);
        for (const { from, to } of found.ties) expect(from).not.toBe(to);
        expect(new Set(records.map(({ id }) => id)).size).toBe(records.length);
      }),
      { numRuns: 150 },
    );
  });
});
