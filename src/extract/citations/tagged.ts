import type { Range } from '../../model/records.ts';
import type { Anchor } from './anchor.ts';
import { THESIS } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { looksLikeName } from './lead.ts';
import { readPeople } from './people.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf, sentenceEnds, trim } from './segments.ts';
import type { Part } from './segments.ts';
import { tagReference } from './tagger.ts';
import type { TaggedWord } from './tagger.ts';
import { precision, takeAnchors, takePages } from './take.ts';
import { withoutTitleYears } from './title-years.ts';

/** A book or journal reference in Latin script, its fields told apart by the trained tagger. */
export function readTagged(
  note: Anchored,
  range: Range,
  listed: boolean,
  ruled?: ReferenceDraft,
): ReferenceDraft {
  const draft = new ReferenceDraft(note.text, listed ? 'tagged-list' : 'tagged');
  const words = tagReference(note.text.slice(range.start, range.end));
  const runs = withAuthor(runsOf(note.text, words, range.start), ruled);
  const parts = partsOf(withoutTitleYears(note, range), range);
  takeAnchors(draft, parts.filter(isSure));
  names(note, draft, runs);
  plainFields(note, draft, retold(runs, parts));
  numbers(note, draft, runs, parts);
  issued(note, draft, runs, parts);
  outletOfPage(note, draft);
  const genre = draft.get('genre');
  if (genre !== undefined && THESIS.test(genre)) draft.type = 'thesis';
  draft.end = range.end;
  return draft;
}

interface Run extends Range {
  readonly label: string;
}

/** Neighbouring words of one label, without edge punctuation. */
function runsOf(text: string, words: readonly TaggedWord[], shift: number): readonly Run[] {
  const runs: { label: string; start: number; end: number }[] = [];
  for (const { label, start, end } of wholeAuthors(text, wholeTitles(text, words, shift), shift)) {
    const last = runs.at(-1);
    const runsOn =
      last?.label === 'title' &&
      label === 'genre' &&
      !/[.,;:?!)”"]/u.test(text[last.end - 1] ?? '');
    if (last !== undefined && (last.label === label || runsOn)) last.end = end + shift;
    else runs.push({ label, start: start + shift, end: end + shift });
  }
  return runs.flatMap(({ label, start, end }) => {
    const range = trim(text, start, end);
    return range === undefined || label === 'none' ? [] : [{ label, ...range }];
  });
}

/** `Ministry of Defence, White Paper …`: an author whom only the rules see is not part of the title. */
function withAuthor(runs: readonly Run[], ruled: ReferenceDraft | undefined): readonly Run[] {
  const author = ruled?.spans.find(({ field }) => field === 'author');
  const [first, ...more] = runs;
  if (author === undefined || first === undefined) return runs;
  const [second, ...others] = more;
  const over = first.label === 'author' && second?.label === 'title' && author.end < first.end;
  if (over && first.start === author.start && ruled?.authorLiteral() === false) {
    return [{ ...author, label: 'author' }, { ...second, start: author.end }, ...others];
  }
  if (first.label !== 'title') return runs;
  if (runs.some(({ label }) => label === 'author') || author.end >= first.end) return runs;
  if (author.start !== first.start) return runs;
  return [{ ...author, label: 'author' }, { ...first, start: author.end }, ...more];
}

/** Labels that the company of the other fields makes impossible are put right. */
function retold(runs: readonly Run[], parts: readonly Part[]): readonly Run[] {
  if (isPage(runs, parts)) return runs.map(asOutlet);
  const has = (field: string): boolean => runs.some(({ label }) => label === field);
  const untitled = !has('title') && has('publisher') && !has('volume') && !has('editor');
  if (!untitled) return runs;
  return runs.map((run) => (run.label === 'container-title' ? { ...run, label: 'title' } : run));
}

const MAX_SNAP = 3;

/** `Winter of the Straits`: a word without figures that runs on into a title is no date. */
function wholeTitles(
  text: string,
  words: readonly TaggedWord[],
  shift: number,
): readonly TaggedWord[] {
  return words.map((word, at) => {
    const undated =
      word.label === 'issued' &&
      words[at + 1]?.label === 'title' &&
      words[at - 1]?.label !== 'issued';
    const wordly = /^\p{L}+$/u.test(text.slice(word.start + shift, word.end + shift));
    return undated && wordly ? { ...word, label: 'title' } : word;
  });
}

