import type { Id } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import type { OfficeRow } from '../../view/office-rows.ts';
import { shortWords } from '../../view/short-words.ts';
import { dayNumber, whenOf } from '../../view/when.ts';
import type { ChronologyMark, ChronologyMarksAnswer, DocumentName, OfficeMark } from './answers.ts';

/** More items than this are drawn without words: they would be half of what is sent. */
const MOST_TOLD = 20_000;
/** Letters of what happened. */
const LONGEST = 90;

type NamedDocument = { readonly id: Id } & DocumentName;

/** A chronology in few bytes; `known` are the documents in the order of the case. */
export function marksOf(
  items: readonly ChronologyItem[],
  rows: readonly OfficeRow[],
  known: readonly NamedDocument[],
): ChronologyMarksAnswer {
  const documents = indexed<NamedDocument>(known);
  const actors = indexed<ChronologyMarksAnswer['actors'][number]>();
  const told = items.length <= MOST_TOLD;
  const whose = whoseDates(items, rows);
  const marks = items.map((item): ChronologyMark => {
    const { id, kind, tells, when, edtf, span, document, actors: named, standing } = item;
    const of = whose(item);
    return {
      id,
      kind,
      tells,
      first: dayNumber(when.earliest) ?? null,
      last: dayNumber(when.latest) ?? null,
      edtf,
      words: span.text,
      ...(told && { says: shortWords(item, LONGEST) }),
      document: documents.of({ id: document, title: '', file: '' }),
      actors: named.map((one) => actors.of(one)),
      standing,
      ...(of !== undefined && { of }),
    };
  });
  const offices = rows.flatMap((row): readonly OfficeMark[] => {
    const { id, person, office, organisation, state, document, standing } = row;
    const when = whenOf(termOf(row));
    if (!isDated(row)) return [];
    return [
      {
        id,
        kind: 'office',
        tells: 'story',
        first: dayNumber(when.earliest) ?? null,
        last: dayNumber(when.latest) ?? null,
        edtf: when.edtf,
        words: `${person.name}, ${office}`,
        document: documents.of({ id: document, title: '', file: '' }),
        actors: [person, organisation, state].flatMap((one) => (one ? actors.of(one) : [])),
        standing,
      },
    ];
  });
  return { documents: documents.all, actors: actors.all, marks, offices };
}

/** `2015/2019`, `2015/..`, `../2019`. */
function termOf({ from = '..', until = '..' }: OfficeRow): string {
  return from === until ? from : `${from}/${until}`;
}

function isDated({ from, until }: OfficeRow): boolean {
  return from !== undefined || until !== undefined;
}

/** The act or office in whose sentence a date stands that says the same of when. */
function whoseDates(
  items: readonly ChronologyItem[],
  rows: readonly OfficeRow[],
): (item: ChronologyItem) => Id | undefined {
  const acts = Map.groupBy(
    items.filter(({ kind }) => kind === 'event'),
    ({ passage, edtf }) => `${passage} ${edtf}`,
  );
  const offices = Map.groupBy(rows.filter(isDated), ({ span }) => span.passage);
  return ({ kind, passage, edtf, sentence }) => {
    if (kind === 'event') return undefined;
    const act = acts.get(`${passage} ${edtf}`)?.find((one) => overlap(one.sentence, sentence));
    const office = offices
      .get(passage)
      ?.find((one) => overlap(one.span, sentence) && timesOf(one).includes(edtf));
    return act?.id ?? office?.id;
  };
}

function timesOf(row: OfficeRow): readonly (string | undefined)[] {
  return [row.from, row.until, termOf(row)];
}

/** Gives each thing a place in a list, the same for the same id. */
function indexed<T extends { readonly id: string }>(known: readonly T[] = []) {
  const all = [...known];
  const places = new Map(all.map(({ id }, at) => [id, at]));
  return {
    all,
    of(one: T): number {
      const place = places.get(one.id);
      if (place !== undefined) return place;
      places.set(one.id, all.length);
      return all.push(one) - 1;
    },
  };
}
