import type { Claim, Id } from '../../model/records.ts';
import { placeOf } from '../story.ts';
import { clauseStretch } from './clause.ts';
import type { Answer } from './debated.ts';
import { isAhead } from './debated.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** Claims that somebody other than the author makes, by passage. */
export type Spoken = ReadonlyMap<Id, readonly Claim[]>;

export function spokenOf(claims: readonly Claim[]): Spoken {
  return Map.groupBy(
    claims.filter(({ chain: [first] }) => first !== undefined && first.role !== 'author'),
    ({ span }) => span.passage,
  );
}

const SHORTEST = 4;
const DENIES = listed('denies');

/** What somebody says in a sentence, where a question stands open: the longest of its claims, and not what they foresee. */
export function claimedAnswer(scene: Scene, spoken: Spoken): Answer | undefined {
  const { tree, passage } = scene;
  const { start, end } = tree.sentence;
  if (DENIES.has(lemmaAt(tree, tree.root))) return undefined;
  const within = (spoken.get(passage.id) ?? [])
    .filter(({ span }) => span.start >= start && span.end <= end)
    .toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  for (const { span } of within) {
    const place = placeOf(tree, span);
    if (place === undefined || place.end - place.first < SHORTEST) continue;
    if (!hasVerb(scene, place) || 5 * (span.end - span.start) < 2 * (end - start)) continue;
    if (isAhead(tree, place.head)) return undefined;
    const { first, end: until } = place;
    const clause = clauseStretch(tree, place.head);
    // A quotation inside a clause is told with the clause.
    const statement =
      clause.first <= first && clause.end >= until ? { first: clause.first, end: until } : place;
    return { statement: { first: statement.first, end: statement.end }, rule: 'claimed' };
  }
  return undefined;
}

function hasVerb({ tree }: Scene, { first, end }: { first: number; end: number }): boolean {
  const words = tree.words.slice(first, end);
  return words.some(({ relation }) => relation.startsWith('nsubj') || relation === 'obj');
}
