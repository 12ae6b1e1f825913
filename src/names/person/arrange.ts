import type { Arrangement } from './arrangement.ts';
import { surnameEnding } from './endings.ts';
import { easternOrder } from './eastern.ts';
import { HUNGARIAN_GIVEN } from './forms.ts';
import type { NameUnit } from './units.ts';

/** What beside the words tells their order. */
export interface OrderHints {
  readonly text: string;
  /** The language that the caller names. */
  readonly language: string | undefined;
}

const NONE: Arrangement = {
  given: [],
  middle: [],
  patronymic: [],
  surname: [],
  initials: [],
  order: 'unsure',
};

type Units = readonly NameUnit[];

const isWord = ({ kind }: NameUnit): boolean => kind === 'word';
const isInitial = ({ kind }: NameUnit): boolean => kind === 'initial';

/**
 * Finds the order of a name: first what settles it (a comma, a surname in capitals, initials, a patronymic), then what
 * is known of its words.
 */
export function arrange(units: Units, tail: Units | undefined, hints: OrderHints): Arrangement {
  if (tail !== undefined && units.length > 0) return byComma(units, tail);
  const words = units.filter((unit) => !isInitial(unit));
  if (words.length === 0) return { ...NONE, initials: units };
  return (
    byCapitals(units) ??
    byPatronymic(units) ??
    (words.length < units.length ? byInitials(units, words) : undefined) ??
    easternOrder(units, hints.language) ??
    byKnowledge(units, hints)
  );
}

function byComma(head: Units, tail: Units): Arrangement {
  return { ...givenSide(tail), surname: head.filter((unit) => !isInitial(unit)), order: 'comma' };
}

/** What stands beside a surname: given name, further names, patronymic, initials. */
function givenSide(units: Units): Arrangement {
  const initials = units.filter(isInitial);
  const others = units.filter((unit) => !isInitial(unit));
  const patronymic = others.filter((unit, at) => isPatronymicAt(unit, at));
  const words = others.filter((unit) => !patronymic.includes(unit));
  return { ...NONE, initials, patronymic, given: words.slice(0, 1), middle: words.slice(1) };
}

const isPatronymicAt = (unit: NameUnit, at: number): boolean =>
  unit.kind === 'patronymic' || (at > 0 && unit.form !== undefined);

const isUpper = (unit: NameUnit): boolean => !isInitial(unit) && unit.shape === 'upper';

/** ALIYEV Ilham, Ilham ALIYEV: only where the other words are not in capitals. */
function byCapitals(units: Units): Arrangement | undefined {
  const first = units.findIndex(isUpper);
  if (first < 0) return undefined;
  const last = units.findLastIndex(isUpper);
  const others = [...units.slice(0, first), ...units.slice(last + 1)];
  const isMixed = others.some(({ shape, kind }) => kind !== 'initial' && shape === 'capital');
  if (!isMixed || !units.slice(first, last + 1).every(isUpper)) return undefined;
  if (first > 0 && last < units.length - 1) return undefined;
  const order = first === 0 ? 'surname-first' : 'given-first';
  return { ...givenSide(others), surname: units.slice(first, last + 1), order };
}

/** Алиев Ильхам Гейдарович, Qüdrət Müzəffər oğlu Həsənquliyev, Mohammed bin Salman Al Saud. */
function byPatronymic(units: Units): Arrangement | undefined {
  const words = units.filter((unit) => !isInitial(unit));
  if (!words.some(({ form }) => form !== undefined)) return undefined;
  const arabic = words.findIndex(({ form }) => form?.tradition === 'arabic');
  if (arabic >= 0) return byChain(units, words, arabic);
  const at = patronymicAt(words);
  const patronymic = words[at];
  if (patronymic === undefined) return undefined;
  const before = words.slice(0, at);
  const behind = words.slice(at + 1);
  const base = { ...NONE, initials: units.filter(isInitial), patronymic: [patronymic] };
  if (behind.length > 0) {
    return {
      ...base,
      given: before.slice(0, 1),
      middle: [...before.slice(1), ...behind.slice(0, -1)],
      surname: behind.slice(-1),
      order: 'given-first',
    };
  }
  if (before.length < 2) return { ...base, given: before, order: 'given-first' };
  return surnameBefore(base, before);
}

