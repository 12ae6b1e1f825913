import {
  GENERATIONS,
  MAIDEN,
  NAME_SUFFIXES,
  OPENERS,
  PARTICLES,
  SPEAKS,
  TITLES,
  givenNameSex,
  isCyrillic,
  isPatronymic,
  sexOfTitle,
  surnameStrength,
} from '../names/person-words.ts';
import { parsePersonName } from '../names/person-name.ts';
import type { NamePart, PersonName } from '../names/person-name.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf, take, wordsIn } from './mentions-find.ts';
import type { MentionFind } from '../names/mention-find.ts';
import type { Scene } from './mentions-find.ts';

/** What the document as a whole tells about its words. */
export interface Lexicon {
  /** Lower-case words of the document: a capital at the head of a sentence then means nothing. */
  readonly lowerCase: ReadonlySet<string>;
}

interface Run {
  readonly from: number;
  readonly until: number;
  /** The title right before the name. */
  readonly title?: Token;
  readonly generation?: 'senior' | 'junior';
}

const LONGEST_NAME = 6;

/** People by evidence: initials, a title, a known given name, the ending of a surname, or that they speak. */
export function findPeople(scene: Scene, lexicon: Lexicon): readonly MentionFind[] {
  const found: MentionFind[] = [];
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const run = readRun(scene, at, lexicon);
    if (run === undefined) continue;
    const find = readPerson(scene, run, lexicon);
    if (find !== undefined && take(scene, run)) found.push(find);
    at = run.until - 1;
  }
  return withMaidenNames(scene, found);
}

/** The capitalised words, initials and particles that begin at a token, without titles. */
function readRun(scene: Scene, at: number, { lowerCase }: Lexicon): Run | undefined {
  const { tokens, taken } = scene;
  const first = tokens[at];
  if (first === undefined || taken[at] === 1 || !canOpen(scene, at, first)) return undefined;
  if (first.opensSentence && isOrdinary(first, lowerCase)) return undefined;
  let until = at + 1;
  while (until < tokens.length && until - at < LONGEST_NAME && goesOn(scene, until)) until += 1;
  while (until > at + 1 && PARTICLES.has(tokens[until - 1]?.text ?? '')) until -= 1;
  const from = at + wordsBeforeGivenName(tokens.slice(at, until));
  return withGeneration(scene, { from, until, ...titleBefore(tokens, at) });
}

/** «министр Лаконии Игорь …»: what stands before a known given name belongs to the title. */
function wordsBeforeGivenName(run: readonly Token[]): number {
  if (run.length < 3 || run.some(({ shape }) => shape === 'initial')) return 0;
  const given = run.findIndex(({ text }) => givenNameSex(text) !== undefined);
  const leads = run.slice(0, Math.max(0, given));
  const isOther = leads.every(({ text }) => surnameStrength(text) !== 'strong');
  return given > 0 && given < run.length - 1 && isOther && run[given]?.gap === 'space' ? given : 0;
}

function canOpen({ tokens }: Scene, at: number, first: Token): boolean {
  const { shape, text } = first;
  if (shape === 'initial') return true;
  if (shape === 'capital') return !isOrdinaryWord(text) && text.length > 1;
  const next = tokens[at + 1];
  return (
    shape === 'lower' && PARTICLES.has(text) && next?.gap === 'hyphen' && next.shape === 'capital'
  );
}

/** A function word, a month, an office: never part of a name. */
function isOrdinaryWord(text: string): boolean {
  const lower = text.toLowerCase();
  return OPENERS.has(lower) || TITLES.has(lower);
}

function isOrdinary({ text }: Token, lowerCase: ReadonlySet<string>): boolean {
  return lowerCase.has(text.toLowerCase()) && givenNameSex(text) === undefined;
}

function goesOn({ tokens, taken }: Scene, at: number): boolean {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token === undefined || before === undefined || taken[at] === 1) return false;
  if (!isJoined(token, before)) return false;
  if (token.shape === 'initial') return true;
  if (token.shape === 'capital') {
    return (
      token.gap === 'hyphen' ||
      !isOrdinaryWord(token.text) ||
      GENERATIONS.has(token.text.toLowerCase())
    );
  }
  if (token.shape !== 'lower') return false;
  if (NAME_SUFFIXES.has(token.text) || (token.gap === 'hyphen' && GENERATIONS.has(token.text)))
    return true;
  const next = tokens[at + 1];
  return (
    PARTICLES.has(token.text) && (next?.shape === 'capital' || PARTICLES.has(next?.text ?? ''))
  );
}

/** A full stop joins only after an initial, and a sentence may end after none but that. */
function isJoined(token: Token, before: Token): boolean {
  if (token.gap === 'point') return before.shape === 'initial';
  if (token.opensSentence) return false;
  return token.gap === 'space' || token.gap === 'hyphen';
}

function titleBefore(tokens: readonly Token[], at: number): { readonly title?: Token } {
  const before = tokens[at - 1];
  const gap = tokens[at]?.gap;
  if (before === undefined || (gap !== 'space' && gap !== 'point')) return {};
  if (gap === 'point' && before.text.length > 4) return {};
  return TITLES.has(before.text.toLowerCase()) ? { title: before } : {};
}

