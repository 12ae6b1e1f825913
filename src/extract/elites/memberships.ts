import { fits } from './descriptor.ts';
import { spanOver, tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { behindBracket, namedFrom, namedUntil, partyFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';

const FROM = new Set(['of', 'from']);
const MEMBER = { type: 'member', from: 'bearer' } as const;

/** “X of the Free Union”, “X from the Pashin clan”, “members of the Pashin clan, including X and Y”. */
export function findMemberships(scene: Scene): readonly TieFact[] {
  return scene.all.flatMap((group) =>
    fits(group, 'group') ? [...namedBefore(scene, group), ...listedBehind(scene, group)] : [],
  );
}

function namedBefore(scene: Scene, group: Party): readonly TieFact[] {
  const { keys } = scene;
  let at = group.first;
  if (/^[“«"]$/u.test(keys[at - 1] ?? '')) at -= 1;
  if (keys[at - 1] === 'the') at -= 1;
  if (!FROM.has(keys[at - 1] ?? '')) return [];
  const who = namedUntil(scene, keys[at - 2] === ',' && keys[at - 1] === 'from' ? at - 2 : at - 1);
  return who === undefined ? [] : tieOf(scene, who, group);
}

const LISTING = new Set(['including', 'namely', ':', '(', 'like']);
const MOST_LISTED = 8;

function listedBehind(scene: Scene, group: Party): readonly TieFact[] {
  const { keys, lemmas } = scene;
  let before = group.first - 1;
  while (/^(?:the|of|“|«|")$/u.test(keys[before] ?? '')) before -= 1;
  if (lemmas[before] !== 'member') return [];
  let at = /^[”»"]$/u.test(keys[group.end] ?? '') ? group.end + 1 : group.end;
  if (keys[at] === ',') at += 1;
  const isSuchAs = keys[at] === 'such' && keys[at + 1] === 'as';
  if (!LISTING.has(keys[at] ?? '') && !isSuchAs) return [];
  return listFrom(scene, isSuchAs ? at + 2 : at + 1).flatMap((who) => tieOf(scene, who, group));
}

/** “X, Y and Z” from a word on. */
export function listFrom(scene: Scene, from: number): readonly Party[] {
  const found: Party[] = [];
  let at = from;
  for (let steps = 0; steps < MOST_LISTED; steps += 1) {
    const party = namedFrom(scene, at);
    if (party === undefined) break;
    found.push(party);
    at = behindBracket(scene, party.end);
    if (scene.keys[at] === ',') at += 1;
    if (scene.keys[at] === 'and') at += 1;
    if (at === party.end || partyFrom(scene, at) === undefined) break;
  }
  return found;
}

function tieOf(scene: Scene, who: Party, group: Party): readonly TieFact[] {
  const span = spanOver(scene, who, group);
  return tiesOf(
    scene,
    who,
    { word: MEMBER, others: [group], first: group.first, end: group.end },
    'of-group',
  ).map((tie) => ({ ...tie, span }));
}
