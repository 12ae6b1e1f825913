import { abbreviationKey } from '../../src/names/things/state-key.ts';
import { stemKey } from '../../src/names/things/stem-key.ts';
import { asLines } from './lines.ts';
import { readThings } from './things.ts';

/** The places in the list of the things that go by a name or an abbreviation, by its key. */
export function compileThingBook(): unknown {
  const names = new Map<string, number[]>();
  const abbreviations = new Map<string, number[]>();
  for (const [at, { en, ru, other }] of readThings().entries()) {
    for (const name of [...en, ...ru, ...other]) {
      if (name.endsWith('*')) push(abbreviations, abbreviationKey(name.slice(0, -1)), at);
      else push(names, stemKey(name), at);
    }
  }
  const openings = new Set(Array.from(names.keys(), (key) => key.split(' ', 1)[0] ?? ''));
  return {
    names: linesOf(names),
    abbreviations: linesOf(abbreviations),
    openings: asLines(Array.from(openings, (word) => [word, ''] as const)),
  };
}

function push(map: Map<string, number[]>, key: string, at: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [at]);
  else if (!known.includes(at)) known.push(at);
}

function linesOf(map: ReadonlyMap<string, readonly number[]>): string {
  return asLines(Array.from(map, ([key, places]) => [key, places.join(' ')] as const));
}
