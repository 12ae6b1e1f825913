import { readEdit } from './edit.ts';
import type { LemmaModel } from './lemmatiser.ts';
import { LETTER_CASES } from './letter-case.ts';
import type { LetterCase } from './letter-case.ts';
import type { SuffixRules } from './suffix-rules.ts';

/** The layout and the meaning of endings that this reader knows; a file of another version is refused. */
export const LEMMA_VERSION = 1;

/** Rules as they are written: for each kind, each decision with its endings, parted by spaces. `^was` is the whole word, `^` the empty ending. */
type WrittenRules = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** `resources/<language>/lemmas.json`. */
export interface LemmaFile {
  readonly card: Readonly<Record<string, string | number>>;
  readonly version: number;
  readonly edits: WrittenRules;
  readonly cases: WrittenRules;
}

/** @throws {Error} when the file is of another version, or names a decision that there is not. */
export function readLemmaFile(file: LemmaFile): LemmaModel {
  if (file.version !== LEMMA_VERSION) {
    throw new Error(
      `Lemma rules of version ${file.version}, expected ${LEMMA_VERSION}: make them again with training/lemmatiser.ts`,
    );
  }
  return { edits: readRules(file.edits, readEdit), cases: readRules(file.cases, readCase) };
}

function readRules<Decision>(
  written: WrittenRules,
  read: (text: string) => Decision,
): ReadonlyMap<string, SuffixRules<Decision>> {
  const all = new Map<string, SuffixRules<Decision>>();
  for (const [kind, decisions] of Object.entries(written)) {
    const words = new Map<string, Decision>();
    const endings = new Map<string, Decision>();
    for (const [text, keys] of Object.entries(decisions)) {
      const decision = read(text);
      for (const key of keys.split(' ')) {
        if (key === '^') endings.set('', decision);
        else if (key.startsWith('^')) words.set(key.slice(1), decision);
        else endings.set(key, decision);
      }
    }
    all.set(kind, { words, endings });
  }
  return all;
}

function readCase(text: string): LetterCase {
  const found = LETTER_CASES.find((one) => one === text);
  if (found === undefined) {
    throw new Error(
      `Not a letter case: ${JSON.stringify(text)}, expected ${LETTER_CASES.join(', ')}`,
    );
  }
  return found;
}
