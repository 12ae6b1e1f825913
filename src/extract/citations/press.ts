import type { CslName, Range } from '../../model/records.ts';
import { INSTITUTION, INTERVIEW, LEGAL, REPORT, SPEECH, THESIS } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { looksLikeName, PROSE, readLead } from './lead.ts';
import {
  isEditorMark,
  isPlace,
  readEditorsAhead,
  readImprint,
  readResponsible,
} from './imprint.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf, runsIntoDate } from './segments.ts';
import type { Part, Segment } from './segments.ts';
import { precision, takeAnchors, takeDates, takePages } from './take.ts';
import { titleEnd } from './unclosed.ts';

/** A reference that begins with a quoted title: `[Author,] “Title”. Outlet (in Rus.), date, address.` */
export function readPress(note: Anchored, range: Range): ReferenceDraft | undefined {
  const title = titleOf(note, range);
  if (title === undefined) return undefined;
  const head = { start: range.start, end: title.start };
  const tail = partsOf(note, { start: title.end, end: range.end });
  if (!tailFits(note, title, tail, range.end)) return undefined;
  const draft = new ReferenceDraft(note.text, 'press');
  if (title.unclosed !== undefined) draft.unclosed = title.unclosed;
  if (!readHead(note, head, draft)) return undefined;
  draft.set('title', title.inner, cleanTitle(note.text.slice(title.inner.start, title.inner.end)));
  const kept = upToProse(tail);
  takeAnchors(draft, kept);
  takeDates(draft, kept, partsOf(note, head));
  readTail(note, draft, kept);
  const numbered = kept.some((part) => part.kind === 'anchor' && part.label === 'symbol');
  settleLead(draft, numbered);
  takePages(draft, kept, false);
  draft.end = kept.at(-1)?.end ?? title.end;
  if (lists(note, draft)) return undefined;
  return evidence(draft) ? outletAlone(note, draft, title.inner) : undefined;
}

interface Title extends Range {
  readonly inner: Range;
  /** Where a quotation begins that nothing closes. */
  readonly unclosed?: Range;
}

/** The first quoted string that can be a title. */
function titleOf(note: Anchored, { start, end }: Range): Title | undefined {
  const quote = note.quotes.find((one) => one.start >= start && one.start < end);
  if (quote === undefined) return undefined;
  if (quote.closed) {
    const inner = trimTitle(note.text, quote.inner);
    return inner === undefined || quote.end > end ? undefined : { ...quote, inner };
  }
  const stop = titleEnd(note, quote.inner.start, Math.min(quote.end, end));
  const inner = trimTitle(note.text, { start: quote.inner.start, end: stop });
  if (inner === undefined) return undefined;
  return {
    start: quote.start,
    end: stop,
    inner,
    unclosed: { start: quote.start, end: inner.end },
  };
}

function trimTitle(text: string, { start, end }: Range): Range | undefined {
  let [from, to] = [start, end];
  while (from < to && /\s/u.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,;]/u.test(text[to - 1] ?? '')) to -= 1;
  if (
    text[to - 1] === '.' &&
    !/(?:\.\.|[\s.]\p{Lu})\.$/u.test(text.slice(Math.max(from, to - 4), to))
  )
    to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}

function cleanTitle(words: string): string {
  return words.replace(/[\u00AD\u200B]/gu, '').replace(/\s+/gu, ' ');
}

