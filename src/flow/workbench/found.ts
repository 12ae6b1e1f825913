import type { Id } from '../../model/records.ts';
import { findActor, findDocument } from '../find-actor.ts';
import type { FindingsQuestion, List, Paging } from './answers.ts';
import type { Bench } from './bench.ts';
import type { Digest, DigestOffice } from './digest.ts';
import { digestsOf } from './digests.ts';
import { PARTS, pageOf } from './part.ts';
import type { Part } from './part.ts';
import { documentsOf, namesOf, rowsIn } from './sweep.ts';
import type { Swept } from './sweep.ts';

export type ListName = keyof typeof PARTS;
type RowOf<P extends ListName> = Swept[P][number];
type Light<P extends ListName> = Digest[P][number];

/** Whom a row is about, as places among the actors of its document, in groups of which each must hold one who is asked for. */
export interface Who<P extends ListName> {
  /** For `actor`. */
  readonly about: (row: Light<P>) => readonly number[];
  /** For `speaker`; nobody by default. */
  readonly by?: (row: Light<P>) => readonly number[];
}

/** A page of a list: its documents are read, and no others. What is about one actor is found in what is kept of all. */
export async function findings<P extends ListName>(
  bench: Bench,
  key: P,
  asked: FindingsQuestion & { readonly speaker?: string },
  { about, by = () => [] }: Who<P>,
): Promise<List<RowOf<P>>> {
  const { store, casePath } = bench;
  const only = asked.document && findDocument(store, asked.document, casePath).id;
  const actor = asked.actor && findActor(store, asked.actor, casePath).id;
  const speaker = asked.speaker && findActor(store, asked.speaker, casePath).id;
  const documents = await namesOf(bench);
  if (!actor && !speaker) {
    const all = (await documentsOf(bench)).map(({ id }) => id);
    const wanted = only ? all.filter((id) => id === only) : all;
    const part: Part<RowOf<P>> = PARTS[key];
    return { ...(await pageOf(bench, part, wanted, asked)), documents };
  }
  const places = (await digestsOf(bench)).flatMap((digest): readonly Place[] => {
    if (only && digest.document !== only) return [];
    const is = (id: string | undefined) => (at: number) => digest.actors[at]?.id === id;
    const rows: readonly Light<P>[] = digest[key];
    return rows
      .filter((row) => !actor || [...about(row)].some(is(actor)))
      .filter((row) => !speaker || by(row).some(is(speaker)))
      .map(({ id }) => ({ document: digest.document, id }));
  });
  return { rows: await rowsAt(bench, key, cut(places, asked)), all: places.length, documents };
}

/** Where a row stands. */
export interface Place {
  readonly document: Id;
  readonly id: Id;
}

/** Rows with their words, in the order in which they are asked for. */
export async function rowsAt<P extends ListName>(
  bench: Bench,
  key: P,
  places: readonly Place[],
): Promise<readonly RowOf<P>[]> {
  const rows: RowOf<P>[] = [];
  for (const { document, id } of places) {
    const own: readonly RowOf<P>[] = (await rowsIn(bench, document))?.[key] ?? [];
    const row = own.find((one) => one.id === id);
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

export function cut<T>(
  rows: readonly T[],
  { limit = rows.length, offset = 0 }: Paging,
): readonly T[] {
  return rows.slice(offset, offset + limit);
}

/** Person, organisation, state. */
export function inOffice({ person, organisation, state }: DigestOffice): readonly number[] {
  return [person, organisation, state].filter((one) => one !== undefined);
}
