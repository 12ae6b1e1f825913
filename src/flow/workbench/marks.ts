import type { Id } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import type { TimedItem } from '../../view/chronology-types.ts';
import type { OfficeEnds } from '../../view/network.ts';
import { briefWords, datesBeside, shortWords } from '../../view/short-words.ts';
import { dayNumber, whenOf } from '../../view/when.ts';
import type { ChronologyMark, ChronologyMarksAnswer, DocumentName, OfficeMark } from './answers.ts';

/** More items than this are drawn without words: they would be half of what is sent. */
const MOST_TOLD = 20_000;
/** Letters of what happened. */
const LONGEST = 90;

/** An office and where its words stand. */
interface Office extends OfficeEnds {
  readonly span: { readonly passage: Id; readonly start: number; readonly end: number };
}

type NamedDocument = { readonly id: Id } & DocumentName;

/** A chronology in few bytes; `known` are the documents in the order of the case. */
export function marksOf(
  items: readonly TimedItem[],
  rows: readonly Office[],
  known: readonly NamedDocument[],
): ChronologyMarksAnswer {
  const documents = indexed<NamedDocument>(known);
  const actors = indexed<ChronologyMarksAnswer['actors'][number]>();
  const told = items.length <= MOST_TOLD;
  const whose = whoseDates(items, rows);
  const beside = datesBeside(items);
  const marks = items.map((item): ChronologyMark => {
    const {
      id,
      kind,
      tells,
      earliest,
      latest,
      edtf,
      span,
      document,
      actors: named,
      standing,
    } = item;
    const of = whose(item);
    return {
      id,
      kind,
      tells,
      first: dayNumber(earliest) ?? null,
      last: dayNumber(latest) ?? null,
      edtf,
      words: span.text,
      ...(told && wordsOf(item, beside(item))),
      document: documents.of({ id: document, title: '', file: '' }),
      actors: named.map((one) => actors.of(one)),
      standing,
      ...(of !== undefined && { of }),
    };
  });
  const offices = rows.filter(isDated).map((row) => officeMark(row, documents, actors));
  return { documents: documents.all, actors: actors.all, marks, offices };
}

function officeMark(
  row: Office,
  documents: Indexed<NamedDocument>,
  actors: Indexed<ChronologyMarksAnswer['actors'][number]>,
): OfficeMark {
  const { id, person, office, organisation, state, document, standing } = row;
  const when = whenOf(termOf(row));
  return {
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
  };
}

function wordsOf(
  item: TimedItem,
  dates: readonly Words[],
): Pick<ChronologyMark, 'says' | 'brief' | 'act'> {
  const says = shortWords(item, LONGEST, dates);
  const [brief, act] = [briefWords(item, LONGEST), item.act?.trigger?.text];
  return { says, ...(brief !== undefined && act !== undefined && { brief, act }) };
}

/** `2015/2019`, `2015/..`, `../2019`. */
function termOf({ from = '..', until = '..' }: Office): string {
  return from === until ? from : `${from}/${until}`;
}

function isDated({ from, until }: Office): boolean {
  return from !== undefined || until !== undefined;
}

/** The act or office in whose sentence a date stands that says the same of when; else the date that says it more exactly. */
function whoseDates(
  items: readonly TimedItem[],
  rows: readonly Office[],
): (item: TimedItem) => Id | undefined {
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

type Words = TimedItem['span'];

/** First and last day, where they are known. */
interface Days {
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
}

/** Letters between two dates of one thing: “a week later, on 26 November”. */
const BESIDE = 6;

/** Whether a date right behind another says the same of when, and says it more exactly. */
function saysExactly(exact: TimedItem, { span, earliest, latest, sentence }: TimedItem): boolean {
  const gap = exact.span.start - span.end;
  if (gap < 0 || gap > BESIDE || exact.span.start >= sentence.end) return false;
  const [days, wide] = [
    daysOf({ earliest: exact.earliest, latest: exact.latest }),
    daysOf({ earliest, latest }),
  ];
  if (days === undefined || wide === undefined) return false;
  const within = days.first >= wide.first && days.last <= wide.last;
  return within && days.last - days.first < wide.last - wide.first;
}

function daysOf({ earliest, latest }: Days) {
  const [first, last] = [dayNumber(earliest), dayNumber(latest)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

function timesOf(row: Office): readonly (string | undefined)[] {
  return [row.from, row.until, termOf(row)];
}

interface Indexed<T> {
  readonly all: readonly T[];
  readonly of: (one: T) => number;
}

/** Gives each thing a place in a list, the same for the same id. */
function indexed<T extends { readonly id: string }>(known: readonly T[] = []): Indexed<T> {
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
