import table from '../tables/homoglyphs.compiled.json' with { type: 'json' };
import { isMixed, scriptOfLetter, scriptOfWord } from './script-of-word.ts';

/** A letter of another script inside a word: the Cyrillic А of Аliyev. */
export interface Homoglyph {
  /** Where the letter stands in the name, in UTF-16 units. */
  readonly index: number;
  readonly letter: string;
  /** ISO 15924 code of the letter's own script. */
  readonly script: string;
  /** The letter of the word's script that it looks like. */
  readonly looksLike: string;
}

/** For each script, each Latin letter and those that look like it, in both directions. */
const latinOf = new Map<string, string>();
const likeLatin = new Map<string, Map<string, string>>();
for (const [script, line] of Object.entries(table)) {
  const words = line.split(' ');
  const letters = new Map<string, string>();
  for (let index = 0; index + 1 < words.length; index += 2) {
    const [latin = '', other = ''] = words.slice(index, index + 2);
    latinOf.set(other, latin);
    if (!letters.has(latin)) letters.set(latin, other);
  }
  likeLatin.set(script, letters);
}

const WORD = /[\p{L}\p{M}'’ʼ]+/gu;

/**
 * The letters of another script inside the words of a name that look like letters of the word's own script. A word's
 * script is that of most of its letters; words of one script (А. in a Latin name) and letters that look like none
 * are left alone.
 */
export function homoglyphsIn(name: string): readonly Homoglyph[] {
  if (!isMixed(name)) return [];
  return [...name.matchAll(WORD)].flatMap((match) => homoglyphsOf(match[0], match.index));
}

function homoglyphsOf(word: string, start: number): readonly Homoglyph[] {
  if (!isMixed(word)) return [];
  const own = scriptOfWord(word);
  const found: Homoglyph[] = [];
  let index = start;
  for (const letter of word) {
    const script = scriptOfLetter(letter);
    const looksLike = script === own || script === 'Zyyy' ? undefined : lookAlike(letter, own);
    if (looksLike !== undefined) found.push({ index, letter, script, looksLike });
    index += letter.length;
  }
  return found;
}

function lookAlike(letter: string, script: string): string | undefined {
  const latin = latinOf.get(letter) ?? letter;
  if (script === 'Latn') return latin === letter ? undefined : latin;
  return likeLatin.get(script)?.get(latin);
}

/** The name with such letters replaced by those they look like; the name itself where there are none. */
export function withoutHomoglyphs(name: string): string {
  const found = homoglyphsIn(name);
  if (found.length === 0) return name;
  let from = 0;
  const parts = found.map(({ index, letter, looksLike }) => {
    const part = name.slice(from, index) + looksLike;
    from = index + letter.length;
    return part;
  });
  return parts.join('') + name.slice(from);
}
