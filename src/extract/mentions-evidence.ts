import { isKinWord } from '../names/offices.ts';
import {
  NOT_PEOPLE,
  OPENERS,
  SPEAKS,
  TITLES,
  givenNameSex,
  isCyrillic,
  isPatronymic,
  sexOfTitle,
  surnameStrength,
} from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import type { Lexicon, Scene } from './mentions-find.ts';

/** Capitalised words, initials and particles in a row: perhaps a name. */
export interface Run {
  readonly from: number;
  readonly until: number;
  /** The title right before the name. */
  readonly title?: Token;
  readonly generation?: 'senior' | 'junior';
  /** An office with its state stands right before: «президент Грузии». */
  readonly office?: boolean;
}

/** A function word, a month, an office: never part of a name. */
export function isOrdinaryWord(text: string): boolean {
  const lower = text.toLowerCase();
  return OPENERS.has(lower) || TITLES.has(lower) || isKinWord(lower);
}

/** Seen in lower case elsewhere in the document. */
export function isOrdinary({ text }: Token, lowerCase: ReadonlySet<string>): boolean {
  return lowerCase.has(text.toLowerCase()) && givenNameSex(text) === undefined;
}

const MOST_WORDS = 3;

/** Four capitalised words in a row are rarely one person, unless particles, a patronymic or a surname's ending say so. */
function isNameLength(tokens: readonly Token[], last: Token): boolean {
  const capitals = tokens.filter(({ shape }) => shape === 'capital').length;
  return (
    capitals <= MOST_WORDS || capitals < tokens.length || surnameStrength(last.text) === 'strong'
  );
}

/** Particles that stand in no place name. */
const TELLING_PARTICLES = new Set(['van', 'von', 'bin', 'ibn', 'bint', 'ван', 'фон', 'ибн', 'бин']);

/** The rule that makes the run a person; `undefined` when nothing does. */
export function evidenceFor(scene: Scene, run: Run, lexicon: Lexicon): string | undefined {
  const tokens = scene.tokens.slice(run.from, run.until);
  const words = tokens.filter(({ shape, text }) => shape === 'capital' && text.length > 1);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (tokens.some(({ shape }) => shape === 'initial')) {
    return words.length <= 3 && !isNumberedHeading(scene, run, last) ? 'initials' : undefined;
  }
  if (NOT_PEOPLE.has(isCyrillic(last.text) ? last.text.toLowerCase() : last.text)) return undefined;
  if (words.length === 1) return aloneEvidence(scene, run, first, lexicon);
  if (scene.titleCase && surnameStrength(last.text) === 'none') return undefined;
  if (givenNameSex(first.text) !== undefined && isNameLength(tokens, last)) return 'given-name';
  if (words.some(({ text }) => isPatronymic(text))) return 'patronymic';
  if (tokens.some(({ text }) => TELLING_PARTICLES.has(text))) return 'particle';
  if (
    isCyrillic(first.text) &&
    givenNameSex(last.text) !== undefined &&
    surnameStrength(first.text) === 'strong'
  )
    return 'given-name';
  if (run.office === true && words.length <= MOST_WORDS) return 'title';
  if (run.title !== undefined && !(isCyrillic(first.text) && surnameStrength(last.text) === 'none'))
    return 'title';
  if (surnameStrength(last.text) === 'strong' && !isOrdinary(first, lexicon.lowerCase))
    return 'surname-ending';
  if (words.length === 2 && !first.opensSentence && speaks(scene, run.until)) return 'speaker';
  return undefined;
}

/** A verb in the past or present follows: «Лазарев заявил», not «Протоколов не нашли». */
function isSubject({ tokens }: Scene, at: number): boolean {
  const next = tokens[at];
  return (
    next?.gap === 'space' &&
    next.shape === 'lower' &&
    /.{2}(?:л|ла|лся|лась|ет|ит|ется)$/u.test(next.text)
  );
}

/** “I. Background”: a heading's number, not an initial. */
function isNumberedHeading({ passage: { role } }: Scene, { from }: Run, last: Token): boolean {
  const canHaveNumber = role === 'heading' || role === 'title' || role === 'item';
  return canHaveNumber && from === 0 && surnameStrength(last.text) === 'none';
}

/** Also the ending of adjectives in names of places and papers. */
const ADJECTIVE_LIKE = /(?:sky|skiy|skyi|skaya|skoe|ский|ская|ское|цкий|цкая)$/u;

function aloneEvidence(
  scene: Scene,
  run: Run,
  word: Token,
  { lowerCase }: Lexicon,
): string | undefined {
  const strength = surnameStrength(word.text);
  const isKnownWord = isOrdinary(word, lowerCase);
  if (isKnownWord || scene.titleCase) return undefined;
  if (run.title !== undefined && isNameAfterTitle(word, run.title, strength)) return 'title';
  if (run.generation !== undefined && strength !== 'none') return 'generation';
  if (strength !== 'strong' || word.text.length < 5 || ADJECTIVE_LIKE.test(word.text))
    return undefined;
  if (isCyrillic(word.text) && word.opensSentence && !isSubject(scene, run.until)) return undefined;
  return 'surname-ending';
}

/** «глава Газпрома» names no person; “leader Harrow” and “Mr. Lee” do. */
function isNameAfterTitle(
  { text }: Token,
  title: Token,
  strength: ReturnType<typeof surnameStrength>,
): boolean {
  if (isCyrillic(text)) return strength !== 'none' || sexOfTitle(title.text) !== undefined;
  return title.shape === 'capital' || strength !== 'none' || sexOfTitle(title.text) !== undefined;
}

function speaks({ tokens }: Scene, at: number): boolean {
  const next = tokens[at];
  return next !== undefined && next.gap === 'space' && SPEAKS.has(next.text);
}
