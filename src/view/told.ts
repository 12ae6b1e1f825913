import type { RecordSet } from '../model/record-set.ts';
import type { ActorType, Id, Passage, Span, Standing } from '../model/records.ts';
import { placesOfAll } from './chronology.ts';
import { around } from './places.ts';
import type { Around, Place } from './places.ts';

/** Where a record stands: its words, what is around them, and how a reader would point at them. */
export interface Told {
  readonly id: Id;
  readonly document: Id;
  readonly place: Place;
  /** First and last page of the passage; absent where the file has no pages. */
  readonly pages?: readonly [first: number, last: number];
  readonly span: Span;
  readonly around: Around;
  readonly standing: Standing;
  /** The rule that found it. */
  readonly rule: string;
}

/** An actor as rows name it. */
export interface NamedActor {
  readonly id: Id;
  readonly name: string;
  readonly type: ActorType;
}

/** What rows are made from, looked up once. */
export interface Telling {
  /** `undefined` where the passage is not in the set. */
  readonly told: (record: Recorded, span: Span | undefined) => Told | undefined;
  readonly actor: (id: Id | undefined) => NamedActor | undefined;
  readonly actors: (ids: readonly Id[]) => readonly NamedActor[];
}

interface Recorded {
  readonly id: Id;
  readonly standing: Standing;
  readonly by: { readonly rule: string };
}

export function tellingOf({ passage, actor: all }: Pick<RecordSet, 'passage' | 'actor'>): Telling {
  const passages = new Map<Id, Passage>(passage.map((one) => [one.id, one]));
  const places = placesOfAll(passage);
  const actors = new Map(all.map(({ id, name, type }) => [id, { id, name, type }]));
  const actor = (id: Id | undefined): NamedActor | undefined =>
    id === undefined ? undefined : actors.get(id);
  return {
    actor,
    actors: (ids) => ids.flatMap((id) => actor(id) ?? []),
    told: ({ id, standing, by }, span) => {
      const own = span && passages.get(span.passage);
      const place = span && places.get(span.passage);
      if (!own || !place) return undefined;
      return {
        id,
        document: own.document,
        place,
        ...(own.pages && { pages: own.pages }),
        span,
        around: around(own.text, span),
        standing,
        rule: by.rule,
      };
    },
  };
}

/** By document in the order of the set, then by place in it. */
export function inOrderOfTelling<Row extends Told>(rows: readonly Row[]): readonly Row[] {
  const documents = new Map(
    [...new Set(rows.map(({ document }) => document))].map((id, at) => [id, at]),
  );
  const rank = ({ document }: Row): number => documents.get(document) ?? 0;
  return rows.toSorted(
    (a, b) => rank(a) - rank(b) || a.place.order - b.place.order || a.span.start - b.span.start,
  );
}
