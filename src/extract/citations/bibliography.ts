import type { Range } from '../../model/records.ts';
import { THESIS } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { leadingPeopleLength, looksLikeName, PROSE } from './lead.ts';
import { readPeople } from './people.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf } from './segments.ts';
import type { Part, Segment } from './segments.ts';
import { takeAnchors, takeDates, takePages } from './take.ts';

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
  const parts = partsOf(note, { start: titleStart, end: range.end });
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
  const [first, second] = partsOf(note, { start, end });
  if (first?.kind !== 'words') return start;
  const joined =
    second?.kind === 'words' && first.after === ',' && !first.text.includes(' ')
      ? second.end
      : first.end;
  for (const stop of [joined, first.end]) {
    if (readPeople(note.text.slice(first.start, stop)) !== undefined) {
      return takeAuthors(note, draft, first.start, stop);
    }
  }
  if (second?.kind === 'anchor' && second.label === 'date' && looksLikeName(first.text)) {
    draft.name('author', first, [{ literal: first.text }]);
    return first.end;
  }
  return start;
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
  draft.set('title', { start: first.start, end: last.end });
  return parts.slice(to < 0 ? parts.length : to + 1);
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
  for (const [index, part] of rest.entries()) {
    if (part.kind !== 'words') continue;
    const next = rest[index + 1];
    if (people(note, draft, part) || container(draft, part, next)) continue;
    place(draft, part, next);
  }
}

const EDITED =
  /^(?:(?:in\s)?ed(?:ited|s?\.)(?: by)?|(?:под )?(?:общ(?:ей|\.) )?(?:ред(?:акцией|\.)|отв\. ред\.)|сост\.)\s+/iu;
const TRANSLATED = /^(?:trans(?:lated|l?\.)(?: by)?|пер(?:\.|евод)(?: с [\p{L}]+\.?)?)\s+/iu;

function people(
  note: Anchored,
  draft: ReferenceDraft,
  { text, start, end, before }: Segment,
): boolean {
  // Behind a single slash GOST repeats who is responsible for the book.
  if (before === '/' && readPeople(text) !== undefined) return true;
  for (const [field, cue] of [
    ['editor', EDITED],
    ['translator', TRANSLATED],
  ] as const) {
    const length = cue.exec(text)?.[0].length ?? 0;
    if (length === 0) continue;
    const found = readPeople(note.text.slice(start + length, end));
    if (found !== undefined) draft.name(field, { start: start + length, end }, found);
    return found !== undefined;
  }
  return false;
}

const IN = /^(?:in|in:|в сб\.:?|в кн\.:?|в:)\s+/iu;
const KIND_OF_SITE =
  /\s?:\s(?:(?:официальный |новостной )?(?:сайт|портал)|электронн[\p{L}]{2,3} [\p{L}. ]{3,30})$/iu;
const ENDING_NUMBER = /,?\s(\d{1,4})$/u;

/** The journal or book something stands in: behind `//` or “In”, or before the numbers of volume and pages. */
function container(draft: ReferenceDraft, part: Segment, next: Part | undefined): boolean {
  if (draft.has('container-title') || part.inBrackets) return false;
  const cue = IN.exec(part.text)?.[0].length ?? 0;
  const numbered = next?.kind === 'anchor' && JOURNAL_NUMBERS.has(next.label);
  const number = numbered || draft.has('issue') ? ENDING_NUMBER.exec(part.text) : null;
  if (cue === 0 && part.before !== '//' && !numbered) return false;
  if (/^(?:\d+|[А-ЯA-Z])$/u.test(part.text)) return false;
  const kind = KIND_OF_SITE.exec(part.text);
  const end = part.start + (number?.index ?? kind?.index ?? part.text.length);
  draft.set('container-title', { start: part.start + cue, end });
  if (number !== null)
    draft.set('volume', { start: part.end - (number[1]?.length ?? 0), end: part.end });
  return true;
}

const JOURNAL_NUMBERS: ReadonlySet<string> = new Set(['volume', 'issue', 'pages']);
const CITY =
  /^(?:М\.?|СПб\.?|Л\.?|М\.[;–-]\s?Л\.?|Пг\.?|Ростов н\/Д\.?|[\p{Lu}][\p{L}-]+(?:[ -][\p{Lu}][\p{L}]+\.?){0,2}(?:,\s\p{Lu}{2})?)$/u;

function place(draft: ReferenceDraft, part: Segment, next: Part | undefined): void {
  if (THESIS.test(part.text)) {
    draft.type = 'thesis';
    draft.set('genre', part);
  } else if (part.after === ':' && next?.kind === 'words' && CITY.test(part.text)) {
    draft.set('publisher-place', part);
    draft.set('publisher', next);
  } else if (
    next?.kind === 'anchor' &&
    next.label === 'date' &&
    /^(?:М|СПб|Л|Пг)\.?$/u.test(part.text)
  ) {
    draft.set('publisher-place', part);
  } else if (!draft.has('publisher') && part.before !== ':' && part.text.length < 90) {
    if (looksLikeName(part.text) && !PROSE.test(part.text)) draft.set('publisher', part);
  }
}

/** Whether enough of a reference's skeleton is there: a name and a year in prose are not. */
function believable(draft: ReferenceDraft, parts: readonly Part[], listed: boolean): boolean {
  const dated = draft.anchors.has('issued');
  if (draft.anchors.has('URL') && draft.rule !== 'gost' && !draft.has('author')) return false;
  if (listed) return dated || draft.has('author') || draft.has('URL');
  if (draft.rule === 'gost') return draft.has('container-title');
  const placed = draft.has('publisher-place') && draft.has('publisher');
  const numbered =
    draft.has('container-title') &&
    (draft.has('volume') || draft.has('issue') || draft.has('page'));
  if (placed && dated) return true;
  if (PROSE.test(draft.get('title') ?? '') && !numbered) return false;
  if (!draft.has('author') && !draft.has('editor')) return numbered && dated;
  return (
    numbered ||
    draft.has('publisher-place') ||
    authorDate(parts) ||
    (dated && draft.has('publisher'))
  );
}

/** `Smith, J. (2011). Title.`: a year right behind the authors. */
function authorDate([first, second]: readonly Part[]): boolean {
  if (first?.kind !== 'anchor' || first.label !== 'date') return false;
  return /^\d{4}$/u.test(first.value) && second !== undefined;
}