function surnameBefore(base: Arrangement, before: Units): Arrangement {
  const [first, second] = before;
  const isGiven =
    before.length === 2 &&
    first?.given !== undefined &&
    second?.given === undefined &&
    surnameEnding(first?.key ?? '') !== 'strong';
  if (isGiven)
    return { ...base, given: before.slice(0, 1), surname: before.slice(1), order: 'unsure' };
  return {
    ...base,
    surname: before.slice(0, 1),
    given: before.slice(1, 2),
    middle: before.slice(2),
    order: 'surname-first',
  };
}

/** The patronymic's place among the words; -1 where what looks like one is the surname. */
function patronymicAt(words: Units): number {
  const whole = words.findIndex(({ kind }) => kind === 'patronymic');
  if (whole >= 0) return whole;
  const at = words.findIndex(({ form }, index) => index > 0 && form !== undefined);
  if (at < 0) return words.length === 2 && words[0]?.form?.certain === true ? 0 : -1;
  if (at < words.length - 1) {
    const isTurkishSurname = words[at]?.form?.tradition === 'turkic' && words.length === 2;
    return isTurkishSurname ? -1 : at;
  }
  const form = words[at]?.form;
  if (form?.tradition === 'turkic') return endsSurnameFirst(words) ? at : -1;
  if (form?.certain === true) return at;
  return endsSurnameFirst(words) ? at : -1;
}

const isCyrillic = ({ key }: NameUnit): boolean =>
  key.charCodeAt(0) >= 0x400 && key.charCodeAt(0) < 0x530;

/** Whether of three words, the last like a patronymic, the first is the surname: Rahimov Jamil Bozkurdovich. */
function endsSurnameFirst(words: Units): boolean {
  const [first, second] = words;
  if (words.length !== 3 || first === undefined || second === undefined) return false;
  if (first.given !== undefined) return false;
  return isCyrillic(first) || surnameEnding(first.key) === 'strong' || second.given !== undefined;
}

/** A chain of fathers: without a surname behind it, its last link is what the bearer is called by (bin Laden). */
function byChain(units: Units, words: Units, from: number): Arrangement {
  const initials = units.filter(isInitial);
  const until = words.findLastIndex(({ form }) => form?.tradition === 'arabic') + 1;
  const behind = words.slice(until);
  if (from === 0) {
    const base = { ...givenSide(behind), initials, surname: words.slice(0, until) };
    return { ...base, order: behind.length > 0 ? 'surname-first' : 'single' };
  }
  const chain = words.slice(from, until);
  const isOpen = behind.length === 0;
  return {
    initials,
    given: words.slice(0, 1),
    middle: [...words.slice(1, from), ...behind.slice(0, -1)],
    patronymic: isOpen ? chain.slice(0, -1) : chain,
    surname: isOpen ? chain.slice(-1) : behind.slice(-1),
    order: 'given-first',
  };
}

/** I. Aliyev, Алиев И. Г., Eric A. Wendt, J. Robert Oppenheimer. */
function byInitials(units: Units, words: Units): Arrangement {
  const initials = units.filter(isInitial);
  const base = { ...NONE, initials };
  const [first, second] = words;
  const opens = units[0]?.kind === 'initial';
  const ends = units.at(-1)?.kind === 'initial';
  if (first === undefined) return base;
  if (second === undefined) {
    return { ...base, surname: words, order: opens ? 'given-first' : 'surname-first' };
  }
  if (opens) return initialsFirst(base, words);
  const rest = words.slice(1);
  if (ends && first.given === undefined) {
    const isSurname = second.given === undefined;
    if (isSurname) return { ...base, surname: words, order: 'surname-first' };
    return {
      ...base,
      surname: [first],
      given: [second],
      middle: rest.slice(1),
      order: 'surname-first',
    };
  }
  return {
    ...base,
    given: [first],
    middle: rest.slice(0, -1),
    surname: rest.slice(-1),
    order: ends ? 'unsure' : 'given-first',
  };
}

