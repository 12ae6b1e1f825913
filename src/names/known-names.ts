import type { ActorType, MentionForm } from '../model/records.ts';
import { tokenize } from '../text/tokens.ts';
import { PhraseBook } from './phrases.ts';
import knownNames from './tables/known-names.compiled.json' with { type: 'json' };
import states from './tables/states.compiled.json' with { type: 'json' };

/** How a text speaks of a state: by name, by abbreviation, by nationality, by its capital or seat of power. */
type StateUse = 'name' | 'abbreviation' | 'nationality' | 'capital' | 'seat';

/** A name that is known before any document is read. */
export interface KnownName {
  readonly type: ActorType;
  readonly form: MentionForm;
  /** The best form of the name, in the language of the words. */
  readonly name: string;
  /** ISO 3166-1 alpha-2 (3166-3 for states that are no more), for states. */
  readonly iso?: string;
  readonly use?: StateUse;
  /** The capital's own name. */
  readonly place?: string;
  /** Equal for all names of one place or organisation. */
  readonly entry: string;
}

type Language = 'en' | 'ru';

let book: PhraseBook<KnownName> | undefined;

/**
 * States in English and Russian (names from Unicode CLDR; nationalities, capitals and seats from `resources/`), and
 * places and organisations that go by one name everywhere. Built on first use, in about ten milliseconds.
 */
export function knownNamesBook(): PhraseBook<KnownName> {
  book ??= buildBook();
  return book;
}

function buildBook(): PhraseBook<KnownName> {
  const made = new PhraseBook<KnownName>();
  for (const state of states.states) {
    for (const language of ['en', 'ru'] as const) addState(made, state, language);
  }
  for (const [index, { type, en, ru }] of knownNames.entries()) {
    const entry = `${type}:${index}`;
    for (const { names, abbreviations } of [en, ru]) {
      const name = names[0] ?? abbreviations[0] ?? '';
      const base = { type: toActorType(type), name, entry };
      for (const text of names) made.add(wordsOf(text), { ...base, form: 'name' });
      for (const text of abbreviations) {
        made.add(wordsOf(text), { ...base, form: 'abbreviation' }, true);
      }
    }
  }
  return made;
}

function toActorType(type: string): ActorType {
  return type === 'place' ? 'place' : 'organisation';
}

type State = (typeof states.states)[number];

function addState(made: PhraseBook<KnownName>, state: State, language: Language): void {
  const words = state[language];
  const uses = [
    [words.names, 'name', 'name'],
    [words.abbreviations, 'abbreviation', 'abbreviation'],
    [words.adjectives, 'nationality', 'description'],
    [words.people, 'nationality', 'description'],
    [words.capitals, 'capital', 'description'],
    [words.seats, 'seat', 'description'],
  ] as const;
  const name = bestName(words);
  for (const [texts, use, form] of uses) {
    for (const text of texts) {
      const base = { type: 'state', form, name, iso: state.iso, use, entry: state.iso } as const;
      const value: KnownName = use === 'capital' ? { ...base, place: text } : base;
      made.add(wordsOf(text), value, use === 'abbreviation');
    }
  }
}

function bestName(words: {
  readonly names: readonly string[];
  readonly abbreviations: readonly string[];
}): string {
  return words.names[0] ?? words.abbreviations[0] ?? '';
}

function wordsOf(text: string): readonly string[] {
  return tokenize(text).map((token) => token.text);
}

/** The name of a state in a language, `undefined` when the code is unknown. */
export function stateName(iso: string, language: string): string | undefined {
  const state = states.states.find((one) => one.iso === iso);
  return state && bestName(state[language.startsWith('ru') ? 'ru' : 'en']);
}

const ALSO_GIVEN = new Set(states.alsoGivenName);

/** Jordan, Chad, Georgia: a state's name that people bear too. */
export function isAlsoGivenName(word: string): boolean {
  return ALSO_GIVEN.has(word);
}
