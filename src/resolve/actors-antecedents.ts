import type { Id } from '../model/records.ts';
import type { Sex } from '../names/person-words.ts';
import { mostProminent } from './actors-prominence.ts';
import { certain } from './actors-resolution.ts';
import type { Bearer, Resolution } from './actors-resolution.ts';
import { isSomebody } from './actors-talk.ts';
import type { Talk } from './actors-talk.ts';

/** How many finds back the one who is meant may stand. */
export const REACH = 24;
const LIKELY = 0.8;
/** The score of one besides whom nobody can be meant. */
export const CERTAIN = 0.9;

/**
 * Who “he” is. Where a trained reader told what everybody is in their sentence, the most prominent man before it, if he is
 * so by far; else only where nobody else can be. `except` is the one whom the words describe.
 */
export function antecedent(
  sex: Sex,
  index: number,
  talk: Talk,
  except?: Id,
): Resolution | undefined {
  const self = talk.finds[index];
  if (self?.sentence === undefined) return undefined;
  return self.syntax === undefined
    ? onlyOne(sex, index, talk, except)
    : mostProminent(sex, index, talk, except);
}

/** The one person of that sex in the sentence and the one before, where the words leave no other's sex open. */
function onlyOne(
  sex: Sex,
  index: number,
  { finds, linkOf, people }: Talk,
  except?: Id,
): Resolution | undefined {
  const sentence = finds[index]?.sentence ?? 0;
  const near = new Map<Id, { readonly bearer: Bearer; readonly known: boolean }>();
  for (let at = index - 1; at >= 0 && index - at < REACH; at -= 1) {
    const find = finds[at];
    if (find?.type !== 'person') continue;
    if ((find.sentence ?? -1) < sentence - 1) break;
    const bearer = linkOf(find);
    if (bearer !== undefined && bearer.id === except) continue;
    if (bearer === undefined) {
      if (isSomebody(find, sex)) return undefined;
      continue;
    }
    const own = people.get(bearer.id)?.sex;
    if (own === undefined || own === sex) near.set(bearer.id, { bearer, known: own === sex });
  }
  const [only, second] = near.values();
  if (only === undefined || second !== undefined) return undefined;
  const one = sex === 'male' ? 'man' : 'woman';
  return certain(
    only.bearer,
    only.known ? CERTAIN : LIKELY,
    `no other ${one} is spoken of in this sentence and the one before`,
  );
}
