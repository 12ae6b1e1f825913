import type { Id } from '../model/records.ts';
import type { MentionFind } from '../names/mention-find.ts';
import type { KinEdge, KnownPerson } from './actors-known-people.ts';
import { certain } from './actors-resolution.ts';
import type { Resolution, ScoredBearer } from './actors-resolution.ts';

const TOLD = 0.9;
const BY_DEATH = 0.78;

/**
 * Which of two bearers of one surname “the younger Aliyev” or “Aliyev Senior” is: parent and child as the text tells
 * or lets conclude; else, the one of the two who is told to be dead is taken for the elder, less surely.
 */
export function byGeneration(
  { person }: MentionFind,
  { candidates }: Resolution,
  kin: readonly KinEdge[],
  people: ReadonlyMap<Id, KnownPerson>,
): Resolution | undefined {
  const generation = person?.generation;
  const [first, second, third] = candidates;
  if (generation === undefined || first === undefined || second === undefined) return undefined;
  if (third !== undefined) return undefined;
  const elder = elderOf(first, second, kin) ?? elderOf(second, first, kin);
  if (elder !== undefined) {
    const meant = generation === 'senior' ? elder : other(elder, first, second);
    return certain(meant.bearer, TOLD, `“${elder.bearer.name}” is the parent of the other`);
  }
  const dead = [first, second].filter(({ bearer }) => people.get(bearer.id)?.dead === true);
  const [only] = dead;
  if (only === undefined || dead.length > 1) return undefined;
  const meant = generation === 'senior' ? only : other(only, first, second);
  return certain(
    meant.bearer,
    BY_DEATH,
    `of the two, only “${only.bearer.name}” is told to be dead`,
  );
}

function other(one: ScoredBearer, first: ScoredBearer, second: ScoredBearer): ScoredBearer {
  return one === first ? second : first;
}

function elderOf(
  one: ScoredBearer,
  younger: ScoredBearer,
  kin: readonly KinEdge[],
): ScoredBearer | undefined {
  const [a, b] = [one.bearer.id, younger.bearer.id];
  const isParent = kin.some(
    ({ bearer, word, of }) =>
      (bearer === a && of === b && word.older === true) ||
      (bearer === b && of === a && word.older === false),
  );
  return isParent ? one : undefined;
}
