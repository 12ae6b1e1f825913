import type { Token } from '../text/tokens.ts';
import { caseForms } from './russian/case-forms.ts';

/** What a phrase stands for, with the number of tokens it took. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  value?: T;
}

/**
 * Finds known phrases in a list of tokens, longest first, whole words only. Cyrillic words are known in all their case
 * forms, each word of a phrase on its own. The first value given for a phrase stays.
 */
export class PhraseBook<T> {
  readonly #root: Node<T> = { next: new Map() };
  /** Marks the characters that some phrase begins with: most words are passed by at once. */
  readonly #openings = new Uint8Array(0x1_0000);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** `exact` keeps the words as they are: abbreviations do not decline. */
  add(phrase: readonly string[], value: T, exact = false): void {
    if (phrase.length === 0) return;
    const forms = phrase.map((word) => (exact ? [phraseKey(word)] : caseForms(phraseKey(word))));
    for (const form of forms[0] ?? []) this.#markOpening(form);
    this.#insert(this.#root, forms, 0, value);
    this.#size += 1;
  }

  #markOpening(word: string): void {
    if (this.#openings[word.charCodeAt(0)] === 1) return;
    const upper = word.toUpperCase();
    const spellings = [word, upper, word.normalize('NFD'), upper.normalize('NFD')];
    for (const spelling of spellings) this.#openings[spelling.charCodeAt(0)] = 1;
    if (upper.startsWith('Е')) for (const yo of 'Ёё') this.#openings[yo.charCodeAt(0)] = 1;
  }

  #insert(node: Node<T>, forms: readonly (readonly string[])[], at: number, value: T): void {
    const words = forms[at];
    if (words === undefined) {
      if (!('value' in node)) node.value = value;
      return;
    }
    const fresh: Node<T> = { next: new Map() };
    const nodes = new Set(words.map((word) => getOrSet(node.next, word, fresh)));
    for (const next of nodes) this.#insert(next, forms, at + 1, value);
  }

  /** The longest phrase that begins at a token. */
  match(tokens: readonly Token[], at: number): PhraseMatch<T> | undefined {
    const first = tokens[at];
    if (first === undefined || this.#openings[first.text.charCodeAt(0)] !== 1) return undefined;
    const { next } = this.#root;
    const key = phraseKey(first.text);
    const found = follow(next.get(key), tokens, at);
    if (first.shape === 'lower') return found;
    const other = follow(otherCase(next, key, first), tokens, at);
    return other !== undefined && other.length > (found?.length ?? 0) ? other : found;
  }
}

function follow<T>(
  start: Node<T> | undefined,
  tokens: readonly Token[],
  at: number,
): PhraseMatch<T> | undefined {
  let node = start;
  let found: PhraseMatch<T> | undefined;
  for (let index = at; node !== undefined; index += 1) {
    if (node.value !== undefined) found = { value: node.value, length: index - at + 1 };
    const token = tokens[index + 1];
    if (token === undefined || !isJoined(token)) return found;
    node = step(node, token);
  }
  return found;
}

function getOrSet<T>(next: Map<string, Node<T>>, word: string, fresh: Node<T>): Node<T> {
  const known = next.get(word) ?? fresh;
  next.set(word, known);
  return known;
}

function isJoined({ gap }: Token): boolean {
  return gap === 'space' || gap === 'hyphen' || gap === 'point';
}

const SHORTEST_SHOUTED = 4;

function step<T>({ next }: Node<T>, token: Token): Node<T> | undefined {
  const key = phraseKey(token.text);
  return next.get(key) ?? (token.shape === 'lower' ? undefined : otherCase(next, key, token));
}

/** A word in capitals, as in a heading, and a lower-case word at the head of a sentence are found as well. */
function otherCase<T>(
  next: Map<string, Node<T>>,
  key: string,
  { shape, text }: Token,
): Node<T> | undefined {
  const lower = key.toLowerCase();
  if (shape === 'capital') return next.get(lower);
  if (shape !== 'upper' || text.length < SHORTEST_SHOUTED) return undefined;
  return next.get(key.slice(0, 1) + lower.slice(1)) ?? next.get(lower);
}

/** Typographic differences that mean nothing; case stays. */
function phraseKey(word: string): string {
  return isPlain(word)
    ? word
    : word.normalize('NFC').replace(/ё/gu, 'е').replace(/Ё/gu, 'Е').replace(/[’ʼ‘]/gu, "'");
}

/** Only A–Z, a–z, А–я: asked of every word, where a loop is several times faster than a pattern. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    const latin = code | 0x20;
    if ((latin < 0x61 || latin > 0x7a) && (code < 0x410 || code > 0x44f)) return false;
  }
  return true;
}
