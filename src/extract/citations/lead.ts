import type { CslName, Range } from '../../model/records.ts';
import { INSTITUTION, SIGNAL } from './cues.ts';
import { readPeople } from './people.ts';

const SIGNAL_START = new RegExp(
  `^[\\s(\\[–—-]*(?:${SIGNAL})(?![\\p{L}])\\s?[:,]?\\s?(?:the\\s)?`,
  'iu',
);
const NUMBER_START = /^\s*(?:\[\d{1,3}\]|\(?\d{1,3}[.)])\s+(?=[\p{L}«“"])/u;

/** How many characters of signal phrases (“See also:”) stand at the head of these words. */
export function signalLength(words: string): number {
  let length = NUMBER_START.exec(words)?.[0].length ?? 0;
  for (let turn = 0; turn < 3; turn += 1) {
    const found = SIGNAL_START.exec(words.slice(length, length + 90));
    if (found === null || found[0].length === 0) break;
    length += found[0].length;
  }
  return length;
}

export interface Lead {
  readonly people?: readonly CslName[];
  /** An institution, or what stands in its place, as printed. */
  readonly institution?: string;
  readonly role?: 'editor';
  readonly range: Range;
}

const EDITOR_MARK = /[,\s]*\(?\b(?:eds?\.?|editors?|(?:отв\. )?ред\.|под ред\.)\)?[.,]?$/iu;

/** Reads the words before a title as its authors or as the institution that speaks; prose gives `undefined`. */
export function readLead(text: string, { start, end }: Range): Lead | undefined {
  const words = text.slice(start, end);
  const marked = EDITOR_MARK.exec(words);
  const bare = marked === null ? words : words.slice(0, marked.index);
  const people = readPeople(bare);
  const range = { start, end: start + bare.trimEnd().length };
  if (people !== undefined) {
    return { people, range, ...(marked === null ? {} : { role: 'editor' as const }) };
  }
  return looksLikeName(bare) ? { institution: bare.trim(), range } : undefined;
}

/** A short run of words that names something: begins high, no verb, most words high or an institution's. */
export function looksLikeName(words: string): boolean {
  if (words.length > 110 || !/^[\p{Lu}\d«“"@]|^\p{L}[\p{L}\d-]*\.\p{L}{2,7}(?:\s|$)/u.test(words))
    return false;
  const all = words.split(/\s+/u);
  if (all.length > 12 || PROSE.test(words)) return false;
  const high = all.filter((word) => /^[("«“]?[\p{Lu}\d]/u.test(word)).length;
  return high * 2 >= all.length || INSTITUTION.test(words) || all.length <= 2;
}

/** Finite verbs and pointers that names and outlets do not contain. */
export const PROSE =
  /(?:^|[\s(])(?:is|are|was|were|has|have|had|been|be|will|would|should|could|can|(?<!\d )may(?! \d)|might|did|does|became|becomes|took|said|says|which|who|whom|whose|that|this|these|those|there|it|he|she|they|we|according|since|because|however|also|thus|therefore|был[аои]?|будет|является|являются|стал[аои]?|котор[а-яё]{2,3}|это|эт[ао]т?|этом|здесь|имеется|имеются|находится|также|однако|поскольку|согласно|так|он|она|они|мы|после|речь|подразумевается|называется)(?=[\s,.;:)]|$)/iu;

const INITIALS = '\\p{Lu}\\p{Ll}?\\.(?:[\\s-]?\\p{Lu}\\.){0,3}';
const FAMILY =
  "(?:(?:van|von|der|den|de|del|di|da|la|le|al|el|фон|де|ван) ){0,2}\\p{Lu}[\\p{L}\\p{M}’'‘-]{1,40}";
const AND = '\\s?(?:,?\\s(?:and|&|и|und)|[,;])\\s';
const INVERTED = `${FAMILY}(?:\\s${FAMILY})?,?\\s${INITIALS}`;
const STRAIGHT = `${INITIALS}\\s?${FAMILY}`;
const TAIL = '(?:,?\\s(?:et al\\.|and others|и др\\.))?';
const ONE = `(?:${INVERTED}|${STRAIGHT})`;
const ONE_PERSON = new RegExp(ONE, 'uy');
const NEXT = new RegExp(AND, 'uy');
const OTHERS = new RegExp(TAIL, 'uy');
const MOST_PEOPLE = 20;

/** How long the list of authors with initials is that these words begin with: 0 when they do not. */
export function leadingPeopleLength(words: string): number {
  const beginning = words.slice(0, 600);
  if (!beginning.includes('.')) return 0;
  let end = matchEnd(ONE_PERSON, beginning, 0);
  if (end === undefined) return 0;
  for (let people = 1; people <= MOST_PEOPLE; people++) {
    const next = matchEnd(NEXT, beginning, end);
    const person = next === undefined ? undefined : matchEnd(ONE_PERSON, beginning, next);
    if (person === undefined) break;
    end = person;
  }
  end = matchEnd(OTHERS, beginning, end) ?? end;
  return readPeople(beginning.slice(0, end)) === undefined ? 0 : end;
}

/** Where a sticky pattern ends that begins at `at`. One pattern for one person compiles faster than one for a list. */
function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
