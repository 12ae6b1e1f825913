import type { Descriptor } from './descriptor.ts';
import { tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { listFrom } from './memberships.ts';
import { behindBracket } from './scene.ts';
import type { Party, Scene } from './scene.ts';

/** “His brothers, X and Y”, “allies of Z such as X and Y”: each of a list is what the plural says. */
export function findPluralRelations(
  scene: Scene,
  descriptors: readonly Descriptor[],
): readonly TieFact[] {
  return descriptors.flatMap((phrase): readonly TieFact[] => {
    if (phrase.kind !== 'relation' || phrase.plural !== true) return [];
    if (phrase.others.length === 0 || phrase.when !== undefined) return [];
    return bearersBehind(scene, phrase.end).flatMap((who) => tiesOf(scene, who, phrase, 'plural'));
  });
}

const CLOSED = new Set([',', '.', ';', ')', '–', '—', 'and']);

/** The names that a list behind the phrase gives; a list of one only where it is told to be one of several. */
function bearersBehind(scene: Scene, end: number): readonly Party[] {
  const { keys } = scene;
  const mark = keys[end] ?? '';
  const at = mark === ',' || mark === ':' || mark === '(' || mark === '–' ? end + 1 : end;
  const first = behindExample(keys, at);
  const people = listFrom(scene, first);
  if (first > at) return people;
  const last = people.at(-1);
  if (people.length < 2 || last === undefined) return [];
  // “To his allies, X and Y said”: only a list that is closed, or that follows at once.
  const behind = keys[behindBracket(scene, last.end)];
  const isClosed = behind === undefined || CLOSED.has(behind);
  return isClosed || at === end ? people : [];
}

function behindExample(keys: readonly string[], at: number): number {
  if (keys[at] === 'including' || keys[at] === 'namely') return at + 1;
  const isTwo =
    (keys[at] === 'such' && keys[at + 1] === 'as') ||
    (keys[at] === 'among' && keys[at + 1] === 'them');
  return isTwo ? at + 2 : at;
}
