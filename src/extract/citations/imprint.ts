import { INSTITUTION } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { looksLikeName } from './lead.ts';
import { readPeople } from './people.ts';
import type { ReferenceDraft } from './reference.ts';
import type { Part, Segment } from './segments.ts';

const EDITED =
  /^(?:(?:in\s)?ed(?:ited|s?\.)(?: by)?|(?:под )?(?:общ(?:ей|\.) )?(?:ред(?:акцией|\.)|отв\. ред\.)|сост\.)\s+/iu;
const TRANSLATED = /^(?:trans(?:lated|l?\.)(?: by)?|пер(?:\.|евод)(?: с [\p{L}]+\.?)?)(?:\s+|$)/iu;

/** “ed. by …”, «под ред. …», “translated by …”: takes the persons over and says whether there were any. */
export function readResponsible(
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
    if (start + length >= end) return true;
    const found = readPeople(note.text.slice(start + length, end));
    if (found !== undefined) draft.name(field, { start: start + length, end }, found);
    return found !== undefined;
  }
  return false;
}

const EDITOR_MARK = /^(?:eds?\.?|editors?|ред\.?|отв\. ред\.?)$/iu;

/** “In D. Holm (Ed.), …”: persons between “In” and the mark that makes them editors. */
export function readEditorsAhead(
  note: Anchored,
  draft: ReferenceDraft,
  { end }: Segment,
  start: number,
  next: Part | undefined,
): boolean {
  if (next?.kind !== 'words' || !EDITOR_MARK.test(next.text)) return false;
  const found = readPeople(note.text.slice(start, end));
  if (found !== undefined) draft.name('editor', { start, end }, found);
  return found !== undefined;
}

export function isEditorMark({ text }: Segment): boolean {
  return EDITOR_MARK.test(text);
}

const TOWN = "\\p{Lu}[\\p{L}’'-]+(?:[ -]\\p{Lu}[\\p{L}]+){0,2}";
const PLACE = new RegExp(
  `^(?:М\\.?|СПб\\.?|Л\\.?|М\\.?\\s?[;–-]\\s?Л\\.?|Пг\\.?|Ростов н/Д\\.?|${TOWN}(?:(?:,? (?:and|&|и) |, |; |/)${TOWN}){0,2})$`,
  'u',
);
const STATE = /^(?:\p{Lu}{2}|D\.\s?C\.?|Mass\.|Calif\.|Conn\.|[A-Z]\.[A-Z]\.)$/u;
const SHORT_PLACE = /^(?:М|СПб|Л|Пг|Ер)\.?$/u;

/** Whether these words can be a place of publication. */
export function isPlace(words: string): boolean {
  return PLACE.test(words) && !INSTITUTION.test(words);
}

/**
 * The imprint at `parts[index]`: `London: Routledge`, `Washington, DC: …`, `М., 2005`. Returns how many parts it
 * takes up, 0 when there is none.
 */
export function readImprint(draft: ReferenceDraft, parts: readonly Part[], index: number): number {
  const one = parts[index];
  const next = parts[index + 1];
  if (one?.kind !== 'words') return 0;
  if (next?.kind === 'anchor') {
    const dated = next.label === 'date' && isTown(draft, one);
    if (dated) draft.set('publisher-place', one);
    return dated ? 1 : 0;
  }
  if (next === undefined || !PLACE.test(one.text)) return 0;
  if (one.after === ':') return placed(draft, one, one, next, 2);
  const third = parts[index + 2];
  if (one.after !== ',' || next.after !== ':' || !STATE.test(next.text)) return 0;
  return third?.kind === 'words' ? placed(draft, one, next, third, 3) : 0;
}

/** Before the year an abbreviated town is one for sure; any other single word where authors are named. */
function isTown(draft: ReferenceDraft, { text, before, after }: Segment): boolean {
  if (SHORT_PLACE.test(text)) return true;
  return (
    before === '.' && after === ',' && !text.includes(' ') && isPlace(text) && draft.has('title')
  );
}

function placed(
  draft: ReferenceDraft,
  from: Segment,
  to: Segment,
  publisher: Segment,
  count: number,
): number {
  if (!looksLikeName(publisher.text)) return 0;
  draft.set('publisher-place', { start: from.start, end: to.end });
  draft.set('publisher', publisher);
  return count;
}
