import { dependents } from '../../parse/tree.ts';
import type { Through } from './circles.ts';
import { standingAt, subjectOf } from './clause.ts';
import { tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { kinOfSomebody } from './kin-through.ts';
import { isPossessive, readLeft } from './noun-phrase.ts';
import { ownerOf } from './owner.ts';
import { isPerson, namedFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import type { Descriptor, RelationPhrase } from './phrases.ts';
import { relationsAt } from './words.ts';

const KIN = { type: 'kin:other', from: 'bearer' } as const;
const SPOUSE = { type: 'kin:spouse', from: 'bearer' } as const;

/** “Married to X’s daughter”, “whose sister is married to X”: kin by marriage. */
export function findMarriages(scene: Scene): readonly TieFact[] {
  return scene.lemmas.flatMap((lemma, at): readonly TieFact[] => {
    const isAdjective = scene.keys[at] === 'married' && scene.keys[at + 1] === 'to';
    if (!isAdjective && lemma !== 'marry' && lemma !== 'wed') return [];
    const status = standingAt(scene, at);
    if (status !== 'occurred' && status !== 'alleged') return [];
    const from = scene.keys[at + 1] === 'to' ? at + 2 : at + 1;
    const through = kinOfSomebody(scene, from);
    const owner = ownerOfSubject(scene, at);
    if (through !== undefined && owner !== undefined) {
      const kin = { word: KIN, others: [through.who], first: at, end: through.end };
      return tiesOf(scene, owner, kin, 'kin:marriage');
    }
    if (through !== undefined) return byMarriage(scene, at, through);
    const other = namedFrom(scene, from);
    if (owner === undefined || other === undefined || isPossessive(scene.keys[other.end] ?? ''))
      return [];
    const place = { first: at, end: other.end };
    return tiesOf(scene, owner, { word: KIN, others: [other], ...place }, 'kin:marriage');
  });
}

function byMarriage(scene: Scene, at: number, { who, end }: Through): readonly TieFact[] {
  const bearer = subjectOf(scene, at);
  if (bearer === undefined || !isPerson(bearer)) return [];
  const comma = scene.keys[end] === ',' ? end + 1 : end;
  const spouse = namedFrom(scene, comma);
  const kin = { word: KIN, others: [who], first: at, end };
  const ties = tiesOf(scene, bearer, kin, 'kin:marriage');
  const closed = /^[,.;)]$/u.test(scene.keys[spouse?.end ?? -1] ?? '.');
  if (spouse === undefined || (comma > end && !closed)) return ties;
  const married = { word: SPOUSE, others: [spouse], first: at, end: spouse.end };
  return [...ties, ...tiesOf(scene, bearer, married, 'kin:marriage')];
}

/** “His wife is a daughter of Y”, “X’s sister is the wife of Y”: X and Y are kin. */
export function findKinOfKin(scene: Scene, descriptors: readonly Descriptor[]): readonly TieFact[] {
  return descriptors.flatMap((subject): readonly TieFact[] => {
    if (subject.kind !== 'relation' || !isKin(subject) || scene.bearers.has(subject.noun))
      return [];
    const be = subject.nounEnd;
    if (!/^(?:is|was)$/u.test(scene.keys[be] ?? '')) return [];
    const predicate = descriptors.find(
      (one) => one.kind === 'relation' && isKin(one) && one.first === be + 1,
    );
    const owner = ownerOf(scene, readLeft(scene, subject.noun));
    if (predicate?.kind !== 'relation' || owner === undefined) return [];
    const place = { first: subject.first, end: predicate.end };
    return predicate.others.flatMap((other) =>
      tiesOf(scene, owner, { word: KIN, others: [other], ...place }, 'kin:marriage'),
    );
  });
}

function isKin({ word }: RelationPhrase): boolean {
  return word.type.startsWith('kin:');
}

/** X of “whose daughter is married to”, “X’s daughter married”, where she is not named. */
function ownerOfSubject(scene: Scene, verb: number): Party | undefined {
  const subjects = dependents(scene.tree, verb, 'nsubj');
  const [noun] = subjects.filter(
    (at) => relationsAt(scene.keys, at)[0]?.value.type.startsWith('kin:') === true,
  );
  if (noun === undefined || scene.bearers.has(noun) || noun > verb) return undefined;
  if (namedFrom(scene, noun + 1) !== undefined) return undefined;
  const owner = ownerOf(scene, readLeft(scene, noun));
  return owner !== undefined && isPerson(owner) ? owner : undefined;
}
