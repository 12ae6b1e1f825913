import type { Descriptor } from './phrases.ts';
import { tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { listFrom, peopleFrom } from './memberships.ts';
import { behindBracket, namedFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';

/** “His brothers, X and Y”, “allies of Z such as X and Y”: each of a list is what the plural says. */
export function findPluralRelations(
  scene: Scene,
  descriptors: readonly Descriptor[],
): readonly TieFact[] {
  return descriptors.flatMap((phrase): readonly TieFact[] => {
    if (phrase.kind !== 'relation' || phrase.plural !== true) return [];
    if (phrase.others.length === 0 || phrase.when !== undefined) return [];
    const told = toldToBe(scene, phrase);
    const people = told.length > 0 ? told : bearersBehind(scene, phrase.end);
    return people.flatMap((who) => tiesOf(scene, who, phrase, 'plural'));
  });
}

const BEING = new Set(['are', 'were', 'include', 'included']);
const MOST_ASIDE = 6;

/** “The chief allies of Z are X and Y”, “among the clients of Z are X and Y”. */
function toldToBe(
  scene: Scene,
  { first, end, others }: { first: number; end: number; others: readonly Party[] },
): readonly Party[] {
  const { keys } = scene;
  const isAmong = keys[first - 1] === 'among';
  let at = end;
  // “Of the speaker, Z, are”.
  const aside = keys[at] === ',' ? namedFrom(scene, at + 1) : undefined;
  if (isAmong && aside !== undefined && keys[aside.end] === ',') at = aside.end + 1;
  else if (isAmong && keys[at] === ',') at += 1;
  if (!BEING.has(keys[at] ?? '') || keys[at + 1] === 'not') return [];
  const isFirst = first === 0 || (isAmong && first <= MOST_ASIDE);
  const people = isFirst ? peopleFrom(scene, at + 1) : [];
  const ids = new Set(others.map(({ actor }) => actor.id));
  return people.length > 1 || isAmong ? people.filter(({ actor }) => !ids.has(actor.id)) : [];
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
