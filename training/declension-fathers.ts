import { sexesOf } from '../bench/declension/petrovich-eval.ts';
import type { FatherStems } from '../src/names/russian/fathers.ts';

/** A patronymic, and what of it is the stem of the father's name; the first that fits is taken. */
const WAYS: readonly (readonly [pattern: RegExp, ending: string])[] = [
  [/^(.+)ович$/u, '0'],
  [/^(.+)([аеиоуыэюя])евич$/u, ''],
  [/^(.+)ьевич$/u, 'и'],
  [/^(.+)евич$/u, 'ь'],
  [/^(.+)ич$/u, 'ч'],
];

/**
 * The stems of the names that sons' patronymics are made of, by what such a name ends in: `0` a consonant (Азизович), a
 * vowel (Мусаевич), `и` -ий (Васильевич), `ь` -ь (Равилевич), `ч` a name with a short patronymic (Ильич); several where the
 * list has several.
 */
export function readFathers(): FatherStems {
  const rows = sexesOf('midnames.gender.tsv');
  if (rows === undefined) {
    throw new Error(
      'Missing: midnames.gender.tsv of petrovich/petrovich-eval (CC BY-SA 3.0), as TACITUS_DATA/data/names/petrovich-eval/midnames.gender.tsv',
    );
  }
  const endings = new Map<string, Set<string>>();
  for (const { name, sex } of rows) {
    const found = sex === 'male' ? fatherIn(name.toLowerCase().replaceAll('ё', 'е')) : undefined;
    if (found === undefined) continue;
    const known = endings.get(found.stem) ?? new Set();
    endings.set(found.stem, known.add(found.ending));
  }
  return byEnding(endings);
}

function fatherIn(patronymic: string): { stem: string; ending: string } | undefined {
  for (const [pattern, ending] of WAYS) {
    const match = pattern.exec(patronymic);
    if (match?.[1] !== undefined) return { stem: match[1], ending: match[2] ?? ending };
  }
  return undefined;
}

function byEnding(endings: ReadonlyMap<string, ReadonlySet<string>>): FatherStems {
  const stems = new Map<string, string[]>();
  for (const [stem, found] of endings) {
    const key = [...found].toSorted().join('');
    stems.set(key, [...(stems.get(key) ?? []), stem]);
  }
  const sorted = [...stems].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, list]) => [key, list.toSorted().join(' ')]));
}
