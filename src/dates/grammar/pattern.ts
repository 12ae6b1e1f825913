import { GAP } from '../lex/token.ts';
import type { Gap, Token } from '../lex/token.ts';
import type { Placed } from '../meaning.ts';

/** What a part of a pattern found: a number, a word, or a time inside the time. */
export type Value = number | string | Placed;

export interface Hit {
  /** The token behind the last that was read. */
  readonly past: number;
  readonly value: Value;
}

/** Where a pattern is being read. */
export interface Place {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** What a lower layer of the grammar reads at a token; the longest. */
  readonly below: (at: number) => Placed | undefined;
  /** What phrases read at tokens of this stretch: many rules ask for the same. */
  readonly known: Map<Phrase, (Hit | null | undefined)[]>;
}

/** A part of a pattern that needs more than one token or a look at its value: `<number>`, `<year>`. */
export interface Phrase {
  readonly read: (place: Place, at: number) => Hit | undefined;
  /** The words, `[classes]` and `#shapes` it can begin with. */
  readonly starts: readonly string[];
  /** Those with which it can go on behind its first token. Default: any. */
  readonly goesOn?: readonly string[];
}

export type Captures = ReadonlyMap<string, Value>;

interface Part {
  readonly name: string;
  readonly optional: boolean;
  readonly gaps: ReadonlySet<Gap>;
  readonly read: Phrase['read'];
  readonly starts: readonly string[] | 'any';
  /** As in a phrase; a part of one token goes on with nothing. */
  readonly goesOn: readonly string[] | 'any';
}

export type Pattern = readonly Part[];

const WORDS: ReadonlySet<Gap> = new Set([GAP.space, GAP.glued, GAP.hyphen]);
const COMMA: ReadonlySet<Gap> = new Set([GAP.space, GAP.glued, GAP.hyphen, GAP.comma]);
const GLUED: ReadonlySet<Gap> = new Set([GAP.glued, GAP.hyphen]);
const JOINED: ReadonlySet<Gap> = new Set([GAP.dash, GAP.hyphen, GAP.slash]);
const SIGNS: Readonly<Record<string, ReadonlySet<Gap>>> = { ',': COMMA, '~': GLUED, '--': JOINED };

/**
 * Reads a pattern. Parts stand between spaces: `word`, `one|another`, `[class]` (its value is caught under the
 * class's name), `#shape`, `<phrase>`; `name:` before a part names what it catches; `?` behind makes it optional.
 * A sign tells what may stand before the next part, and before the one behind it where that is left out: `,` also a comma, `~` no space, `--` a dash or slash.
 */
export function makePattern(source: string, phrases: Readonly<Record<string, Phrase>>): Pattern {
  const parts: Part[] = [];
  let gaps = WORDS;
  for (const word of source.split(' ')) {
    const sign = SIGNS[word];
    if (sign !== undefined) gaps = sign;
    else {
      parts.push(makePart(word, gaps, phrases));
      gaps = WORDS;
    }
  }
  return parts;
}

const PART = /^(?:(?<name>[\w-]+):)?(?<body>.+?)(?<optional>\?)?$/u;

function makePart(
  source: string,
  gaps: ReadonlySet<Gap>,
  phrases: Readonly<Record<string, Phrase>>,
): Part {
  const { name, body = '', optional } = PART.exec(source)?.groups ?? {};
  const inner = body.replace(/^[[<]|[\]>]$/gu, '');
  const phrase = body.startsWith('<') ? phrases[inner] : undefined;
  if (body.startsWith('<') && inner !== 'time' && phrase === undefined)
    throw new TypeError(`The pattern names the unknown phrase ${body}`);
  return {
    name: name ?? inner,
    optional: optional !== undefined,
    gaps,
    read: phrase === undefined ? readerOf(body, inner) : (place, at) => readOnce(phrase, place, at),
    starts: phrase?.starts ?? (inner === 'time' ? 'any' : startsOf(body)),
    goesOn: phrase === undefined ? [] : (phrase.goesOn ?? 'any'),
  };
}

function readOnce(phrase: Phrase, place: Place, at: number): Hit | undefined {
  let hits = place.known.get(phrase);
  if (hits === undefined) place.known.set(phrase, (hits = []));
  const known = hits[at];
  if (known !== undefined) return known ?? undefined;
  const hit = phrase.read(place, at);
  hits[at] = hit ?? null;
  return hit;
}

