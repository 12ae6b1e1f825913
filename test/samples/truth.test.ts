import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseManuscript, plainText } from '../../scripts/samples/manuscript.ts';
import type { Manuscript } from '../../scripts/samples/manuscript.ts';
import { isEdtf } from '../../src/model/edtf.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);

const Edition = z.object({
  explanatoryNotes: z.array(z.string()),
  sources: z.array(
    z.object({
      note: z.string(),
      title: z.string().optional(),
      outlet: z.string().nullish(),
      issued: z.string().optional(),
      accessed: z.string().optional(),
      URL: z.string().optional(),
      refersTo: z.string().optional(),
    }),
  ),
  people: z.array(z.object({ name: z.string(), forms: z.array(z.string()) })),
  states: z.record(z.string(), z.array(z.string())),
  events: z.array(z.object({ words: z.string(), date: z.string().nullable() })),
  claims: z.array(z.object({ content: z.string(), hedges: z.array(z.string()).default([]) })),
  markers: z.record(z.string(), z.string()),
  absoluteDates: z.array(z.object({ words: z.string(), edtf: z.string(), in: z.string() })),
});

const Truth = z.object({ en: Edition, ru: Edition });

const truth = Truth.parse(JSON.parse(await readFile(new URL('truth.json', SAMPLES), 'utf8')));

async function manuscript(language: 'en' | 'ru'): Promise<Manuscript> {
  const file = new URL(`source/water-over-the-threshold.${language}.md`, SAMPLES);
  return parseManuscript(await readFile(file, 'utf8'));
}

describe.each(['en', 'ru'] as const)('the truth about the %s edition', async (language) => {
  const edition = truth[language];
  const { blocks, notes } = await manuscript(language);
  const body = blocks.map(({ pieces }) => plainText(pieces)).join('\n');
  const note = new Map(notes.map(({ label, pieces }) => [label, plainText(pieces)]));
  const whole = [body, ...note.values()].join('\n');

  test('quotes only words of the text', () => {
    const quoted = [
      ...edition.people.flatMap(({ forms }) => forms),
      ...Object.values(edition.states).flat(),
      ...edition.events.map(({ words }) => words),
      ...edition.claims.flatMap(({ content, hedges }) => [content, ...hedges]),
    ];
    expect(quoted.filter((words) => !whole.includes(words))).toEqual([]);
  });

  test('accounts for every note', () => {
    const cited = edition.sources.map((source) => source.note);
    expect(new Set([...edition.explanatoryNotes, ...cited])).toEqual(new Set(note.keys()));
    const strayed = edition.sources.flatMap((source) =>
      [source.title, source.outlet, source.URL].filter(
        (words) => words && !note.get(source.note)?.includes(words),
      ),
    );
    expect(strayed).toEqual([]);
  });

  test('gives the words before each marker', () => {
    for (const { pieces } of blocks) {
      pieces.forEach((piece, at) => {
        if (piece.note === undefined) return;
        const before = plainText(pieces.slice(0, at));
        expect(before.endsWith(edition.markers[piece.note] ?? '?'), `note ${piece.note}`).toBe(
          true,
        );
      });
    }
  });

  test('lists dates in the order of the text, as EDTF', () => {
    const reached = new Map<string, number>();
    for (const date of edition.absoluteDates) {
      const text = date.in === 'body' ? body : (note.get(date.in) ?? '');
      const at = text.indexOf(date.words, reached.get(date.in) ?? 0);
      expect(at, `${date.words} in ${date.in}`).toBeGreaterThanOrEqual(0);
      reached.set(date.in, at + date.words.length);
    }
    const edtf = [
      ...edition.absoluteDates.map((date) => date.edtf),
      ...edition.sources.flatMap(({ issued, accessed }) => [issued ?? [], accessed ?? []].flat()),
    ];
    expect(edtf.filter((text) => !isEdtf(text))).toEqual([]);
  });
});

test('every address is under a reserved name', async () => {
  for (const language of ['en', 'ru'] as const) {
    const { notes } = await manuscript(language);
    const links = notes.flatMap(({ pieces }) => pieces.flatMap(({ link }) => link ?? []));
    expect(links.filter((link) => !new URL(link).hostname.endsWith('.example'))).toEqual([]);
  }
});

test('the gazetteer names no person', async () => {
  const { actors } = z
    .object({ actors: z.array(z.object({ id: z.string(), type: z.string(), name: z.string() })) })
    .parse(parse(await readFile(new URL('actors.yml', SAMPLES), 'utf8')));
  expect(actors.filter(({ type }) => type === 'person')).toEqual([]);
});
