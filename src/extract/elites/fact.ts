import type { Id, Span, Tenure, Tie } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import type { DateMention } from '../../model/records.ts';
import type { Placed } from '../story.ts';
import type { OfficePhrase } from './phrases.ts';
import { rangeIn } from './scene.ts';
import type { Party, Scene } from './scene.ts';

/** What one place of the text says of one post of one person; several may be one tenure. */
export interface CareerFact {
  readonly person: Id;
  readonly span: Span;
  readonly rule: string;
  /** Sentence, from 0. */
  readonly order: number;
  /** The words that name the post; absent for “was removed from her post”. */
  readonly office?: string;
  readonly organisation?: Id;
  readonly state?: Id;
  readonly from?: string;
  readonly until?: string;
  readonly ended?: NonNullable<Tenure['ended']>;
  readonly now?: NonNullable<Tenure['now']>;
  /** Whose post it was before, where the text says only that: “succeeded X”. */
  readonly after?: Id;
  /** Whose post it was next: “his predecessor, Y,”. */
  readonly before?: Id;
}

export interface TieFact {
  readonly from: Id;
  readonly to: Id;
  readonly type: Tie['type'];
  readonly span: Span;
  readonly rule: string;
  readonly since?: string;
  readonly until?: string;
}

/** Of dates, when something began and ended: “since 2017”, “from 2010 to 2015”, “until March 2019”. */
export interface Bounds {
  readonly from?: string;
  readonly until?: string;
}

const RANGE = /^(?:from|between|since|until|till|through|up to|to)\b|^\d{4}\s?[–—-]/iu;

const STARTS = new Set(['from', 'since']);
const ENDS = new Set(['until', 'till', 'to']);

/** What dates say of how long something lasted; a plain date says nothing of that. */
export function boundsOf({ keys }: Scene, dates: readonly Placed<DateMention>[]): Bounds {
  let bounds: { from?: string; until?: string } = {};
  for (const { record, first } of dates) {
    const [from, until] = record.edtf.split('/');
    const before = keys[first - 1] ?? '';
    if (until === undefined && STARTS.has(before)) bounds = { ...bounds, from: record.edtf };
    if (until === undefined && ENDS.has(before)) bounds = { ...bounds, until: record.edtf };
    if (until === undefined || !RANGE.test(record.span.text.trim())) continue;
    bounds = {
      ...(isDay(from) ? { from } : {}),
      ...(isDay(until) ? { until } : {}),
      ...bounds,
    };
  }
  return bounds;
}

function isDay(edtf: string | undefined): edtf is string {
  return edtf !== undefined && edtf !== '' && edtf !== '..';
}

/** The first plain date: when something took place. */
export function pointOf(dates: readonly Placed<DateMention>[]): Placed<DateMention> | undefined {
  return dates.find(({ record }) => !record.edtf.includes('/'));
}

export function spanIn(scene: Scene, first: number, end: number): Span {
  const { start, end: until } = rangeIn(scene, first, end);
  return spanOf(scene.sentence.passage, start, until);
}

/** From the first of some words to the last of them. */
export function spanOver(scene: Scene, ...parts: readonly { first: number; end: number }[]): Span {
  const first = Math.min(...parts.map((part) => part.first));
  const end = Math.max(...parts.map((part) => part.end));
  return spanIn(scene, first, end);
}

/** A tenure's fields as an office phrase gives them. */
export function officeFields({
  text,
  organisation,
  state,
  when,
  ended,
}: OfficePhrase): Pick<CareerFact, 'office' | 'organisation' | 'state' | 'now' | 'ended'> {
  return {
    office: text,
    ...(organisation === undefined ? {} : { organisation }),
    ...(state === undefined ? {} : { state }),
    ...(when === undefined || when === 'then' ? {} : { now: when }),
    ...(ended === undefined ? {} : { ended }),
  };
}

const STEM = 4;

function stem(name: readonly string[]): string {
  return (name.at(-1) ?? '').slice(0, STEM).toLowerCase();
}

/** One surname, in whatever ending: Harrow and Harrowa; a given name alone may have any. */
function areNamesakes(a: Party, b: Party): boolean {
  const [one, other] = [a, b].map(({ actor }) => actor.name.split(/\s+/u));
  if (one === undefined || other === undefined || one.length < 2 || other.length < 2) return true;
  return stem(one) === stem(other);
}

/** The ties that a relation makes of its bearer; no one is tied to themselves. */
export function tiesOf(
  scene: Scene,
  bearer: Party,
  relation: {
    readonly word: { readonly type: Tie['type']; readonly from: 'bearer' | 'other' };
    readonly others: readonly Party[];
    readonly first: number;
    readonly end: number;
    readonly sharesSurname?: boolean;
  },
  rule: string,
  bounds: Bounds = {},
): readonly TieFact[] {
  const { type, from } = relation.word;
  return relation.others
    .filter(({ actor }) => actor.id !== bearer.actor.id)
    .filter((other) => relation.sharesSurname !== true || areNamesakes(bearer, other))
    .map(({ actor }): TieFact => {
      const isSwapped = from === 'other' || type === 'kin:child';
      return {
        from: isSwapped ? actor.id : bearer.actor.id,
        to: isSwapped ? bearer.actor.id : actor.id,
        type: type === 'kin:child' ? 'kin:parent' : type,
        span: spanOver(scene, bearer, relation),
        rule,
        ...(bounds.from === undefined ? {} : { since: bounds.from }),
        ...(bounds.until === undefined ? {} : { until: bounds.until }),
      };
    });
}
