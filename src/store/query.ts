import { wordsOf } from './words.ts';

/** One thing to look for: words that follow each other, the last perhaps only begun. */
export interface Term {
  readonly stems: readonly string[];
  /** The words as they were asked for, in lower case, to prefer their exact form. */
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** All groups must be met, each by one of its terms; no excluded term may be. */
export interface Query {
  readonly groups: readonly (readonly Term[])[];
  readonly excluded: readonly Term[];
}

/** Longer queries are cut: nobody types them, and each term costs a look-up. */
const MAX_CHARACTERS = 1000;
const MAX_TERMS = 32;

const PIECE = /(-)?(?:["«“„]([^"»”“]*)["»”“]?|([^\s"«»“”„]+))/gu;

/** Reads what a person typed. Never throws: a sign that means nothing here is passed over. */
export function parseQuery(typed: string): Query {
  const groups: Term[][] = [];
  const excluded: Term[] = [];
  let joins = false;
  for (const [, minus, phrase, bare = ''] of piecesOf(typed)) {
    if (bare === 'OR' && minus === undefined) {
      joins = groups.length > 0;
      continue;
    }
    const term = makeTerm(phrase ?? bare, phrase === undefined && /\p{L}\*+$/u.test(bare));
    if (term === undefined) continue;
    if (minus !== undefined) excluded.push(term);
    else if (joins) groups.at(-1)?.push(term);
    else groups.push([term]);
    joins = false;
  }
  return { groups, excluded };
}

function piecesOf(typed: string): RegExpExecArray[] {
  return [...typed.slice(0, MAX_CHARACTERS).matchAll(PIECE)].slice(0, MAX_TERMS);
}

function makeTerm(text: string, prefix: boolean): Term | undefined {
  const found = wordsOf(text);
  if (found.length === 0) return undefined;
  return {
    stems: found.map(({ stem }) => stem),
    words: found.map(({ start, end }) => text.slice(start, end).toLowerCase()),
    prefix,
  };
}