/** An author's name ends at punctuation: `International Crisis Forum.` is not cut before its last word. */
function wholeAuthors(
  text: string,
  words: readonly TaggedWord[],
  shift: number,
): readonly TaggedWord[] {
  const closes = ({ end }: TaggedWord): boolean => /[.,;:)\]]/u.test(text[end + shift - 1] ?? '');
  const last = words.findIndex(
    ({ label }, at) => label === 'author' && words[at + 1]?.label === 'title',
  );
  const end = words[last];
  if (end === undefined || closes(end)) return words;
  const rest = words.slice(last + 1, last + 1 + MAX_SNAP);
  const count = rest.findIndex((word) => word.label === 'title' && closes(word)) + 1;
  return words.map((word, at) =>
    at > last && at <= last + count ? { ...word, label: 'author' } : word,
  );
}

function isSure(part: Part): boolean {
  return part.kind === 'anchor' && SURE.has(part.label);
}

const SURE: ReadonlySet<string> = new Set([
  'url',
  'doi',
  'isbn',
  'accessed',
  'language',
  'edition',
]);

function longest(runs: readonly Run[], label: string): Run | undefined {
  const own = runs.filter((run) => run.label === label);
  return own.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)[0];
}

const LEADING_CUE =
  /^(?:[[(<]?\s?)?(?:in|edited by|eds?\.?|hrsg\. von|trans(?:lated|l?\.)(?: by)?|by)?[\s:.]+(?=\p{Lu})/iu;
const TRAILING_CUE = /[\s,]*[([]?(?:eds?\.?|editors?|hrsg\.?|trans\.?|dir\.?)[)\]]?[.,:]?$/iu;

function names(note: Anchored, draft: ReferenceDraft, runs: readonly Run[]): void {
  for (const field of ['author', 'editor', 'translator'] as const) {
    const run =
      field === 'author' ? runs.find(({ label }) => label === field) : longest(runs, field);
    if (run === undefined) continue;
    const words = note.text.slice(run.start, run.end);
    const lead = field === 'author' ? 0 : (LEADING_CUE.exec(words)?.[0].length ?? 0);
    const tail = TRAILING_CUE.exec(words);
    const bare = words.slice(lead, tail?.index);
    const people = readPeople(bare) ?? [{ literal: bare.trim() }];
    const range = { start: run.start + lead, end: run.start + lead + bare.trimEnd().length };
    draft.name(
      field === 'author' && tail !== null && tail.index > 0 ? 'editor' : field,
      range,
      people,
    );
  }
}

const IN = /^in:?\s+(?=\p{Lu}|the\s)/iu;

function plainFields(note: Anchored, draft: ReferenceDraft, runs: readonly Run[]): void {
  for (const field of [
    'title',
    'container-title',
    'publisher',
    'publisher-place',
    'collection-title',
    'genre',
    'edition',
  ] as const) {
    const run = longest(runs, field);
    if (run === undefined) continue;
    const lead =
      field === 'container-title'
        ? (IN.exec(note.text.slice(run.start, run.end))?.[0].length ?? 0)
        : 0;
    const end = field === 'publisher' ? beforeDate(note, run) : beforeSure(note, run);
    const bare = unquoted(note.text, run.start + lead, end);
    if (bare !== undefined) draft.set(field, bare);
  }
}

const CLOSING: ReadonlySet<string> = new Set(['edition', 'noise', 'accessed', 'url']);

/** `Ports and Power, 2nd ed.`, `Kak delili port [How the Port Was Divided]`: a title ends before such words. */
function beforeSure({ anchors }: Anchored, { start, end }: Range): number {
  const sure = anchors.find(
    (one) => CLOSING.has(one.label) && one.start > start && one.start < end && one.end >= end - 2,
  );
  return sure?.start ?? end;
}

const MAX_OUTLET_WORDS = 6;

/** `Title. Orlia Herald. https://…`: what closes the title of a page is its outlet. */
function outletOfPage(note: Anchored, draft: ReferenceDraft): void {
  const title = draft.spans.find(({ field }) => field === 'title');
  if (!draft.has('URL') || draft.has('container-title') || title === undefined) return;
  const at = sentenceEnds(note, title).at(-1);
  const outlet = at === undefined ? undefined : trim(note.text, at, title.end);
  const rest = at === undefined ? undefined : trim(note.text, title.start, at);
  if (outlet === undefined || rest === undefined) return;
  const words = note.text.slice(outlet.start, outlet.end);
  if (words.split(/\s+/u).length > MAX_OUTLET_WORDS || !looksLikeName(words)) return;
  draft.replace('title', rest);
  draft.set('container-title', outlet);
}

/** `(Port Talan: LDB, October 2024)`: the month is no part of the publisher. */
function beforeDate({ anchors }: Anchored, { start, end }: Range): number {
  const date = anchors.find(
    (one) => one.label === 'date' && one.start > start && one.start < end && one.end >= end - 2,
  );
  return date?.start ?? end;
}

/** A page of a paper: an address and a day, no book or journal, no town. What looks like a publisher is the outlet. */
function isPage(runs: readonly Run[], parts: readonly Part[]): boolean {
  if (runs.some(({ label }) => label === 'container-title' || label === 'publisher-place'))
    return false;
  const anchors = parts.filter((part) => part.kind === 'anchor');
  const dated = anchors.some((one) => one.label === 'date' && precision(one) === 3);
  return dated && anchors.some(({ label }) => label === 'url');
}

function asOutlet(run: Run): Run {
  return run.label === 'publisher' ? { ...run, label: 'container-title' } : run;
}

/** Without quotation marks around the whole and brackets at one end only. */
function unquoted(text: string, start: number, end: number): Range | undefined {
  let range = trim(text, start, end);
  while (range !== undefined) {
    const [first = '', last = ''] = [text[range.start], text[range.end - 1]];
    const words = text.slice(range.start, range.end);
    if (/[“"„«‘]/u.test(first) && (/[”"“»’]/u.test(last) || !/[”"“»’]/u.test(words.slice(1)))) {
      range = trim(text, range.start + 1, /[”"“»’]/u.test(last) ? range.end - 1 : range.end);
    } else if (/[([]/u.test(first) && !/[)\]]/u.test(words))
      range = trim(text, range.start + 1, range.end);
    else if (/[)\]]/u.test(last) && !/[([]/u.test(words))
      range = trim(text, range.start, range.end - 1);
    else if (/[”"»]/u.test(last) && !/[“"„«]/u.test(words.slice(0, -1)))
      range = trim(text, range.start, range.end - 1);
    else return range;
  }
  return undefined;
}

/** `Vol. 12, no. 3`, `12(3)`: the first number is the volume, the next the issue. */
function numbers(
  note: Anchored,
  draft: ReferenceDraft,
  runs: readonly Run[],
  parts: readonly Part[],
): void {
  for (const run of runs.filter(({ label }) => label === 'volume')) {
    for (const match of note.text
      .slice(run.start, run.end)
      .matchAll(/\d+(?:[–/-]\d+)?|\b[IVXLC]+\b/gu)) {
      const start = run.start + match.index;
      draft.set(draft.has('volume') ? 'issue' : 'volume', { start, end: start + match[0].length });
    }
  }
  const pages = runs.find(({ label }) => label === 'page');
  takePages(draft, parts, draft.has('container-title') || draft.has('volume'));
  if (pages === undefined || draft.has('page') || draft.locator !== undefined) return;
  const cue = /^\D{0,8}(?=\d)/u.exec(note.text.slice(pages.start, pages.end))?.[0].length ?? 0;
  draft.set('page', { start: pages.start + cue, end: pages.end });
}

/** The date the words or the tagger name; of several the finest. */
function issued(
  _note: Anchored,
  draft: ReferenceDraft,
  runs: readonly Run[],
  parts: readonly Part[],
): void {
  const dates = parts.filter(
    (part): part is Anchor & { kind: 'anchor' } => part.kind === 'anchor' && part.label === 'date',
  );
  const tagged = runs.filter(({ label }) => label === 'issued');
  const inside = dates.find((date) =>
    tagged.some((run) => run.start < date.end && date.start < run.end),
  );
  const chosen = inside ?? dates.at(-1);
  if (chosen !== undefined) draft.date('issued', chosen);
}
