import type { Lane } from '../../../../src/view/time-lanes.ts';
import type { TimeWindow } from '../../../../src/view/time-window.ts';
import type { ChronologyMark, OfficeMark } from '../../api/types.ts';

/** What a picture shows: dates, acts, offices. */
export type DrawnMark = ChronologyMark | OfficeMark;

/** The page's colours and faces, as the theme has them now. */
export interface Inks {
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly rule: string;
  readonly panel: string;
  readonly paper: string;
  readonly act: string;
  readonly date: string;
  readonly chosen: string;
  readonly serif: string;
  readonly sans: string;
}

/** What is to be drawn. */
export interface Scene {
  readonly lanes: readonly Lane[];
  readonly marks: readonly DrawnMark[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly height: number;
  /** Pixels that the lanes are scrolled up. */
  readonly scroll: number;
  /** Index of the mark that is looked at. */
  readonly chosen: number | undefined;
  /** Whether all is shown that goes on throughout, or as much as leaves most of the paper to what happens. */
  readonly opened: boolean;
  /** How wide words are, by mark: kept from one drawing to the next as long as the faces are the same. */
  readonly widths: Map<number, number>;
  readonly inks: Inks;
}

/** Where a mark was drawn, so that a pointer finds it. */
export interface Spot {
  /** `undefined`: the sign that opens and folds what goes on throughout. */
  readonly mark: number | undefined;
  /** Marks that stand in its place, too. */
  readonly also: readonly number[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly tall: number;
}
