import type { DateMention } from '../../model/records.ts';
import type { Placed } from '../story.ts';
import type { Status } from './clause.ts';
import { boundsOf, pointOf } from './fact.ts';
import type { CareerFact } from './fact.ts';
import type { Scene } from './scene.ts';
import { endingOf } from './words.ts';
import type { Career } from './words.ts';

/** What a verb's clause says of time. */
export interface Timed {
  readonly career: Career;
  readonly dates: readonly Placed<DateMention>[];
  readonly tense: 'past' | 'present' | 'future';
  readonly status: Status;
  /** The verb. */
  readonly first?: number;
}

/** When a post was taken up or left, and how; `end` is the word behind the words that name it. */
export function timesOf(
  scene: Scene,
  { career, dates, tense, status, first: verb = 0 }: Timed,
  end: number,
): Pick<CareerFact, 'from' | 'until' | 'ended' | 'now'> {
  const bounds = boundsOf(scene, dates);
  const point = pointOf(dates)?.record.edtf;
  const ending = endingBehind(scene, end);
  if (career.does === 'begins') {
    const from = bounds.from ?? point;
    const now = status === 'planned' || tense === 'future' ? { now: 'future' as const } : {};
    return {
      ...(from === undefined ? {} : { from }),
      ...(bounds.until === undefined ? {} : { until: bounds.until }),
      ...now,
      ...ending,
    };
  }
  if (career.does === 'ends') {
    const until = point ?? bounds.until;
    return {
      ...(until === undefined ? {} : { until }),
      ...(career.how === undefined ? {} : { ended: career.how }),
    };
  }
  // “Who until 2018 was head”.
  const isBefore = (date: Placed<DateMention>): boolean =>
    date.end <= verb &&
    verb - date.end <= 2 &&
    /^(?:since|until)$/u.test(scene.keys[date.first - 1] ?? scene.keys[date.first] ?? '');
  const own = dates.filter((date) => date.first >= end || date.first <= 1 || isBefore(date));
  const held = boundsOf(scene, own);
  const isGoingOn = tense === 'present' && held.until === undefined && ending.ended === undefined;
  return { ...held, ...ending, ...(isGoingOn ? { now: 'current' as const } : {}) };
}

/** “…until his death in 1913”. */
export function endingBehind(scene: Scene, from: number): Pick<CareerFact, 'until' | 'ended'> {
  const { keys, dates } = scene;
  for (let at = from; at < from + REACH; at += 1) {
    if (scene.words[at]?.tag === 'VERB' || keys[at] === ';' || keys[at] === ',') return {};
    if (keys[at] !== 'until' && keys[at] !== 'till') continue;
    const noun = /^(?:his|her|their|the)$/u.test(keys[at + 1] ?? '') ? at + 2 : at + 1;
    const ended = endingOf(keys[noun] ?? '');
    if (ended === undefined) return {};
    const date = dates[noun + 1] ?? dates[noun + 2];
    const until =
      date === undefined || date.record.edtf.includes('/') ? undefined : date.record.edtf;
    return { ended, ...(until === undefined ? {} : { until }) };
  }
  return {};
}

const REACH = 14;

/** Behind the dates that stand at a word, and “until his death in 1913”. */
export function behindDates(scene: Scene, from: number): number {
  let at = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const date = scene.dates[at];
    const key = scene.keys[at] ?? '';
    if (date !== undefined) at = date.end;
    else if ((key === 'from' || key === 'since') && scene.dates[at + 1] !== undefined) at += 1;
    else if (scene.keys[at] === 'in' && scene.dates[at + 1] !== undefined)
      at = scene.dates[at + 1]?.end ?? at + 1;
    else if (scene.keys[at] === 'until' && endingOf(scene.keys[at + 2] ?? '') !== undefined)
      at += 3;
    else break;
  }
  return at;
}
