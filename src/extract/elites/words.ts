import type { Tenure, Tie } from '../../model/records.ts';
import table from './tables/english.compiled.json' with { type: 'json' };

/** A word for a relation: what its bearer is to the other. */
export interface RelationWord {
  readonly kind: 'relation';
  readonly type: Tie['type'];
  /** Whether the tie goes from the bearer of the word or from the other. */
  readonly from: 'bearer' | 'other';
}

export interface OfficeWord {
  readonly kind: 'office';
  /** Says nothing without what it is of: head, chairman. */
  readonly needsMore: boolean;
}

export interface Career {
  readonly does: 'begins' | 'holds' | 'ends';
  /** What an event of it is called; absent where it is no act. */
  readonly act?: string;
  readonly how?: NonNullable<Tenure['ended']>;
  readonly who: 'subject' | 'object';
  /** Prepositions that lead to the post; the empty one for none. */
  readonly post: readonly string[];
  /** It tells of a post only where one is named: “stripped of his post”. */
  readonly needsPost: boolean;
  /** It begins a post that is named elsewhere: “took office in 2015”. */
  readonly bare: boolean;
}

export interface TieVerb {
  readonly type: Tie['type'];
  /** Prepositions that lead to the other; the empty one for the object. */
  readonly to: readonly string[];
  readonly ends: readonly End[];
  readonly swap: boolean;
  /** What it tells is no more: “left the party”. */
  readonly over: boolean;
}

const ENDS = ['person', 'group', 'company'] as const;
export type End = (typeof ENDS)[number];

/** A phrase of several words and what it stands for, by its first word. */
interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}
type Book<T> = ReadonlyMap<string, readonly Phrase<T>[]>;

function bookOf<T>(entries: readonly (readonly [words: string, value: T])[]): Book<T> {
  const book = new Map<string, Phrase<T>[]>();
  for (const [text, value] of entries) {
    const words = text.split(' ');
    const own = book.get(words[0] ?? '') ?? [];
    book.set(words[0] ?? '', [...own, { words, value }]);
  }
  for (const [key, own] of book)
    book.set(
      key,
      own.toSorted((a, b) => b.words.length - a.words.length),
    );
  return book;
}

const office = (needsMore: boolean): OfficeWord => ({ kind: 'office', needsMore });
const offices = bookOf([
  ...table.offices.map((words) => [words, office(false)] as const),
  ...table.headships.map((words) => [words, office(true)] as const),
]);

const TIE_TYPES: ReadonlyMap<string, Tie['type']> = new Map(
  (
    [
      'kin:parent',
      'kin:spouse',
      'kin:child',
      'kin:sibling',
      'kin:other',
      'member',
      'leads',
      'patron',
      'ally',
      'rival',
      'employs',
      'owns',
    ] as const
  ).map((type) => [type, type]),
);

function tieType(text: string): Tie['type'] {
  const type = TIE_TYPES.get(text);
  if (type === undefined) throw new TypeError(`no type of tie: ${text}`);
  return type;
}

const relations = bookOf(
  table.relations.flatMap(({ type, from, words }) => {
    const value: RelationWord = {
      kind: 'relation',
      type: tieType(type),
      from: from === 'other' ? 'other' : 'bearer',
    };
    return words.map((text) => [text, value] as const);
  }),
);

/** A phrase that begins at a place of a list of words, the longest first; `length` counts hyphens, too. */
export interface Match<T> {
  readonly value: T;
  readonly end: number;
}

function matches<T>(
  book: Book<T>,
  keys: readonly string[],
  at: number,
  isSkipped: (key: string) => boolean = () => false,
): readonly Match<T>[] {
  const own = book.get(keys[at] ?? '');
  if (own === undefined) return [];
  return own.flatMap(({ words, value }) => {
    const end = endOf(words, keys, at, isSkipped);
    return end === undefined ? [] : [{ value, end }];
  });
}

/** “Tendered his resignation” is “tender resignation”. */
const SKIPPED = new Set(['his', 'her', 'their', 'he', 'she', 'they', 'the']);

function endOf(
  words: readonly string[],
  keys: readonly string[],
  at: number,
  isSkipped: (key: string) => boolean,
): number | undefined {
  let next = at;
  for (const [index, word] of words.entries()) {
    if (index > 0 && (keys[next] === '-' || isSkipped(keys[next] ?? ''))) next += 1;
    if (keys[next] !== word) return undefined;
    next += 1;
  }
  return next;
}

/** An office that begins at a word, keys being lower-case forms. */
export function officeAt(keys: readonly string[], at: number): Match<OfficeWord> | undefined {
  return matches(offices, keys, at)[0];
}

/** The relations that a word may name, the longest phrases only: a deputy is employed, or sits for a party. */
export function relationsAt(keys: readonly string[], at: number): readonly Match<RelationWord>[] {
  const all = matches(relations, keys, at);
  const longest = all[0]?.end;
  return all.filter(({ end }) => end === longest);
}

