import type { Half } from './pair.ts';
import type { Group } from './person.ts';

/** Groups that share a surname go together; the largest first to the half that has fewer people. */
export function halvesOf(groups: readonly Group[]): ReadonlyMap<string, Half> {
  const families = joined(groups).toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const people = { build: 0, judge: 0 };
  const halves = new Map<string, Half>();
  for (const family of families) {
    const half = people.build < people.judge ? 'build' : 'judge';
    people[half] += sizeOf(family);
    for (const group of family) halves.set(group.name, half);
  }
  return halves;
}

function sizeOf(family: readonly Group[]): number {
  return family.reduce((sum, { people }) => sum + people.length, 0);
}

function joined(groups: readonly Group[]): readonly (readonly Group[])[] {
  let families: { surnames: Set<string>; groups: Group[] }[] = [];
  for (const group of groups) {
    const surnames = new Set(
      group.people.flatMap(({ russian }) => (russian ? [stem(russian.surname)] : [])),
    );
    const touched = families.filter((family) =>
      [...surnames].some((surname) => family.surnames.has(surname)),
    );
    families = [
      ...families.filter((family) => !touched.includes(family)),
      {
        surnames: new Set([...surnames, ...touched.flatMap((family) => [...family.surnames])]),
        groups: [...touched.flatMap((family) => family.groups), group],
      },
    ];
  }
  return families.map((family) => family.groups);
}

/** A surname without what tells the sex. */
function stem(surname: string): string {
  return surname.replace(/(а|ая|ий|ой)$/u, '');
}
