import type { Id, Span } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import type { OfficeRow } from '../../view/office-rows.ts';
import { briefWords, datesBeside, shortWords } from '../../view/short-words.ts';
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
  const beside = datesBeside(items);
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
      ...(told && wordsOf(item, beside(item))),
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

function wordsOf(
  item: ChronologyItem,
  dates: readonly Span[],
): Pick<ChronologyMark, 'says' | 'brief' | 'act'> {
  const says = shortWords(item, LONGEST, dates);
  const [brief, act] = [briefWords(item, LONGEST), item.act?.trigger?.text];
  return { says, ...(brief !== undefined && act !== undefined && { brief, act }) };
}

/** `2015/2019`, `2015/..`, `../2019`. */
function termOf({ from = '..', until = '..' }: OfficeRow): string {
  return from === until ? from : `${from}/${until}`;
}

function isDated({ from, until }: OfficeRow): boolean {
  return from !== undefined || until !== undefined;
}

/** The act or office in whose sentence a date stands that says the same of when; else the date that says it more exactly. */
function whoseDates(
  items: readonly ChronologyItem[],
  rows: readonly OfficeRow[],
): (item: ChronologyItem) => Id | undefined {
  const acts = Map.groupBy(
    items.filter(({ kind }) => kind === 'event'),
    ({ passage, edtf }) => `${passage} ${edtf}`,
  );
  const offices = Map.groupBy(rows.filter(isDated), ({ span }) => span.passage);
  const dates = Map.groupBy(
    items.filter(({ kind }) => kind !== 'event'),
    ({ passage }) => passage,
  );
  return (item) => {
    const { kind, passage, edtf, sentence } = item;
    if (kind === 'event') return undefined;
    const act = acts.get(`${passage} ${edtf}`)?.find((one) => overlap(one.sentence, sentence));
    const office = offices
      .get(passage)
      ?.find((one) => overlap(one.span, sentence) && timesOf(one).includes(edtf));
    const exact = dates.get(passage)?.find((one) => saysExactly(one, item));
    return act?.id ?? office?.id ?? exact?.id;
  };
}

/** Letters between two dates of one thing: “a week later, on 26 November”. */
const BESIDE = 6;

/** Whether a date right behind another says the same of when, and says it more exactly. */
function saysExactly(exact: ChronologyItem, { span, when, sentence }: ChronologyItem): boolean {
  const gap = exact.span.start - span.end;
  if (gap < 0 || gap > BESIDE || exact.span.start >= sentence.end) return false;
  const [days, wide] = [daysOf(exact.when), daysOf(when)];
  if (days === undefined || wide === undefined) return false;
  const within = days.first >= wide.first && days.last <= wide.last;
  return within && days.last - days.first < wide.last - wide.first;
}

function daysOf({ earliest, latest }: ChronologyItem['when']) {
  const [first, last] = [dayNumber(earliest), dayNumber(latest)];
  return first === undefined || last === undefined ? undefined : { first, last };
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
