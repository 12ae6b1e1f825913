import type { KinTold, MentionFind } from '../names/mention-find.ts';
import type { KinWord } from '../names/offices.ts';
import type { Id } from '../model/records.ts';
import { CERTAIN, REACH, antecedent } from './actors-antecedents.ts';
import type { Talk } from './actors-talk.ts';
import type { KinBook } from './actors-kin-book.ts';
import type { KnownPerson } from './actors-known-people.ts';
import { certain } from './actors-resolution.ts';
import type { Bearer, Resolution } from './actors-resolution.ts';

/** The one that “his” or a name beside a family word means. */
function possessor(
  told: KinTold,
  index: number,
  talk: Talk,
  { except, least = 0 }: { readonly except?: Id; readonly least?: number },
): Bearer | undefined {
  const { of } = told;
  if (typeof of === 'string') {
    const found = antecedent(of, index, talk, except)?.candidates[0];
    return found !== undefined && found.score >= least ? found.bearer : undefined;
  }
  const { finds, linkOf } = talk;
  const passage = finds[index]?.passage;
  for (let at = Math.max(0, index - REACH); at < finds.length && at < index + REACH; at += 1) {
    const find = finds[at];
    if (find?.passage === passage && find?.start === of.start && find.end === of.end)
      return linkOf(find);
  }
  return undefined;
}

/** Notes what the words beside a name say of its family. */
export function tellKin(find: MentionFind, index: number, talk: Talk, kin: KinBook): void {
  const bearer = find.kin === undefined ? undefined : talk.linkOf(find);
  if (bearer === undefined) return;
  for (const told of find.kin ?? []) {
    const of = possessor(told, index, talk, { except: bearer.id });
    if (of !== undefined) kin.add(bearer.id, told.word, of.id);
  }
}

const TOLD = 0.95;
const BY_SURNAME = 0.78;

/** Whom “his father” means: one who is told to be that, or the only other bearer of the surname. */
export function relative(
  told: KinTold,
  index: number,
  talk: Talk,
  kin: KinBook,
): Resolution | undefined {
  // No name beside the words confirms whose kin it is.
  const of = possessor(told, index, talk, { least: CERTAIN });
  if (of === undefined) return undefined;
  const { word } = told;
  const known = kin.told(word, of.id);
  const [only, second] = known;
  if (only !== undefined) {
    if (second !== undefined) return undefined;
    return certain(only, TOLD, `the text calls “${only.name}” the ${word.key} of “${of.name}”`);
  }
  const other = word.older === undefined ? undefined : soleNamesake(of, word, talk.people, kin);
  if (other === undefined) return undefined;
  kin.add(other.id, word, of.id);
  return certain(
    other,
    BY_SURNAME,
    `“${other.name}” is the only other ${word.sex === 'male' ? 'man' : 'woman'} of that surname`,
  );
}

/** The only other bearer of a surname of the fitting sex; nobody when they are told to be kin of another kind. */
function soleNamesake(
  of: Bearer,
  { sex }: KinWord,
  people: ReadonlyMap<Id, KnownPerson>,
  kin: KinBook,
): Bearer | undefined {
  const own = people.get(of.id);
  if (own === undefined || own.surname === '' || own.sex !== sex) return undefined;
  const others = [...people.values()].filter(
    ({ bearer, surname, sex: theirs }) =>
      surname === own.surname && bearer.id !== of.id && (theirs === undefined || theirs === sex),
  );
  const [only, second] = others;
  if (only === undefined || second !== undefined || kin.areKin(only.bearer.id, of.id))
    return undefined;
  return only.bearer;
}
