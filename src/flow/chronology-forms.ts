import { stringify } from 'csv-stringify/sync';
import type { ChronologyItem, ItemActor } from '../view/chronology-item.ts';
import { betweenWords, linkWords } from '../view/undated-acts.ts';
import type { UndatedAct } from '../view/undated-acts.ts';
import type { CaseChronology } from './chronology.ts';

/** One item as the doors print it: nothing nested that need not be. Fields may be added, never renamed. */
export function chronologyRecord(item: ChronologyItem, chronology: CaseChronology) {
  const { when, around, sentence, span, place } = item;
  const document = chronology.documents.get(item.document);
  const rivals = rivalsOf(item, chronology);
  return {
    id: item.id,
    kind: item.kind,
    tells: item.tells,
    edtf: item.edtf,
    stated: item.stated,
    human: item.human,
    precision: item.precision,
    earliest: item.earliest,
    latest: item.latest,
    approximate: when.approximate,
    uncertain: when.uncertain,
    begin: when.begin,
    end: when.end,
    part: item.part,
    words: span.text,
    dateWords: item.dated?.span.text,
    context: { text: `${around.before}${around.words}${around.after}` },
    sentence: sentence.text,
    actors: item.actors,
    ...(item.placeName !== undefined && { placeName: item.placeName }),
    anchor: item.anchor,
    relation: item.relation,
    event: item.event,
    status: item.status,
    type: item.act?.type,
    mode: item.act?.mode,
    trigger: item.act?.trigger?.text,
    initiators: item.act?.initiators,
    recipients: item.act?.recipients,
    ...(item.also && { also: item.also.map((one) => tellingRecord(one, chronology)) }),
    ...(rivals.length > 0 && { rivals: rivals.map(({ id }) => id) }),
    document: item.document,
    title: document?.title,
    file: document?.file,
    passage: item.passage,
    role: item.role,
    ...(item.pages && { pages: item.pages }),
    place: place.label,
    standing: item.standing,
    rule: item.rule,
  };
}

/** An act without a date as the doors print it. */
export function undatedRecord(undated: UndatedAct, { documents }: CaseChronology) {
  const { id, act, links, earliest, latest, certainty, span, sentence, actors, place } = undated;
  const { title, file } = documents.get(undated.document) ?? {};
  return {
    id,
    kind: 'event',
    tells: 'story',
    human: undatedWords(undated),
    order: links.map(({ thing, words, ...link }) => ({
      ...link,
      thing: thing.text,
      words: words.text,
    })),
    earliest,
    latest,
    certainty,
    words: span.text,
    sentence: sentence.text,
    actors,
    status: act.status,
    type: act.type,
    mode: act.mode,
    trigger: act.trigger?.text,
    document: undated.document,
    title,
    file,
    passage: undated.passage,
    place: place.label,
    standing: undated.standing,
  };
}

/** `no date: after “raid” (3 May 2020), before “vote”; not before 3 May 2020`. */
export function undatedWords(act: UndatedAct): string {
  const between = betweenWords(act);
  const links = act.links.map((link) => linkWords(link)).join(', ');
  return `no date: ${links}${between === '' ? '' : `; ${between}`}`;
}

/** Where another document tells the same. */
function tellingRecord(item: ChronologyItem, { documents }: CaseChronology) {
  const { id, document, passage, place, sentence } = item;
  const { title, file } = documents.get(document) ?? {};
  return { id, sentence: sentence.text, document, title, file, passage, place: place.label };
}

/** The items that date the same thing otherwise. */
export function rivalsOf(
  { id, edtf }: ChronologyItem,
  { versions }: CaseChronology,
): readonly ChronologyItem[] {
  const own = versions.filter(({ items }) => items.some((item) => item.id === id));
  return own.flatMap(({ items }) => items.filter((item) => item.edtf !== edtf));
}

