import {
  CHILD_BEFORE,
  CHILD_BEHIND,
  DAUGHTER,
  GIVEN_PARTICLES,
  GODLY,
  PARTICLES,
  SERVANT,
  SURNAME_FIRST,
  ZADE,
} from './forms.ts';
import { surnameEnding } from './endings.ts';
import { givenSex } from './given.ts';
import type { GivenSex } from './given.ts';
import { pinyinOf } from '../script/palladius.ts';
import { patronymicForm } from './patronymics.ts';
import type { PatronymicForm } from './patronymics.ts';
import type { NameToken } from './tokens.ts';

/** One part of a name that may be of several words: `van der Bellen`, `Müzəffər oğlu`, `Abd al-Rahman`. */
export interface NameUnit {
  kind: 'word' | 'initial' | 'patronymic';
  readonly start: number;
  end: number;
  /** The folded word that it is looked up by: `bellen`, `müzəffər`. */
  key: string;
  readonly shape: NameToken['shape'];
  /** Who bears it as a given name, see `givenSex`; looked up once, since many rules ask. */
  readonly given: GivenSex | undefined;
  /** Patronymics and words that look like one. */
  form?: PatronymicForm | ArabicForm;
  /** Begins with van, al-, bin. */
  readonly particle: boolean;
}

/** *bin*, *ibn*, *bint* before the father's name. */
export interface ArabicForm {
  readonly sex: 'female' | 'male';
  readonly certain: true;
  readonly tradition: 'arabic';
}

/** Joins words into parts. Linear in the number of words. */
export function unitsOf(tokens: readonly NameToken[]): NameUnit[] {
  const units: NameUnit[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined || (token.kind !== 'word' && token.kind !== 'initial')) continue;
    if (token.kind === 'initial') units.push(plain(token));
    else if (!joinsBefore(units, token, tokens[at + 1])) {
      const core = coreAt(tokens, at);
      pushName(units, tokens, at, core);
      at = core;
    }
  }
  return joinAnd(units);
}

function plain(token: NameToken): NameUnit {
  const { kind, start, end, key, shape } = token;
  return {
    kind: kind === 'initial' ? 'initial' : 'word',
    start,
    end,
    key,
    shape,
    given: undefined,
    particle: false,
  };
}

/** oğlu, zadə and ad-Din belong to the word before them. */
function joinsBefore(units: readonly NameUnit[], token: NameToken, next: NameToken | undefined) {
  const last = units.at(-1);
  if (last === undefined || last.kind === 'initial') return false;
  const { key } = token;
  if (CHILD_BEHIND.has(key) && last.kind === 'word') {
    last.kind = 'patronymic';
    last.form = { sex: DAUGHTER.has(key) ? 'female' : 'male', certain: true, tradition: 'turkic' };
  } else if (ZADE.has(key) && token.shape !== 'capital') last.key += key;
  else if (!isGodly(key) || (GODLY.has(key) && next === undefined)) return false;
  last.end = token.end;
  return true;
}

/** ad-Din, el-Islam; bare Eddin. */
function isGodly(key: string): boolean {
  const hyphen = key.indexOf('-');
  if (hyphen < 0) return key.length > 4 && GODLY.has(key) && key.includes('ddin');
  return PARTICLES.has(key.slice(0, hyphen)) && GODLY.has(key.slice(hyphen + 1));
}

/** Where the name that begins at a word has its main word: behind van der, bin, Abd al-. */
function coreAt(tokens: readonly NameToken[], from: number): number {
  let at = from;
  while (opens(tokens, at, from === at)) at += 1;
  return at;
}

function opens(tokens: readonly NameToken[], at: number, isFirst: boolean): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'word' || next?.kind !== 'word') return false;
  const { key } = token;
  if (SERVANT.has(key)) return surnameEnding(next.key) !== 'strong';
  const isHead = at === 0 && isFirst && token.shape !== 'lower';
  // Ван Хунин is Wang Huning.
  if (isHead && key === 'ван' && pinyinOf(next.key) !== undefined) return false;
  if (CHILD_BEFORE.has(key)) return key !== 'ben' || !isHead;
  if (!PARTICLES.has(key)) return false;
  if (!isHead) return !isEasternSyllable(tokens, at);
  if (!GIVEN_PARTICLES.has(key)) return true;
  return key === 'al' ? tokens.length === 2 : PARTICLES.has(next.key) && next.shape === 'lower';
}

/** Nguyen Thi Do Ha, Kim An Le. */
function isEasternSyllable(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.shape === 'lower') return false;
  const first = tokens[0]?.key ?? '';
  return SURNAME_FIRST.vi.has(first) || SURNAME_FIRST.ko.has(first);
}

/** Abd al-Rahman and Abu Bakr are given names of men, Umm Kulthum of a woman. */
const sexOfServant = (key: string): GivenSex => (/^(?:o?um|ام)/u.test(key) ? 'female' : 'male');

const ARTICLE = /^(?:al|el|as|ad|an|at|az)-./u;

function pushName(
  units: NameUnit[],
  tokens: readonly NameToken[],
  from: number,
  core: number,
): void {
  const first = tokens[from];
  const main = tokens[core];
  if (first === undefined || main === undefined) return;
  const isChild = core > from && CHILD_BEFORE.has(first.key);
  const isServant = core > from && SERVANT.has(first.key);
  const unit: NameUnit = {
    kind: isChild ? 'patronymic' : 'word',
    start: first.start,
    end: main.end,
    key: isServant ? first.key : main.key,
    shape: main.shape,
    given: isServant ? sexOfServant(first.key) : givenSex(main.key),
    particle: (core > from && !isServant) || ARTICLE.test(main.key),
  };
  const form = isChild ? arabic(first.key) : patronymicForm(main.key);
  if (form !== undefined) unit.form = form;
  const last = units.at(-1);
  const isEnd = core > from && last?.kind === 'word' && GODLY.has(main.key);
  if (isEnd && core < tokens.length - 1) last.end = main.end;
  else units.push(unit);
}

function arabic(key: string): ArabicForm {
  return { sex: DAUGHTER.has(key) ? 'female' : 'male', certain: true, tradition: 'arabic' };
}

const AND = new Set(['y', 'e', 'i', 'и']);

/** Ortega y Gasset is one surname. */
function joinAnd(units: NameUnit[]): NameUnit[] {
  const at = units.findIndex(({ key, shape }) => shape === 'lower' && AND.has(key));
  const before = units[at - 1];
  const behind = units[at + 1];
  if (at < 1 || before === undefined || behind === undefined) return units;
  return [
    ...units.slice(0, at - 1),
    { ...before, end: behind.end, particle: true },
    ...units.slice(at + 2),
  ];
}
