import type { Range } from '../../model/records.ts';
import { INSTITUTION, POST_WORDS } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { leadingPeopleLength, looksLikeName, PROSE } from './lead.ts';
import { readPeople } from './people.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf, runsIntoDate, trim } from './segments.ts';
import type { Part, Segment } from './segments.ts';
import { takeAnchors, takeDates, takePages } from './take.ts';

const MAX_TITLE = 300;
const MAX_OUTLET_WORDS = 6;

/** A page named without quotation marks: `Title. Outlet, date, address`, or an address with a few words or none. */
export function readWeb(note: Anchored, range: Range): ReferenceDraft | undefined {
  const parts = partsOf(note, range);
  if (!parts.some((part) => part.kind === 'anchor' && part.label === 'url')) return undefined;
  const words = parts.filter((part): part is Segment => part.kind === 'words');
  const draft = new ReferenceDraft(note.text, words.length === 0 ? 'link' : 'web');
  takeAnchors(draft, parts);
  takeDates(draft, parts, []);
  takePages(draft, parts, false);
  if (words.length > 0 && !readWords(note, draft, parts)) return undefined;
  draft.end = range.end;
  return draft;
}

/** The address alone, where the words around it are prose. */
export function readLink(note: Anchored, range: Range): ReferenceDraft | undefined {
  const at = note.anchors.findIndex(
    (one) => one.label === 'url' && one.start >= range.start && one.end <= range.end,
  );
  const url = note.anchors[at];
  if (url === undefined) return undefined;
  const next = note.anchors[at + 1];
  const draft = new ReferenceDraft(note.text, 'link');
  draft.url(url);
  const accessed = next?.label === 'accessed' && next.start - url.end < 4 && next.end <= range.end;
  if (accessed) draft.date('accessed', next);
  draft.end = accessed ? next.end : url.end;
  return draft;
}

function readWords(note: Anchored, draft: ReferenceDraft, parts: readonly Part[]): boolean {
  const stop = parts.findIndex((part) => part.kind === 'anchor' && part.label !== 'language');
  const led = wordsIn(stop < 0 ? parts : parts.slice(0, stop));
  // `Concept of Policy (approved on 31 March 2020)`: words in brackets that lead to the date.
  const before = led.length > 1 && led.at(-1)?.inBrackets === true ? led.slice(0, -1) : led;
  const behind = wordsIn(parts).slice(led.length);
  if (announces(draft, before) || leadsIntoDate(parts)) return false;
  const sentences = groups(note, before);
  if (sentences.length === 0) return outletOnly(draft, behind);
  const titled = authors(note, draft, sentences);
  if (titled.length === 1 && namesOutlet(note, draft, titled[0])) return true;
  if (!readTitle(note, draft, titled)) return false;
  const [site] = behind;
  const named = site !== undefined && !site.inBrackets && isOutlet(note, site);
  if (named) draft.set('container-title', site);
  return true;
}

function wordsIn(parts: readonly Part[]): readonly Segment[] {
  return parts.filter((part) => part.kind === 'words');
}

function leadsIntoDate(parts: readonly Part[]): boolean {
  return parts.some((part, at) => part.kind === 'words' && runsIntoDate(part, parts[at + 1]));
}

const MAX_BARE_OUTLET_WORDS = 3;

