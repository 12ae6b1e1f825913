import type { Contradiction, OrderAnchor, OrderConstraint, OrderRelation } from '../model/order.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { Edtf, Event, Id, Span } from '../model/records.ts';
import { placesOfAll } from './chronology.ts';
import { humanDate } from './human-date.ts';
import { around } from './places.ts';
import type { Around, Place } from './places.ts';

/** One end of a statement: words of a text, and the date they mean if they are one. */
export interface OrderedThing {
  readonly id: Id;
  /** Absent for a record that is not in the set. */
  readonly span?: Span;
  readonly edtf?: Edtf;
  /** The date in English words. */
  readonly human?: string;
}

export interface OrderStatement {
  readonly id: string;
  readonly from: OrderedThing;
  readonly relation: OrderRelation;
  readonly to: OrderedThing;
  /** The words it rests on, where they stand, and what stands around them. */
  readonly words: Span;
  readonly place?: Place;
  readonly around?: Around;
  readonly certainty: OrderConstraint['certainty'];
}

/** Statements and dates that cannot all be true, with the passages behind them. */
export interface ContradictionRow {
  readonly id: string;
  readonly statements: readonly OrderStatement[];
  /** The dates whose days it takes. */
  readonly dates: readonly OrderedThing[];
  /** The documents it comes from, each once; more than one where sources contradict each other. */
  readonly documents: readonly Id[];
  /** Every statement is in the words, and no date is given as uncertain or approximate. */
  readonly firm: boolean;
  /** “14 July 2024 before 3 May 2021”, one statement after another. */
  readonly message: string;
}

/**
 * The contradictions of `contradictionsOf` as rows, in its order. `anchors` are those of the finds whose constraints
 * were asked about.
 */
export function contradictionRows(
  records: Pick<RecordSet, 'passage' | 'date'> & Partial<Pick<RecordSet, 'event'>>,
  contradictions: readonly Contradiction[],
  anchors: readonly OrderAnchor[],
): readonly ContradictionRow[] {
  const places = placesOfAll(records.passage);
  const texts = new Map(records.passage.map(({ id, text }) => [id, text]));
  const things = new Map<Id, OrderedThing>([
    ...anchors.map(({ id, span }) => [id, { id, span }] as const),
    ...(records.event ?? []).map((event) => [event.id, thingOfEvent(event)] as const),
    ...records.date.map(
      ({ id, span, edtf }) => [id, { id, span, edtf, human: humanDate(edtf) }] as const,
    ),
  ]);
  const thingOf = (id: Id): OrderedThing => things.get(id) ?? { id };
  const statementOf = (constraint: OrderConstraint): OrderStatement => {
    const { id, relation, words, certainty } = constraint;
    const [from, to] = [thingOf(constraint.from), thingOf(constraint.to)];
    const place = places.get(words.passage);
    const text = texts.get(words.passage);
    return {
      id,
      from,
      relation,
      to,
      words,
      certainty,
      ...(place && { place }),
      ...(text !== undefined && { around: around(text, words) }),
    };
  };
  return contradictions.map(({ id, constraints, dates, firm }) => {
    const statements = constraints.map(statementOf);
    const documents = [...new Set(statements.flatMap(({ place }) => place?.document ?? []))];
    const message = statements.map(sentenceOf).join('; ');
    return { id, statements, dates: dates.map(thingOf), documents, firm, message };
  });
}

function thingOfEvent({ id, trigger, spans, date }: Event): OrderedThing {
  const span = trigger ?? spans[0];
  const human = date === undefined ? undefined : `“${span?.text ?? id}” (${humanDate(date)})`;
  return {
    id,
    ...(span && { span }),
    ...(date !== undefined && { edtf: date }),
    ...(human !== undefined && { human }),
  };
}

function sentenceOf({ from, relation, to }: OrderStatement): string {
  return `${nameOf(from)} ${relation} ${nameOf(to)}`;
}

function nameOf({ id, span, human }: OrderedThing): string {
  return human ?? (span === undefined ? id : `“${span.text}”`);
}
