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

const CROSSNER_TYPES: Readonly<Record<string, string>> = {
  politician: 'person',
  person: 'person',
  organisation: 'organisation',
  politicalparty: 'organisation',
  country: 'state',
  location: 'place',
};

/** CrossNER's sentences, each a passage of one document; elections, events and the rest are left out. */
export function readCrossNer(path: string): Corpus {
  const sentences = readFileSync(path, 'utf8')
    .trim()
    .split(/\n\s*\n/u)
    .map(readSentence);
  return {
    documents: [
      { texts: sentences.map(({ text }) => text), gold: sentences.map(({ gold }) => gold) },
    ],
  };
}

function readSentence(lines: string): {
  readonly text: string;
  readonly gold: readonly Labelled[];
} {
  const gold: Labelled[] = [];
  let text = '';
  let open: { start: number; end: number; type: string } | undefined;
  for (const line of lines.split('\n')) {
    const [token = '', tag = 'O'] = line.split('\t');
    text += joiner(text, token);
    const start = text.length;
    text += token;
    if (!tag.startsWith('I-')) {
      if (open !== undefined) gold.push(open);
      open = tag === 'O' ? undefined : { start, end: text.length, type: tag.slice(2) };
    } else if (open !== undefined) open.end = text.length;
  }
  if (open !== undefined) gold.push(open);
  return { text, gold: gold.flatMap((one) => retyped(one, CROSSNER_TYPES)) };
}

/** The corpus is cut into tokens; spaces are put back as print has them. */
function joiner(text: string, token: string): string {
  if (text === '' || /[([“]$/u.test(text) || /^(?:[.,;:!?)\]%”]|['’]s?$)/u.test(token)) return '';
  return ' ';
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
