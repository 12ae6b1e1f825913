import type { Id } from '../model/records.ts';
import type { MentionFind } from '../names/mention-find.ts';
import type { Sex } from '../names/person-words.ts';
import type { KnownPerson } from './actors-known-people.ts';
import { certain } from './actors-resolution.ts';
import type { Bearer, Resolution } from './actors-resolution.ts';

/** Whom a name, or so far a description, was tied to. */
export type LinkOf = (find: MentionFind) => Bearer | undefined;

/** A document's finds while it is being resolved. */
export interface Talk {
  readonly finds: readonly MentionFind[];
  readonly linkOf: LinkOf;
  readonly people: ReadonlyMap<Id, KnownPerson>;
  /** A trained reader told the subjects of sentences. */
  readonly subjects: boolean;
}

/** How many finds back the one who is meant may stand. */
export const REACH = 24;
const CERTAIN = 0.9;
const LIKELY = 0.8;

interface Near {
  readonly bearer: Bearer;
  readonly subject: boolean;
  /** Its sex is known. */
  readonly known: boolean;
  /** It stands in the same sentence. */
  readonly here: boolean;
}

/**
 * Who “he” is, only where nobody else can be: one person of that sex in the sentence and the one before, who is its
 * subject as far as a trained reader tells, unless the subject is somebody of the other sex, and no other of whom the
 * words leave the sex open. For “his father”, whom
 * a name must confirm, standing in the same sentence is enough.
 */
export function antecedent(
  sex: Sex,
  index: number,
  { finds, linkOf, people, subjects }: Talk,
  except?: Id,
): Resolution | undefined {
  const self = finds[index];
  // An object may be anybody but its own clause's subject: too little to go by.
  if (self?.sentence === undefined || self.object === true) return undefined;
  const near = new Map<Id, Near>();
  for (let at = index - 1; at >= 0 && index - at < REACH; at -= 1) {
    const find = finds[at];
    if (find === undefined || find.type !== 'person') continue;
    if ((find.sentence ?? -1) < self.sentence - 1) break;
    const bearer = linkOf(find);
    if (bearer !== undefined && bearer.id === except) continue;
    if (bearer === undefined) {
      if (isSomebody(find, sex)) return undefined;
      continue;
    }
    const own = people.get(bearer.id)?.sex;
    if (own !== undefined && own !== sex) continue;
    const known = near.get(bearer.id);
    near.set(bearer.id, {
      bearer,
      subject: known?.subject === true || find.subject === true,
      known: own === sex,
      here: known?.here === true || find.sentence === self.sentence,
    });
  }
  const [only, second] = near.values();
  if (only === undefined || second !== undefined) return undefined;
  const isLoose = self.meant?.kind !== 'pronoun' && only.here;
  const goesOn = !subjects || only.subject || isLoose;
  if (!goesOn && !otherLeads(sex, index, { finds, linkOf, people, subjects })) return undefined;
  const [one, other] = sex === 'male' ? ['man', 'woman'] : ['woman', 'man'];
  const why = goesOn ? 'the subject goes on' : `the subject before is a ${other}`;
  return certain(
    only.bearer,
    only.known && goesOn ? CERTAIN : LIKELY,
    `no other ${one} is spoken of in this sentence and the one before`,
    ...(subjects ? [why] : []),
  );
}

/** The sentence before is about somebody of the other sex, by name: “Her brother Igor left. She stayed.” */
function otherLeads(sex: Sex, index: number, { finds, linkOf, people }: Talk): boolean {
  const sentence = (finds[index]?.sentence ?? 0) - 1;
  for (let at = index - 1; at >= 0 && index - at < REACH; at -= 1) {
    const find = finds[at];
    if ((find?.sentence ?? -1) < sentence) return false;
    if (find?.sentence !== sentence || find.subject !== true || find.person === undefined) continue;
    const own = people.get(linkOf(find)?.id ?? '')?.sex;
    if (own !== undefined && own !== sex) return true;
  }
  return false;
}

/** Somebody unknown whom the pronoun may mean as well; an unresolved pronoun is none. */
function isSomebody({ meant, person }: MentionFind, sex: Sex): boolean {
  if (meant?.kind === 'pronoun') return false;
  const own = meant?.kind === 'kin' ? meant.told.word.sex : person?.sex;
  return own === undefined || own === sex;
}
