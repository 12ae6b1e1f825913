import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../src/model/reading.ts';
import type { Labelled } from './score.ts';

/** Texts with the names that people marked in them. */
export interface Corpus {
  readonly documents: readonly {
    readonly texts: readonly string[];
    readonly gold: readonly (readonly Labelled[])[];
  }[];
}

/** A reading of bare paragraphs, as the finders take it. */
export function readingOf(document: string, texts: readonly string[]): Reading {
  return {
    document,
    file: document,
    mediaType: 'text/plain',
    sha256: '',
    stated: {},
    faults: [],
    passages: texts.map((text, order) => ({
      kind: 'passage',
      id: `${document}:${order}`,
      document,
      order,
      role: 'paragraph',
      text,
      markers: [],
      emphasis: [],
    })),
  };
}

function retyped(one: Labelled, types: Readonly<Record<string, string>>): readonly Labelled[] {
  const type = types[one.type];
  return type === undefined ? [] : [{ ...one, type }];
}

const FACTRUEVAL_TYPES: Readonly<Record<string, string>> = {
  Person: 'person',
  Org: 'organisation',
  LocOrg: 'state or place',
  Location: 'state or place',
};

/** factRuEval-2016: objects made of spans; an object reaches from its first span to its last. */
export function readFactRuEval(folder: string): Corpus {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .toSorted();
  return {
    documents: names.map((name) => {
      const base = join(folder, name.slice(0, -'.txt'.length));
      const text = readFileSync(`${base}.txt`, 'utf8');
      const spans = new Map(
        fieldsOf(`${base}.spans`).map(([id = '', , start = '', length = '']) => [
          id,
          { start: Number(start), end: Number(start) + Number(length) },
        ]),
      );
      const gold = fieldsOf(`${base}.objects`).flatMap(([, type = '', ...ids]) => {
        const own = ids.flatMap((id) => spans.get(id) ?? []);
        const range = {
          start: Math.min(...own.map(({ start }) => start)),
          end: Math.max(...own.map(({ end }) => end)),
        };
        return own.length === 0 ? [] : retyped({ ...range, type }, FACTRUEVAL_TYPES);
      });
      return { texts: [text], gold: [gold] };
    }),
  };
}

/** The fields of each line, without the remark behind `#`. */
function fieldsOf(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => (line.split('#')[0] ?? '').trim())
    .filter((line) => line !== '')
    .map((line) => line.split(/\s+/u));
}

/** A TimeML document's text and the dates in it whose words hold a year. */
export interface TimedText {
  readonly text: string;
  readonly dates: readonly (Labelled & { readonly value: string })[];
}

export function readTimeMl(folder: string): readonly TimedText[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tml'))
    .toSorted()
    .map((name) => readTimeMlText(readFileSync(join(folder, name), 'utf8')));
}

function readTimeMlText(xml: string): TimedText {
  const body = /<TEXT>([\s\S]*)<\/TEXT>/u.exec(xml)?.[1] ?? '';
  const dates: (Labelled & { value: string })[] = [];
  let text = '';
  let open: { start: number; value: string; type: string } | undefined;
  for (const piece of body.split(/(<[^>]*>)/u)) {
    if (piece.startsWith('<TIMEX3')) {
      open = {
        start: text.length,
        value: attribute(piece, 'value'),
        type: attribute(piece, 'type'),
      };
    } else if (piece === '</TIMEX3>' && open !== undefined) {
      dates.push({ ...open, end: text.length });
      open = undefined;
    } else if (!piece.startsWith('<')) text += decoded(piece);
  }
  return {
    text,
    dates: dates.filter(({ start, end }) => /[12]\d{3}/u.test(text.slice(start, end))),
  };
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? '';
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
