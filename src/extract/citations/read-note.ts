import type { Range } from '../../model/records.ts';
import type { Anchor } from './anchor.ts';
import { readBackReference } from './back-reference.ts';
import { readBibliographic } from './bibliography.ts';
import type { Anchored } from './find-anchors.ts';
import { readLead, signalLength } from './lead.ts';
import { readLegal } from './legal.ts';
import { readIssue } from './issue.ts';
import { readNumbered, readOfficial, readReport } from './official.ts';
import { readUnpublished } from './unpublished.ts';
import { readPress } from './press.ts';
import type { ReferenceDraft } from './reference.ts';
import { sentenceEnds, trim } from './segments.ts';
import { readTagged } from './tagged.ts';
import { readTitledIssue } from './titled-issue.ts';
import { readLink, readWeb } from './web.ts';

/** One reference of a note and the words it takes up. */
export interface NotedReference extends Range {
  readonly draft: ReferenceDraft;
}

export interface NoteParts {
  readonly references: readonly NotedReference[];
  /** Stretches that are no part of a reference. */
  readonly prose: readonly Range[];
}

const MAX_STARTS = 12;
const MAX_REFERENCES = 400;

/** Takes a note apart into references and prose, from the left: each reference says where it ends. */
export function readNote(note: Anchored, listed: boolean): NoteParts {
  const references: NotedReference[] = [];
  const prose: Range[] = [];
  for (const piece of listed ? [whole(note)] : piecesOf(note)) {
    let from = piece.start;
    while (from < piece.end && references.length < MAX_REFERENCES) {
      const found = firstReference(note, { start: from, end: piece.end }, listed);
      const until = found?.start ?? piece.end;
      if (saysSomething(note, from, until)) prose.push({ start: from, end: until });
      if (found === undefined) break;
      references.push(found);
      from = Math.max(found.end, from + 1);
    }
  }
  return { references, prose };
}

function whole({ text }: Anchored): Range {
  return { start: 0, end: text.length };
}

/** The first place in a range where a reference begins, tried at its start and behind each of its sentences. */
function firstReference(note: Anchored, range: Range, listed: boolean): NotedReference | undefined {
  const sure = (start: number): NotedReference | undefined =>
    readAt(note, start, range.end, (one) => readSure(note, one, listed));
  const atOnce = sure(range.start);
  if (atOnce !== undefined) return atOnce;
  const ordered = startsIn(note, range);
  for (const start of ordered.slice(1)) {
    const draft = sure(start);
    if (draft !== undefined) return draft;
  }
  if (!hasUrl(note, range)) return undefined;
  for (const start of ordered) {
    const draft = readAt(note, start, range.end, (one) => readWeb(note, one));
    if (draft !== undefined) return draft;
  }
  return readAt(note, range.start, range.end, (one) => readLink(note, one), true);
}

/** Where a reference may begin: at the start, behind a sentence, a signal, a colon before a title. */
function startsIn(note: Anchored, range: Range): readonly number[] {
  const starts = [
    range.start,
    ...signalStarts(note, range),
    ...sentenceEnds(note, range),
    ...announced(note, range),
  ];
  return [...new Set(starts)].toSorted((a, b) => a - b).slice(0, MAX_STARTS);
}

function readAt(
  note: Anchored,
  start: number,
  end: number,
  read: (range: Range) => ReferenceDraft | undefined,
  ownStart = false,
): NotedReference | undefined {
  const words = note.text.slice(start, Math.min(end, start + 300));
  const from = start + signalLength(words);
  const body = trimStart(note.text, from, end);
  if (body >= end) return undefined;
  const draft = read({ start: body, end });
  if (draft === undefined) return undefined;
  const url = draft.anchors.get('URL');
  const begin = ownStart && url !== undefined ? url.start : start;
  return { draft, start: begin, end: draft.end ?? end };
}

