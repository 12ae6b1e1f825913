/** What the finder of names must be told of a language, besides its lexicon and weights; all in lower case. */
export interface NamesLanguage {
  /** Words that stand inside names without a capital: `of`, `the`, `van`. */
  readonly joiners: ReadonlySet<string>;
  /** Those of them that begin what only adds to the head of a name: `Ministry | of Defence`. */
  readonly prepositions: ReadonlySet<string>;
  /** `and`, `&`. */
  readonly conjunctions: ReadonlySet<string>;
  /** `of`: ties a name to the one behind it. */
  readonly genitives: ReadonlySet<string>;
  /** Articles; they stand before a name, not in it. */
  readonly articles: ReadonlySet<string>;
  /** Forms of address before a person's name, which are no part of it. */
  readonly honorifics: ReadonlySet<string>;
  /** What makes a faction of the name before it: `clan`, `faction`, `wing`, with their plurals. */
  readonly factions: ReadonlySet<string>;
  /** Those of them that stand as often for something else; a person, place or adjective must come before: `group`. */
  readonly looseFactions: ReadonlySet<string>;
  /** Words after a number that begin the name of an event: `day` in “44-Day War”. */
  readonly spans: ReadonlySet<string>;
  /** Ends like a surname, or like the plural of one: `Mammadov`, `Mammadovs`. */
  readonly isSurnameLike: (form: string) => boolean;
  /** What a comma may stand before at the end of a firm's name: `inc.`. */
  readonly firms: ReadonlySet<string>;
  /** Words that end the name of a war, an accord, an election: `war`. */
  readonly events: ReadonlySet<string>;
}

/** What the lists of a language say of a word, one bit each. */
export const LISTED = {
  joiner: 1,
  preposition: 2,
  conjunction: 4,
  genitive: 8,
  article: 16,
  honorific: 32,
  faction: 64,
  looseFaction: 128,
  event: 256,
  firm: 512,
} as const;

/** The bits of `LISTED` for a word in lower case. */
export function listedIn(language: NamesLanguage, lower: string): number {
  const bit = (words: ReadonlySet<string>, value: number): number => (words.has(lower) ? value : 0);
  return (
    bit(language.joiners, LISTED.joiner) |
    bit(language.prepositions, LISTED.preposition) |
    bit(language.conjunctions, LISTED.conjunction) |
    bit(language.genitives, LISTED.genitive) |
    bit(language.articles, LISTED.article) |
    bit(language.honorifics, LISTED.honorific) |
    bit(language.factions, LISTED.faction) |
    bit(language.looseFactions, LISTED.looseFaction) |
    bit(language.events, LISTED.event) |
    bit(language.firms, LISTED.firm)
  );
}
