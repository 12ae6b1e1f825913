import { nominativePhrase } from '../names/russian/nominative-phrase.ts';
import { nameKey } from '../names/name-key.ts';
import { parsePerson } from '../names/person/parse-person.ts';
import {
  NOT_PEOPLE,
  OPENERS,
  TITLES,
  givenNameSex,
  isCyrillic,
  surnameStrength,
} from '../names/person-words.ts';
import { PhraseBook } from '../names/phrases.ts';
import { surnameKey } from '../names/surname-key.ts';
import { tokenize } from '../text/tokens.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Introduction } from './abbreviations.ts';
import { gazetteerIndexOf } from './gazetteer.ts';
import { rangeOf, take, wordsIn } from './mentions-find.ts';
import type { MentionFind } from '../names/mention-find.ts';
import type { Candidate, Lexicon, Scene } from './mentions-find.ts';

/**
 * Finds the full words and the later uses of the abbreviations that a document introduces. An abbreviation of a name
 * from the case's own list stands for that actor.
 */
export function findIntroduced(
  introductions: readonly Introduction[],
  gazetteer?: Gazetteer,
): (scene: Scene) => readonly Candidate[] {
  const book = new PhraseBook<{ readonly introduction: Introduction; readonly short: boolean }>();
  for (const introduction of introductions) {
    book.add(wordsOf(introduction.short), { introduction, short: true }, true);
    book.add(wordsOf(introduction.long), { introduction, short: false });
    const land = shortStateName(introduction);
    if (land !== undefined) book.add(wordsOf(land), { introduction, short: false });
  }
  if (book.size === 0) return () => [];
  return (scene) => {
    const found: Candidate[] = [];
    for (let at = 0; at < scene.tokens.length; at += 1) {
      const match = book.match(scene.tokens, at);
      if (match === undefined) continue;
      const until = at + match.length;
      const { introduction, short } = match.value;
      const { type, long } = introduction;
      const { passage } = scene;
      const listed = gazetteer && listedActor(long, gazetteer);
      const name = listed?.name ?? (isCyrillic(long) ? nominativePhrase(long) : long);
      const base = {
        ...rangeOf(scene, at, until),
        passage,
        type,
        name,
        standsFor: name,
        ...listed,
      };
      const find: MentionFind = short
        ? { ...base, form: 'abbreviation', rule: 'introduced-abbreviation' }
        : { ...base, form: 'name', rule: 'introduced-name' };
      found.push({ from: at, until, find });
      at = until - 1;
    }
    return found;
  };
}

/** «Лакония», where the text introduces «Республика Лакония (РЛ)». */
function shortStateName({ type, long }: Introduction): string | undefined {
  if (type !== 'state' || !isCyrillic(long)) return undefined;
  return /^Республика (\p{Lu}\p{L}{3,})$/u.exec(nominativePhrase(long))?.[1];
}

function listedActor(
  long: string,
  gazetteer: Gazetteer,
): Pick<MentionFind, 'type' | 'name' | 'gazetteer'> | undefined {
  const index = gazetteerIndexOf(long, gazetteer);
  const actor = index === undefined ? undefined : gazetteer.actors[index];
  if (index === undefined || actor === undefined) return undefined;
  return { type: actor.type, name: actor.name, gazetteer: index };
}

/** Names that were found once with evidence and are then known wherever they stand. */
export interface Repeated {
  readonly book: PhraseBook<MentionFind>;
  /** Keys of the surnames that full names and initials gave. */
  readonly surnames: ReadonlySet<string>;
  /** Given names that no list has, by which people of some nations are called: Somchit of Somchit Vongsavath. */
  readonly givens: ReadonlySet<string>;
}

const LEAST_GIVEN = 4;

const REPEATABLE = new Set(['organisation', 'group', 'event-name', 'place']);

