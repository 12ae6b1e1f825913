import {
  NAME_SUFFIXES,
  PARTICLES,
  TITLES,
  generationTold,
  givenNameSex,
  isCyrillic,
  sexOfTitle,
  surnameStrength,
} from '../names/person-words.ts';
import { parsePerson } from '../names/person/parse-person.ts';
import type { PersonName } from '../names/person/person.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf, take, wordsIn } from './mentions-find.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { evidenceFor, isOrdinary, isOrdinaryWord } from './mentions-evidence.ts';
import type { Run } from './mentions-evidence.ts';
import type { Lexicon, Scene } from './mentions-find.ts';

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
  return found;
}

/** The capitalised words, initials and particles that begin at a token, without titles. */
function readRun(scene: Scene, at: number, { lowerCase }: Lexicon): Run | undefined {
  const { tokens, taken } = scene;
  const first = tokens[at];
  if (first === undefined || taken[at] === 1 || !canOpen(scene, at, first)) return undefined;
  if (first.opensSentence && first.shape !== 'initial' && isOrdinary(first, lowerCase))
    return undefined;
  let until = at + 1;
  while (until < tokens.length && until - at < LONGEST_NAME && goesOn(scene, until)) until += 1;
  while (until > at + 1 && PARTICLES.has(tokens[until - 1]?.text ?? '')) until -= 1;
  until = at + lengthInRussian(tokens.slice(at, until));
  if (until === at) return undefined;
  const from = at + wordsBeforeGivenName(tokens.slice(at, until));
  return withGeneration(scene, {
    from,
    until,
    ...titleBefore(tokens, at),
    ...officeBefore(scene, at),
  });
}

const NOMINATIVE_SURNAME = /(?:ов|ев|ёв|ын|ин|ян|дзе|швили|енко|заде|ский|цкий)$/u;

/**
 * After «Лазарев И. П.» the next sentence begins, and «Политика Лазарева» at the head of a sentence is no full name
 * (length 0): the surname is then read alone.
 */
function lengthInRussian(run: readonly Token[]): number {
  const [first, second] = run;
  if (first?.shape === 'initial' && isCyrillic(first.text)) return afterInitials(run);
  if (first === undefined || !isCyrillic(first.text) || givenNameSex(first.text) !== undefined) {
    return run.length;
  }
  const last = run.findLastIndex(({ shape }) => shape === 'initial');
  if (first.shape === 'capital' && last > 0) {
    const isOther = first.opensSentence && surnameStrength(first.text) !== 'strong';
    return isOther && run[last + 1]?.shape === 'capital' ? 0 : last + 1;
  }
  const isGenitive =
    first.opensSentence &&
    run.length === 2 &&
    second?.gap === 'space' &&
    surnameStrength(second.text) === 'strong' &&
    surnameStrength(first.text) !== 'strong' &&
    !NOMINATIVE_SURNAME.test(second.text);
  return isGenitive ? 0 : run.length;
}

/** «Адвокат Р. Лазарева Вера …»: after initials stands one surname, with what a hyphen joins to it. */
function afterInitials(run: readonly Token[]): number {
  const surname = run.findIndex(({ shape }) => shape === 'capital');
  if (surname < 0) return run.length;
  const next = run.findIndex(({ gap }, at) => at > surname && gap !== 'hyphen');
  const isSuffix = next > 0 && run[next]?.shape === 'lower';
  return next < 0 || isSuffix ? run.length : next;
}

/** «министр Лаконии Игорь …»: what stands before a known given name belongs to the title. */
function wordsBeforeGivenName(run: readonly Token[]): number {
  const last = run.at(-1);
  if (last?.shape === 'initial' && isCyrillic(last.text)) {
    return Math.max(
      0,
      run.findLastIndex(({ shape }) => shape === 'capital'),
    );
  }
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
      generationTold(token.text) !== undefined
    );
  }
  if (token.shape !== 'lower') return false;
  if (
    NAME_SUFFIXES.has(token.text) ||
    (token.gap === 'hyphen' && generationTold(token.text) !== undefined)
  )
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

export function titleBefore(tokens: readonly Token[], at: number): { readonly title?: Token } {
  const before = tokens[at - 1];
  const gap = tokens[at]?.gap;
  if (before === undefined || (gap !== 'space' && gap !== 'point')) return {};
  if (gap === 'point' && before.text.length > 4) return {};
  const whole = before.gap === 'hyphen' ? `${tokens[at - 2]?.text ?? ''}-${before.text}` : '';
  if (TITLES.has(whole.toLowerCase())) return { title: { ...before, text: whole } };
  return TITLES.has(before.text.toLowerCase()) ? { title: before } : {};
}