function byWord<T>(
  entries: readonly { readonly words: readonly string[] }[],
  make: (index: number) => T,
): Book<T> {
  return bookOf(
    entries.flatMap(({ words }, index) => words.map((word) => [word, make(index)] as const)),
  );
}

const ENDINGS: ReadonlyMap<string, NonNullable<Tenure['ended']>> = new Map(
  (['dismissed', 'resigned', 'expired', 'died', 'arrested', 'abolished'] as const).map((one) => [
    one,
    one,
  ]),
);

function careerOf(entry: {
  readonly does: string;
  readonly act?: string;
  readonly how?: string;
  readonly who?: string;
  readonly post?: readonly string[];
  readonly needsPost?: boolean;
  readonly bare?: boolean;
}): Career {
  const how = ENDINGS.get(entry.how ?? '');
  return {
    does: entry.does === 'begins' ? 'begins' : entry.does === 'ends' ? 'ends' : 'holds',
    who: entry.who === 'object' ? 'object' : 'subject',
    post: entry.post ?? [],
    needsPost: entry.needsPost ?? false,
    bare: entry.bare ?? false,
    ...(entry.act === undefined ? {} : { act: entry.act }),
    ...(how === undefined ? {} : { how }),
  };
}

const careers = byWord(table.careers, (index) => careerOf(table.careers[index] ?? { does: '' }));
const careerNouns = byWord(table.careerNouns, (index) =>
  careerOf(table.careerNouns[index] ?? { does: '' }),
);

/** Verbs by lemma; `step down` takes its second word, too. */
export function careersAt(lemmas: readonly string[], at: number): Match<Career> | undefined {
  return matches(careers, lemmas, at, (key) => SKIPPED.has(key))[0];
}

export function careerNounAt(keys: readonly string[], at: number): Match<Career> | undefined {
  return matches(careerNouns, keys, at)[0];
}

const tieVerbs = bookOf(
  table.tieVerbs.flatMap((entry) => entry.words.map((text) => [text, tieVerbOf(entry)] as const)),
);

function tieVerbOf(entry: {
  readonly type: string;
  readonly to: readonly string[];
  readonly ends: readonly string[];
  readonly swap?: boolean;
  readonly over?: boolean;
}): TieVerb {
  return {
    type: tieType(entry.type),
    to: entry.to,
    ends: ENDS.filter((end) => entry.ends.includes(end)),
    swap: entry.swap ?? false,
    over: entry.over ?? false,
  };
}

/** Verbs by lemma, `fall out` with its second word; the longest first. */
export function tieVerbsAt(lemmas: readonly string[], at: number): readonly Match<TieVerb>[] {
  return matches(tieVerbs, lemmas, at);
}

/** “Enjoys the trust of X”: a verb, a noun, and whose it is. */
export interface Idiom {
  readonly type: Tie['type'];
  /** By lemma; several may go before one noun. */
  readonly verbs: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Prepositions that lead to the other; the possessive always does. */
  readonly links: ReadonlySet<string>;
  readonly swap: boolean;
}

const idioms: readonly Idiom[] = table.idioms.map((entry) => ({
  type: tieType(entry.type),
  verbs: new Set(entry.verbs),
  nouns: new Set(entry.nouns),
  links: new Set(entry.links),
  swap: entry.swap ?? false,
}));
const idiomsByVerb: ReadonlyMap<string, readonly Idiom[]> = new Map(
  [...new Set(idioms.flatMap(({ verbs }) => [...verbs]))].map((verb) => [
    verb,
    idioms.filter(({ verbs }) => verbs.has(verb)),
  ]),
);

export function idiomsOf(lemma: string): readonly Idiom[] {
  return idiomsByVerb.get(lemma) ?? [];
}

const endings: ReadonlyMap<string, NonNullable<Tenure['ended']>> = new Map(
  table.endings.flatMap(({ how, word }) => {
    const ended = ENDINGS.get(how);
    return ended === undefined ? [] : [[word, ended] as const];
  }),
);

/** What “until his death” makes of an office. */
export function endingOf(word: string): NonNullable<Tenure['ended']> | undefined {
  return endings.get(word);
}

const setOf = (list: readonly string[]): ((word: string) => boolean) => {
  const words = new Set(list);
  return (word) => words.has(word);
};

export const isOfficeAdjective = setOf(table.officeAdjectives);
/** “Billionaire”: of the holder. */
export const isHolderWord = setOf(table.holders);
/** By lemma: what a head may be head of. */
export const isInstitution = setOf(table.institutions);
export const isGroupWord = setOf(table.groups);
export const isPartyWord = setOf(table.parties);
export const isPost = setOf(table.posts);
export const isHeading = setOf(table.heads);
export const isDemand = setOf(table.demands);
/** By lemma: “X and Y feuded”. */
export const isFeuding = setOf(table.feuds);
/** “At odds”. */
export const isDiscord = setOf(table.discords);
/** By lemma: “on the recommendation of”. */
export const isBacking = setOf(table.backings);
/** By lemma: what is owed to a patron. */
export const isRise = setOf(table.rises);
/** In lower case: “old guard”. */
export const isFaction = setOf(table.factions);
const postNouns: ReadonlyMap<string, string> = new Map(
  table.postNouns.flatMap(({ title, words }) => words.map((word) => [word, title] as const)),
);

