import { singleSpaced } from '../text/spaces.ts';
import type { Token } from '../text/tokens.ts';
import { fieldAt, officeAt, saysFormer, saysPresent } from './offices.ts';
import type { Office, OfficeWord } from './offices.ts';
import { isCyrillic } from './person-words.ts';

/** A state named over tokens of a text. */
export interface StateSpan {
  readonly from: number;
  readonly until: number;
  /** ISO code, or any key that tells states apart. */
  readonly key: string;
}

/** The words of a text with the states among them. */
export interface OfficeText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly stateFrom: (at: number) => StateSpan | undefined;
  readonly stateUntil: (at: number) => StateSpan | undefined;
}

/** How the words before an office point at its holder. */
export type Pointing = 'definite' | 'bare' | 'indefinite' | 'possessive';

/** “the former Uzbek foreign minister”, «президент Казахстана»: tokens `from` up to, not including, `until`. */
export interface OfficePhrase {
  readonly from: number;
  readonly until: number;
  readonly office: Office;
  readonly pointing: Pointing;
}

/** All offices that a text names, from left to right and apart. */
export function findOfficePhrases(source: OfficeText): readonly OfficePhrase[] {
  const found: OfficePhrase[] = [];
  let free = 0;
  for (let at = 0; at < source.tokens.length; at += 1) {
    const match = officeAt(source.tokens, at);
    if (match === undefined) continue;
    const phrase = readPhrase(source, at, at + match.length, match.value, free);
    found.push(phrase);
    free = phrase.until;
    at = Math.max(at, phrase.until - 1);
  }
  return found;
}

interface Side {
  readonly edge: number;
  readonly field?: string;
  readonly state?: string;
}

function readPhrase(
  source: OfficeText,
  noun: number,
  after: number,
  word: OfficeWord,
  free: number,
): OfficePhrase {
  const russian = isCyrillic(source.tokens[noun]?.text ?? '');
  const left = readLeft(source, noun, free, russian);
  const right = russian ? rightInRussian(source, after) : rightInEnglish(source, after);
  const field = left.field ?? right.field;
  const state = left.state ?? right.state;
  const start = source.tokens[left.edge]?.start ?? 0;
  const end = source.tokens[right.edge - 1]?.end ?? start;
  const office: Office = {
    word,
    former: left.former,
    text: singleSpaced(source.text.slice(start, end)),
    ...(field === undefined ? {} : { field }),
    ...(state === undefined ? {} : { state }),
  };
  const { pointing } = left;
  const isTold = russian && (state !== undefined || field !== undefined);
  return {
    from: left.edge,
    until: right.edge,
    office,
    pointing: isTold && pointing === 'bare' ? 'definite' : pointing,
  };
}

const POINTING: Readonly<Record<string, Pointing>> = {
  the: 'definite',
  this: 'definite',
  that: 'definite',
  a: 'indefinite',
  an: 'indefinite',
  any: 'indefinite',
  every: 'indefinite',
  each: 'indefinite',
  no: 'indefinite',
  some: 'indefinite',
  another: 'indefinite',
  one: 'indefinite',
  first: 'indefinite',
  next: 'indefinite',
  future: 'indefinite',
  his: 'possessive',
  her: 'possessive',
  its: 'possessive',
  their: 'possessive',
  our: 'possessive',
  его: 'possessive',
  её: 'possessive',
  их: 'possessive',
  каждый: 'indefinite',
  любой: 'indefinite',
  следующий: 'indefinite',
};

interface Left extends Side {
  readonly former: boolean;
  readonly pointing: Pointing;
}

const MOST_WORDS_BEFORE = 6;

/** What stands before the office: its field, its state, “former”, and an article. */
function readLeft(source: OfficeText, noun: number, free: number, russian: boolean): Left {
  const { tokens } = source;
  let edge = noun;
  let field: string | undefined;
  let state: string | undefined;
  let former = false;
  let pointing: Pointing = 'bare';
  for (let step = 0; step < MOST_WORDS_BEFORE && edge > free; step += 1) {
    const before = tokens[edge - 1];
    const span = source.stateUntil(edge);
    if (before === undefined) break;
    if (span !== undefined && state === undefined && span.from >= free && joins(source, edge)) {
      state = span.key;
      if (!russian && isPossessive(source, edge)) pointing = 'definite';
      edge = span.from;
      continue;
    }
    if (!isBeside(tokens[edge])) break;
    const own = russian || field !== undefined ? undefined : fieldBefore(tokens, edge, free);
    if (own !== undefined) {
      field = own.key;
      edge = own.from;
    } else if (saysFormer(before)) {
      former = true;
      edge -= 1;
    } else if (saysPresent(before)) edge -= 1;
    else {
      const told = POINTING[before.text.toLowerCase()];
      if (told === undefined || tokens[edge]?.gap !== 'space') break;
      pointing = told;
      if (told !== 'possessive') edge -= 1;
      break;
    }
  }
  return {
    edge,
    former,
    pointing,
    ...(field === undefined ? {} : { field }),
    ...(state === undefined ? {} : { state }),
  };
}

