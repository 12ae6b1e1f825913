import type { Range } from '../../model/records.ts';
import { INSTITUTION } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { looksLikeName, PROSE } from './lead.ts';
import { readPeople } from './people.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf } from './segments.ts';
import type { Part, Segment } from './segments.ts';
import { precision, takeAnchors, takeDates, takePages } from './take.ts';

const MAX_TITLE_WORDS = 20;
const MAX_OUTLET_WORDS = 5;

/** `[Author.] Title. Outlet, 14.03.2021[, address]` with no quotation marks but perhaps around the outlet. */
export function readTitledIssue(note: Anchored, range: Range): ReferenceDraft | undefined {
  const parts = partsOf(note, range);
  const day = parts.findIndex((part) => part.kind === 'anchor');
  const [date, outlet, head] = [parts[day], parts[day - 1], parts.slice(0, Math.max(0, day - 1))];
  if (date?.kind !== 'anchor' || date.label !== 'date' || precision(date) < 3) return undefined;
  if (outlet?.kind !== 'words' || outlet.before !== '.' || outlet.after === '') return undefined;
  const rest = parts.slice(day + 1).filter((part) => part.kind === 'anchor');
  if (rest.length < parts.length - day - 1 || rest.some(({ label }) => label === 'date'))
    return undefined;
  const name = outletName(note, outlet);
  const words = head.filter((part) => part.kind === 'words');
  if (name === undefined || words.some(({ inBrackets }) => inBrackets)) return undefined;
  const draft = new ReferenceDraft(note.text, 'titled-issue');
  if (!readTitle(note, draft, words)) return undefined;
  if (name !== outlet && isSpeaker(draft.get('title') ?? '')) return undefined;
  draft.set('container-title', name);
  takeAnchors(draft, rest);
  takeDates(draft, [date], []);
  takePages(draft, rest, true);
  draft.end = parts.at(-1)?.end ?? date.end;
  return draft;
}

/** The name of an institution, or a short name in quotation marks without them. */
function outletName(note: Anchored, outlet: Segment): Range | undefined {
  const quote = note.quotes.find((one) => one.closed && one.start === outlet.start);
  if (outlet.text.split(/\s+/u).length > MAX_OUTLET_WORDS) return undefined;
  if (quote !== undefined) return Math.abs(quote.end - outlet.end) <= 1 ? quote.inner : undefined;
  return INSTITUTION.test(outlet.text) && looksLikeName(outlet.text) ? outlet : undefined;
}

function readTitle(note: Anchored, draft: ReferenceDraft, words: readonly Segment[]): boolean {
  const [first, ...more] = words;
  const author = first?.after === '.' && more.length > 0 ? readPeople(first.text) : undefined;
  const titled = author === undefined ? words : more;
  const [from, to] = [titled[0], titled.at(-1)];
  if (from === undefined || to === undefined || !isTitle(note, titled, from, to)) return false;
  if (author !== undefined && first !== undefined) draft.name('author', first, author);
  draft.set('title', { start: from.start, end: to.end });
  return true;
}

/** One sentence without a finite verb that English would give away, and no title in quotation marks. */
function isTitle(note: Anchored, words: readonly Part[], from: Segment, to: Segment): boolean {
  const title = note.text.slice(from.start, to.end);
  if (!/^[\p{Lu}\d]/u.test(title) || PROSE.test(title) || readPeople(title) !== undefined)
    return false;
  if (words.slice(0, -1).some((part) => part.kind === 'words' && /[./]/u.test(part.after)))
    return false;
  const quoted = note.quotes.some(
    (one) => one.start >= from.start && Math.abs(one.end - to.end) <= 1,
  );
  return !quoted && title.split(/\s+/u).length <= MAX_TITLE_WORDS;
}

/** `Ministry of Affairs. “Statement”. 12 July 2020`: what stands in quotation marks is the title then. */
function isSpeaker(words: string): boolean {
  return INSTITUTION.test(words) && looksLikeName(words);
}
