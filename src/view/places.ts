import type { Id, Passage, Range } from '../model/records.ts';

/** Where a passage stands, in the words a reader would use to point at it. */
export interface Place {
  readonly document: Id;
  readonly passage: Id;
  /** The passage's place in reading order. */
  readonly order: number;
  /** `¶ 12`, `note 4`, `heading before ¶ 13`, `title`; with no-break spaces. */
  readonly label: string;
  /** The paragraph's number in the body, counted from 1; absent for headings and notes. */
  readonly number?: number;
}

const NUMBERED = new Set<Passage['role']>(['paragraph', 'quotation', 'item']);

/** Numbers the body's paragraphs, quotations and items from 1 on, and names the other places. */
export function placesOf(passages: readonly Passage[]): ReadonlyMap<Id, Place> {
  const places = new Map<Id, Place>();
  let number = 0;
  for (const passage of inReadingOrder(passages)) {
    if (NUMBERED.has(passage.role)) number++;
    places.set(passage.id, placeOf(passage, number));
  }
  return places;
}

function placeOf(passage: Passage, number: number): Place {
  const { document, id, order, role, label } = passage;
  if (NUMBERED.has(role))
    return { document, passage: id, order, label: `¶\u00a0${number}`, number };
  return { document, passage: id, order, label: nameOf(role, label, number + 1) };
}

function nameOf(role: Passage['role'], label: string | undefined, next: number): string {
  if (role === 'note') return label === undefined ? 'note' : `note\u00a0${label}`;
  if (role === 'heading') return `heading before ¶\u00a0${next}`;
  return role;
}

export function inReadingOrder(passages: readonly Passage[]): readonly Passage[] {
  return passages.toSorted((a, b) => a.order - b.order);
}

/** The words of a passage around a range, cut at spaces, with `…` where something was left out. */
export interface Around {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** @param reach how many characters of context at most on either side. */
export function around(text: string, { start, end }: Range, reach = 70): Around {
  return {
    before: tail(text.slice(0, start), reach),
    words: text.slice(start, end),
    after: head(text.slice(end), reach),
  };
}

function tail(text: string, reach: number): string {
  if (text.length <= reach) return text;
  const cut = text.slice(-reach);
  return `…${cut.slice(Math.max(0, cut.search(/\s/)))}`;
}

function head(text: string, reach: number): string {
  if (text.length <= reach) return text;
  const cut = text.slice(0, reach);
  return `${cut.replace(/\s\S*$/u, '')} …`;
}