const TAIL_START =
  /^(?:\s?[.,:;]|\s?[–—](?!\s?\p{Ll})|\s?[|/(<[▒]|\s+(?:in|in:|at|from|by|on|interview|speech|report|в|из|на|для|газета|журнал|агентство|сайт|портал|радио|телеканал)(?=[\s:])|\s+[\p{Lu}\d«“"▒]|\s*$)/u;

/** Whether the words behind the title go on as a reference does, not as a sentence. */
function tailFits(note: Anchored, title: Title, tail: readonly Part[], end: number): boolean {
  const { mask, text } = note;
  const ending = /[.,]/u.test(text[title.inner.end] ?? '') && title.inner.end < title.end;
  if (!ending && !TAIL_START.test(mask.slice(title.end, Math.min(end, title.end + 14))))
    return false;
  const first = tail.find((part) => part.kind === 'anchor' || !part.inBrackets);
  if (first?.kind !== 'words') return true;
  return (
    !PROSE.test(first.text) || tail.some((part) => part.kind === 'anchor' && part.label === 'url')
  );
}

/** Words after the last anchor that are a sentence of their own belong to the note, not to the reference. */
function upToProse(tail: readonly Part[]): readonly Part[] {
  const last = tail.findLastIndex((part) => part.kind === 'anchor');
  if (last < 0) return tail;
  const rest = tail.slice(last + 1);
  const at = rest.findIndex(
    (part) => part.kind === 'words' && part.text.split(/\s+/u).length >= 4 && !part.inBrackets,
  );
  return at < 0 ? tail : tail.slice(0, last + 1 + at);
}

/** What stands before the title must be its authors or an institution; `false` when it is prose. */
function readHead(note: Anchored, head: Range, draft: ReferenceDraft): boolean {
  const words = partsOf(note, head).filter((part) => part.kind === 'words');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return true;
  if (ADVERBIAL.test(first.text)) return false;
  const named = words.findLast((word) => !isHandle(word) && !HEAD_ROLE.test(word.text)) ?? last;
  const lead = readLead(note.text, { start: first.start, end: named.end });
  if (lead === undefined) return false;
  if (lead.people !== undefined && isOutletLead(lead.people, last.text, last.after)) {
    draft.lead = { name: last.text, range: lead.range };
    return true;
  }
  if (lead.people !== undefined) {
    draft.name(lead.role ?? 'author', lead.range, lead.people);
    return true;
  }
  draft.lead = { name: lead.institution ?? '', range: lead.range };
  return last.after !== '' || /[.,:;)\]–—|/]\s*$/u.test(note.text.slice(last.end, head.end));
}

/** `In Tolan, “president” was …`, `On 5 May the paper wrote: “…”`: a sentence begins so, no name does. */
const ADVERBIAL =
  /^(?:on|in|at|by|since|after|before|when|while|as|if|from|в|во|на|по|после|до|при|к|с|со)(?:\s|$)/iu;
const HEAD_ROLE =
  /^(?:host|moderator|narrator|producer|director|interviewer|ведущ(?:ий|ая)|реж\.)$/iu;

/** `(@holm)`: what a person is called on a platform. */
function isHandle({ text, inBrackets }: Segment): boolean {
  return inBrackets && text.startsWith('@');
}

/** An institution before the title is the outlet when nothing behind the title is, else the author. */
function settleLead(draft: ReferenceDraft, numbered: boolean): void {
  const { lead } = draft;
  if (lead === undefined) return;
  if (
    numbered ||
    draft.has('container-title') ||
    draft.type === 'report' ||
    draft.type === 'document'
  ) {
    draft.name('author', lead.range, [{ literal: lead.name }]);
  } else draft.set('container-title', lead.range);
}

/** `Vardan Courier: “Title”`: two capitalised words before a colon are an outlet rather than a person. */
function isOutletLead(people: readonly CslName[], words: string, after: string): boolean {
  return after === ':' && people.length === 1 && !/\./u.test(words) && !words.includes(',');
}

function readTail(note: Anchored, draft: ReferenceDraft, parts: readonly Part[]): void {
  const issued = draft.anchors.get('issued');
  const pages = parts.some((part) => part.kind === 'anchor' && part.label === 'pages');
  const paged = pages && issued !== undefined && precision(issued) < 3;
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (part?.kind !== 'words' || isEditorMark(part)) continue;
    const next = parts[index + 1];
    if (genre(draft, part) || readResponsible(note, draft, part)) continue;
    const imprint =
      draft.has('container-title') || draft.type === 'report'
        ? readImprint(draft, parts, index)
        : 0;
    if (imprint > 0) index += imprint - 1;
    else if (school(draft, part) || placeBeforeYear(draft, part, next)) continue;
    else if (!draft.has('container-title') && !part.inBrackets) {
      const book = withSubtitle(note, part, next);
      container(note, draft, book, next, paged);
      if (book !== part) index += 1;
    }
  }
}

function genre(draft: ReferenceDraft, { text, start, end }: Segment): boolean {
  if (THESIS.test(text)) draft.type = 'thesis';
  else if (PAPER_KIND.test(text)) draft.type = 'document';
  else if (FILM.test(text)) draft.type = 'broadcast';
  else if (INTERVIEW.test(text)) draft.type = 'interview';
  else if (SPEECH.test(text) || /^(?:speech|remarks|address)\s(?:at|to|in)\s/iu.test(text))
    draft.type = 'speech';
  else if (REPORT.test(text) && text.split(' ').length <= 4) draft.type = 'report';
  else return false;
  draft.set('genre', { start, end });
  return true;
}

/** Kinds that say nothing of who brings a text out. */
const PAPER_KIND =
  /^(?:(?:press|news|media) release|press statement|fact ?sheet|memorandum|letter|transcript|readout|пресс-релиз|стенограмма|письмо|памятная записка)$/iu;
const FILM =
  /^(?:(?:youtube|online|streaming) )?(?:video|film|documentary|podcast|видео|фильм|подкаст|видеозапись)$/iu;
const THESIS_SCHOOL = /^(?:thesis|report)$/u;

/** The school of a thesis, the institution behind a report. */
function school(draft: ReferenceDraft, { text, start, end }: Segment): boolean {
  if (!THESIS_SCHOOL.test(draft.type ?? '')) return false;
  if (INSTITUTION.test(text)) draft.set('publisher', { start, end });
  return draft.type === 'thesis';
}

/** `Handbook, London 2014`: a place right before the year of a book. */
function placeBeforeYear(draft: ReferenceDraft, one: Segment, next: Part | undefined): boolean {
  if (!draft.has('container-title') || next?.kind !== 'anchor' || next.label !== 'date')
    return false;
  if (precision(next) > 1 || !isPlace(one.text)) return false;
  draft.set('publisher-place', one);
  return true;
}

/** `in Courts without Kings: Elites of the Isthmus`: a book keeps its subtitle. */
function withSubtitle({ text }: Anchored, one: Segment, next: Part | undefined): Segment {
  if (!/^(?:in|в)[\s:]/iu.test(one.text) || one.after !== ':' || next?.kind !== 'words') return one;
  return { ...one, end: next.end, text: text.slice(one.start, next.end), after: next.after };
}

const IN = /^(?:in|в|v|via|на сайте|on|from)(?::\s?|\s)/iu;
const CONTAINER_NUMBER = /,?\s(\d{1,4})$/u;

function container(
  note: Anchored,
  draft: ReferenceDraft,
  segment: Segment,
  next: Part | undefined,
  paged: boolean,
): void {
  const skipped = IN.exec(segment.text)?.[0].length ?? 0;
  if (skipped > 0 && readEditorsAhead(note, draft, segment, segment.start + skipped, next)) return;
  if (runsIntoDate(segment, next)) return;
  const range = unquoted(note, { start: segment.start + skipped, end: segment.end });
  const words = note.text.slice(range.start, range.end);
  if (LEGAL.test(words) && words.length > 60) return;
  if (!looksLikeName(words) || !/\p{L}/u.test(words)) return;
  const number = draft.has('issue') || paged ? CONTAINER_NUMBER.exec(words) : null;
  if (number !== null) {
    const end = range.start + number.index;
    draft.set('container-title', { start: range.start, end });
    draft.set('volume', { start: range.end - (number[1]?.length ?? 0), end: range.end });
    return;
  }
  draft.set('container-title', range);
}

const KIND_OF_OUTLET =
  /^(?:газета|журнал|агентство|информагентство|телеканал|радиостанция|newspaper|magazine)\s(?=[«“"])/iu;

/** An outlet that is nothing but a quotation stands without its marks. */
function unquoted(note: Anchored, range: Range): Range {
  const words = note.text.slice(range.start, range.end);
  const kind = KIND_OF_OUTLET.exec(words)?.[0].length ?? 0;
  const quote = note.quotes.find(
    (one) => one.start === range.start + kind && Math.abs(one.end - range.end) <= 1 && one.closed,
  );
  return quote?.inner ?? range;
}

/** «Курьер», 12.03.2021: a quoted name of one or two words with nothing but a day is an outlet. */
function outletAlone(note: Anchored, draft: ReferenceDraft, title: Range): ReferenceDraft {
  const name = note.text.slice(title.start, title.end);
  const alone = !draft.has('container-title') && !draft.has('URL') && !draft.has('author');
  const issued = draft.anchors.get('issued');
  if (!alone || issued === undefined || name.split(/\s+/u).length > 2) return draft;
  const issue = new ReferenceDraft(note.text, 'issue');
  issue.type = 'article-newspaper';
  issue.set('container-title', title);
  issue.date('issued', issued);
  issue.end = draft.end;
  return issue;
}

/** `Code names: “Blue” (2014), “Red” (2015)`: quoted words with bare years place no source. */
function lists({ text }: Anchored, draft: ReferenceDraft): boolean {
  const date = draft.anchors.get('issued');
  const outlet = draft.spans.find(({ field }) => field === 'container-title');
  if (outlet === undefined || date === undefined || precision(date) > 1) return false;
  if (draft.has('author') && !draft.authorLiteral()) return false;
  return !draft.has('URL') && !draft.has('page') && /[“"«‘]/u.test(text[outlet.start - 1] ?? '');
}

/** A title alone is not a citation: something must place it. */
function evidence(draft: ReferenceDraft): boolean {
  const date = draft.anchors.get('issued');
  if (draft.anchors.has('URL') || draft.anchors.has('accessed')) return true;
  if (date !== undefined && precision(date) === 3) return true;
  if (date !== undefined && (draft.has('container-title') || draft.has('author'))) return true;
  return draft.has('volume') || draft.has('page') || draft.has('DOI') || draft.has('publisher');
}
