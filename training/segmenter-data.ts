import { rawText } from '../src/parse/conllu-raw.ts';
import type { TreebankDocument, TreebankSentence } from '../src/parse/conllu.ts';
import type { TreebankToken } from '../src/parse/conllu-tokens.ts';
import type { Random } from './network/random.ts';

/** A text, and where its sentences end. */
export interface SegmentExample {
  readonly text: string;
  readonly ends: ReadonlySet<number>;
}

/**
 * What the segmenter learns from, of one document: the text in paragraphs, the same broken at 80 columns, and the
 * same with line breaks where a writer would put them and with the initials, abbreviations and lettered things that
 * commentaries hold and letters and reviews lack.
 */
export function segmentExamples(
  document: TreebankDocument,
  random: Random,
): readonly SegmentExample[] {
  const plain = exampleOf(document);
  const varied = exampleOf(variedDocument(document, random));
  return [plain, brokenAt(plain, 80), brokenAtEnds(varied, random)];
}

function exampleOf(document: TreebankDocument): SegmentExample {
  const { text, sentences } = rawText([document]);
  return { text, ends: new Set(sentences.map(({ end }) => end)) };
}

/** The same text with line breaks for spaces, none of its lines longer than `width` where words allow it. */
export function brokenAt({ text, ends }: SegmentExample, width: number): SegmentExample {
  let column = 0;
  const lines = text.split(/(?<=\s)/u).map((piece, index, all) => {
    column = piece.endsWith('\n') ? 0 : column + piece.length;
    const next = all[index + 1]?.trimEnd().length ?? 0;
    if (!piece.endsWith(' ') || column + next <= width) return piece;
    column = 0;
    return `${piece.slice(0, -1)}\n`;
  });
  return { text: lines.join(''), ends };
}

const BREAK_WITHOUT_STOP = 0.7;
const BREAK_AFTER_STOP = 0.15;

/** Where a sentence ends without a full stop, there often was a line break: an address, a heading, a greeting. */
function brokenAtEnds({ text, ends }: SegmentExample, { fraction }: Random): SegmentExample {
  const spaces = [...text.matchAll(/ /gu)].map(({ index }) => index);
  const cuts = spaces.filter((at) => {
    const share = /[.!?]/u.test(text.charAt(at - 1)) ? BREAK_AFTER_STOP : BREAK_WITHOUT_STOP;
    return ends.has(at) && fraction() < share;
  });
  return { text: replacedAt(text, cuts), ends };
}

function replacedAt(text: string, places: readonly number[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const place of places) {
    pieces.push(text.slice(from, place), '\n');
    from = place + 1;
  }
  return [...pieces, text.slice(from)].join('');
}

function variedDocument(document: TreebankDocument, random: Random): TreebankDocument {
  return {
    ...document,
    sentences: document.sentences.map((sentence) => variedSentence(sentence, random)),
  };
}

const INITIALS = 0.3;
const COUNTRY = 0.3;
const LETTERED = 0.05;

function variedSentence(sentence: TreebankSentence, random: Random): TreebankSentence {
  const changes = [withInitials, withCountries, withLettered, withAbbreviations];
  return {
    ...sentence,
    tokens: changes.reduce((tokens, change) => change(tokens, random), sentence.tokens),
  };
}

/** “Jennifer Anderson” → “J. Anderson”, “J. K. Anderson”. */
function withInitials(tokens: readonly TreebankToken[], random: Random): readonly TreebankToken[] {
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1];
    const isFirst = isName(token) && !isName(tokens[at - 1]) && isName(next) && token.spaceAfter;
    if (!isFirst || random.fraction() >= INITIALS) return [token];
    const first = written(token, `${token.form.charAt(0)}.`);
    if (random.fraction() >= 0.3) return [first];
    const second = String.fromCharCode(65 + (random.word() % 26));
    return [{ ...first, spaceAfter: random.fraction() < 0.7 }, written(token, `${second}.`)];
  });
}

function isName(token: TreebankToken | undefined): boolean {
  return token?.words[0]?.tag === 'PROPN' && /^\p{Lu}\p{Ll}+$/u.test(token.form);
}

const COUNTRIES = ['U.S.', 'U.S.', 'U.S.', 'U.K.', 'U.N.', 'D.C.', 'E.U.', 'U.S.S.R.', 'U.A.E.'];

