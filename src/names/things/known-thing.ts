import type { Token } from '../../text/tokens.ts';
import { abbreviationKey } from './state-key.ts';
import { statesNamed } from './state-named.ts';
import type { NamedState } from './state-named.ts';
import { stemKey, stemsOf } from './stem-key.ts';
import { thingBook } from './thing-book.ts';
import type { Thing } from './things.ts';

/** Something other than a person that texts know under several names: a war, a treaty, a service. */
export interface KnownThing {
  /** Stable; equal for all names of one thing. */
  readonly entry: string;
  readonly type: Thing['type'] | 'state';
  /** The best form: the most neutral name in the text’s language, Russian or English. */
  readonly name: string;
  /** All names and abbreviations, in all languages. */
  readonly names: readonly string[];
  readonly identifiers?: Readonly<Record<string, string>>;
  /** EDTF. */
  readonly when?: string;
  /** ISO codes of the states it belongs to, where that tells namesakes apart. */
  readonly states?: readonly string[];
  /** What a reader should know: which side says which name. */
  readonly note?: string;
}

/** No name is longer. */
const LONGEST = 120;

/**
 * What a text names, as a whole; several entries where the name has several bearers (MNS, Velvet Revolution), which a
 * name alone does not decide; none for anything else. Russian names are known in all cases; typographic quotation
 * marks, articles and capitals do not matter, but abbreviations keep their capitals.
 */
export function knownThing(text: string, language?: string): readonly KnownThing[] {
  if (text.length > LONGEST) return [];
  const russian = isRussian(text, language);
  const short = thingBook.abbreviated(abbreviationKey(text));
  const long = thingBook.named(stemKey(text)) ?? [];
  const found = [...new Set([...(short ?? []), ...long])].map((thing) => shown(thing, russian));
  return [...found, ...statesNamed(text, language).map(shownState)];
}

/** The entries of the organisations that a text may name, as a whole; several where the name has several bearers. */
export function organisationsNamed(text: string): readonly string[] {
  if (text.length > LONGEST) return [];
  const found = [
    ...(thingBook.abbreviated(abbreviationKey(text)) ?? []),
    ...(thingBook.named(stemKey(text)) ?? []),
  ];
  const entries = found.filter(({ type }) => type === 'organisation').map(({ entry }) => entry);
  return [...new Set(entries)];
}

/** States go by abbreviations too (RF, IRI); they are known by `stateNamed`. */
function shownState({ iso, name, until }: NamedState): KnownThing {
  const when = until === undefined ? {} : { when: `../${until}` };
  return { entry: `state:${iso}`, type: 'state', name, names: [name], states: [iso], ...when };
}

/** Whether a name or an abbreviation of something known may begin with this word. */
export function mayOpenThing(word: string): boolean {
  return (
    thingBook.opens(stemKey(word)) || thingBook.abbreviated(abbreviationKey(word)) !== undefined
  );
}

/** The things whose name begins at a token of a text, and how many tokens it takes; the longest name first. */
export function thingsAt(
  tokens: readonly Token[],
  at: number,
  language?: string,
): { readonly things: readonly KnownThing[]; readonly length: number } | undefined {
  const [first, ...rest] = tokens.slice(at, at + MOST_WORDS);
  if (first === undefined) return undefined;
  const russian = isRussian(first.text, language);
  const [opening] = stemsOf([first]);
  if (opening === undefined) return undefined;
  const most = thingBook.opens(opening) ? 1 + rest.findIndex(isParted) || rest.length + 1 : 0;
  const stems = stemsOf([first, ...rest.slice(0, Math.max(0, most - 1))]);
  for (let length = most; length > 0; length -= 1) {
    const found = thingBook.named(stems.slice(0, length).join(' '));
    if (found !== undefined) return { things: found.map((thing) => shown(thing, russian)), length };
  }
  const short = thingBook.abbreviated(abbreviationKey(first.text));
  return short && { things: short.map((thing) => shown(thing, russian)), length: 1 };
}

const MOST_WORDS = 12;

/** A comma or full stop ends a name; a quotation mark or slash inside it is not told from them. */
function isParted({ gap }: Token): boolean {
  return gap === 'other';
}

function isRussian(text: string, language: string | undefined): boolean {
  return language === undefined ? /\p{Script=Cyrillic}/u.test(text) : language.startsWith('ru');
}

function shown(thing: Thing, russian: boolean): KnownThing {
  const names = [...thing.en, ...thing.ru, ...thing.other].map(withoutStar);
  return {
    entry: thing.entry,
    type: thing.type,
    name: withoutStar((russian ? thing.ru[0] : thing.en[0]) ?? thing.en[0] ?? thing.entry),
    names: [...new Set(names)],
    ...(thing.wikidata !== undefined && { identifiers: { wikidata: thing.wikidata } }),
    ...(thing.when !== undefined && { when: thing.when }),
    ...(thing.states.length > 0 && { states: thing.states }),
    ...(thing.note !== undefined && { note: thing.note }),
  };
}

function withoutStar(name: string): string {
  return name.replace(/\*$/u, '');
}
