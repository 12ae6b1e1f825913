import { foldWord } from '../../src/names/person/fold.ts';
import { caseStem } from '../../src/names/russian/case-forms.ts';
import { comparable } from '../../src/names/script/comparable.ts';
import { asLines } from './lines.ts';

/** One given name: its key, the sex of its bearers, its forms, short forms, and keys of its relatives. */
export interface GivenGroup {
  readonly key: string;
  readonly sex: string;
  readonly forms: readonly string[];
  readonly shorts: readonly string[];
  readonly related: readonly string[];
}

/** Groups of which a form is a full form, and of which it is a short form. */
class Bearer {
  readonly #full: number[] = [];
  readonly #short: number[] = [];

  add(group: number, as: 'full' | 'short'): void {
    const list = as === 'full' ? this.#full : this.#short;
    if (!list.includes(group)) list.push(group);
  }

  toString(): string {
    const full = this.#full.join(',');
    return this.#short.length === 0 ? full : `${full}/${this.#short.join(',')}`;
  }
}

/** The ways to a group: by folded form, by comparable letters, and letters by skeleton. */
export function indexGroups(groups: readonly GivenGroup[]) {
  const byForm = new Map<string, Bearer>();
  const byLetters = new Map<string, Bearer>();
  const bySkeleton = new Map<string, string[]>();
  const enter = (form: string, group: number, as: 'full' | 'short'): void => {
    getOrSet(byForm, foldWord(form), () => new Bearer()).add(group, as);
    const { letters, skeleton } = comparable(form);
    if (!byLetters.has(letters)) getOrSet(bySkeleton, skeleton, () => []).push(letters);
    getOrSet(byLetters, letters, () => new Bearer()).add(group, as);
  };
  for (const [group, { forms, shorts }] of groups.entries()) {
    for (const form of forms) enter(form, group, 'full');
    for (const form of shorts) enter(form, group, 'short');
  }
  const lines = (map: ReadonlyMap<string, Bearer>): string =>
    asLines(Array.from(map, ([key, bearer]) => [key, String(bearer)] as const));
  return {
    keys: groups.map(({ key }) => key).join(' '),
    related: relatives(groups)
      .map((places) => places.join(','))
      .join(' '),
    forms: lines(byForm),
    letters: lines(byLetters),
    skeletons: asLines(
      Array.from(bySkeleton, ([key, letters]) => [key, letters.join(' ')] as const),
    ),
  };
}

function relatives(groups: readonly GivenGroup[]): readonly (readonly number[])[] {
  const places = new Map(groups.map(({ key }, group) => [key, group]));
  const sets = groups.map(() => new Set<number>());
  for (const [group, { related }] of groups.entries()) {
    for (const key of related) {
      const other = places.get(key);
      if (other === undefined) throw new TypeError(`${key} is no given name of the list`);
      sets[group]?.add(other);
      sets[other]?.add(group);
    }
  }
  return sets.map((set) => [...set].toSorted((a, b) => a - b));
}

interface BySex {
  readonly male: readonly string[];
  readonly female: readonly string[];
}

/** Who bears which given name, by folded form, and by case stem for Cyrillic ones: m, f or b for both. */
export function givenSexes(
  groups: readonly GivenGroup[],
  { latin, cyrillic }: { readonly latin: BySex; readonly cyrillic: BySex },
) {
  const forms = new Map<string, string>();
  const stems = new Map<string, string>();
  for (const [sex, mark] of [['male', 'm'] as const, ['female', 'f'] as const]) {
    for (const name of latin[sex]) addSex(forms, foldWord(name), mark);
    for (const name of cyrillic[sex]) {
      addSex(forms, foldWord(name), mark);
      addSex(stems, caseStem(name), mark);
    }
  }
  for (const group of groups) {
    const mark = { male: 'm', female: 'f' }[group.sex];
    if (mark === undefined) continue;
    for (const form of [...group.forms, ...group.shorts]) {
      addSex(forms, foldWord(form), mark);
      if (/^[а-яё]/iu.test(form)) addSex(stems, caseStem(form), mark);
    }
  }
  return { forms: asLines(forms), stems: asLines(stems) };
}

function addSex(map: Map<string, string>, key: string, sex: string): void {
  const known = map.get(key);
  map.set(key, known === undefined || known === sex ? sex : 'b');
}

function getOrSet<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}