/** What others say of the date of the same thing, and who: `5 May 2024 (Home, ¶ 3)`. */
export function rivalWords(item: ChronologyItem, chronology: CaseChronology): readonly string[] {
  return rivalsOf(item, chronology).map((rival) =>
    rival.document === item.document && rival.also === undefined
      ? rival.human
      : `${rival.human} (${tellers(rival, chronology).join(', ')})`,
  );
}

/** The documents that tell an item, each once. */
function tellers(
  { document, also = [] }: ChronologyItem,
  { documents }: CaseChronology,
): readonly string[] {
  const ids = new Set([document, ...also.map((one) => one.document)]);
  return [...ids].map((id) => documents.get(id)?.title ?? id);
}

const COLUMNS = [
  'when', 'edtf', 'earliest', 'latest', 'precision', 'approximate', 'uncertain', 'kind', 'tells', 'stated',
  'words', 'sentence', 'actors', 'places', 'rivals', 'title', 'file', 'place', 'document', 'passage', 'id', 'standing',
  'part', 'status', 'type', 'mode', 'date words', 'also in',
]; // prettier-ignore

/** A table (RFC 4180) with a header line; cells that a spreadsheet would run as a formula get an apostrophe. */
export function chronologyCsv(chronology: CaseChronology): string {
  const rows = [
    ...chronology.items.map((item) => csvCells(item, chronology)),
    ...chronology.undated.map((act) => undatedCells(act, chronology)),
  ];
  return stringify(rows, {
    header: true,
    columns: COLUMNS,
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}

function isPlace({ type }: ItemActor): boolean {
  return type === 'place' || type === 'state';
}

function csvCells(item: ChronologyItem, chronology: CaseChronology) {
  const document = chronology.documents.get(item.document);
  const names = (wanted: boolean) =>
    item.actors.filter((actor) => isPlace(actor) === wanted).map(({ name }) => name);
  const places = [...(item.placeName === undefined ? [] : [item.placeName]), ...names(true)];
  return {
    when: item.human,
    edtf: item.edtf,
    earliest: item.earliest,
    latest: item.latest,
    precision: item.precision,
    approximate: item.when.approximate ? 'yes' : '',
    uncertain: item.when.uncertain ? 'yes' : '',
    kind: item.kind,
    tells: item.tells,
    stated: item.stated,
    words: item.span.text,
    sentence: item.sentence.text,
    actors: names(false).join('; '),
    places: places.join('; '),
    rivals: rivalWords(item, chronology).join('; '),
    title: document?.title,
    file: document?.file,
    place: item.place.label.replaceAll('\u00a0', ' '),
    document: item.document,
    passage: item.passage,
    id: item.id,
    standing: item.standing,
    part: item.part,
    status: item.status,
    type: item.act?.type,
    mode: item.act?.mode,
    'date words': item.dated?.span.text,
    'also in': (item.also ?? []).map((one) => whereTold(one, chronology)).join('; '),
  };
}

/** An act without a date has no EDTF, and the days it lies between as its first and last. */
function undatedCells(undated: UndatedAct, chronology: CaseChronology) {
  const { id, act, span, sentence, actors, place, document, passage, standing } = undated;
  const { title, file } = chronology.documents.get(document) ?? {};
  return {
    when: undatedWords(undated),
    earliest: undated.earliest,
    latest: undated.latest,
    kind: 'event',
    tells: 'story',
    words: span.text,
    sentence: sentence.text,
    actors: actors.map(({ name }) => name).join('; '),
    title,
    file,
    place: place.label.replaceAll('\u00a0', ' '),
    document,
    passage,
    id,
    standing,
    status: act.status,
    type: act.type,
    mode: act.mode,
  };
}

/** The document and the place in it. */
export function whereTold(item: ChronologyItem, { documents }: CaseChronology): string {
  const title = documents.get(item.document)?.title ?? item.document;
  return `${title}, ${item.place.label.replaceAll('\u00a0', ' ')}`;
}
