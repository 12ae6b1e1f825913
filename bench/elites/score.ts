import type { Elites } from '../../src/extract/elites/elites.ts';
import type { Actor, Id } from '../../src/model/records.ts';
import type { Expected } from './cases.ts';

/** A find with the names of those it is about, as the scorer compares it. */
export interface Found {
  readonly kind: Expected['kind'];
  readonly from: readonly string[];
  readonly what: string;
  readonly to: readonly string[];
  readonly details: Readonly<Record<string, readonly string[]>>;
}

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const noTally = (): Tally => ({ right: 0, wrong: 0, missed: 0 });

/** By kind: `tenure`, `tie`, `event`, and `detail` for the dates, endings and states of tenures and ties that are right. */
export type Tallies = Readonly<Record<'tenure' | 'tie' | 'event' | 'detail', Tally>>;

export const noTallies = (): Tallies => ({
  tenure: noTally(),
  tie: noTally(),
  event: noTally(),
  detail: noTally(),
});

const value = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);

export function foundIn(
  { tenures, ties, events }: Elites,
  actors: ReadonlyMap<Id, Actor>,
): readonly Found[] {
  const names = (id: Id | undefined): readonly string[] => {
    const actor = id === undefined ? undefined : actors.get(id);
    return actor === undefined
      ? []
      : [actor.name, ...actor.names.map(({ text }) => text)].map(plain);
  };
  return [
    ...tenures.map((one): Found => ({
      kind: 'tenure',
      from: names(one.person),
      what: officeOf(one.office),
      to: [],
      details: {
        from: value(one.from),
        until: value(one.until),
        ended: value(one.ended),
        now: value(one.now),
        state: names(one.state),
      },
    })),
    ...ties.map((one): Found => ({
      kind: 'tie',
      from: names(one.from),
      what: one.type,
      to: names(one.to),
      details: { since: value(one.since), until: value(one.until) },
    })),
    ...events.map((one): Found => ({
      kind: 'event',
      from: names(one.recipients[0]),
      what: one.mode ?? '',
      to: [],
      details: { by: names(one.initiators[0]), date: value(one.date) },
    })),
  ];
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /u, '').replace(/’/gu, "'").trim();
}

/** “the Mayor of Tarn” and “mayor of Tarn” are one; a hyphen is a space. */
function officeOf(office: string): string {
  return office
    .toLowerCase()
    .replace(/\bthe /gu, '')
    .replace(/[-–]/gu, ' ')
    .replace(/’/gu, "'")
    .trim();
}

const MUTUAL = new Set(['kin:spouse', 'kin:sibling', 'kin:other', 'ally', 'rival']);

function isSame(found: Found, expected: Expected, strict: boolean, isLoose: boolean): boolean {
  if (found.kind !== expected.kind) return false;
  const from = plain(expected.from);
  const to = plain(expected.to ?? '');
  if (found.kind === 'tie') {
    if (found.what !== expected.what) return false;
    const straight = named(found.from, from, strict) && named(found.to, to, strict);
    const turned = named(found.from, to, strict) && named(found.to, from, strict);
    return straight || (MUTUAL.has(found.what) && turned);
  }
  if (!named(found.from, from, strict)) return false;
  if (found.kind === 'event') return found.what === expected.what;
  const office = officeOf(expected.what);
  return found.what === office || (isLoose && isWithin(found.what, office));
}

/** “President of Velgoria” for “president”: the words of the one are all in the other. */
function isWithin(a: string, b: string): boolean {
  const [fewer, more] = [a.split(' '), b.split(' ')].toSorted(
    (one, other) => one.length - other.length,
  );
  return fewer?.every((word) => more?.includes(word)) ?? false;
}

/** A name, or one that holds it: the text may give more or fewer of its parts. */
function named(names: readonly string[], name: string, strict: boolean): boolean {
  if (names.includes(name)) return true;
  return (
    !strict &&
    names.some((one) => one.endsWith(` ${name}`) || name.endsWith(` ${one}`) || one.includes(name))
  );
}

/** Compares what was found with what was expected; what is left over on either side is told. */
export function score(
  found: readonly Found[],
  expected: readonly Expected[],
  tallies: Tallies,
  isComplete: (kind: Expected['kind']) => boolean = () => true,
  isLoose = false,
): readonly string[] {
  const open = [...expected];
  const remarks: string[] = [];
  const left: Found[] = [];
  for (const one of found) {
    const at = [true, false]
      .map((strict) => open.findIndex((own) => isSame(one, own, strict, isLoose)))
      .find((index) => index >= 0);
    const [own] = at === undefined ? [] : open.splice(at, 1);
    if (own === undefined) left.push(one);
    else {
      if (!own.optional) {
        tallies[one.kind].right += 1;
        remarks.push(...scoreDetails(one, own, tallies.detail));
      }
    }
  }
  for (const one of left) {
    if (!isComplete(one.kind)) continue;
    tallies[one.kind].wrong += 1;
    remarks.push(`wrongly ${one.kind} ${one.from[0] ?? '?'} | ${one.what} | ${one.to[0] ?? ''}`);
  }
  for (const own of open.filter(({ optional }) => !optional)) {
    tallies[own.kind].missed += 1;
    remarks.push(`missed ${own.kind} ${own.from} | ${own.what} | ${own.to ?? ''}`);
  }
  return remarks;
}

function scoreDetails(found: Found, own: Expected, tally: Tally): readonly string[] {
  const remarks: string[] = [];
  for (const [key, values] of Object.entries(found.details)) {
    const expected = own.details[key];
    if (expected === undefined) {
      if (values.length > 0 && key !== 'state' && key !== 'by') {
        tally.wrong += 1;
        remarks.push(`wrongly ${own.from} | ${own.what}: ${key}=${values[0] ?? ''}`);
      }
    } else if (values.includes(plain(expected)) || values.includes(expected)) tally.right += 1;
    else {
      tally.missed += 1;
      if (values.length > 0) tally.wrong += 1;
      remarks.push(
        `missed ${own.from} | ${own.what}: ${key}=${expected}, found ${values[0] ?? 'nothing'}`,
      );
    }
  }
  return remarks;
}
