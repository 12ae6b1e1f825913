import type { Id, Passage } from '../model/records.ts';
import { firstCalls } from './document-page.ts';
import { inReadingOrder } from './places.ts';

/** A stretch of a text that is fetched and set at one time. */
interface TextPart {
  /** Of the body in reading order; behind the last of it the notes that nothing calls. */
  readonly passages: readonly Id[];
  /** Notes that its passages call first. */
  readonly notes: readonly Id[];
  /** In UTF-16 units, without its notes: how much of the whole it is. */
  readonly length: number;
}

/** How a document is cut. */
export interface TextParts {
  /** At least one. */
  readonly parts: readonly TextPart[];
  /** The part in which a passage, or the call of a note, stands. */
  readonly partOf: ReadonlyMap<Id, number>;
}

/** A text of no more units, its notes counted, stays whole: most commentaries and chapters do. */
const WHOLE = 160_000;
/** A part of a longer one has about as many. */
const PART = 40_000;

/** @param passages all of one document. */
export function textParts(passages: readonly Passage[]): TextParts {
  const calls = firstCalls(passages);
  const called = Map.groupBy(calls.keys(), (note) => calls.get(note)?.passage);
  const lengths = new Map(passages.map(({ id, text }) => [id, text.length]));
  const notesOf = (id: Id): readonly Id[] =>
    (called.get(id) ?? []).filter((note) => lengths.has(note));
  const sum = (ids: readonly Id[]): number =>
    ids.reduce((all, id) => all + (lengths.get(id) ?? 0), 0);
  const whole = sum([...lengths.keys()]) <= WHOLE;
  const parts: { passages: Id[]; notes: Id[]; length: number }[] = [];
  let weight = 0;
  for (const { id } of inOrder(passages, calls)) {
    const notes = notesOf(id);
    const own = sum([id, ...notes]);
    const last = parts.at(-1);
    if (last === undefined || (!whole && weight + own / 2 > PART)) {
      parts.push({ passages: [id], notes: [...notes], length: sum([id]) });
      weight = own;
    } else {
      last.passages.push(id);
      last.notes.push(...notes);
      last.length += sum([id]);
      weight += own;
    }
  }
  if (parts.length === 0) parts.push({ passages: [], notes: [], length: 0 });
  return { parts, partOf: placesIn(parts) };
}

function inOrder(
  passages: readonly Passage[],
  calls: ReadonlyMap<Id, unknown>,
): readonly Passage[] {
  const ordered = inReadingOrder(passages);
  return [
    ...ordered.filter(({ role }) => role !== 'note'),
    ...ordered.filter(({ role, id }) => role === 'note' && !calls.has(id)),
  ];
}

function placesIn(parts: readonly TextPart[]): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  for (const [at, { passages, notes }] of parts.entries())
    for (const id of [...passages, ...notes]) places.set(id, at);
  return places;
}

/** How deep each heading stands, from 0: at most one step below the one before it, whatever sizes the file used. */
export function headingDepths(passages: readonly Passage[]): ReadonlyMap<Id, number> {
  const headings = inReadingOrder(passages).filter(({ role }) => role === 'heading');
  const levels = [...new Set(headings.map(({ level = 1 }) => level))].toSorted((a, b) => a - b);
  let before = -1;
  return new Map(
    headings.map(({ id, level = 1 }) => {
      before = Math.min(before + 1, levels.indexOf(level), DEEPEST);
      return [id, before];
    }),
  );
}

/** A page's own headings begin with the second of six. */
const DEEPEST = 3;
