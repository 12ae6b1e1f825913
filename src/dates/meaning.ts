import type { TimeUnit } from './expression.ts';

/** What relative words are counted from: the document's date, or the last date told. */
export type From = 'document' | 'told';

/** A year by its number, or by its distance from another. */
export type YearOf = { readonly number: number } | { readonly offset: number; readonly from: From };

/** A length in one unit; without a count “some days”. */
export interface Length {
  readonly unit: TimeUnit;
  readonly count?: number;
}

interface Shades {
  readonly part?: 'early' | 'mid' | 'late';
  readonly approximate?: boolean;
  /** `T14:30`, `TMO`; `T10:00/T14:30` is a stretch of the day. */
  readonly clock?: string;
}

/** A place in the calendar; what is left out is filled in from the anchor. */
export interface CalendarMeaning extends Shades {
  readonly type: 'calendar';
  readonly year?: YearOf;
  readonly month?: number;
  readonly day?: number;
  /** 1 Monday – 7 Sunday. */
  readonly weekday?: number;
  /** The weekday that is told with a day and month; it shows which year is meant. */
  readonly onWeekday?: number;
  /** 21–24. */
  readonly season?: number;
  readonly quarter?: number;
  readonly half?: number;
  /** Which of them: the last before the anchor, the one of its year or week, the next. */
  readonly which?: -1 | 0 | 1;
  /** A weekday of the last, this or the next week, as `which` says; else the last or next such day. */
  readonly ofWeek?: boolean;
  /** Counted from what was told: “that Monday”. */
  readonly from?: From;
  readonly fiscal?: boolean;
  /** A feast that moves: its day is known once the year is. */
  readonly feast?: string;
  /** 03/04/2024: the other reading. */
  readonly swapped?: { readonly month: number; readonly day: number };
  /** The words may be a number of something else: “in 2024”. */
  readonly bareYear?: boolean;
}

/** What words of time mean, before anything is filled in; the same for all languages. */
export type Meaning =
  | CalendarMeaning
  | (Shades & { readonly type: 'decade'; readonly year: number; readonly openCentury?: boolean })
  | (Shades & { readonly type: 'century'; readonly century: number; readonly before?: boolean })
  /** The year 44 before Christ, or a month or day of it. */
  | (Shades & {
      readonly type: 'ancient';
      readonly year: number;
      readonly month?: number;
      readonly day?: number;
    })
  /** “last week”, “this year”, “the following day”. */
  | (Shades & {
      readonly type: 'unit';
      readonly unit: TimeUnit;
      readonly offset: number;
      readonly from: From;
      readonly fiscal?: boolean;
      /** “the quarter”, “the weekend”: the one that is spoken of. */
      readonly definite?: boolean;
    })
  /** “three days ago”, “a week later”; without a count: “years ago”. */
  | (Shades & {
      readonly type: 'shift';
      readonly unit: TimeUnit;
      readonly count?: number;
      readonly more?: readonly Required<Length>[];
      readonly sign: 1 | -1;
      readonly from: From;
    })
  /** “two days after the crash”: so far from an act whose time is not said. */
  | (Shades & {
      readonly type: 'distance';
      readonly unit: TimeUnit;
      readonly count?: number;
      readonly sign: 1 | -1;
    })
  /** “the past three years”: a length that ends or begins at the anchor. */
  | (Shades & {
      readonly type: 'stretch';
      readonly unit: TimeUnit;
      readonly count?: number;
      readonly more?: readonly Required<Length>[];
      readonly sign: 1 | -1;
    })
  | (Shades & {
      readonly type: 'duration';
      readonly unit: TimeUnit;
      readonly count?: number;
      /** What is told in shorter units: the three months of “two years and three months”. */
      readonly more?: readonly Required<Length>[];
    })
  | (Shades & {
      readonly type: 'set';
      readonly period?: string;
      readonly times?: number;
      readonly weekday?: number;
      readonly month?: number;
      readonly day?: number;
      readonly season?: number;
    })
  | (Shades & { readonly type: 'vague'; readonly sense: 'past' | 'present' | 'future' })
  /** A time of a day that is not said: “at 14:30”, “the morning”. */
  | (Shades & { readonly type: 'clock'; readonly from?: From })
  /** “immediately after”, “on the eve of the signing”, “at the same time”. */
  | (Shades & {
      readonly type: 'beside';
      readonly relation: 'before' | 'after' | 'during';
      readonly phrase?: boolean;
    })
  | (Shades & { readonly type: 'stamp'; readonly edtf: string })
  /** What the words fix as an interval: “the last third of the 19th century”. */
  | (Shades & { readonly type: 'span'; readonly edtf: string; readonly unit: TimeUnit })
  /** A fiscal year by its name; its days where the words name the state. */
  | (Shades & { readonly type: 'fiscal'; readonly name: string; readonly edtf?: string })
  /** “the seventh convocation”, “the spring session”: days that no calendar fixes. */
  | (Shades & { readonly type: 'term'; readonly year?: YearOf })
  | (Shades & { readonly type: 'impossible' })
  | {
      readonly type: 'range';
      readonly from: Placed;
      readonly until: Placed;
      readonly list?: boolean;
    }
  /** “the year ended 30 June 2024”: one of a unit, up to the end of a day or month that is told with it. */
  | { readonly type: 'ended'; readonly unit: TimeUnit; readonly of: Placed }
  /** “two days before Easter”: so far from a time that is told with it. */
  | (Length & { readonly type: 'counted'; readonly sign: 1 | -1; readonly of: Placed })
  | { readonly type: 'open'; readonly since?: Placed; readonly until?: Placed };

/** A meaning with the words it was read from, as indexes of tokens. */
export interface Placed {
  readonly first: number;
  /** Behind the last. */
  readonly past: number;
  readonly meaning: Meaning;
  readonly rule: string;
}