/** “Minister” of “ministry”, “president” of “presidency”. */
export function titleOfPostNoun(lemma: string): string | undefined {
  return postNouns.get(lemma);
}

/** A verb that takes a post like a thing: “lost the ministry”. */
export interface PostVerb {
  readonly does: 'begins' | 'holds' | 'ends' | 'dismissed';
  /** Whose post it is: the verb's subject, or the one it is done to. */
  readonly who: 'subject' | 'object';
  /** The preposition before the post; empty for none. */
  readonly link: string;
  /** Of bodies, too: “took over the bank”. */
  readonly bodies: boolean;
  /** Only “in charge of” and the like. */
  readonly charge: boolean;
  /** What the subject had, the one behind “to” has next. */
  readonly passes: boolean;
}

const postVerbs: ReadonlyMap<string, PostVerb> = new Map(
  table.postVerbs.flatMap(({ words, ...entry }) =>
    words.map((word) => [word, postVerb(entry)] as const),
  ),
);

function postVerb(entry: {
  readonly does: string;
  readonly who: string;
  readonly link?: string;
  readonly bodies?: boolean;
  readonly charge?: boolean;
  readonly passes?: boolean;
}): PostVerb {
  const does = (['begins', 'holds', 'ends', 'dismissed'] as const).find(
    (one) => one === entry.does,
  );
  return {
    does: does ?? 'holds',
    who: entry.who === 'object' ? 'object' : 'subject',
    link: entry.link ?? '',
    bodies: entry.bodies ?? false,
    charge: entry.charge ?? false,
    passes: entry.passes ?? false,
  };
}

/** By lemma, and by the word behind it: “take over”. */
export function postVerbOf(lemma: string, next: string): PostVerb | undefined {
  return postVerbs.get(`${lemma} ${next}`) ?? postVerbs.get(lemma);
}

/** By lemma: “her tenure as”. */
export const isTerm = setOf(table.terms);
/** By lemma: who is described as something is not it yet. */
export const isPosing = setOf(table.posings);
export const isQuarrel = setOf(table.quarrels);
/** By lemma: those around somebody. */
export const isCircle = setOf(table.circles);
/** By lemma: what somebody wants or does; who opposes it opposes them. */
export const isStance = setOf(table.stances);
export const saysFormer = setOf(table.times.former);
export const saysDismissed = setOf(table.times.dismissed);
export const saysCurrent = setOf(table.times.current);
export const saysFuture = setOf(table.times.future);
export const saysThen = setOf(table.times.then);

const fields: ReadonlyMap<string, string> = new Map(
  table.fields.flatMap(({ key, words }) => words.map((word) => [word, key] as const)),
);

/** The field that a word names: `foreign`, `defence` for “defense”. */
export function fieldOf(word: string): string | undefined {
  return fields.get(word);
}

const triggers = new Set([
  ...table.groups,
  ...table.offices.map((name) => `${name.split(' ').at(-1) ?? ''}s`),
  ...offices.keys(),
  ...relations.keys(),
  ...careers.keys(),
  ...careerNouns.keys(),
  ...tieVerbs.keys(),
  ...table.heads,
  ...table.quarrels,
  ...table.feuds,
  ...table.discords,
  ...table.backings,
  'succeed',
  'replace',
  'supplant',
  'place',
  'stead',
  'fall',
  'bring',
  'relations',
  'predecessor',
  'successor',
  'around',
  'owe',
  'surround',
  'lady',
  'senior',
  'junior',
  'jr.',
  'jr',
  'elder',
  'younger',
  'mrs',
  'mrs.',
  'couple',
  'charge',
  'helm',
  'reins',
  ...postNouns.keys(),
  'née',
  'nee',
]);
const NOT_ALONE = [
  'be',
  'work',
  'act',
  'name',
  'start',
  'begin',
  'return',
  'continue',
  'enter',
  'rule',
  'hold',
  'take',
  'see',
  'know',
  'consider',
  'regard',
  'view',
  'describe',
  'receive',
  'leave',
  'lose',
  'fire',
  'run',
  'remain',
  'confirm',
  'make',
  'oppose',
];
// Common words that say nothing of offices without another trigger, unless two are named.
for (const word of NOT_ALONE) {
  triggers.delete(word);
}
const amongSeveral = new Set([
  ...NOT_ALONE.filter((word) => word !== 'be'),
  ...idiomsByVerb.keys(),
  'as',
]);

/** Whether a word, by form or lemma, may tell of an office or a tie: most sentences have none. */
export function isTrigger(word: string): boolean {
  return triggers.has(word);
}

/** Whether a common word may tell of a tie where two are named. */
export function isTriggerAmongSeveral(word: string): boolean {
  return amongSeveral.has(word);
}
