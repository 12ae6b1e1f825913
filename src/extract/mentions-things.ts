import type { ActorType } from '../model/records.ts';
import { isCyrillic } from '../names/person-words.ts';
import { mayOpenThing, thingsAt } from '../names/things/known-thing.ts';
import type { KnownThing } from '../names/things/known-thing.ts';
import { abbreviationKey } from '../names/things/state-key.ts';
import { stateBook } from '../names/things/state-book.ts';
import type { StateEntry } from '../names/things/state-book.ts';
import { stateNamed } from '../names/things/state-named.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf, wordsIn } from './mentions-find.ts';
import type { Candidate, Scene } from './mentions-find.ts';

const TYPES: Readonly<Record<KnownThing['type'], ActorType>> = {
  war: 'event-name',
  agreement: 'event-name',
  revolution: 'event-name',
  event: 'event-name',
  plan: 'event-name',
  place: 'place',
  organisation: 'organisation',
  state: 'state',
};

/**
 * Wars, treaties, services and other things that texts know under several names, and abbreviations of them and of
 * states that a text leaves unexplained (MNS, IRI, NKR). Which of several bearers is meant is asked later, when it is
 * known what else the document names.
 */
export function thingFinder(language: string): (scene: Scene) => readonly Candidate[] {
  // A document repeats its words; most begin no name.
  const openings = new Map<string, boolean>();
  const mayOpen = (word: string): boolean => {
    const known = openings.get(word) ?? (mayOpenThing(word) || stateEntries(word).length > 0);
    openings.set(word, known);
    return known;
  };
  return (scene) => {
    const found: Candidate[] = [];
    for (let at = 0; at < scene.tokens.length; at += 1) {
      if (!mayOpen(scene.tokens[at]?.text ?? '')) continue;
      const one = thingAt(scene, at, language) ?? stateAbbreviationAt(scene, at, language);
      if (one === undefined) continue;
      found.push(one);
      at = one.until - 1;
    }
    return found;
  };
}

function thingAt(scene: Scene, at: number, language: string): Candidate | undefined {
  const match = thingsAt(scene.tokens, at, language === 'und' ? undefined : language);
  const thing = match?.things[0];
  if (match === undefined || thing === undefined) return undefined;
  const until = at + match.length;
  const { passage } = scene;
  const range = rangeOf(scene, at, until);
  const text = wordsIn(passage, range);
  const words = scene.tokens.slice(at, until);
  const isShort = words.length === 1 && isAbbreviation(words[0], match.things);
  const isName = isNameLike(scene, words) || match.things.some(({ names }) => names.includes(text));
  if (isShort ? !isReadable(scene) : !isName || isPartOfName(scene, at, until)) return undefined;
  // The list has the nominative of a Russian name in any case, unless it has several bearers.
  const listed = isShort || match.things.length > 1 ? undefined : nominative(thing, words);
  const form = isShort ? 'abbreviation' : 'name';
  const type = TYPES[thing.type];
  const find = {
    ...range,
    passage,
    type,
    form,
    rule: 'known-thing',
    name: listed ?? text,
  } as const;
  return { from: at, until, find };
}

/** The name of the thing that has as many words and begins like the words of the text. */
function nominative({ names }: KnownThing, words: readonly Token[]): string | undefined {
  if (!words.some(({ text }) => isCyrillic(text))) return undefined;
  const opening = words[0]?.text.slice(0, 3).toLowerCase() ?? '';
  return names.find(
    (name) =>
      name.toLowerCase().startsWith(opening) &&
      name.split(/[\s-]+/u).length === words.length &&
      /\p{Script=Cyrillic}/u.test(name),
  );
}

function isAbbreviation(word: Token | undefined, found: readonly KnownThing[]): boolean {
  if (word === undefined) return false;
  const key = abbreviationKey(word.text);
  return word.shape === 'upper' && found.some(({ names }) => names.includes(key));
}

/** Set all in capitals, a heading holds words that look like abbreviations. */
function isReadable({ titleCase, tokens }: Scene): boolean {
  return !titleCase || tokens.some(({ shape }) => shape === 'capital');
}

/**
 * A capital that is not only the sentence's: “Cold War”, “44-day war”; in Russian, where only the first word of a name
 * has a capital or none has, several words are enough.
 */
function isNameLike({ titleCase }: Scene, words: readonly Token[]): boolean {
  if (words.length > 1 && words.some(({ text }) => isCyrillic(text))) return true;
  return (
    words.some(
      ({ shape, opensSentence }) =>
        shape === 'number' || (shape !== 'lower' && (!opensSentence || titleCase)),
    ) ||
    (words.length === 1 && words[0]?.shape === 'capital' && (words[0]?.text.length ?? 0) > LONG)
  );
}

const LONG = 6;

/** “Winter War Memorial”, “Greater Cold War”: a longer name, of something else. */
function isPartOfName({ tokens, titleCase }: Scene, from: number, until: number): boolean {
  if (titleCase || isCyrillic(tokens[from]?.text ?? '')) return false;
  const next = tokens[until];
  return next?.shape === 'capital' && (next.gap === 'space' || next.gap === 'hyphen');
}

/** An abbreviation of a state that the text does not explain, where it has but one in the text's languages. */
function stateAbbreviationAt(scene: Scene, at: number, language: string): Candidate | undefined {
  const token = scene.tokens[at];
  if (token?.shape !== 'upper' || token.text.length < 2 || !isReadable(scene)) return undefined;
  const [entry, second] = stateEntries(token.text).filter(
    (one) => one.language === undefined || one.language === language,
  );
  if (entry === undefined || second !== undefined) return undefined;
  const state = stateNamed(token.text, language === 'und' ? undefined : language);
  if (state === undefined || state.iso !== entry.iso) return undefined;
  const range = rangeOf(scene, at, at + 1);
  const { passage } = scene;
  const { iso, name } = state;
  return {
    from: at,
    until: at + 1,
    find: {
      ...range,
      passage,
      type: 'state',
      form: 'abbreviation',
      rule: 'known-abbreviation',
      name,
      iso,
    },
  };
}

function stateEntries(word: string): readonly StateEntry[] {
  return stateBook().abbreviations.get(abbreviationKey(word)) ?? [];
}
