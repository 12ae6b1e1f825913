import { readFileSync } from 'node:fs';
import type { GivenWord, Reader } from '../../src/parse/reader.ts';
import type { NameType, Word } from '../../src/parse/sentence.ts';

/** A name that people marked: words from `first` up to, not including, `until`. */
export interface Marked {
  readonly first: number;
  readonly until: number;
  /** As the corpus calls it: `politicalparty`, `LOC`. */
  readonly label: string;
}

export interface MarkedSentence<W extends GivenWord = GivenWord> {
  readonly words: readonly W[];
  readonly marked: readonly Marked[];
  /** Counted from 0; sentences of one document stand together. CrossNER and re3d tell no documents: each is its own. */
  readonly document: number;
}

/** Marked sentences with the words as the reader sees them: with classes and trees, by its own weights. */
export function read(
  sentences: readonly MarkedSentence[],
  { parseWords }: Pick<Reader, 'parseWords'>,
): readonly MarkedSentence<Word>[] {
  const parsed = parseWords(sentences.map(({ words }) => words));
  return sentences.map((sentence, at) => ({ ...sentence, words: parsed[at]?.words ?? [] }));
}

/** CrossNER (Liu et al. 2021), and re3d in the same form: a word and its label a line, blank lines between sentences. */
export function readCrossNer(path: string): readonly MarkedSentence[] {
  return blocks(path).map((lines, document) => sentenceOf(lines.map(fields), 0, 1, document));
}

/** Universal NER (Mayhew et al. 2024): number, word, label; documents begin with `# newdoc`. */
export function readUner(path: string): readonly MarkedSentence[] {
  let document = -1;
  return blocks(path).map((lines) => {
    if (lines.some((line) => line.startsWith('# newdoc'))) document += 1;
    const rows = lines.map(fields).filter(([number = '']) => /^\d+$/u.test(number));
    return sentenceOf(rows, 1, 2, document);
  });
}

/** What a corpus calls the types that the reader tells apart; other labels are left out. */
export const CROSSNER_TYPES: Readonly<Record<string, NameType>> = {
  politician: 'person',
  person: 'person',
  organisation: 'organisation',
  politicalparty: 'organisation',
  country: 'state',
  location: 'place',
  election: 'event-name',
  event: 'event-name',
  misc: 'other',
};

function blocks(path: string): readonly (readonly string[])[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split(/\n\s*\n/u)
    .map((block) => block.split('\n'));
}

const fields = (line: string): readonly string[] => line.split('\t');

function sentenceOf(
  rows: readonly (readonly string[])[],
  wordAt: number,
  labelAt: number,
  document: number,
): MarkedSentence {
  return {
    words: spaced(rows.map((row) => row[wordAt] ?? '')),
    marked: namesIn(rows.map((row) => row[labelAt] ?? 'O')),
    document,
  };
}

/** The corpora tell no places: words stand a space apart. */
function spaced(forms: readonly string[]): readonly GivenWord[] {
  let end = -1;
  return forms.map((form) => {
    const start = end + 1;
    end = start + form.length;
    return { form, start, end, joined: false };
  });
}

/** Names from labels of words (IOB2); `I-` that goes on with nothing begins one. */
function namesIn(labels: readonly string[]): readonly Marked[] {
  const names: { first: number; until: number; label: string }[] = [];
  let open: string | undefined;
  for (const [at, label] of labels.entries()) {
    const last = names.at(-1);
    if (label === 'O') open = undefined;
    else if (label === `I-${open}` && last !== undefined) last.until = at + 1;
    else {
      open = label.slice(2);
      names.push({ first: at, until: at + 1, label: open });
    }
  }
  return names;
}
