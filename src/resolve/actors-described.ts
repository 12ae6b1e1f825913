import type { Id } from '../model/records.ts';
import type { MentionFind } from '../names/mention-find.ts';
import type { Office } from '../names/offices.ts';
import { antecedent } from './actors-antecedents.ts';
import type { LinkOf, Talk } from './actors-talk.ts';
import { holders, officeKey, statesBySentence } from './actors-holders.ts';
import { KinBook } from './actors-kin-book.ts';
import { gatherPeople } from './actors-known-people.ts';
import type { KinEdge } from './actors-known-people.ts';
import { relative, tellKin } from './actors-relatives.ts';
import type { Bearer, Resolution } from './actors-resolution.ts';

/** Among more, “the president” alone tells nobody; a register, not a commentary, has so many. */
const MOST_HOLDERS = 500;

interface Described {
  /** Whom descriptions and pronouns mean; those that may mean nobody known are left out. */
  readonly resolved: ReadonlyMap<MentionFind, Resolution>;
  /** Who is told to be whose kin. */
  readonly kin: readonly KinEdge[];
}

/**
 * Whom words without a name mean, by what the document itself says of its people: first offices (“the Kazakh
 * president”), then family and pronouns in reading order, since these go by who was spoken of last.
 */
export function resolveDescribed(
  finds: readonly MentionFind[],
  nameOf: LinkOf,
  more: ReadonlyMap<Id, readonly Office[]> = new Map(),
): Described {
  const people = gatherPeople(finds, nameOf);
  for (const [id, offices] of more) {
    people.get(id)?.offices.push(...offices.map((office) => ({ office, weight: LISTED })));
  }
  const resolved = new Map<MentionFind, Resolution>();
  const linkOf: LinkOf = (find) => nameOf(find) ?? linked(resolved.get(find));
  const states = statesBySentence(finds);
  const told = [...people.values()].filter(({ offices }) => offices.length > 0);
  const known = new Map<string, Resolution>();
  for (const [index, find] of finds.entries()) {
    const { meant } = find;
    if (meant?.kind !== 'office' || (meant.bare && told.length > MOST_HOLDERS)) continue;
    // Only a bare office depends on where it stands; others are asked once.
    const key = meant.bare ? `${index}` : officeKey(meant.office);
    const found = known.get(key) ?? holders(meant, index, told, states, find.sentence ?? 0);
    known.set(key, found);
    if (found.candidates.length > 0) resolved.set(find, found);
  }
  const kin = new KinBook(people);
  const context: Talk = { finds, linkOf, people };
  for (const [index, find] of finds.entries()) {
    tellKin(find, index, context, kin);
    if (find.meant?.kind === 'kin') {
      const found = relative(find.meant.told, index, context, kin);
      if (found !== undefined) resolved.set(find, found);
    } else if (find.meant?.kind === 'pronoun') {
      const found = antecedent(find.meant.sex, index, context);
      if (found !== undefined) resolved.set(find, found);
    }
  }
  return { resolved, kin: kin.edges };
}

/** What the case's own list says counts for less than what the document says. */
const LISTED = 0.9;
const LEAST = 0.75;

function linked(resolution: Resolution | undefined): Bearer | undefined {
  const [best, second] = resolution?.candidates ?? [];
  if (best === undefined || best.score < LEAST || second?.score === best.score) return undefined;
  return best.bearer;
}