function withGeneration({ tokens }: Scene, run: Run): Run {
  const last = tokens[run.until - 1];
  const after = last && run.until - run.from > 1 ? generationOf(last.text) : undefined;
  if (after !== undefined) return { ...run, until: run.until - 1, generation: after };
  const before = tokens[run.from]?.gap === 'space' ? tokens[run.from - 1] : undefined;
  const told = before && before.shape === 'lower' ? generationOf(before.text) : undefined;
  return told === undefined ? run : { ...run, generation: told };
}

function generationOf(word: string): 'senior' | 'junior' | undefined {
  const lower = word.toLowerCase();
  if (!GENERATIONS.has(lower)) return undefined;
  return /^(?:s|old|eld|стар)/u.test(lower) ? 'senior' : 'junior';
}

function readPerson(scene: Scene, run: Run, lexicon: Lexicon): MentionFind | undefined {
  const rule = evidenceFor(scene, run, lexicon);
  if (rule === undefined) return undefined;
  const range = rangeOf(scene, run.from, run.until);
  const { passage, tokens } = scene;
  const text = wordsIn(passage, range);
  const parsed = parsePersonName(text, partsOf(tokens.slice(run.from, run.until)));
  const person = withTold(parsed, run);
  if (person.surname.length < 2 || FAMILY.test(person.surname)) return undefined;
  return { ...range, passage, type: 'person', form: formOf(person), rule, name: text, person };
}

/** The Petrovs: several people, none of them named. */
const FAMILY = /(?:ov|ev|yan|dze|shvili|enko|sky|zade)s$/u;

export function partsOf(tokens: readonly Token[]): readonly NamePart[] {
  return tokens.map(({ text, shape, gap }, index) => ({
    text,
    initial: shape === 'initial' || (text.length === 1 && shape === 'capital'),
    hyphenated: index > 0 && gap === 'hyphen',
  }));
}

function withTold(person: PersonName, { title, generation }: Run): PersonName {
  const sex = person.sex ?? (title && sexOfTitle(title.text));
  return {
    ...person,
    ...(sex === undefined ? {} : { sex }),
    ...(generation === undefined ? {} : { generation }),
  };
}

function formOf({ given, initials }: PersonName): MentionFind['form'] {
  if (given !== undefined) return 'name';
  return initials.length > 0 ? 'initials' : 'surname';
}

/** Particles that stand in no place name. */
const TELLING_PARTICLES = new Set(['van', 'von', 'bin', 'ibn', 'bint', 'ван', 'фон', 'ибн', 'бин']);

/** The rule that makes the run a person; `undefined` when nothing does. */
function evidenceFor(scene: Scene, run: Run, lexicon: Lexicon): string | undefined {
  const tokens = scene.tokens.slice(run.from, run.until);
  const words = tokens.filter(({ shape, text }) => shape === 'capital' && text.length > 1);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (tokens.some(({ shape }) => shape === 'initial')) {
    return words.length <= 3 && !isNumberedHeading(scene, run, last) ? 'initials' : undefined;
  }
  if (words.length === 1) return aloneEvidence(scene, run, first, lexicon);
  if (scene.titleCase && surnameStrength(last.text) === 'none') return undefined;
  if (givenNameSex(first.text) !== undefined) return 'given-name';
  if (words.some(({ text }) => isPatronymic(text))) return 'patronymic';
  if (tokens.some(({ text }) => TELLING_PARTICLES.has(text))) return 'particle';
  if (
    isCyrillic(first.text) &&
    givenNameSex(last.text) !== undefined &&
    surnameStrength(first.text) === 'strong'
  )
    return 'given-name';
  if (run.title !== undefined && !(isCyrillic(first.text) && surnameStrength(last.text) === 'none'))
    return 'title';
  if (surnameStrength(last.text) === 'strong' && !isOrdinary(first, lexicon.lowerCase))
    return 'surname-ending';
  if (words.length === 2 && !first.opensSentence && speaks(scene, run.until)) return 'speaker';
  return undefined;
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

/** “(née Sample)” after a person's name is another name of that person. */
function withMaidenNames(scene: Scene, found: readonly MentionFind[]): readonly MentionFind[] {
  const { tokens } = scene;
  const maiden: MentionFind[] = [];
  for (const [at, token] of tokens.entries()) {
    if (!MAIDEN.has(token.text.toLowerCase()) || tokens[at + 1]?.shape !== 'capital') continue;
    const find = readMaiden(scene, at, found);
    if (find !== undefined) maiden.push(find);
  }
  if (maiden.length === 0) return found;
  const replaced = found.filter(
    ({ start, end }) => !maiden.some((one) => one.start <= start && end <= one.end),
  );
  return [...replaced, ...maiden];
}

const REACH = 6;

function readMaiden(
  scene: Scene,
  at: number,
  found: readonly MentionFind[],
): MentionFind | undefined {
  const { tokens, passage, taken } = scene;
  const word = tokens[at];
  const surname = tokens[at + 1];
  const isBorn = word?.text === 'born' || word?.text === 'nee';
  if (word === undefined || surname === undefined || surname.gap !== 'space') return undefined;
  if (isBorn && passage.text.charAt(word.start - 1) !== '(') return undefined;
  const bearer = found.findLast(({ end }) => end <= word.start && word.start - end <= REACH);
  if (bearer?.person === undefined) return undefined;
  taken[at + 1] = 1;
  const range = rangeOf(scene, at, at + 2);
  const person: PersonName = { text: surname.text, initials: [], surname: surname.text };
  return {
    ...range,
    passage,
    type: 'person',
    form: 'description',
    rule: 'maiden-name',
    name: surname.text,
    person,
    bearer,
  };
}