function readSure(note: Anchored, range: Range, listed: boolean): ReferenceDraft | undefined {
  return (
    readBackReference(note, range) ??
    readLegal(note, range) ??
    readOfficial(note, range) ??
    readNumbered(note, range) ??
    readReport(note, range) ??
    readUnpublished(note, range) ??
    readTitledIssue(note, range) ??
    readPress(note, range) ??
    readIssue(note, range) ??
    (hasSkeleton(note, range) || listed ? readBook(note, range, listed) : undefined)
  );
}

/** The rules say whether it is a reference at all; in Latin script the tagger tells its fields apart better. */
function readBook(note: Anchored, range: Range, listed: boolean): ReferenceDraft | undefined {
  const draft = readBibliographic(note, range, listed);
  const latin = !/[А-Яа-я]{3}/u.test(note.text.slice(range.start, range.end));
  if (!latin || draft?.rule === 'gost' || (draft === undefined && !listed)) return draft;
  const tagged = readTagged(note, range, listed, listed ? undefined : draft);
  const signed = tagged.has('author') || tagged.has('editor') || tagged.has('publisher');
  return signed || listed || tagged.has('container-title') ? tagged : undefined;
}

/** Without a number or a double slash there is no reference to a book or journal. */
function hasSkeleton({ anchors, mask }: Anchored, { start, end }: Range): boolean {
  if (anchors.some((one) => one.start >= start && one.start < end && one.label !== 'url'))
    return true;
  const slashes = mask.indexOf('//', start);
  return slashes >= 0 && slashes < end;
}

function hasUrl({ anchors }: Anchored, { start, end }: Range): boolean {
  return anchors.some((one) => one.label === 'url' && one.start >= start && one.start < end);
}

const SIGNAL_WITHIN =
  /(?<=[.;,(–—-]\s?)(?:see(?: also)?|cf\.|quoted in|cited in|см\.(?: также)?|ср\.|цит\. по|подробнее|источник)(?=[\s:])/giu;

const SIGNAL_HINT = /see|cf\.|cited|quoted|см\.|ср\.|цит\.|подробнее|источник/u;

function signalStarts({ mask, lower }: Anchored, { start, end }: Range): readonly number[] {
  if (!SIGNAL_HINT.test(lower)) return [];
  return [...mask.slice(start, end).matchAll(SIGNAL_WITHIN)].map(({ index }) => start + index);
}

/** A quoted title behind a colon: “Text of the accords: “Statement …”, …” */
function announced({ quotes, mask }: Anchored, { start, end }: Range): readonly number[] {
  return quotes
    .filter((quote) => quote.start > start && quote.end <= end)
    .filter((quote) => /[:–—]\s$/u.test(mask.slice(quote.start - 2, quote.start)))
    .map((quote) => quote.start);
}

function trimStart(text: string, start: number, end: number): number {
  let from = start;
  while (from < end && /[\s,;:.)\]]/u.test(text[from] ?? '')) from += 1;
  return from;
}

function saysSomething({ text }: Anchored, start: number, end: number): boolean {
  const range = trim(text, start, end);
  if (range === undefined) return false;
  const words = text.slice(range.start, range.end);
  const rest = words.slice(signalLength(words));
  return /\p{L}{2,}.*\p{L}{2,}/su.test(rest);
}

/** Cuts where one reference is surely over: at a semicolon between references, behind an address or a day of access. */
function piecesOf(note: Anchored): readonly Range[] {
  const cuts = [...semicolons(note), ...closedEnds(note), ...newTitles(note)].toSorted(
    (a, b) => a - b,
  );
  const pieces: Range[] = [];
  let start = 0;
  for (const cut of cuts) {
    if (cut <= start) continue;
    pieces.push({ start, end: cut });
    start = cut;
  }
  pieces.push({ start, end: note.text.length });
  return pieces;
}

