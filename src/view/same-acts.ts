import type { Id } from '../model/records.ts';
import { byTime } from './chronology.ts';
import type { TimedItem } from './chronology-types.ts';
import { dayNumber } from './when.ts';

/** The items of a case with the acts that several documents tell joined. */
export interface JoinedItems<I> {
  /** By time. Tellings of one act at one time and of one status are one item, the first; the others stand in its `also`. */
  readonly items: readonly I[];
  /** Items that date one act differently, at least two in each group, by time. */
  readonly apart: readonly (readonly I[])[];
}

/**
 * Joins acts of different documents that are the same: acts of one kind, by the same to the same, at one day or one
 * month; acts at other times only where each document tells one that the others do not date alike, and where the times are
 * near or the words resemble each other; and acts of one kind that claims of the same thing are about (`shared`: groups
 * of events). What may be two acts is left as two. Pure; in the order of the items.
 */
export function joinedActs<I extends TimedItem>(
  items: readonly I[],
  shared: readonly (readonly Id[])[] = [],
): JoinedItems<I> {
  const instead = new Map<I, I>();
  const apart: (readonly I[])[] = [];
  for (const group of groupsOf(items, [...sameByParties(items), ...sameByClaims(items, shared)])) {
    const alike = Map.groupBy(group, ({ edtf, status }) => `${status} ${edtf}`);
    const merged = [...alike.values()].flatMap((own) => mergedInto(own, instead));
    if (new Set(merged.map(({ edtf }) => edtf)).size > 1) apart.push(merged.toSorted(byTime));
  }
  const kept = new Set(items.map((item) => instead.get(item) ?? item));
  return { items: [...kept].toSorted(byTime), apart };
}

function mergedInto<I extends TimedItem>(
  [first, ...also]: readonly I[],
  instead: Map<I, I>,
): readonly I[] {
  if (!first) return [];
  const merged = also.length === 0 ? first : { ...first, also };
  for (const one of [first, ...also]) instead.set(one, merged);
  return [merged];
}

type Pair<I = TimedItem> = readonly [I, I];

/** A key under which more acts stand than this tells nothing apart. */
const CROWD = 60;

function* sameByParties<I extends TimedItem>(items: readonly I[]): Generator<Pair<I>> {
  const acts = items.filter(({ act }) => act !== undefined && keyOf(act) !== undefined);
  for (const own of Map.groupBy(acts, ({ act }) => act && keyOf(act)).values()) {
    if (own.length > CROWD) continue;
    const alike = pairsOf(own).filter(([one, two]) => isOneTime(one, two));
    yield* alike;
    const paired = new Set(alike.flatMap(([one, two]) => [pairing(one, two), pairing(two, one)]));
    for (const pair of pairsOf(own)) if (mayDiffer(pair, own, paired)) yield pair;
  }
}

function pairsOf<I extends TimedItem>(items: readonly I[]): readonly Pair<I>[] {
  return items.flatMap((one, at) =>
    items
      .slice(at + 1)
      .flatMap((two): Pair<I>[] => (one.document === two.document ? [] : [[one, two]])),
  );
}

/** Kind and both sides; of one side only where a mode says what was done. */
function keyOf({
  type,
  mode,
  initiators,
  recipients,
}: TimedItem['act'] & object): string | undefined {
  const both = initiators.length > 0 && recipients.length > 0;
  const oneSided = mode !== undefined && initiators.length + recipients.length > 0;
  if (!both && !oneSided) return undefined;
  return `${type} ${mode ?? ''} | ${sideOf(initiators)} | ${sideOf(recipients)}`;
}

function sideOf(ids: readonly Id[]): string {
  return ids.toSorted().join(' ');
}

/** Days a date may be wide and still tell an act from its like. */
const WIDEST = 31;

/** One and the same date, narrow enough to tell an act. */
function isOneTime(one: TimedItem, two: TimedItem): boolean {
  const [first, last] = [dayNumber(one.earliest), dayNumber(one.latest)];
  const narrow = first !== undefined && last !== undefined && last - first < WIDEST;
  return one.edtf === two.edtf && (narrow || resemblance(one, two) >= ALIKE);
}

function pairing({ id }: TimedItem, { document }: TimedItem): string {
  return `${id} ${document}`;
}

/** The only acts of their kind in two documents that no date of the other document matches. */
function mayDiffer(
  [one, two]: Pair,
  own: readonly TimedItem[],
  paired: ReadonlySet<string>,
): boolean {
  const rest = (of: TimedItem, other: TimedItem): number =>
    own.filter((item) => item.document === of.document && !paired.has(pairing(item, other))).length;
  if (paired.has(pairing(one, two)) || paired.has(pairing(two, one))) return false;
  if (rest(one, two) !== 1 || rest(two, one) !== 1) return false;
  const likeness = resemblance(one, two);
  return likeness >= ALIKE || (likeness > 0 && isNear(one, two)) || isWithin(one, two);
}

/** At most a week apart: a slip, or two accounts of one day. */
const NEAR = 7;

function isNear(one: TimedItem, two: TimedItem): boolean {
  const days = [one.earliest, one.latest, two.earliest, two.latest].map(dayNumber);
  const [a = NaN, b = NaN, c = NaN, d = NaN] = days;
  return c - b <= NEAR && a - d <= NEAR && b - a < WIDEST && d - c < WIDEST;
}

/** The one date says more narrowly what the other says: a month and a day of it. */
function isWithin(one: TimedItem, two: TimedItem): boolean {
  const days = [one.earliest, one.latest, two.earliest, two.latest].map(dayNumber);
  const [a = NaN, b = NaN, c = NaN, d = NaN] = days;
  const narrow = b - a < WIDEST && d - c < WIDEST;
  return narrow && ((a <= c && d <= b) || (c <= a && b <= d));
}

/** Shared words, as a share of all, from which on sentences are taken to tell one thing. */
const ALIKE = 0.3;
/** Shorter words are articles, prepositions and the like. */
const SHORTEST = 4;

/** Jaccard's: what both have of what either has, 0…1. */
function resemblance(one: TimedItem, two: TimedItem): number {
  const [a, b] = [wordsOf(one), wordsOf(two)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : shared / (a.size + b.size - shared);
}

function wordsOf({ sentence }: TimedItem): ReadonlySet<string> {
  const words = sentence.text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return new Set(words.filter(({ length }) => length >= SHORTEST));
}

function* sameByClaims<I extends TimedItem>(
  items: readonly I[],
  shared: readonly (readonly Id[])[],
): Generator<Pair<I>> {
  const byEvent = new Map(items.flatMap((item) => (item.act?.ids ?? []).map((id) => [id, item])));
  for (const group of shared) {
    const own = [...new Set(group.flatMap((id) => byEvent.get(id) ?? []))];
    if (own.length > CROWD) continue;
    for (const [one, two] of pairsOf(own)) if (isOneKind(one, two)) yield [one, two];
  }
}

function isOneKind({ act: one }: TimedItem, { act: two }: TimedItem): boolean {
  return one?.type === two?.type && one?.mode === two?.mode;
}

/** What pairs join, in the order of the items; single items make no group. */
function groupsOf<I extends TimedItem>(
  items: readonly I[],
  pairs: readonly Pair<I>[],
): readonly (readonly I[])[] {
  const roots = new Map<I, I>();
  const rootOf = (item: I): I => {
    let root = item;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    return root;
  };
  for (const [one, two] of pairs) {
    const [a, b] = [rootOf(one), rootOf(two)];
    if (a !== b) roots.set(b, a);
  }
  return [...Map.groupBy(items, rootOf).values()].filter(({ length }) => length > 1);
}
