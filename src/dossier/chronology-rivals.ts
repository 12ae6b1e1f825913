import type { Id } from '../model/records.ts';
import type { ChronologyItem } from '../view/chronology-item.ts';
import { px } from './chronology-draw.ts';
import type { Mark } from './chronology-marks.ts';
import { shown } from './chronology-marks.ts';
import { html } from './markup.ts';
import type { Markup } from './markup.ts';

/** Items that date the same thing otherwise, by item. */
export type Rivals = ReadonlyMap<Id, readonly ChronologyItem[]>;

interface Pair {
  readonly one: Mark;
  readonly two: Mark;
  /** Which text gives which date. */
  readonly words: string;
}

/** The marks that hold two dates of one thing, each pair once and in the order given; dates within one heap are no pair. */
export function rivalPairs(
  marks: readonly Mark[],
  rivals: Rivals,
  titles: ReadonlyMap<string, string>,
): readonly Pair[] {
  const markOf = new Map(marks.flatMap((mark) => mark.items.map(({ id }) => [id, mark] as const)));
  const pairs = new Map<string, Pair>();
  for (const one of marks)
    for (const item of one.items)
      for (const rival of rivals.get(item.id) ?? []) {
        const two = markOf.get(rival.id);
        const key = [item.id, rival.id].toSorted().join(' ');
        if (two === undefined || two === one || pairs.has(key)) continue;
        pairs.set(key, { one, two, words: wordsOf([item, rival], titles) });
      }
  return [...pairs.values()];
}

function wordsOf(items: readonly ChronologyItem[], titles: ReadonlyMap<string, string>): string {
  const told = items.map(({ human, document }) => `${human} (${titles.get(document) ?? ''})`);
  return shown(`One thing, dated differently: ${told.join('; ')}`);
}

type Point = readonly [x: number, y: number];

/** An arc between two marks; `bow` is where it leans to. */
export function arc([x1, y1]: Point, [x2, y2]: Point, [bx, by]: Point, words: string): Markup {
  return html`<path
    class="rival"
    d="M${px(x1)} ${px(y1)}C${px(x1 + bx)} ${px(y1 + by)} ${px(x2 + bx)} ${px(y2 + by)} ${px(x2)} ${px(y2)}"
    ><title>${words}</title></path
  >`;
}