function startsOf(body: string): readonly string[] {
  return body.startsWith('[')
    ? body
        .slice(1, -1)
        .split('|')
        .map((name) => `[${name}]`)
    : body.split('|');
}

function readerOf(body: string, inner: string): Phrase['read'] {
  if (body === '<time>') return readBelow;
  if (body.startsWith('[')) return classReader(inner.split('|'));
  if (body.startsWith('#')) return (place, at) => readShape(place, at, body);
  const words = new Set(body.split('|'));
  return ({ tokens }, at) => {
    const word = tokens[at]?.word;
    return word !== undefined && words.has(word) ? { past: at + 1, value: word } : undefined;
  };
}

function readBelow(place: Place, at: number): Hit | undefined {
  const placed = place.below(at);
  return placed && { past: placed.past, value: placed };
}

/** Most patterns ask for one class, and most words are not in it. */
function classReader(names: readonly string[]): Phrase['read'] {
  return ({ tokens }, at) => {
    const classes = tokens[at]?.classes;
    if (classes === undefined) return undefined;
    for (const name of names) {
      const value = classes[name];
      if (value !== undefined) return { past: at + 1, value };
    }
    return undefined;
  };
}

function readShape({ tokens }: Place, at: number, shape: string): Hit | undefined {
  const token = tokens[at];
  return token?.figures !== undefined && token.keys.includes(shape)
    ? { past: at + 1, value: token.figures }
    : undefined;
}

type Caught = readonly [name: string, value: Value];

/** Reads a pattern at a token; optional parts are taken where the rest still fits. */
export function match(pattern: Pattern, place: Place, at: number): [number, Captures] | undefined {
  const caught: Caught[] = [];
  const past = matchFrom(pattern, 0, place, at, at, caught);
  return past === undefined ? undefined : [past, new Map(caught)];
}

function matchFrom(
  pattern: Pattern,
  index: number,
  place: Place,
  first: number,
  at: number,
  caught: Caught[],
  skipped = WORDS,
): number | undefined {
  const part = pattern[index];
  if (part === undefined) return at;
  const gaps = part.gaps === WORDS ? skipped : part.gaps;
  const hit = isJoined(gaps, place, first, at) ? part.read(place, at) : undefined;
  if (hit !== undefined) {
    const past = matchFrom(pattern, index + 1, place, first, hit.past, caught);
    if (past !== undefined) {
      caught.push([part.name, hit.value]);
      return past;
    }
  }
  return part.optional ? matchFrom(pattern, index + 1, place, first, at, caught, gaps) : undefined;
}

function isJoined(gaps: ReadonlySet<Gap>, { tokens }: Place, first: number, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (at === first || gaps.has(token.gap));
}

/** What a pattern can begin with: words, classes and shapes, and perhaps a time of a lower layer. */
export function startsOfPattern(pattern: Pattern): {
  readonly keys: ReadonlySet<string>;
  readonly any: boolean;
} {
  const keys = new Set<string>();
  for (const { starts, optional } of pattern) {
    if (starts === 'any') return { keys, any: true };
    for (const start of starts) keys.add(start);
    if (!optional) break;
  }
  return { keys, any: false };
}

/**
 * Whether a pattern may fit where two tokens with these keys stand, or one and the end of the stretch. Most patterns are
 * refused here, before they are read.
 */
export function mayFit(
  pattern: Pattern,
  first: readonly string[],
  second: readonly string[] | undefined,
): boolean {
  for (const [index, { starts, goesOn, optional }] of pattern.entries()) {
    if (starts === 'any') return true;
    if (meets(starts, first)) {
      const isOpen = goesOn === 'any' || (second !== undefined && meets(goesOn, second));
      if (isOpen || mayGoOn(pattern, index + 1, second)) return true;
    }
    if (!optional) return false;
  }
  return false;
}

function mayGoOn(pattern: Pattern, from: number, keys: readonly string[] | undefined): boolean {
  for (const { starts, optional } of pattern.slice(from)) {
    if (keys !== undefined && (starts === 'any' || meets(starts, keys))) return true;
    if (!optional) return false;
  }
  return true;
}

function meets(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => others.includes(one));
}
