import { officeFields, spanOver } from './fact.ts';
import type { CareerFact } from './fact.ts';
import { readOffice } from './office-phrase.ts';
import { listFrom } from './memberships.ts';
import type { Scene } from './scene.ts';
import { officeAt } from './words.ts';

/** “Ministers X and Y”, “the former governors X, Y and Z”: each holds the office in the singular. */
export function findPluralTitles(scene: Scene): readonly CareerFact[] {
  const found: CareerFact[] = [];
  for (const [at, word] of scene.words.entries()) {
    if (word.features['Number'] !== 'Plur' || !word.form.endsWith('s')) continue;
    const people = listFrom(scene, at + 1);
    if (people.length === 0) continue;
    const office = singularAt(scene, at);
    if (office === undefined) continue;
    for (const person of people)
      found.push({
        ...officeFields(office),
        office: office.text,
        person: person.actor.id,
        span: spanOver(scene, person, office),
        rule: 'title:plural',
        order: scene.sentence.order,
      });
  }
  return found;
}

const MOST_WORDS = 3;

/** The office that ends with a plural word, read with that word in the singular. */
function singularAt(scene: Scene, last: number): ReturnType<typeof readOffice> {
  const keys = scene.keys.with(last, (scene.keys[last] ?? '').slice(0, -1));
  for (let at = Math.max(0, last - MOST_WORDS); at <= last; at += 1) {
    if (officeAt(keys, at)?.end !== last + 1) continue;
    const office = readOffice({ ...scene, keys }, at);
    return office?.end === last + 1
      ? { ...office, text: office.text.replace(/s$/u, '') }
      : undefined;
  }
  return undefined;
}
