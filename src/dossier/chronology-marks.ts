import type { Event } from '../model/records.ts';
import type { ChronologyItem } from '../view/chronology-item.ts';
import { datesBeside, shortWords } from '../view/short-words.ts';
import { dayNumber } from '../view/when.ts';

/** What is drawn as one: all tellings of one time, or a heap of times that lie too near one another. */
export interface Mark {
  /** Days since 1970; `until` is the day after the last. An open end has none. */
  readonly from?: number;
  readonly until?: number;
  /** Where it stands on the line. */
  readonly at: number;
  readonly items: readonly ChronologyItem[];
  /** How many different times it stands for. */
  readonly times: number;
  /** The time in words. */
  readonly when: string;
  /** The words of the text, short. */
  readonly words: string;
  readonly lasting: boolean;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** The date of a document itself. */
  readonly imprint: boolean;
  /** How the acts of this time are told; `several`: in several ways. Absent where only dates are. */
  readonly act?: Event['status'] | 'several';
}

/** The items that have a place on the line, those of one time and kind together, in time's order. */
export function marksOf(items: readonly ChronologyItem[]): readonly Mark[] {
  const placed = items.filter((item) => item.precision !== 'no year' && isPlaced(item));
  const beside = datesBeside(items);
  const same = Map.groupBy(placed, ({ edtf, tells }) => `${tells === 'document'}\u001f${edtf}`);
  return [...same.values()]
    .flatMap((own) => markOf(own, beside))
    .toSorted((a, b) => a.at - b.at || (a.until ?? 0) - (b.until ?? 0));
}

function isPlaced({ earliest, latest }: ChronologyItem): boolean {
  return dayNumber(earliest) !== undefined || dayNumber(latest) !== undefined;
}

function markOf(
  items: readonly ChronologyItem[],
  beside: ReturnType<typeof datesBeside>,
): readonly Mark[] {
  const [first] = items;
  if (!first) return [];
  const { when, tells } = first;
  const [from, last] = [dayNumber(when.earliest), dayNumber(when.latest)];
  const until = last === undefined ? undefined : last + 1;
  const at = from === undefined || until === undefined ? (from ?? until ?? 0) : (from + until) / 2;
  return [
    {
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      at,
      items,
      times: 1,
      when: told(when.human, items),
      words: shown(shortWords(best(items), undefined, beside(best(items)))),
      lasting: when.lasting,
      approximate: when.approximate,
      uncertain: when.uncertain,
      imprint: tells === 'document',
      ...actOf(items),
    },
  ];
}

function actOf(items: readonly ChronologyItem[]): Pick<Mark, 'act'> {
  const [status, ...others] = new Set(items.flatMap(({ act }) => act?.status ?? []));
  if (status === undefined) return {};
  return { act: others.length === 0 ? status : 'several' };
}

function told(human: string, { length }: readonly ChronologyItem[]): string {
  return length === 1 ? human : `${human} · ${length}×`;
}

/** Words in Latin letters first, since the page is in English; then acts, then those that name an actor. */
function best(items: readonly ChronologyItem[]): ChronologyItem {
  return items.reduce((a, b) => (worth(b) > worth(a) ? b : a));
}

function worth({ sentence, actors, act }: ChronologyItem): number {
  const isLatin = /^[^\p{L}]*\p{Script=Latin}/u.test(sentence.text);
  return Number(isLatin) * 4 + Number(act !== undefined) * 2 + Number(actors.length > 0);
}

/** A picture has no isolation of directions: signs that turn what follows are left to the list. */
export function shown(text: string): string {
  return text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Marks heaped until there are at most so many, those that lie nearest first, by default in time. */
export function heaped(
  marks: readonly Mark[],
  most: number,
  placeOf: (mark: Mark) => number = ({ at }) => at,
): readonly Mark[] {
  if (marks.length <= most) return marks;
  const gaps = marks
    .slice(1)
    .map((mark, index) => [placeOf(mark) - placeOf(marks[index] ?? mark), index + 1] as const)
    .toSorted((a, b) => b[0] - a[0] || a[1] - b[1])
    .slice(0, most - 1);
  const starts = [0, ...gaps.map(([, index]) => index).toSorted((a, b) => a - b)];
  return starts.map((start, index) => heap(marks.slice(start, starts[index + 1])));
}

/** Several marks as one, which tells how many times it holds, and the first and the last of them. */
export function heap(marks: readonly Mark[]): Mark {
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last) throw new RangeError('A heap needs a mark');
  if (marks.length === 1) return first;
  const times = marks.reduce((sum, mark) => sum + mark.times, 0);
  const froms = marks.map(({ from, at }) => from ?? at);
  const untils = marks.map(({ until, at }) => until ?? at);
  return {
    from: Math.min(...froms),
    until: Math.max(...untils),
    at: marks.reduce((sum, { at }) => sum + at, 0) / marks.length,
    items: marks.flatMap(({ items }) => items),
    times,
    when: `${times} dates`,
    words: `${firstName(first)} – ${firstName(last)}`,
    lasting: false,
    approximate: false,
    uncertain: false,
    imprint: false,
    ...actOf(marks.flatMap(({ items }) => items)),
  };
}

function firstName({ items, when }: Mark): string {
  return items[0]?.human ?? when;
}
