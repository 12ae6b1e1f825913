import type { Link, PageBreak, Range } from '../model/records.ts';
import type { Cell, ZonedRun } from './assemble-cell.ts';

/** A cell's words as one string, everything else as places in it. */
export interface Composed {
  readonly text: string;
  /** Marks the format itself gave. */
  readonly marks: readonly GivenMark[];
  readonly emphasis: readonly Range[];
  readonly links: readonly Link[];
  readonly pageBreaks: readonly PageBreak[];
  /** From `offset` on the text stands in `zone`; the first begins at 0. */
  readonly zones: readonly ZoneStart[];
}

interface GivenMark {
  readonly at: number;
  readonly label: string;
  readonly noteKey?: string;
  readonly zone: number;
}

interface ZoneStart {
  readonly offset: number;
  readonly zone: number;
}

/** Joins runs: white space becomes single spaces, none at the ends. No-break spaces are words' own and stay. */
export function compose(cell: Cell): Composed {
  const draft = new Composition(cell.page);
  for (const run of cell.runs) draft.add(run);
  return draft.finish();
}

/** Grows one string and the places in it; closed because the last space decides how the next run begins. */
class Composition {
  /** Pieces and their length: looking at the end of one growing string would copy it each time. */
  readonly #parts: string[] = [];
  #length = 0;
  #open = true;
  #page: number | undefined;
  readonly #marks: GivenMark[] = [];
  readonly #emphasis: Range[] = [];
  readonly #links: Link[] = [];
  readonly #pageBreaks: PageBreak[] = [];
  readonly #zones: ZoneStart[] = [];

  constructor(page: number | undefined) {
    this.#page = page;
  }

  add(run: ZonedRun): void {
    this.#enterZone(run.zone);
    if (run.page !== undefined) this.#turnTo(run.page);
    if (run.mark !== undefined) {
      this.#marks.push(givenMark(run, this.#length));
      return;
    }
    const start = this.#length;
    const added = this.#append(run.text);
    this.#remember(run, start, added);
  }

  finish(): Composed {
    const all = this.#parts.join('');
    const text = all.endsWith(' ') ? all.slice(0, -1) : all;
    const inside = (range: Range) => range.start < text.length;
    const clamp = <R extends Range>(range: R): R => ({
      ...range,
      end: Math.min(range.end, text.length),
    });
    return {
      text,
      marks: this.#marks.map((mark) => ({ ...mark, at: Math.min(mark.at, text.length) })),
      emphasis: joinTouching(this.#emphasis.filter(inside).map(clamp)),
      links: this.#links.filter(inside).map(clamp),
      pageBreaks: this.#pageBreaks.filter((at) => at.offset < text.length),
      zones: this.#zones,
    };
  }

  #enterZone(zone: number): void {
    if (this.#zones.at(-1)?.zone !== zone) this.#zones.push({ offset: this.#length, zone });
  }

  #turnTo(page: number): void {
    if (this.#length === 0 || page === this.#page) return;
    this.#page = page;
    this.#pageBreaks.push({ offset: this.#length, page });
  }

  #append(raw: string): string {
    const spaced = /[\t\n\f\r]| {2}/.test(raw) ? raw.replace(/[ \t\n\f\r]+/g, ' ') : raw;
    const text = this.#open && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
    if (text === '') return text;
    this.#parts.push(text);
    this.#length += text.length;
    this.#open = text.endsWith(' ');
    return text;
  }

  #remember(run: ZonedRun, start: number, added: string): void {
    if (run.emphasis !== true && run.link === undefined) return;
    const from = added.startsWith(' ') ? 1 : 0;
    const to = added.endsWith(' ') ? added.length - 1 : added.length;
    if (from >= to) return;
    const range = { start: start + from, end: start + to };
    if (run.emphasis === true) this.#emphasis.push(range);
    if (run.link !== undefined) this.#links.push({ ...range, url: run.link });
  }
}

function givenMark(run: ZonedRun, at: number): GivenMark {
  const { mark = '', noteKey, zone } = run;
  return { at, label: mark, zone, ...(noteKey === undefined ? {} : { noteKey }) };
}

function joinTouching(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last !== undefined && last.end >= range.start)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else out.push(range);
  }
  return out;
}

/** The zone a place belongs to, by bisection. */
export function zoneAt({ zones }: Composed, offset: number): number {
  let low = 0;
  let high = zones.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((zones[middle]?.offset ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return zones[Math.max(0, low - 1)]?.zone ?? 0;
}
