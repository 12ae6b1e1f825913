/** A word with the classes it may stand in, and its value in each. */
export interface Lexeme {
  readonly word: string;
  readonly classes: Readonly<Record<string, string | number>>;
  /** The word and the names of its classes. */
  readonly keys: readonly string[];
  /** A stretch of text is read only if one of its words is strong. */
  readonly strong: boolean;
  /** A full stop behind it belongs to it. */
  readonly dotted: boolean;
}

/** A compiled list of words (`scripts/tables/time-words.ts`). */
export interface WordTable {
  readonly strong: readonly string[];
  readonly dotted: readonly string[];
  readonly words: Readonly<Record<string, Readonly<Record<string, string | number>>>>;
}

/** Words by a hash that is built up while a text is read, so that looking a word up cuts no string. */
export interface Lexicon {
  readonly lexemes: readonly Lexeme[];
  readonly slots: Int16Array;
  /** By `shapeOf` a word: 0 no word of time, 1 a weak one perhaps, 2 a strong one perhaps. Most words are none by this alone. */
  readonly shapes: Uint8Array;
  /** “a.m” and its like, by their text. */
  readonly pairs: ReadonlyMap<string, number>;
}

const SHAPES = 65_536;

/** A number for the first letter, the last letter and the length of a word, in lower case; few words share one. */
export function shapeOf(first: number, last: number, length: number): number {
  return ((first * 31 + last) * 37 + length) & (SHAPES - 1);
}

const SLOTS = 4096;
/** FNV-1a. */
export const HASH_START = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

export function hashOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, HASH_PRIME);
}

export function makeLexicon({ strong, dotted, words }: WordTable): Lexicon {
  const strongClasses = new Set(strong);
  const dottedWords = new Set(dotted);
  const lexemes = Object.entries(words).map(([word, classes]) => ({
    word,
    classes,
    keys: [word, ...Object.keys(classes).map((name) => `[${name}]`)],
    strong: Object.keys(classes).some((name) => strongClasses.has(name)),
    dotted: dottedWords.has(word),
  }));
  const slots = new Int16Array(SLOTS).fill(-1);
  const shapes = new Uint8Array(SHAPES);
  const pairs = new Map<string, number>();
  for (const [index, { word, strong: isStrong }] of lexemes.entries()) {
    slots[freeSlot(slots, word)] = index;
    const shape = shapeOf(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
    shapes[shape] = Math.max(shapes[shape] ?? 0, isStrong ? 2 : 1);
    if (/^.\..$/u.test(word)) pairs.set(word, index);
  }
  return {
    lexemes,
    slots,
    shapes,
    pairs,
  };
}

function freeSlot(slots: Int16Array, word: string): number {
  let hash = HASH_START;
  for (let index = 0; index < word.length; index += 1) hash = hashOn(hash, word.charCodeAt(index));
  let slot = slotOf(hash);
  while (slots[slot] !== -1) slot = (slot + 1) % SLOTS;
  return slot;
}

export function slotOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (SLOTS - 1);
}

export function nextSlot(slot: number): number {
  return (slot + 1) & (SLOTS - 1);
}