export function repeatedNames(finds: readonly MentionFind[]): Repeated {
  const book = new PhraseBook<MentionFind>();
  const surnames = new Set<string>();
  const givens = new Set<string>();
  const seen = new Set<string>();
  for (const find of finds) {
    const given = find.form === 'name' ? find.person?.given : undefined;
    if (given !== undefined && given.length >= LEAST_GIVEN && givenNameSex(given) === undefined)
      givens.add(given);
    if (find.person !== undefined && find.person.surname !== '' && find.form !== 'surname')
      surnames.add(surnameKey(find.person.surname));
    if (!REPEATABLE.has(find.type) || find.form !== 'name') continue;
    const key = `${find.type}:${nameKey(find.name)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const words = wordsOf(find.name);
    if (words.length > 1 || find.rule === 'quoted-name') book.add(words, find);
  }
  return { book, surnames, givens };
}

/** Repetitions of names, and surnames standing alone. */
export function findRepeated(
  scene: Scene,
  { book, surnames, givens }: Repeated,
  lexicon: Lexicon,
): readonly MentionFind[] {
  const found: MentionFind[] = [];
  const { tokens, taken, passage } = scene;
  for (const [at, token] of tokens.entries()) {
    if (taken[at] === 1 || token.shape === 'number') continue;
    const match = book.match(tokens, at);
    if (
      match !== undefined &&
      token.shape !== 'lower' &&
      take(scene, { from: at, until: at + match.length })
    ) {
      const { type, name } = match.value;
      const range = rangeOf(scene, at, at + match.length);
      found.push({ ...range, passage, type, form: 'name', rule: 'repeated-name', name });
    } else if (givens.has(token.text) && isGivenAlone(scene, at, lexicon)) {
      found.push(surnameFind(scene, at));
    } else if (isSurname(scene, at, surnames)) {
      found.push(namedBefore(scene, at, lexicon) ?? surnameFind(scene, at));
    }
  }
  return found;
}

/** No other capital beside it, and no word of the language. */
function isGivenAlone({ tokens }: Scene, at: number, { lowerCase }: Lexicon): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const isNext = next?.shape === 'capital' && next.gap === 'space';
  const isBefore =
    before?.shape === 'capital' &&
    tokens[at]?.gap === 'space' &&
    !before.opensSentence &&
    !TITLES.has(before.text.toLowerCase());
  return !isNext && !isBefore && !lowerCase.has(tokens[at]?.text.toLowerCase() ?? '');
}

function isSurname({ tokens, taken }: Scene, at: number, surnames: ReadonlySet<string>): boolean {
  const token = tokens[at];
  if (token === undefined || taken[at] === 1 || token.text.length < 3) return false;
  if (token.shape !== 'capital' && token.shape !== 'upper') return false;
  if (token.shape === 'upper' && token.text.length < 4) return false;
  const text =
    token.shape === 'upper'
      ? token.text.slice(0, 1) + token.text.slice(1).toLowerCase()
      : token.text;
  if (!surnames.has(surnameKey(text))) return false;
  const next = tokens[at + 1];
  const isFirstOfMore =
    next?.shape === 'capital' && next.gap === 'space' && surnameStrength(text) === 'none';
  const isOther = NOT_PEOPLE.has(text) || OPENERS.has(text.toLowerCase());
  return !isFirstOfMore && !isOther;
}

/** A capitalised word right before a known surname is a given name that no list has. */
function namedBefore(scene: Scene, at: number, { lowerCase }: Lexicon): MentionFind | undefined {
  const { tokens, taken, passage } = scene;
  const before = tokens[at - 1];
  if (before?.shape !== 'capital' || tokens[at]?.gap !== 'space' || taken[at - 1] === 1)
    return undefined;
  const word = before.text.toLowerCase();
  const isOrdinary = OPENERS.has(word) || TITLES.has(word) || lowerCase.has(word);
  if (isOrdinary || before.opensSentence || scene.titleCase) return undefined;
  const earlier = tokens[at - 2];
  const isLonger = earlier?.shape === 'capital' && before.gap === 'space' && taken[at - 2] === 0;
  if (isLonger || !take(scene, { from: at - 1, until: at + 1 })) return undefined;
  const range = rangeOf(scene, at - 1, at + 1);
  const text = wordsIn(passage, range);
  const person = parsePerson(text, { inSentence: true });
  return {
    ...range,
    passage,
    type: 'person',
    form: 'name',
    rule: 'known-surname',
    name: text,
    person,
  };
}

function surnameFind(scene: Scene, at: number): MentionFind {
  const range = rangeOf(scene, at, at + 1);
  const { passage } = scene;
  scene.taken[at] = 1;
  const text = wordsIn(passage, range);
  const surname =
    text === text.toUpperCase() ? text.slice(0, 1) + text.slice(1).toLowerCase() : text;
  const person = { ...parsePerson(surname, { inSentence: true }), text };
  return {
    ...range,
    passage,
    type: 'person',
    form: 'surname',
    rule: 'repeated-surname',
    name: text,
    person,
  };
}

function wordsOf(text: string): readonly string[] {
  return tokenize(text).map((token) => token.text);
}