function isBeside(token: Token | undefined): boolean {
  return token?.gap === 'space' || token?.gap === 'hyphen';
}

/** A space, or a possessive: “Kyrgyzstan’s president”. */
function joins(source: OfficeText, at: number): boolean {
  return isBeside(source.tokens[at]) || isPossessive(source, at);
}

function isPossessive({ text, tokens }: OfficeText, at: number): boolean {
  const between = text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  return /^['’ʼ]s? $/u.test(between);
}

const LONGEST_FIELD = 3;

function fieldBefore(
  tokens: readonly Token[],
  edge: number,
  free: number,
): { readonly key: string; readonly from: number } | undefined {
  for (let from = Math.max(free, edge - LONGEST_FIELD); from < edge; from += 1) {
    const match = fieldAt(tokens, from);
    if (match !== undefined && from + match.length === edge) return { key: match.value, from };
  }
  return undefined;
}

const OF = new Set(['of', 'for']);

/** “of Kazakhstan”, “of the Bulgarian government”, “of culture”, “of the national bank”. */
function rightInEnglish(source: OfficeText, after: number): Side {
  const { tokens } = source;
  if (!OF.has(tokens[after]?.text ?? '') || tokens[after]?.gap !== 'space') return { edge: after };
  const isThe = tokens[after + 1]?.text.toLowerCase() === 'the';
  const at = after + (isThe ? 2 : 1);
  const span = source.stateFrom(at);
  if (span !== undefined) {
    const more = isBeside(tokens[span.until]) ? fieldAt(tokens, span.until) : undefined;
    return more === undefined
      ? withName(source, span.until, span.key)
      : { edge: span.until + more.length, state: span.key, field: more.value };
  }
  const match = fieldAt(tokens, at);
  if (match !== undefined) return afterField(source, at + match.length, match.value);
  const until = rawUntil(tokens, at);
  return until === at ? { edge: after } : afterField(source, until, rawField(tokens, at, until));
}

/** A nationality before another word is no state of the office: “leader of the Kurdish people”. */
function withName({ tokens }: OfficeText, until: number, state: string): Side {
  const next = tokens[until];
  const isAdjective = /(?:an|ian|ish|ese|i|ic)$/u.test(tokens[until - 1]?.text ?? '');
  if (isAdjective && next?.gap === 'space' && next.shape === 'lower' && !FUNCTION.test(next.text))
    return { edge: until + 1, field: next.text, state };
  return { edge: until, state };
}

const FUNCTION =
  /^(?:and|or|but|in|on|at|to|by|for|with|from|of|as|who|which|that|when|after|before|since|until|is|was|has|had|will|would|said|says|met|\p{L}+ed|\p{L}+s)$/u;

function afterField(source: OfficeText, until: number, field: string): Side {
  const { tokens } = source;
  if (tokens[until]?.text !== 'of') return { edge: until, field };
  const at = until + (tokens[until + 1]?.text.toLowerCase() === 'the' ? 2 : 1);
  const span = source.stateFrom(at);
  return span === undefined ? { edge: until, field } : { edge: span.until, field, state: span.key };
}

const MOST_RAW = 4;

/** “national bank”, “youth and sports”: words up to the next that cannot go on. */
function rawUntil(tokens: readonly Token[], at: number): number {
  let until = at;
  while (until < tokens.length && until - at < MOST_RAW) {
    const token = tokens[until];
    if (token === undefined || token.gap !== 'space') break;
    if (token.text === 'and' && until > at && tokens[until + 1]?.gap === 'space') {
      until += 2;
      continue;
    }
    if (token.shape === 'lower' && FUNCTION.test(token.text) && until > at) break;
    if (token.shape !== 'lower' && until > at && tokens[until - 1]?.shape === 'lower') break;
    until += 1;
  }
  return Math.min(until, tokens.length);
}

function rawField(tokens: readonly Token[], from: number, until: number): string {
  return tokens
    .slice(from, until)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
}

const VERB = /(?:л[аои]?|с[яь]|[её]т|ит|[юуая]т|ть)$/u;
const GENITIVE = /(?:[ыия]|ов|ев|ей|ого|его|ства|тета|нка|да|та|ка|ра|па)$/u;

/** «Казахстана», «иностранных дел Грузии», «охраны». */
function rightInRussian(source: OfficeText, after: number): Side {
  const { tokens } = source;
  if (tokens[after]?.gap !== 'space') return { edge: after };
  const span = source.stateFrom(after);
  if (span !== undefined && tokens[after]?.shape !== 'lower')
    return { edge: span.until, state: span.key };
  const match = fieldAt(tokens, after);
  if (match !== undefined) {
    const until = after + match.length;
    const own = isBeside(tokens[until]) ? source.stateFrom(until) : undefined;
    return own === undefined || tokens[until]?.shape === 'lower'
      ? { edge: until, field: match.value }
      : { edge: own.until, field: match.value, state: own.key };
  }
  const next = tokens[after];
  if (
    next?.shape !== 'lower' ||
    VERB.test(next.text) ||
    !GENITIVE.test(next.text) ||
    next.text.length < 4
  )
    return { edge: after };
  return { edge: after + 1, field: next.text };
}
