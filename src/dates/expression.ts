import type { Edtf } from '../model/records.ts';

/**
 * What an expression of time denotes: a `date` (a day or a longer stretch of the calendar), a `time` of a day, a
 * `duration` (a length, or a stretch known by its length only), or a `set` of times that recur.
 */
export type TimeKind = 'date' | 'time' | 'duration' | 'set';

/**
 * What a value was counted from: `absolute` the words alone, `document` the document's date, `event` something told
 * (the last date, or an act that has none), `none` nothing, so that the value stays open.
 */
export type TimeAnchor = 'absolute' | 'document' | 'event' | 'none';

/** Words of a text that tell a time; half-open, in UTF-16 units. */
export interface TimeExpression {
  readonly start: number;
  readonly end: number;
  readonly kind: TimeKind;
  /** EDTF level 0–2, filled in from the anchor; absent while it is open, and for durations and sets. */
  readonly edtf?: Edtf;
  /** EDTF of what the words alone fix, `XXXX-12-25` for “25 December”; empty where they fix nothing of the calendar. */
  readonly stated: Edtf;
  readonly anchor: TimeAnchor;
  /**
   * How it lies to an earlier expression of the same call; `of` is that one's index, −1 for the one that the context
   * gives as `previous`.
   */
  readonly relation?: { readonly type: 'before' | 'after' | 'during'; readonly of: number };
  /**
   * ISO 8601 duration: the length of a duration, the distance of “a week later”, the step of a set; an unknown
   * number is `X` (`PXD`, “some days”).
   */
  readonly duration?: string;
  /** Sets: how often within each step; “twice a year” is 2 with `P1Y`. Default: once. */
  readonly times?: number;
  /** Sets: the day of the week that recurs, 1 Monday – 7 Sunday. */
  readonly weekday?: number;
  /** The words say that it is near the value, not on it: “around”, “about”, “circa”. */
  readonly approximate?: boolean;
  /** The values that stand side by side, `edtf` then being absent: 03/04/2024 without a document that decides. */
  readonly readings?: readonly Edtf[];
  /**
   * A clock time or a part of a day: `T14:30`, `TMO` morning, `TMI` midday, `TAF`, `TEV`, `TNI`, `TDT` daytime;
   * `T10:00/T14:30` from one to the other. `T24:00` is midnight, which opens or closes its day.
   */
  readonly clock?: string;
  /** The beginning, middle or end of the value: “early 2024”, “mid-May”, “the end of 2024”. */
  readonly part?: 'early' | 'mid' | 'late';
  /** The name of a fiscal year, `2024` or `2023/2024`; its value is open unless the words name the state. */
  readonly fiscal?: string;
  /** Sets: the season that recurs, EDTF 21–24. */
  readonly season?: number;
  /** Words that point to a time without fixing one: “now”, “recently”, “soon”. */
  readonly vague?: 'past' | 'present' | 'future';
  /** The calendar unit that the words name, where they name one: a week and a weekend are both intervals of days. */
  readonly unit?: TimeUnit;
  /** A range or an open one: the expressions that stand at its ends, one where the range is open. */
  readonly ends?: readonly TimeExpression[];
  /** The rule that read it: `day`, `month`, `ago`, `last-unit`… */
  readonly rule: string;
  readonly fault?: 'impossible-date';
}

export type TimeUnit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'season'
  | 'quarter'
  | 'half'
  | 'semester'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'
  | 'period';

/** The order in which a document writes day and month in figures; `open` where nothing decides. */
export type NumericOrder = 'day' | 'month' | 'open';

export interface TimeContext {
  /** BCP 47 of the text; decides which words are known. */
  readonly language: string;
  /** EDTF of the document's date, a day where it is known; without it, what counts from it stays open. */
  readonly documentDate?: Edtf;
  /** Default: what the unambiguous dates of the same text show, else `open`. */
  readonly dayFirst?: NumericOrder;
  /**
   * On which side of the document’s date a day, month or weekday lies that is told without its year or week, where no
   * tense shows it: 1 for what announces (a programme, a calendar), −1 for what reports. Default: the year of writing, across
   * the turn of the year the nearest; of weekdays the last.
   */
  readonly side?: -1 | 1;
  /** The last date told before this text; “a week later” counts from it. */
  readonly previous?: TimeExpression;
}
