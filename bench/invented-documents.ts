import { makeId } from '../src/model/id.ts';
import { recordSet } from '../src/model/record-set.ts';
import type { RecordSet } from '../src/model/record-set.ts';
import type { Actor, Id, Maker, Passage, Source } from '../src/model/records.ts';
import { spanOf } from '../src/model/span.ts';

/** What one word in `WORDS` looks like in a text of either language, by how common it is: rank 0 is the commonest. */
export function inventedWord(rank: number, language: 'en' | 'ru'): string {
  const syllables = SYLLABLES[language];
  const parts: string[] = [];
  for (
    let rest = rank;
    parts.length === 0 || rest > 0;
    rest = Math.floor(rest / syllables.length)
  ) {
    parts.push(syllables[rest % syllables.length] ?? '');
  }
  return parts.join('');
}

const SYLLABLES = {
  en: [
    'ta',
    'ver',
    'dan',
    'is',
    'mo',
    'kel',
    'ar',
    'un',
    'sho',
    'bri',
    'lo',
    'gent',
    'pra',
    'ne',
    'tiv',
    'cul',
  ],
  ru: [
    'та',
    'вер',
    'дан',
    'ис',
    'мо',
    'кел',
    'ар',
    'ун',
    'шо',
    'бри',
    'ло',
    'гент',
    'пра',
    'не',
    'тив',
    'кул',
  ],
} as const;
const ENDINGS = {
  en: ['', 's', 'ed', 'ing'],
  ru: ['', 'а', 'у', 'ы', 'ом', 'ов', 'ами'],
} as const;

/** Words known to each language. */
const WORDS = 20_000;
const PASSAGES = 55;
const CHARACTERS = 455;
const MENTIONS = 100;
const DATES = 30;
const NOTES = 15;
const BY: Maker = { reader: 'bench', version: '1', rule: 'invented' };

/**
 * The `number`th invented commentary: 55 passages of about 455 characters, 15 of them notes, with 100 mentions,
 * 30 dates and 15 citations. Words follow Zipf's law (rank r with a probability like 1/r) over 20,000 words.
 * Even numbers are English, odd ones Russian. The same number gives the same document everywhere.
 */
export function inventedDocument(number: number): RecordSet {
  const random = randomFrom(number + 1);
  const language = number % 2 === 0 ? 'en' : 'ru';
  const id = makeId('document', 'bench', number);
  const passage = Array.from({ length: PASSAGES }, (_, order) =>
    inventedPassage(id, order, language, random),
  );
  const notes = passage.slice(-NOTES);
  const source = notes.map((note): Source => inventedSource(note, Math.floor(random() * 50_000)));
  const actor = Array.from({ length: 20 }, () => inventedActor(Math.floor(random() ** 3 * 20_000)));
  const actors = [...new Map(actor.map((one) => [one.id, one])).values()];
  const body = passage.slice(0, -NOTES);
  const place = () => {
    const chosen = at(body, random);
    const start = Math.floor(random() * (chosen.text.length - 12));
    return spanOf(chosen, start, start + 10);
  };
  const found = { by: BY, standing: 'proposed' } as const;
  return recordSet({
    document: [
      {
        kind: 'document',
        id,
        title: passage[0]?.text.slice(0, 60) ?? '',
        authors: [inventedWord(number, language)],
        language,
        published: `20${10 + (number % 16)}-0${1 + (number % 9)}-1${number % 10}`,
        mediaType: 'text/plain',
        sha256: 'ab'.repeat(32),
        file: `commentary-${String(number).padStart(6, '0')}.txt`,
      },
    ],
    passage,
    source: [...new Map(source.map((one) => [one.id, one])).values()],
    citation: notes.map((note, index) => ({
      kind: 'citation',
      id: makeId('citation', note.id),
      note: note.id,
      span: spanOf(note, 0, note.text.length),
      source: source[index]?.id ?? '',
      ...found,
    })),
    actor: actors,
    mention: Array.from({ length: MENTIONS }, (_, index) => ({
      kind: 'mention',
      id: makeId('mention', id, index),
      span: place(),
      actor: at(actors, random).id,
      candidates: [],
      form: 'name',
      ...found,
    })),
    date: Array.from({ length: DATES }, (_, index) => {
      const edtf = `20${10 + Math.floor(random() * 16)}-1${Math.floor(random() * 3)}`;
      return {
        kind: 'date',
        id: makeId('date', id, index),
        span: place(),
        edtf,
        stated: edtf,
        anchor: 'absolute',
        ...found,
      };
    }),
  });
}

function inventedPassage(
  document: Id,
  order: number,
  language: 'en' | 'ru',
  random: () => number,
): Passage {
  const words: string[] = [];
  for (let length = 0; length < CHARACTERS; length += (words.at(-1)?.length ?? 0) + 1) {
    const rank = Math.floor(WORDS ** random()) - 1;
    words.push(inventedWord(rank, language) + ending(language, random));
  }
  const text = words.join(' ');
  return {
    kind: 'passage',
    id: makeId('passage', document, order),
    document,
    order,
    role: order >= PASSAGES - NOTES ? 'note' : 'paragraph',
    text: text.charAt(0).toUpperCase() + text.slice(1) + '.',
    markers: [],
    emphasis: [],
  };
}

/** The first endings are the commonest. */
function ending(language: 'en' | 'ru', random: () => number): string {
  const endings = ENDINGS[language];
  return endings[Math.floor(random() ** 3 * endings.length)] ?? '';
}

function inventedSource({ id: note }: Passage, number: number): Source {
  const id = makeId('source', 'bench', number);
  const title = inventedWord(number + 1000, 'en');
  return {
    kind: 'source',
    id,
    csl: {
      id,
      type: 'webpage',
      title,
      URL: `https://${title}.example/${number}`,
      issued: { raw: '2024-12-25' },
    },
    citedBy: [note],
    faults: [],
    by: BY,
    standing: 'proposed',
  };
}

function inventedActor(number: number): Actor {
  const name = inventedWord(number + 500, 'en');
  return {
    kind: 'actor',
    id: makeId('actor', 'bench', number),
    type: 'person',
    name,
    names: [{ text: name, script: 'Latn', role: 'short' }],
    descriptions: [],
    identifiers: {},
    by: BY,
    standing: 'proposed',
  };
}

/** mulberry32: 32 bits of state are enough to fill pages. */
function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function at<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to choose from');
  return item;
}
