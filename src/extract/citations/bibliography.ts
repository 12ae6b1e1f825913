import type { Range } from '../../model/records.ts';
import { hostOf } from '../../text/address.ts';
import { INSTITUTION, POST_HOSTS, POST_WORDS, THESIS } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { leadingPeopleLength, looksLikeName, PROSE } from './lead.ts';
import { readPeople } from './people.ts';
import {
  isEditorMark,
  isPlace,
  readEditorsAhead,
  readImprint,
  readResponsible,
} from './imprint.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf } from './segments.ts';
import type { Part, Segment } from './segments.ts';
import { takeAnchors, takeDates, takePages } from './take.ts';
import { withoutTitleYears } from './title-years.ts';

/**
 * A book, chapter or article without quotation marks around its title, as GOST, APA, Harvard, MLA and Chicago
 * write them. `listed`: it stands in a reference list, where less is needed to believe it.
 */
export function readBibliographic(
  note: Anchored,
  range: Range,
  listed: boolean,
): ReferenceDraft | undefined {
  const draft = new ReferenceDraft(note.text, hasSlashes(note, range) ? 'gost' : 'bibliographic');
  const titleStart = readAuthors(note, draft, range);
  const parts = partsOf(withoutTitleYears(note, range), { start: titleStart, end: range.end });
  const rest = readTitle(note, draft, parts);
  if (rest === undefined) return undefined;
  takeAnchors(draft, parts);
  takeDates(draft, parts, []);
  readPlaces(note, draft, rest);
  takePages(draft, parts, listed && draft.has('container-title'));
  draft.end = range.end;
  return believable(draft, parts, listed) ? draft : undefined;
}

function hasSlashes({ mask }: Anchored, { start, end }: Range): boolean {
  const at = mask.indexOf('//', start);
  return at >= 0 && at < end;
}

/** Sets the authors and says where the words behind them begin. */
function readAuthors(note: Anchored, draft: ReferenceDraft, { start, end }: Range): number {
  const words = note.text.slice(start, end);
  const length = leadingPeopleLength(words);
  if (length > 0) return takeAuthors(note, draft, start, start + length);
  const parts = partsOf(note, { start, end });
  const [first, second] = parts;
  if (first?.kind !== 'words') return start;
  for (const stop of nameEnds(parts, first)) {
    if (first.after === '/') break;
    if (readPeople(note.text.slice(first.start, stop)) !== undefined) {
      return takeAuthors(note, draft, first.start, stop);
    }
  }
  const dated = second?.kind === 'anchor' && second.label === 'date' && first.after === '(';
  const named =
    /[.,]/u.test(first.after) && second?.kind === 'words' && INSTITUTION.test(first.text);
  if ((dated || named) && looksLikeName(first.text)) {
    draft.name('author', first, [{ literal: first.text }]);
    return first.end;
  }
  return start;
}

const MAX_NAMES = 12;

