import type { Range } from '../../model/records.ts';
import { BACK_TO_NOTE, IBID, OP_CIT } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { readLead } from './lead.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf } from './segments.ts';
import { takeAnchors, takePages } from './take.ts';

const IBID_START = new RegExp(`^\\s*(?:${IBID})(?![\\p{L}])`, 'iu');
const OP_CIT_ANYWHERE = new RegExp(`(?<![\\p{L}])(?:${OP_CIT})(?![\\p{L}])`, 'iu');
const NOTE_ANYWHERE = new RegExp(`(?<![\\p{L}])(?:${BACK_TO_NOTE})(?!\\d)`, 'iu');
const MAX_LEAD = 140;
const HINTS = [
  'ib.',
  'id.',
  'ibid',
  'idem',
  'same ',
  'там же',
  'тот же',
  'cit',
  'указ',
  'ук.',
  'note',
  'n. ',
  'сноск',
  'прим',
  'ссылк',
];

/** “Ibid., p. 12”, «Иванов И. И. Указ. соч. С. 5», “Smith, supra note 5”: a source named by pointing back. */
export function readBackReference(note: Anchored, range: Range): ReferenceDraft | undefined {
  if (!HINTS.some((hint) => note.lower.includes(hint))) return undefined;
  const words = note.mask.slice(range.start, Math.min(range.end, range.start + 2 * MAX_LEAD));
  const ibid = IBID_START.exec(words);
  if (ibid !== null) return ibidem(note, range, ibid[0].length);
  const opCit = OP_CIT_ANYWHERE.exec(words);
  const toNote = NOTE_ANYWHERE.exec(words);
  const found = opCit ?? toNote;
  if (found === null || found.index > MAX_LEAD) return undefined;
  return earlier(note, range, found, toNote);
}

function ibidem(note: Anchored, range: Range, length: number): ReferenceDraft | undefined {
  const draft = new ReferenceDraft(note.text, 'ibid');
  draft.reference = 'ibid';
  const end = takePlace(note, draft, { start: range.start + length, end: range.end });
  const rest = note.text.slice(end, range.end);
  if (/^\s\p{Ll}/u.test(rest)) return undefined;
  draft.end = end;
  return draft;
}

/** Pages and addresses right behind the pointer; returns where they end. */
function takePlace(note: Anchored, draft: ReferenceDraft, range: Range): number {
  const parts = partsOf(note, range);
  const own = parts.slice(
    0,
    Math.max(0, parts.findIndex((part) => part.kind === 'words') + 1 || parts.length),
  );
  const taken = own.filter((part) => part.kind === 'anchor');
  takeAnchors(draft, taken);
  takePages(draft, taken, false);
  if (draft.locator === undefined && taken.length === 0) return bareLocator(note, draft, range);
  return taken.at(-1)?.end ?? range.start;
}

/** `Ibid., 45.` */
function bareLocator(note: Anchored, draft: ReferenceDraft, { start, end }: Range): number {
  const found = /^[\s.,]*(?:at\s)?(§?\s?\d{1,4}(?:[–-]\d{1,4})?)(?=\s?[.;,)]|\s*$)/u.exec(
    note.text.slice(start, Math.min(end, start + 30)),
  );
  if (found === null) return start;
  draft.locator = found[1] ?? '';
  return start + found[0].length;
}

function earlier(
  note: Anchored,
  range: Range,
  found: RegExpExecArray,
  toNote: RegExpExecArray | null,
): ReferenceDraft | undefined {
  const draft = new ReferenceDraft(note.text, 'op-cit');
  draft.reference = 'op-cit';
  const at = range.start + found.index;
  const head = { start: range.start, end: at };
  if (!readNamedWork(note, draft, head)) return undefined;
  const label = toNote?.slice(1).find((group) => group !== undefined);
  if (label !== undefined) draft.noteLabel = label;
  const from = Math.max(
    at + found[0].length,
    toNote === null ? 0 : range.start + toNote.index + toNote[0].length,
  );
  draft.end = takePlace(note, draft, { start: from, end: range.end });
  return draft;
}

/** Author and short title before the pointer; prose there means that it points at something else. */
function readNamedWork(note: Anchored, draft: ReferenceDraft, head: Range): boolean {
  const words = partsOf(note, head).filter((part) => part.kind === 'words');
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return true;
  const quote = note.quotes.find(
    (one) => one.closed && one.start >= head.start && one.end <= head.end,
  );
  if (quote !== undefined) draft.set('title', quote.inner);
  const end = quote === undefined ? last.end : quote.start;
  const leadEnd = words.findLast((word) => word.end <= end)?.end ?? first.start;
  const lead =
    leadEnd > first.start ? readLead(note.text, { start: first.start, end: leadEnd }) : undefined;
  if (lead?.people !== undefined) draft.name('author', lead.range, lead.people);
  else if (lead?.institution !== undefined)
    draft.name('author', lead.range, [{ family: lead.institution }]);
  return quote !== undefined || lead !== undefined;
}