/** “in Iraq.” → “in the U.S.”, its full stop being that of the sentence. */
function withCountries(tokens: readonly TreebankToken[], random: Random): readonly TreebankToken[] {
  return tokens.flatMap((token, at) => {
    const isPlace = tokens[at - 1]?.words[0]?.tag === 'ADP' && isName(token);
    if (!isPlace || random.fraction() >= COUNTRY) return [token];
    const form = COUNTRIES[random.word() % COUNTRIES.length] ?? '';
    const stops = tokens[at + 1]?.form === '.' && at + 2 === tokens.length;
    const article = { ...written(token, 'the'), spaceAfter: true };
    const country = written(token, stops ? form.slice(0, -1) : form);
    return form.startsWith('D') ? [country] : [article, country];
  });
}

const LETTERED_NOUNS = ['plan', 'Plan', 'Group', 'vitamin', 'type', 'Article', 'Annex', 'Option'];

/** “… to the house.” → “… to the plan B.” */
function withLettered(tokens: readonly TreebankToken[], random: Random): readonly TreebankToken[] {
  const last = tokens.at(-1);
  const noun = tokens.at(-2);
  if (last?.form !== '.' || noun === undefined) return tokens;
  const isNoun = noun.words[0]?.tag === 'NOUN' && noun.words.length === 1;
  if (!isNoun || random.fraction() >= LETTERED) return tokens;
  const name = LETTERED_NOUNS[random.word() % LETTERED_NOUNS.length] ?? '';
  const letter = String.fromCharCode(65 + (random.word() % 6));
  const named = [{ ...written(noun, name), spaceAfter: true }, written(noun, letter)];
  return [...tokens.slice(0, -2), ...named, last];
}

const ABBREVIATED = 0.03;
const AT_END = [
  'on 11 Oct',
  'on 2 Aug',
  'in Sept',
  'at 7 a.m',
  'at 5 p.m',
  'in No. 4',
  'on p. 12',
  'in 2019',
  'by 3.5',
  'by Harrow Ltd',
  'by Carver Inc',
  'and Askar Jr',
  'and so on, etc',
  'for $5 bn',
  'for 20 sq. km',
  'in Art. 6',
];
const INSIDE = [
  'on 11 Oct. 2019',
  'on Oct. 11',
  'on 2 Aug. that year',
  'at 7 a.m. Moscow time',
  'at 5 p.m. on Monday',
  'in No. 4',
  'on p. 12',
  'on pp. 12 and 13',
  '(b. 1961)',
  'by Harrow Ltd.',
  'of Carver Inc. that year',
  'with Askar Jr. there',
  'from maps, plans, etc. that they had',
  'for $5 mln. or so',
  'by Dep. Gov. Harrow',
  'by Gen. Askar',
  'with Dr. Carver',
  'in St. Varda',
  'under Art. 6',
  'of the U.S. Senate',
  'at the U.N. Security Council',
  'in vol. 2',
  'about 20 sq. km',
  'for 5 min. 12 sec.',
  'i.e. that one',
  'e.g. this one',
];

/** Dates, times, prices and firms with their abbreviations, behind a noun or before the full stop. */
function withAbbreviations(
  tokens: readonly TreebankToken[],
  random: Random,
): readonly TreebankToken[] {
  return tokens.flatMap((token, at) => {
    const tag = token.words.at(-1)?.tag;
    if (tag !== 'NOUN' && tag !== 'PROPN') return [token];
    const next = tokens[at + 1];
    const ends = next?.form === '.' && at + 2 === tokens.length;
    const goesOn =
      token.spaceAfter && next?.words[0]?.tag !== 'NOUN' && /^[a-z]/u.test(next?.form ?? '');
    if ((!ends && !goesOn) || random.fraction() >= (ends ? ABBREVIATED * 2 : ABBREVIATED))
      return [token];
    const list = ends ? AT_END : INSIDE;
    const phrase = (list[random.word() % list.length] ?? '').split(' ');
    const last = { ...written(token, phrase.at(-1) ?? ''), spaceAfter: token.spaceAfter };
    const rest = phrase.slice(0, -1).map((form) => ({ ...written(token, form), spaceAfter: true }));
    return [{ ...token, spaceAfter: true }, ...rest, last];
  });
}

/** The token with another form; what it is is not asked of it afterwards. */
function written(token: TreebankToken, form: string): TreebankToken {
  return { ...token, form, words: token.words.slice(0, 1).map((word) => ({ ...word, form })) };
}
