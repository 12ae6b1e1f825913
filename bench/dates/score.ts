import { coverageOf, isSameValue } from './coverage.ts';
import type { Meaning, TimeSentence } from './expressions.ts';
import type { Found, TimeFinder } from './found.ts';

/** Words that may open or close an expression without changing which time is meant. */
const LEADING =
  /^(?:(?:in|on|at|of|by|from|since|until|till|before|after|between|throughout|during|for|over|the|в|во|на|с|со|к|ко|до|по|от|за|после|между)(?!\p{L})[ \u00a0]*|[«"“(])+/iu;
const TRAILING = /(?:[ \u00a0](?:before|after|до|после|of)|[.,;:)»”"])+$/iu;

/** How one finder did on some sentences. A sentence that names no time is one item, right when nothing is found in it. */
export interface OwnScore {
  readonly items: number;
  /** Marked words found as marked, opening and closing small words aside. */
  readonly words: number;
  /** Marked words that overlap a find of the right value. */
  readonly value: number;
  /** Both, of the same find; and sentences without a time in which none is found. */
  readonly both: number;
  /** Of those asked, finds on the words whose `stated` is right, and how many are asked. */
  readonly stated: { readonly right: number; readonly asked: number };
  readonly anchor: { readonly right: number; readonly asked: number };
  /** Finds, and those that touch no marked words. */
  readonly finds: number;
  readonly falseFinds: number;
  /** What was missed, one line each. */
  readonly missed: readonly string[];
}

export function scoreOwn(finder: TimeFinder, sentences: readonly TimeSentence[]): OwnScore {
  const all = sentences.map((sentence) => scoreSentence(finder, sentence));
  const sum = (of: (score: OwnScore) => number): number =>
    all.reduce((total, score) => total + of(score), 0);
  return {
    items: sum(({ items }) => items),
    words: sum(({ words }) => words),
    value: sum(({ value }) => value),
    both: sum(({ both }) => both),
    stated: { right: sum(({ stated }) => stated.right), asked: sum(({ stated }) => stated.asked) },
    anchor: { right: sum(({ anchor }) => anchor.right), asked: sum(({ anchor }) => anchor.asked) },
    finds: sum(({ finds }) => finds),
    falseFinds: sum(({ falseFinds }) => falseFinds),
    missed: all.flatMap(({ missed }) => missed),
  };
}

function scoreSentence({ find }: TimeFinder, sentence: TimeSentence): OwnScore {
  const { text, language, base, meanings } = sentence;
  const finds = find(text, language, base);
  const touched = (found: Found): boolean => meanings.some((meaning) => overlap(meaning, found));
  const falseFinds = finds.filter((found) => !touched(found));
  if (meanings.length === 0) {
    const right = finds.length === 0 ? 1 : 0;
    const missed = right === 1 ? [] : [`${text} — found ${finds.map(printed(text)).join('; ')}`];
    return {
      ...NOTHING,
      items: 1,
      words: right,
      value: right,
      both: right,
      missed,
      finds: finds.length,
      falseFinds: finds.length,
    };
  }
  const scored = meanings.map((meaning) => scoreMeaning(text, meaning, finds));
  const count = (of: (one: Scored) => boolean): number => scored.filter(of).length;
  return {
    items: scored.length,
    words: count(({ words }) => words),
    value: count(({ value }) => value),
    both: count(({ both }) => both),
    stated: {
      right: count(({ stated }) => stated === true),
      asked: count(({ stated }) => stated !== undefined),
    },
    anchor: { right: count(({ anchor }) => anchor), asked: scored.length },
    finds: finds.length,
    falseFinds: falseFinds.length,
    missed: scored.flatMap(({ both }, index) => {
      const meaning = meanings[index];
      return both || meaning === undefined ? [] : [missedLine(text, meaning, finds)];
    }),
  };
}

const NOTHING: OwnScore = {
  items: 0,
  words: 0,
  value: 0,
  both: 0,
  stated: { right: 0, asked: 0 },
  anchor: { right: 0, asked: 0 },
  finds: 0,
  falseFinds: 0,
  missed: [],
};

interface Scored {
  readonly words: boolean;
  readonly value: boolean;
  readonly both: boolean;
  readonly anchor: boolean;
  readonly stated?: boolean;
}

function scoreMeaning(text: string, meaning: Meaning, finds: readonly Found[]): Scored {
  const near = finds.filter((found) => overlap(meaning, found));
  if (near.length === 0 && meaning.values.includes('none')) {
    return { words: true, value: true, both: true, anchor: true };
  }
  const onWords = near.filter((found) => isSameWords(text, meaning, found));
  const isRight = (found: Found): boolean => meaning.values.some((value) => hasValue(found, value));
  const [exact] = onWords;
  return {
    words: onWords.length > 0,
    value: near.some(isRight),
    both: onWords.some(isRight),
    anchor: exact?.anchor === meaning.anchor,
    ...(meaning.stated === undefined
      ? {}
      : { stated: exact?.stated !== undefined && isSameStated(exact.stated, meaning.stated) }),
  };
}

/** Whether a find has one of the values of the set's notation. */
export function hasValue(found: Found, value: string): boolean {
  const { edtf, kind, duration, fault, readings, approximate = false } = found;
  if (value === 'none') return false;
  if (value === 'impossible') return fault === 'impossible-date';
  if (value.startsWith('duration ')) return kind === 'duration' && value.slice(9) === duration;
  if (value.startsWith('set ')) return kind === 'set' && value.slice(4) === duration;
  if (fault !== undefined) return false;
  if (value === 'open') return edtf === undefined && readings === undefined && kind !== 'set';
  if (value.startsWith('[')) {
    return edtf === value || value === `[${(readings ?? []).toSorted().join(',')}]`;
  }
  if (edtf === undefined) return false;
  const isMarked = /[~%]/u.test(edtf);
  return isSameValue(approximate && !isMarked ? `${edtf}~` : edtf, value);
}

function plain(value: string): string {
  return value.replace(/[~?%]/gu, '').replace(/(?:-XX)+(?=$|\/)/gu, '');
}

/** What the words alone fix may have no year, which the calendar of EDTF cannot count in: compared as written then. */
function isSameStated(left: string, right: string): boolean {
  if (plain(left) === plain(right)) return true;
  return coverageOf(right) !== undefined && !right.includes('XXXX') && isSameValue(left, right);
}

function isSameWords(text: string, left: Range, right: Range): boolean {
  return core(text.slice(left.start, left.end)) === core(text.slice(right.start, right.end));
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function core(words: string): string {
  return words.replace(LEADING, '').replace(TRAILING, '');
}

function overlap(left: Range, right: Range): boolean {
  return left.start < right.end && right.start < left.end;
}

function missedLine(text: string, meaning: Meaning, finds: readonly Found[]): string {
  const near = finds.filter((found) => overlap(meaning, found)).map(printed(text));
  const wanted = `${text.slice(meaning.start, meaning.end)} = ${meaning.values.join(' or ')}`;
  return `${wanted} — found ${near.length === 0 ? 'nothing' : near.join('; ')}`;
}

function printed(text: string): (found: Found) => string {
  return ({ start, end, kind, edtf, duration, fault, readings, approximate }) => {
    const value = edtf ?? readings?.join(' or ') ?? fault ?? 'open';
    return `${text.slice(start, end)} = ${[kind, value, duration, approximate === true ? '~' : undefined].filter(Boolean).join(' ')}`;
  };
}