function semicolons(note: Anchored): readonly number[] {
  const cuts: number[] = [];
  let depth = 0;
  let last = 0;
  for (const match of note.mask.matchAll(/[()[\];]/gu)) {
    if (match[0] === '(' || match[0] === '[') depth += 1;
    else if (match[0] !== ';') depth = Math.max(0, depth - 1);
    else if (depth === 0 && !insideAnchor(note, match.index)) {
      const end = match.index + 1;
      if (!placed(note, last, end) || !placed(note, end, nextSemicolon(note, end))) continue;
      cuts.push(end);
      last = end;
    }
  }
  return cuts;
}

function nextSemicolon({ mask }: Anchored, from: number): number {
  const at = mask.indexOf(';', from);
  return at < 0 ? mask.length : at;
}

function insideAnchor({ anchors }: Anchored, at: number): boolean {
  return anchors.some((one) => one.start <= at && at < one.end);
}

const POINTS_BACK = /(?:ibid|op\. ?cit|там же|указ\. ?соч|supra|сноск|см\.|see)/iu;

function placed({ anchors, mask }: Anchored, start: number, end: number): boolean {
  return (
    anchors.some((one) => one.start >= start && one.start < end && one.label !== 'noise') ||
    POINTS_BACK.test(mask.slice(start, end))
  );
}

/** Behind an address, and the day of access or date that belongs to it. */
function closedEnds({ anchors, mask }: Anchored): readonly number[] {
  return anchors.flatMap((anchor, index) => {
    if (anchor.label !== 'url' && anchor.label !== 'accessed') return [];
    const next = anchors[index + 1];
    const gap = next === undefined ? mask.slice(anchor.end) : mask.slice(anchor.end, next.start);
    if (
      next !== undefined &&
      belongs(anchor, next) &&
      /^[\s.,;:()[\]–—-]{0,4}(?:URL:?\s?)?$/u.test(gap)
    )
      return [];
    if (
      !anchors.slice(0, index + 1).some((one) => one.label === 'url') &&
      anchor.label === 'accessed'
    ) {
      return [];
    }
    const tail = /^\s?[)\]>.,;]{0,3}(?:\s?[–—-]\s?Текст\s?: электронный\.?)?/iu.exec(gap);
    return [anchor.end + (tail?.[0].length ?? 0)];
  });
}

function belongs(anchor: Anchor, next: Anchor): boolean {
  if (next.label === 'accessed' || next.label === 'language' || next.label === 'noise') return true;
  if (next.label === 'url') return anchor.label === 'accessed';
  return next.label === 'date' && anchor.label === 'url';
}

/** Before a quoted title that follows a dated reference: `“A.” Outlet, 5 March 2024. “B.” Outlet, …` */
function newTitles(note: Anchored): readonly number[] {
  if (note.quotes.length < 2) return [];
  const ends = [...sentenceEnds(note, whole(note)), ...joinedTitles(note)];
  return ends.filter((at) => {
    const quote = note.quotes.find((one) => one.start >= at);
    const before = note.quotes.findLast((one) => one.end <= at);
    if (quote === undefined || before === undefined) return false;
    const dated = note.anchors.some(
      (one) => one.start >= before.end && one.end <= at && one.label === 'date',
    );
    if (note.anchors.some((one) => one.start >= at && one.start < quote.start)) return false;
    const lead = note.text.slice(at, quote.start).trim();
    return (
      dated &&
      (lead === '' || readLead(note.text, { start: at, end: at + lead.length }) !== undefined)
    );
  });
}

/** `“A”, Outlet, 5 March 2024, and “B”, Outlet, …`: behind the “and”. */
function joinedTitles({ anchors, mask, quotes }: Anchored): readonly number[] {
  return quotes.slice(1).flatMap(({ start }) => {
    const before = mask.slice(Math.max(0, start - 20), start);
    const joint = /,?\s(?:and(?: also)?|и|а также)\s$/iu.exec(before);
    if (joint === null) return [];
    const end = start - joint[0].length;
    return anchors.some((one) => one.end <= end && end - one.end <= 1) ? [start] : [];
  });
}
