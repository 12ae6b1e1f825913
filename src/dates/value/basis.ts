import type { Edtf } from '../../model/records.ts';
import type { TimeExpression } from '../expression.ts';
import type { From } from '../meaning.ts';
import type { Day } from './day.ts';

/** What times are counted from. */
export interface Basis {
  readonly document?: Anchor;
  /** The last date told, with its index among the expressions of the call, −1 for one before them. */
  readonly told?: Anchor & {
    readonly index: number;
    /** It names its year, and stands shortly before. */
    readonly isNear?: boolean;
  };
  /** On which side of the document's date the sentence lies: its tense. */
  readonly side: () => -1 | 0 | 1;
  /** The side to be taken where no tense shows one. */
  readonly asked?: -1 | 1;
}

export interface Anchor {
  readonly day: Day;
  readonly precision: 'year' | 'month' | 'day';
  /** The part of the year that was told: an EDTF season, quarter or half. */
  readonly group?: number;
}

/** Years from which a week can be counted without leaving the four figures of EDTF. */
const EARLIEST = 2;
const LATEST = 9997;

/** The anchor of a value: its first day, as precisely as it is known; none for open or unknown ends. */
export function anchorOf(edtf: Edtf | undefined): Anchor | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d{2}))?)?/u.exec(edtf ?? '') ?? [];
  if (year === undefined || Number(year) < EARLIEST || Number(year) > LATEST) return undefined;
  const group = /^\d{4}-([234]\d)$/u.exec(edtf ?? '')?.[1];
  const precision = day === undefined ? (month === undefined ? 'year' : 'month') : 'day';
  return {
    day: { year: Number(year), month: Number(month ?? 1), day: Number(day ?? 1) },
    precision,
    ...(group === undefined ? {} : { group: Number(group) }),
  };
}

/** Where relative words count from; what was told falls back on nothing, never on the document. */
export function basisOf(from: From, basis: Basis): Anchor | undefined {
  return from === 'document' ? basis.document : basis.told;
}

/** Whether a later “a week later” may count from an expression. */
/** Not what looks back: “a year earlier” compares and does not move the story. */
export function isTold({ kind, edtf, vague, relation, rule }: TimeExpression): boolean {
  return (
    relation?.type !== 'before' &&
    rule !== 'year-ago' &&
    (kind === 'date' || kind === 'time') &&
    edtf !== undefined &&
    vague === undefined
  );
}
