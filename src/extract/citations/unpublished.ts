import type { Range } from '../../model/records.ts';
import { ARCHIVE, OWN_INTERVIEW } from './cues.ts';
import type { Anchored } from './find-anchors.ts';
import { PROSE } from './lead.ts';
import { ReferenceDraft } from './reference.ts';
import { partsOf, trim } from './segments.ts';
import { takeDates } from './take.ts';

const HINT =
  /interview|conversation|correspondence|communication|интервью|беседа|разговор|оп[.и]|opis|inv|op\.|rg \d|record group|box \d/u;

/** What no one published: a paper in an archive, a talk with a witness. */
export function readUnpublished(note: Anchored, range: Range): ReferenceDraft | undefined {
  if (!HINT.test(note.lower)) return undefined;
  const words = note.mask.slice(range.start, Math.min(range.end, range.start + 400));
  if (OWN_INTERVIEW.test(words)) return interview(note, range);
  return /\d/u.test(words) && ARCHIVE.test(words) ? archive(note, range, words) : undefined;
}

/** `Author's interview with a former official, Tervana, 12 May 2019.`: the words before its place and day. */
function interview(note: Anchored, range: Range): ReferenceDraft | undefined {
  const parts = partsOf(note, range);
  const day = parts.findIndex((part) => part.kind === 'anchor' && part.label === 'date');
  const [first, ...more] = parts.slice(0, day).filter((part) => part.kind === 'words');
  const date = parts[day];
  if (first === undefined || date?.kind !== 'anchor' || more.length > MAX_PARTS) return undefined;
  const behind = parts[day + 1];
  const told = behind?.kind === 'words' ? [behind] : [];
  if ([first, ...more, ...told].some(({ text }) => PROSE.test(text))) return undefined;
  const last = more.findLast(({ text }) => !/^\p{Lu}/u.test(text) && !/\d/u.test(text)) ?? first;
  const draft = new ReferenceDraft(note.text, 'interview');
  draft.type = 'interview';
  const tail = /\s(?:of|from|on|dated|от|за|in|в)$/iu.exec(last.text);
  draft.set('title', { start: first.start, end: last.end - (tail?.[0].length ?? 0) });
  takeDates(draft, [date], []);
  draft.end = date.end;
  return draft;
}

const MAX_PARTS = 5;
const SECOND_HAND = /[\s,;.(]+(?:(?:as )?(?:cited|quoted) (?:in|from|by)|цит\. по)/iu;
const SHEET = /[\s.,]+((?:лл?\.|ll?\.|sheets?|folios?|fols?\.)\s?\d[\d\s,–-]{0,20}(?:об\.)?)\s*$/iu;

/** `State Archive, fond 12, opis 3, delo 45, l. 7`: the whole signature is the title, the sheet the locator. */
function archive(note: Anchored, range: Range, words: string): ReferenceDraft | undefined {
  const second = SECOND_HAND.exec(words);
  const stop = second === null ? range.end : range.start + second.index;
  const whole = trim(note.text, range.start, stop);
  if (whole === undefined || PROSE.test(note.mask.slice(whole.start, whole.end))) return undefined;
  const draft = new ReferenceDraft(note.text, 'archive');
  draft.type = 'document';
  const sheet = SHEET.exec(note.text.slice(whole.start, whole.end));
  if (sheet !== null) draft.locator = (sheet[1] ?? '').trim();
  draft.set('title', {
    start: whole.start,
    end: sheet === null ? whole.end : whole.start + sheet.index,
  });
  draft.end = whole.end;
  return draft;
}