/** `Interfax, 25.12.2024, https://…`: the only words are the outlet's name. */
function namesOutlet(note: Anchored, draft: ReferenceDraft, range: Range | undefined): boolean {
  if (range === undefined) return false;
  const name = note.text.slice(range.start, range.end);
  const words = name.split(/\s+/u);
  const high = words.every((word) => /^[«“"]?[\p{Lu}\d]/u.test(word)) || isDomain(name);
  const posted = draft.has('author') && POST_WORDS.test(name);
  const dated =
    draft.anchors.has('issued') && high && !name.includes(',') && !draft.authorLiteral();
  if (!posted && (!dated || words.length > MAX_BARE_OUTLET_WORDS)) return false;
  draft.set('container-title', range);
  return true;
}

function isDomain(name: string): boolean {
  return /^[\p{L}\d-]{1,40}(?:\.[\p{L}\d-]{2,40}){1,3}$/u.test(name);
}

function readTitle(note: Anchored, draft: ReferenceDraft, ranges: readonly Range[]): boolean {
  const [title, outlet] = ranges;
  if (title === undefined || !isTitle(note, draft, title)) return false;
  if (outlet !== undefined && ranges.length === 2 && isOutlet(note, outlet)) {
    draft.set('title', title);
    draft.set('container-title', outlet);
  } else splitAtOutlet(note, draft, { start: title.start, end: ranges.at(-1)?.end ?? title.end });
  return true;
}

/** “The full list is on the ministry's site: https://…”: a sentence that leads to an address. */
function announces(draft: ReferenceDraft, words: readonly Segment[]): boolean {
  const last = words.at(-1);
  if (last?.after !== ':' || draft.anchors.has('issued')) return false;
  const all = words.flatMap(({ text }) => text.split(/\s+/u));
  return all.length >= 4 && all.filter((word) => /^\p{Ll}/u.test(word)).length * 2 > all.length;
}

/** `29.12.2024, Interfax, https://…` */
function outletOnly(draft: ReferenceDraft, [first]: readonly Segment[]): boolean {
  if (first === undefined) return true;
  if (!looksLikeName(first.text)) return false;
  draft.set('container-title', first);
  return true;
}

/** Segments joined over commas and colons; a full stop or a slash parts them. */
function groups(note: Anchored, words: readonly Segment[]): readonly Range[] {
  const ranges: Range[] = [];
  let open: Range | undefined;
  for (const word of words) {
    open = open === undefined ? word : { start: open.start, end: word.end };
    if (word.after === '.' || word.after === '//' || word.after === '/') {
      ranges.push(open);
      open = undefined;
    }
  }
  if (open !== undefined) ranges.push(open);
  return ranges.flatMap(({ start, end }) => trim(note.text, start, end) ?? []);
}

function authors(
  note: Anchored,
  draft: ReferenceDraft,
  ranges: readonly Range[],
): readonly Range[] {
  const [first, ...rest] = ranges;
  if (first === undefined) return ranges;
  const words = note.text.slice(first.start, first.end);
  const people = rest.length > 0 ? readPeople(words) : undefined;
  const comma = words.indexOf(', ');
  const signed = comma > 0 ? readPeople(words.slice(0, comma)) : undefined;
  if (people !== undefined) {
    draft.name('author', first, people);
    return rest;
  }
  if (signed !== undefined && words.slice(0, comma).includes(' ')) {
    draft.name('author', { start: first.start, end: first.start + comma }, signed);
    const after = trim(note.text, first.start + comma, first.end);
    return after === undefined ? rest : [after, ...rest];
  }
  const named = trim(note.text, first.start + comma, first.end);
  if (
    comma > 0 &&
    named !== undefined &&
    rest.length === 0 &&
    isInstitution(words.slice(0, comma)) &&
    !POST_WORDS.test(words)
  ) {
    const author = { start: first.start, end: first.start + comma };
    draft.name('author', author, [{ literal: words.slice(0, comma) }]);
    return [named];
  }
  const length = leadingPeopleLength(words);
  const signatories = length > 0 ? readPeople(words.slice(0, length)) : undefined;
  const title = trim(note.text, first.start + length, first.end);
  if (signatories === undefined || title === undefined) return ranges;
  draft.name('author', { start: first.start, end: first.start + length }, signatories);
  return [title, ...rest];
}

/** `Meridian Institute`: an institution's name of two words and more, all of them high. */
function isInstitution(words: string): boolean {
  const all = words.split(/\s+/u);
  const high = all.every((word) => /^(?:\p{Lu}|\d|of$|for$|the$|and$|&$|on$|по$|и$)/u.test(word));
  return all.length > 1 && high && INSTITUTION.test(words);
}

/** A title may hold a verb, but then something else must speak for a reference: a date or an outlet. */
function isTitle(note: Anchored, draft: ReferenceDraft, { start, end }: Range): boolean {
  const words = note.text.slice(start, end);
  if (words.length > MAX_TITLE || !/^[\p{Lu}\p{N}«“"‘@#]/u.test(words)) return false;
  return draft.anchors.has('issued') || draft.anchors.has('accessed') || !PROSE.test(words);
}

function isOutlet({ text }: Anchored, { start, end }: Range): boolean {
  const words = text.slice(start, end);
  return words.split(/\s+/u).length <= MAX_OUTLET_WORDS && looksLikeName(words);
}

/** `Title of the page, Outlet, 12 March 2024, https://…`, `Title — Outlet, …` */
function splitAtOutlet(note: Anchored, draft: ReferenceDraft, { start, end }: Range): void {
  const whole = note.mask.slice(start, end);
  const comma =
    start + Math.max(...[', ', ' — ', ' – ', ' | '].map((sign) => whole.lastIndexOf(sign)));
  const outlet = trim(note.text, Math.max(comma, start), end);
  const split = comma > start && outlet !== undefined && outlet.start > comma;
  if (split && isOutlet(note, outlet) && draft.anchors.has('issued')) {
    draft.set('title', { start, end: comma });
    draft.set('container-title', outlet);
  } else draft.set('title', { start, end });
}