function initialsFirst(base: Arrangement, words: Units): Arrangement {
  const isMiddle = words[0]?.given !== undefined;
  if (!isMiddle) return { ...base, surname: words, order: 'given-first' };
  return { ...base, middle: words.slice(0, -1), surname: words.slice(-1), order: 'given-first' };
}

const SURNAME_FIRST_LANGUAGES = new Set(['hu', 'zh', 'ja', 'ko', 'vi']);

/** What given names and endings of surnames are known. */
function byKnowledge(units: Units, hints: OrderHints): Arrangement {
  const [first] = units;
  const last = units.at(-1);
  if (first === undefined || last === undefined || first === last) {
    return { ...NONE, surname: units, order: 'single' };
  }
  const { reversed, sure } = judge(units, first, last, hints);
  const order = sure ? (reversed ? 'surname-first' : 'given-first') : 'unsure';
  if (reversed) {
    return { ...NONE, surname: [first], given: units.slice(1, 2), middle: units.slice(2), order };
  }
  const cut = hasDoubleSurname(units, hints) ? -2 : -1;
  const middle = units.slice(1, cut);
  return { ...NONE, given: [first], middle, surname: units.slice(cut), order };
}

interface OrderJudgement {
  readonly reversed: boolean;
  readonly sure: boolean;
}

function judge(
  units: Units,
  first: NameUnit,
  last: NameUnit,
  { text, language }: OrderHints,
): OrderJudgement {
  if (language !== undefined && SURNAME_FIRST_LANGUAGES.has(language)) {
    return { reversed: first.given === undefined || language !== 'hu', sure: true };
  }
  if (first.particle !== last.particle) return { reversed: first.particle, sure: !first.particle };
  const second = units[1] ?? last;
  const isFirstGiven = first.given !== undefined;
  const isBehindGiven = second.given !== undefined;
  const ending = surnameEnding(first.key);
  if (isFirstGiven) return { reversed: false, sure: !isBehindGiven || ending !== 'strong' };
  if (units.length === 2 && HUNGARIAN_GIVEN.has(last.key) && HUNGARIAN.test(text)) {
    return { reversed: true, sure: false };
  }
  if (isBehindGiven) return behindGiven(units, first, ending);
  if (ending === 'strong' && surnameEnding(last.key) !== 'strong') {
    return { reversed: true, sure: false };
  }
  return { reversed: false, sure: ending === 'none' && surnameEnding(last.key) === 'strong' };
}

/** The second word is a given name, the first is none that we know. */
function behindGiven(units: Units, first: NameUnit, ending: string): OrderJudgement {
  if (ending === 'strong') {
    const isLong = units.length > 2 && surnameEnding(units.at(-1)?.key ?? '') === 'strong';
    return { reversed: !isLong, sure: !isLong };
  }
  if (units.length > 2) return { reversed: false, sure: false };
  return { reversed: isCyrillic(first), sure: false };
}

const IBERIAN = /^(?:es|pt|ca|gl)$/u;
const IBERIAN_LETTERS = /[ñáéíóúãõ]/iu;
const IBERIAN_ENDING = /(?:[aeioué]z|[eo]s|ia|illo|era|ero|ales|anco|oso|ado)$/u;
const HUNGARIAN = /[áéíóöőúüű]/iu;

/** Gabriel García Márquez: a second word that is no given name is the father's surname. */
function hasDoubleSurname(units: Units, { text, language }: OrderHints): boolean {
  const second = units.at(-2);
  if (units.length < 3 || second === undefined || !units.every(isWord)) return false;
  if (second.given !== undefined || second.particle) return false;
  if (IBERIAN.test(language ?? '')) return true;
  return (
    IBERIAN_LETTERS.test(text) &&
    [second, units.at(-1)].every((unit) => IBERIAN_ENDING.test(unit?.key ?? ''))
  );
}
