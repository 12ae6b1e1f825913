import words from '../tables/organisation-words.compiled.json' with { type: 'json' };
import { lettersOf } from './spelling.ts';

const SECTIONS = ['fillers', 'bodies', 'fields', 'directions', 'regions'] as const;

/** The sections of `resources/organisation-words.yml`. */
export type Section = (typeof SECTIONS)[number];

/** What a common word of organisations' names says, whatever its language. */
export interface Concept {
  readonly id: string;
  readonly section: Section;
}

/** What an entry of the lists leads to: a word, or a word and the one that must follow. */
interface Entry<T> {
  readonly value: T;
  readonly next?: string;
}

/** Entries of the lists by word, and by stem where any ending may follow. */
class WordBook<T> {
  readonly #whole = new Map<string, Entry<T>[]>();
  readonly #stems = new Map<string, Entry<T>[]>();

  add(text: string, value: T): void {
    const [first = '', second] = text.toLowerCase().split(' ');
    const entry: Entry<T> = second === undefined ? { value } : { value, next: second };
    this.#put(first, entry);
    const letters = lettersOf(first);
    if (letters.length >= SHORTEST_ROMANISED && !PLAIN.test(first)) {
      this.#put(first.endsWith('*') ? `${letters}*` : letters, entry);
    }
  }

  #put(word: string, entry: Entry<T>): void {
    const isStem = word.endsWith('*');
    const map = isStem ? this.#stems : this.#whole;
    const key = isStem ? word.slice(0, -1) : word;
    const known = map.get(key);
    if (known === undefined) map.set(key, [entry]);
    else known.push(entry);
  }

  /** The value of a lower-case word, and whether the word behind it belongs to it. */
  find(word: string, next: string): { readonly value: T; readonly length: 1 | 2 } | undefined {
    const whole = choose(this.#whole.get(word), next);
    if (whole !== undefined) return whole;
    for (let length = word.length; mayEnd(word.length, length); length -= 1) {
      const found = choose(this.#stems.get(word.slice(0, length)), next);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

const LONGEST_ENDING = 8;
const SHORTEST_ROMANISED = 4;
const PLAIN = /^[a-z*'-]+$/u;

/** Endings may be a letter longer than their stem, so that short stems do not catch every word. */
function mayEnd(word: number, stem: number): boolean {
  return stem >= 2 && word - stem <= Math.min(LONGEST_ENDING, stem + 1);
}

function choose<T>(
  entries: readonly Entry<T>[] | undefined,
  next: string,
): { readonly value: T; readonly length: 1 | 2 } | undefined {
  for (const { value, next: wanted } of entries ?? []) {
    if (wanted !== undefined && fits(next, wanted)) return { value, length: 2 };
  }
  const single = entries?.find((entry) => entry.next === undefined);
  return single && { value: single.value, length: 1 };
}

function fits(word: string, pattern: string): boolean {
  if (!pattern.endsWith('*')) return word === pattern;
  const stem = pattern.slice(0, -1);
  return word.startsWith(stem) && mayEnd(word.length, stem.length);
}

let concepts: WordBook<Concept> | undefined;
let numerals: WordBook<number> | undefined;
const compounds = new Map<string, readonly string[]>(Object.entries(words.compounds));
const binding = new Set<string>(words.binding);
const sections = new Map<string, Section>();

/** The concept of a common word (`министерство`, `nazirliyi`: ministry), of any language of the lists. */
export function conceptOf(
  word: string,
  next = '',
): { readonly value: Concept; readonly length: 1 | 2 } | undefined {
  concepts ??= buildConcepts();
  return concepts.find(word, next) ?? findRomanised(concepts, word, next);
}

/** Words of the lists written without their diacritics, or in Latin letters (Ministerstvo). */
function findRomanised<T>(
  book: WordBook<T>,
  word: string,
  next: string,
): ReturnType<WordBook<T>['find']> {
  const letters = lettersOf(word);
  return letters.length < SHORTEST_ROMANISED || letters === word
    ? undefined
    : book.find(letters, lettersOf(next));
}

function buildConcepts(): WordBook<Concept> {
  const book = new WordBook<Concept>();
  for (const section of SECTIONS) {
    for (const [id, texts] of Object.entries<readonly string[]>(words.words[section])) {
      const concept: Concept = { id, section };
      sections.set(id, section);
      for (const text of texts) book.add(text, concept);
    }
  }
  return book;
}

/** The concepts that one word says at once (`минобороны`: ministry, defence). */
export function compoundOf(word: string): readonly Concept[] | undefined {
  concepts ??= buildConcepts();
  return compounds.get(word)?.map((id): Concept => ({ id, section: sections.get(id) ?? 'fields' }));
}

/** A number in words, 1…90 (`forty`, `вторая`). */
export function numeralOf(word: string): number | undefined {
  numerals ??= buildNumerals();
  return numerals.find(word, '')?.value;
}

function buildNumerals(): WordBook<number> {
  const book = new WordBook<number>();
  for (const [number, texts] of Object.entries(words.numbers)) {
    for (const text of texts) book.add(text, Number(number));
  }
  return book;
}

/** Articles, prepositions and the like, which say nothing in a name. */
export function isBinding(word: string): boolean {
  return binding.has(word);
}