/** Where the names at the start may end, the longest list first: only a full stop or a bracket ends a list of several. */
function nameEnds(parts: readonly Part[], first: Segment): readonly number[] {
  const stop = parts.findIndex((part) => part.kind !== 'words' || part.after !== ',');
  const last = parts[stop];
  const listed = stop > 1 && stop < MAX_NAMES && last?.kind === 'words' && /[.(]/u.test(last.after);
  const [, second] = parts;
  const joined = second?.kind === 'words' && first.after === ',' && !first.text.includes(' ');
  return [...(listed ? [last.end] : []), ...(joined ? [second.end] : []), first.end];
}

const EDITORS = /^[\s,]*\(?(?:eds?\.?|editors?|ред\.|отв\. ред\.|сост\.)\)?[.,]?\s/iu;

function takeAuthors(note: Anchored, draft: ReferenceDraft, start: number, end: number): number {
  const names = readPeople(note.text.slice(start, end));
  const editors = EDITORS.exec(note.text.slice(end, end + 24));
  if (names !== undefined)
    draft.name(editors === null ? 'author' : 'editor', { start, end }, names);
  return end + (editors?.[0].length ?? 0);
}

/** The title runs over commas and colons up to a full stop, a bracket or a slash. Returns what stands behind it. */
function readTitle(
  note: Anchored,
  draft: ReferenceDraft,
  parts: readonly Part[],
): readonly Part[] | undefined {
  const from = parts.findIndex((part) => part.kind === 'words' && !part.inBrackets);
  const first = parts[from];
  if (first?.kind !== 'words' || !/^[\p{Lu}\d«“"‘¿¡]/u.test(first.text)) return undefined;
  const marked = note.emphasis.find(
    (one) => Math.abs(one.start - first.start) <= 2 && one.end - one.start > 8,
  );
  const to = parts.findIndex((_, index) => index >= from && endsTitle(parts, index, marked?.end));
  const last = parts[to < 0 ? parts.length - 1 : to];
  if (last?.kind !== 'words') return undefined;
  if (/(?:cited|quoted) in|цит\. по/iu.test(note.mask.slice(first.start, last.end)))
    return undefined;
  const next = parts[to + 1];
  const title = { start: first.start, end: last.end };
  if (last.after !== '.' && next?.kind === 'anchor' && next.label === 'date') {
    return titleBeforeYear(draft, title, parts.slice(from, to + 1))
      ? parts.slice(to + 1)
      : undefined;
  }
  setTitle(note, draft, title);
  return parts.slice(to < 0 ? parts.length : to + 1);
}

const THESIS_OF = /\s?:\s((?:автореф(?:ерат|\.)\s)?дисс?(?:ертация|\.).{0,80})$/iu;

/** GOST sets the kind of a thesis behind its title: «Клан и двор: дис. … канд. полит. наук». */
function setTitle(note: Anchored, draft: ReferenceDraft, title: Range): void {
  const thesis = THESIS_OF.exec(note.text.slice(title.start, title.end));
  if (thesis === null) return draft.set('title', title);
  draft.type = 'thesis';
  draft.set('title', { start: title.start, end: title.start + thesis.index });
  draft.set('genre', { start: title.end - (thesis[1]?.length ?? 0), end: title.end });
}

const MAX_COMMAS = 4;

/** `The Viceroys, London, Northgate Press, 2005`: the last names before the year are place and publisher. */
function titleBeforeYear(draft: ReferenceDraft, title: Range, parts: readonly Part[]): boolean {
  const words = parts.filter((part) => part.kind === 'words');
  const last = words.at(-1);
  const before = words.at(-2);
  if (last === undefined || before === undefined || words.length > MAX_COMMAS) {
    draft.set('title', title);
    return last?.after !== '';
  }
  if (!looksLikeName(last.text) || last.before !== ',') return false;
  const place = words.length > 2 && before.before === ',' && isPlace(before.text);
  draft.set('title', {
    start: title.start,
    end: (place ? words.at(-3) : before)?.end ?? title.end,
  });
  if (place) draft.set('publisher-place', before);
  const alone = !place && isPlace(last.text) && !last.text.includes(' ');
  draft.set(alone ? 'publisher-place' : 'publisher', last);
  return true;
}

function endsTitle(
  parts: readonly Part[],
  index: number,
  emphasisEnd: number | undefined,
): boolean {
  const part = parts[index];
  if (part?.kind !== 'words') return true;
  if (emphasisEnd !== undefined && part.end <= emphasisEnd - 2) return false;
  const next = parts[index + 1];
  if (next === undefined || next.kind === 'anchor') return true;
  return !(part.after === ',' || part.after === ':' || part.after === '–' || part.after === '');
}

function readPlaces(note: Anchored, draft: ReferenceDraft, rest: readonly Part[]): void {
  const candidates: Segment[] = [];
  for (let index = 0; index < rest.length; index += 1) {
    const part = rest[index];
    if (part?.kind !== 'words' || isEditorMark(part)) continue;
    const next = rest[index + 1];
    if (readResponsible(note, draft, part) || container(note, draft, part, next)) continue;
    const taken = readImprint(draft, rest, index);
    if (taken > 0) index += taken - 1;
    else candidates.push(part);
  }
  for (const part of candidates) publisher(draft, part);
}

const IN = /^(?:in|in:|в сб\.:?|в кн\.:?|в:)\s+/iu;
const KIND_OF_SITE =
  /\s?:\s(?:(?:официальный |новостной )?(?:сайт|портал)|электронн[\p{L}]{2,3} [\p{L}. ]{3,30})$/iu;
const ENDING_NUMBER = /,?\s(\d{1,4})$/u;

/** The journal or book something stands in: behind `//` or “In”, or before the numbers of volume and pages. */
function container(
  note: Anchored,
  draft: ReferenceDraft,
  part: Segment,
  next: Part | undefined,
): boolean {
  if (draft.has('container-title') || part.inBrackets) return false;
  const cue = IN.exec(part.text)?.[0].length ?? 0;
  if (cue > 0 && readEditorsAhead(note, draft, part, part.start + cue, next)) return true;
  const numbered = next?.kind === 'anchor' && JOURNAL_NUMBERS.has(next.label);
  const number = numbered || draft.has('issue') ? ENDING_NUMBER.exec(part.text) : null;
  const edited = draft.has('editor') && draft.has('author') && !draft.has('publisher');
  if (cue === 0 && part.before !== '//' && !numbered && !edited) return false;
  if (/^(?:\d+|[А-ЯA-Z]|там же|ibid\.?)$/iu.test(part.text)) return part.before === '//';
  const kind = KIND_OF_SITE.exec(part.text);
  const end = part.start + (number?.index ?? kind?.index ?? part.text.length);
  draft.set('container-title', { start: part.start + cue, end });
  if (number !== null) {
    draft.set('volume', { start: part.end - (number[1]?.length ?? 0), end: part.end });
  }
  return true;
}

const JOURNAL_NUMBERS: ReadonlySet<string> = new Set(['volume', 'issue', 'pages']);

function publisher(draft: ReferenceDraft, part: Segment): void {
  if (THESIS.test(part.text)) {
    draft.type = 'thesis';
    draft.set('genre', part);
  } else if (part.before !== ':' && part.text.length < 90 && /\p{L}{2}/u.test(part.text)) {
    if (looksLikeName(part.text)) draft.set('publisher', part);
  }
}

/** Whether enough of a reference's skeleton is there: a name and a year in prose are not. */
function believable(draft: ReferenceDraft, parts: readonly Part[], listed: boolean): boolean {
  const dated = draft.anchors.has('issued');
  if (draft.anchors.has('URL') && draft.rule !== 'gost') {
    if (!draft.has('author') || isPost(draft)) return false;
  }
  if (listed) return dated || draft.has('author') || draft.has('URL');
  if (draft.rule === 'gost') return draft.has('container-title') || draft.has('page');
  const extent = parts.some((part) => part.kind === 'anchor' && part.label === 'noise');
  const placed = draft.has('publisher-place') && (draft.has('publisher') || extent);
  const numbered =
    draft.has('container-title') &&
    (draft.has('volume') || draft.has('issue') || draft.has('page'));
  if (proseBehindTitle(draft, parts)) return false;
  if (placed && dated) return true;
  const pointed = draft.locator !== undefined || draft.has('page');
  if (pointed && draft.has('publisher-place') && dated) return true;
  if (!draft.authorLiteral() && draft.has('author') && authorDate(parts)) return true;
  const shortened = pointed && draft.has('author') && draft.signedByInitials();
  if (shortened) return true;
  if (PROSE.test(draft.get('title') ?? '') && !numbered) return false;
  const institution = draft.authorLiteral();
  if (institution || (!draft.has('author') && !draft.has('editor'))) {
    return (numbered && dated) || (institution && authorDate(parts) && draft.has('URL'));
  }
  return (
    numbered ||
    draft.has('publisher-place') ||
    authorDate(parts) ||
    (dated && draft.has('publisher'))
  );
}

/** Posts are pages of the web, whoever signs them. */
function isPost(draft: ReferenceDraft): boolean {
  return (
    POST_HOSTS.test(hostOf(draft.get('URL') ?? '')) || POST_WORDS.test(draft.get('title') ?? '')
  );
}

const SENDS_ON = /^(?:см|ср|see|cf|цит)(?:$|[\s.])/iu;

/** A finite verb behind the title makes the whole a sentence, “see” says that another reference begins. */
function proseBehindTitle(draft: ReferenceDraft, parts: readonly Part[]): boolean {
  const title = draft.spans.find(({ field }) => field === 'title');
  return parts.some(
    (part) =>
      part.kind === 'words' &&
      part.start >= (title?.end ?? 0) &&
      (PROSE.test(part.text) || SENDS_ON.test(part.text)),
  );
}

/** `Smith, J. (2011). Title.`: a year right behind the authors. */
function authorDate([first, second]: readonly Part[]): boolean {
  if (first?.kind !== 'anchor' || first.label !== 'date') return false;
  return /^\d{4}$/u.test(first.value) && second !== undefined;
}
