import { labelsOf } from './conllu-names.ts';
import type { Sentence, Word } from './sentence.ts';

export interface WriteOptions {
  /** The number of the first sentence, which is its `sent_id`; 1 by default. */
  readonly firstId?: number;
  /** Written before the first sentence as `# newdoc id = …`. */
  readonly document?: string;
  /** Written before the first sentence as `# newpar id = …`. */
  readonly paragraph?: string;
}

/**
 * Sentences as CoNLL-U. `text` is what they were read from: it tells where spaces stand and where blank lines begin a
 * paragraph. Words written as one token (`joined`) come under a range. The last column holds `Start` and `End` of each
 * word in `text` (UTF-16 units, half-open), `NER` for names (`B-person`, `I-person`) and `SpaceAfter=No`.
 */
export function writeConllu(
  sentences: readonly Sentence[],
  text: string,
  { firstId = 1, document, paragraph }: WriteOptions = {},
): string {
  let before = 0;
  return sentences
    .map((sentence, index) => {
      const isFirst = index === 0;
      const gap = text.slice(before, sentence.start);
      before = sentence.end;
      const comments = [
        ...(isFirst && document !== undefined ? [`# newdoc id = ${oneLine(document)}`] : []),
        ...newParagraph(isFirst, gap, paragraph),
        `# sent_id = ${firstId + index}`,
      ];
      return `${[...comments, ...linesOf(sentence, text)].join('\n')}\n\n`;
    })
    .join('');
}

const BLANK_LINE = /\n[^\S\n]*\n|\r[^\S\r\n]*\r|\u2029/u;

function newParagraph(isFirst: boolean, gap: string, id: string | undefined): readonly string[] {
  if (isFirst) return [id === undefined ? '# newpar' : `# newpar id = ${oneLine(id)}`];
  return BLANK_LINE.test(gap) ? ['# newpar'] : [];
}

/** The comment with the text, then the lines of the words. */
function linesOf(sentence: Sentence, text: string): readonly string[] {
  const labels = labelsOf(sentence);
  const tokens = tokensOf(sentence.words, text);
  const written = tokens.map(({ form, spaceAfter }) => (spaceAfter ? `${form} ` : form)).join('');
  const rows = tokens.flatMap((token) => tokenRows(token, labels));
  return [`# text = ${written.trimEnd()}`, ...rows.map((columns) => columns.join('\t'))];
}

interface Token {
  readonly form: string;
  readonly spaceAfter: boolean;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  /** The place of its first word in the sentence. */
  readonly first: number;
}

function tokensOf(words: readonly Word[], text: string): readonly Token[] {
  const starts = words.flatMap(({ joined }, at) => (joined && at > 0 ? [] : [at]));
  return starts.map((first, index) => {
    const inside = words.slice(first, starts[index + 1]);
    const [start, end] = [inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0];
    const form = cell(text.slice(start, end));
    return { form, spaceAfter: !/^\S/u.test(text.charAt(end)), start, end, words: inside, first };
  });
}

type Row = readonly [id: string, ...columns: readonly string[]];

function tokenRows(token: Token, labels: readonly string[]): readonly Row[] {
  const { words, first, form, start, end } = token;
  const space = token.spaceAfter ? [] : ['SpaceAfter=No'];
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0) {
    return [wordRow({ ...only, form }, first, [...nameOf(labels[first]), ...space])];
  }
  const id = `${first + 1}-${first + words.length}`;
  const range: Row = [id, form, ...Array<string>(7).fill('_'), misc(start, end, space)];
  return [
    range,
    ...words.map((word, index) => wordRow(word, first + index, nameOf(labels[first + index]))),
  ];
}

function wordRow(word: Word, place: number, more: readonly string[]): Row {
  const features = Object.entries(word.features).map(([name, value]) => `${name}=${value}`);
  return [
    `${place + 1}`,
    cell(word.form),
    cell(word.lemma),
    word.tag,
    '_',
    features.length === 0 ? '_' : features.join('|'),
    `${word.head + 1}`,
    word.relation,
    '_',
    misc(word.start, word.end, more),
  ];
}

function nameOf(label = 'O'): readonly string[] {
  return label === 'O' ? [] : [`NER=${label}`];
}

/** Keys in alphabetical order, as treebanks have them. */
function misc(start: number, end: number, more: readonly string[]): string {
  return [`End=${end}`, ...more, `Start=${start}`].join('|');
}

/* eslint-disable no-control-regex -- what ends lines and columns, for one program or another, is what this is for */
const BREAKS = /[\t-\r\u001c-\u001e\u0085\u2028\u2029]/gu;
/* eslint-enable no-control-regex */

/** A field that no line end or tab breaks and that is never empty; half a surrogate pair becomes U+FFFD. */
function cell(value: string): string {
  const kept = oneLine(value);
  return /^\s*$/u.test(kept) ? '\ufffd' : kept;
}

function oneLine(value: string): string {
  return value.replace(BREAKS, ' ').toWellFormed();
}
