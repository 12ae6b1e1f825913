import { standingAt, subjectOf } from './clause.ts';
import { tiesOf } from './fact.ts';
import type { TieFact } from './fact.ts';
import { listFrom } from './memberships.ts';
import { isPerson, withLemma } from './scene.ts';
import type { Scene } from './scene.ts';
import { relationsAt } from './words.ts';

const MOST_BETWEEN = 4;

/** “X has two sons, Y and Z”, “X has a brother, Y”. */
export function findHavingKin(scene: Scene): readonly TieFact[] {
  return scene.lemmas.flatMap((lemma, verb): readonly TieFact[] => {
    if (lemma !== 'have' || scene.words[verb]?.relation.startsWith('aux') === true) return [];
    const who = subjectOf(scene, verb);
    if (who === undefined || !isPerson(who) || standingAt(scene, verb) !== 'occurred') return [];
    for (let at = verb + 1; at <= verb + MOST_BETWEEN; at += 1) {
      const keys = withLemma(scene, at);
      const kin = relationsAt(keys, at).find(({ value }) => value.type.startsWith('kin:'));
      if (kin === undefined) continue;
      const mark = scene.keys[kin.end] ?? '';
      const people = /^[,:(]$/u.test(mark) ? listFrom(scene, kin.end + 1) : [];
      return people.flatMap((one) =>
        tiesOf(
          scene,
          one,
          { word: kin.value, others: [who], first: verb, end: kin.end },
          'kin:have',
        ),
      );
    }
    return [];
  });
}
