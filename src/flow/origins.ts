import type { RecordSet } from '../model/record-set.ts';
import type { Id } from '../model/records.ts';
import type { SharedClaim } from '../model/shared-claim.ts';
import { findCopies } from '../resolve/origins/copies.ts';
import type { CopyText } from '../resolve/origins/copies.ts';
import { findSharedClaims } from '../resolve/origins/origins.ts';
import type { StatedClaim } from '../resolve/origins/stated-claim.ts';
import type { CaseStore } from '../store/index.ts';
import { wordsOf } from '../store/words.ts';
import { actorsIn } from '../view/claim-rows.ts';

/**
 * The claims that several documents of a case share, with the origins they go back to. It is worked out anew each time it is
 * asked for: a decision on who is who may join or part claims.
 */
export async function caseOrigins(store: CaseStore): Promise<readonly SharedClaim[]> {
  const documents = await store.documents();
  if (documents.length < 2) return [];
  const all: Telling[] = [];
  for (const { id } of documents) all.push(tellingOf(id, await store.records(id)));
  return sharedAmong(all);
}

/** What one document claims, and the texts that it claims it in. */
export interface Telling {
  readonly claims: readonly StatedClaim[];
  readonly texts: readonly CopyText[];
}

/** @param records those of the document. */
export function tellingOf(document: Id, records: RecordSet): Telling {
  return { claims: statedClaims(document, records), texts: textsWithClaims(document, records) };
}

/** The claims that several documents share. */
export function sharedAmong(all: readonly Telling[]): readonly SharedClaim[] {
  if (all.length < 2) return [];
  return findSharedClaims(
    all.flatMap(({ claims }) => claims),
    findCopies(all.flatMap(({ texts }) => texts)),
  );
}

function statedClaims(document: Id, records: RecordSet): readonly StatedClaim[] {
  const events = new Map(records.event.map((event) => [event.id, event]));
  const mentions = Map.groupBy(records.mention, ({ span }) => span.passage);
  return records.claim.map((claim) => ({
    claim,
    document,
    actors: actorsIn(claim.span, mentions.get(claim.span.passage) ?? []),
    acts: claim.about.flatMap((id) => events.get(id) ?? []),
    stems: stemsOf(claim.span.text),
  }));
}

/** Shorter words are articles, prepositions and the like, which every claim has. */
const SHORTEST = 4;

function stemsOf(text: string): readonly string[] {
  const stems = wordsOf(text).filter(({ start, end }) => end - start >= SHORTEST);
  return [...new Set(stems.map(({ stem }) => stem))];
}

/** Only passages with claims can share an origin of one. */
function textsWithClaims(document: Id, { passage, claim }: RecordSet): readonly CopyText[] {
  const holding = new Set(claim.map(({ span }) => span.passage));
  return passage
    .filter(({ id }) => holding.has(id))
    .map(({ id, text }) => ({ passage: id, document, text }));
}