const MOST_OFFICE_WORDS = 4;

/** «министр иностранных дел Грузии»: an office, what it is for, and a state, which is taken already. */
function officeBefore({ tokens, taken }: Scene, at: number): { readonly office?: true } {
  const state = tokens[at - 1];
  if (state?.shape !== 'capital' || taken[at - 1] !== 1 || !isCyrillic(state.text)) return {};
  if (tokens[at]?.gap !== 'space') return {};
  for (let before = at - 2; before >= 0 && at - before <= MOST_OFFICE_WORDS; before -= 1) {
    const token = tokens[before];
    if (token === undefined || tokens[before + 1]?.gap !== 'space') return {};
    if (TITLES.has(token.text.toLowerCase())) return { office: true };
    if (token.shape !== 'lower') return {};
  }
  return {};
}

/** Which of two bearers the words tell: “Lazarev Senior”, “the younger Lazarev”. */
export function withGeneration({ tokens }: Scene, run: Run): Run {
  const last = tokens[run.until - 1];
  const after = last && run.until - run.from > 1 ? generationTold(last.text) : undefined;
  if (after !== undefined) return { ...run, until: run.until - 1, generation: after };
  const behind = generationBehind(tokens, run.until);
  if (behind !== undefined) return { ...run, generation: behind };
  const before = tokens[run.from]?.gap === 'space' ? tokens[run.from - 1] : undefined;
  const told = before?.shape === 'lower' ? generationTold(before.text) : undefined;
  return told === undefined ? run : { ...run, generation: told };
}

/** Harrow Senior, Harrow, Jr., Harrow fils, Harrow the Elder, Лазарев-отец. */
function generationBehind(tokens: readonly Token[], at: number): Run['generation'] {
  const [next, second] = [tokens[at], tokens[at + 1]];
  if (next === undefined) return undefined;
  const { gap, shape, text } = next;
  if (gap === 'hyphen') return generationTold(text, true);
  if (gap !== 'space') return /^[JS]r$/u.test(text) ? generationTold(text) : undefined;
  if (shape === 'capital' || FRENCH.test(text)) return generationTold(text);
  if (text !== 'the' || second?.gap !== 'space' || !ENGLISH.test(second.text)) return undefined;
  const isLonger = second.shape === 'lower' && tokens[at + 2]?.gap === 'space';
  return isLonger ? undefined : generationTold(second.text);
}

const FRENCH = /^(?:père|fils)$/u;
/** In small letters and before another word it belongs to that: “the elder statesman”. */
const ENGLISH = /^(?:elder|younger)$/iu;

function readPerson(scene: Scene, run: Run, lexicon: Lexicon): MentionFind | undefined {
  const rule = evidenceFor(scene, run, lexicon);
  if (rule === undefined) return undefined;
  const range = rangeOf(scene, run.from, run.until);
  const { passage } = scene;
  const text = wordsIn(passage, range);
  const person = withTold(parsePerson(text, { inSentence: true }), run);
  if (!namesSomebody(person) || FAMILY.test(person.surname)) return undefined;
  return { ...range, passage, type: 'person', form: formOf(person), rule, name: text, person };
}

/** The Petrovs: several people, none of them named. */
const FAMILY = /(?:ov|ev|yan|dze|shvili|enko|sky|zade)s$/u;

/** A surname stands, or what may do without one: given name and patronymic, a given name with a form of address. */
export function namesSomebody({ given, surname }: PersonName): boolean {
  return surname.length > 1 || (surname === '' && given !== undefined);
}

/** What title and generation say of a person, with what the name says. */
export function withTold(person: PersonName, { title, generation }: Run): PersonName {
  const sex = person.sex ?? (title && sexOfTitle(title.text));
  return {
    ...person,
    ...(sex === undefined ? {} : { sex }),
    ...(generation === undefined ? {} : { generation }),
  };
}

/** A given name alone is as much as a surname alone. */
export function formOf(person: PersonName): MentionFind['form'] {
  const { given, initials, surname, patronymic } = person;
  if (given !== undefined && (surname !== '' || patronymic !== undefined)) return 'name';
  return initials.length > 0 ? 'initials' : 'surname';
}
