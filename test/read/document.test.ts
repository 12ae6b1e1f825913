import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/model/input-error.ts';
import type { Passage } from '../../src/model/records.ts';
import { spanOf } from '../../src/model/span.ts';
import { readDocument } from '../../src/read/index.ts';
import { costSoFar } from '../support/cost.ts';

const read = (text: string, file = 'note.txt') =>
  readDocument(new TextEncoder().encode(text), file);

describe('readDocument', () => {
  it.each([
    ['an empty file', new Uint8Array()],
    ['blank lines only', new TextEncoder().encode('\n \n\f\n')],
    ['zero bytes', Uint8Array.from([0x61, 0, 0, 0, 0x62, 0x63])],
    ['control characters', Uint8Array.from(Array.from({ length: 200 }, (_, i) => (i % 7) + 1))],
    ['a ZIP without a document', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ])('refuses %s with advice', async (_what, bytes) => {
    const error = await readDocument(bytes, 'note.txt').catch((each: unknown) => each);
    expect(error).toBeInstanceOf(InputError);
    expect(error instanceof InputError && error.place.file).toBe('note.txt');
    expect(error instanceof InputError && error.advice).toBeTruthy();
  });

  it('gives the same ids for the same bytes and others for other bytes', async () => {
    const [first, again, other] = await Promise.all([
      read('Title\n\nA sentence of the body.'),
      read('Title\n\nA sentence of the body.', 'renamed.txt'),
      read('Title\n\nA sentence of the bodies.'),
    ]);
    expect(again.passages.map((each) => each.id)).toEqual(first.passages.map((each) => each.id));
    expect(again.document).toBe(first.document);
    expect(other.document).not.toBe(first.document);
  });

  it('tells Markdown by its name and HTML by its content', async () => {
    expect((await read('# A\n\nText.', 'a.md')).mediaType).toBe('text/markdown');
    expect((await read('# A\n\nText.', 'a.txt')).mediaType).toBe('text/plain');
    const page = '<!doctype html><title>A</title><body><p>A paragraph of text.</p></body>';
    expect((await read(page, 'page.txt')).mediaType).toBe('text/html');
  });

  it('never throws anything but an InputError, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (bytes) => {
        const failure = await readDocument(bytes, 'x.txt').then(
          () => undefined,
          (error: unknown) => error,
        );
        expect(failure === undefined || failure instanceof InputError).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('takes pages of nothing but one line for text, not for a running head', async () => {
    expect((await read('Word \fword', 'x.txt')).passages.length).toBeGreaterThan(0);
  });

  it.each(['x.txt', 'x.md'])('keeps every place inside its text (%s)', async (file) => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const reading = await read(`Word ${text}`, file);
        reading.passages.forEach((passage, order) => {
          expect(passage.order).toBe(order);
          checkPlaces(passage);
        });
        const ids = new Set(reading.passages.map((each) => each.id));
        expect(ids.size).toBe(reading.passages.length);
        for (const { markers } of reading.passages)
          for (const { note } of markers) expect(note === undefined || ids.has(note)).toBe(true);
        const spans = reading.faults.flatMap((fault) => fault.span ?? []);
        const texts = new Map(reading.passages.map((each) => [each.id, each.text]));
        expect(
          spans.map(({ passage, start, end }) => texts.get(passage)?.slice(start, end)),
        ).toEqual(spans.map((span) => span.text));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['stars', '*'.repeat(300_000) + ' a'],
    ['pairs of stars', '*a* '.repeat(30_000)],
    ['brackets', '['.repeat(300_000) + ' a'],
    ['raised numbers', 'a¹ '.repeat(30_000)],
    ['a long line', 'слово '.repeat(200_000)],
    ['blank lines', `a${'\n'.repeat(300_000)}b`],
    ['numbered lines', '1. Text\n'.repeat(12_000)],
    ['sections', 'Notes\n\n1. Text\n\n'.repeat(5_000)],
    ['cut notes', 'and then\n\n¹ Note (in\n\n'.repeat(5_000)],
    ['image brackets', '!['.repeat(100_000) + 'a'],
  ])('reads hostile text in linear time: %s', async (_what, text) => {
    for (const file of ['x.txt', 'x.md']) {
      const cost = costSoFar();
      await read(text, file);
      // Quadratic behaviour takes minutes here; the bound leaves room for a slow machine.
      expect(cost()).toBeLessThan(8000);
    }
  });
});

/** Text made of what the reader looks for. */
const hostileText = fc
  .array(
    fc.constantFrom(
      ...'¹ ² ³ ¹² [1] [2] [^1] (1) 1. 2. 1) * ** _ † \f \n \n\n \n\n\n a word Word. Слово слово. - • # > Notes Примечания'.split(
        ' ',
      ),
      ' ',
      '\n\n¹ Note one.',
      '\n\n2 Note two (in',
      '\n[1] Text',
      '\\*',
      'inter-\n',
      '<https://a.example/b>',
      '<sup>1</sup>',
      'A sentence that is long enough to be taken for prose, and goes on to the column.',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function checkPlaces(passage: Passage): void {
  const { text, markers, emphasis, links = [], pageBreaks = [] } = passage;
  expect(text).toBe(text.trim());
  expect(text).not.toMatch(/ {2}|[\n\f]/);
  for (const { offset } of [...markers, ...pageBreaks]) {
    expect(offset).toBeGreaterThanOrEqual(0);
    expect(offset).toBeLessThanOrEqual(text.length);
  }
  for (const { start, end } of [...emphasis, ...links]) {
    expect(start).toBeLessThan(end);
    expect(spanOf(passage, start, end).text).toBe(text.slice(start, end));
  }
}
