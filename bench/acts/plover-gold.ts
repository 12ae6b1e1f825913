import { readFileSync } from 'node:fs';
import type { Actor, Event, EventParty, EventType, Id } from '../../src/model/records.ts';
import type { Counts } from './counts.ts';
import { typeOfLabel, typeOfPlanned } from './plover-labels.ts';
import type { ActsOfText } from './read-acts.ts';

export interface GoldRecord {
  readonly id: string;
  readonly text: string;
  readonly type: EventType;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

interface Written {
  readonly id: string;
  readonly event: string;
  readonly mode?: string;
  readonly text: string;
  readonly source?: unknown;
  readonly target?: unknown;
}

export function readGoldRecords(file: string): readonly GoldRecord[] {
  const written = JSON.parse(readFileSync(file, 'utf8')) as readonly Written[];
  return written.flatMap(({ id, event, mode, text, source, target }) => {
    const type = typeOfLabel(event, mode);
    if (type === undefined) return [];
    return [{ id, text, type, sources: namesOf(source), targets: namesOf(target) }];
  });
}

function namesOf(actors: unknown): readonly string[] {
  if (!Array.isArray(actors)) return [];
  return actors.flatMap((one: unknown) => {
    const name = typeof one === 'object' && one !== null && 'actorText' in one ? one.actorText : '';
    return typeof name === 'string' && name !== '' ? [name] : [];
  });
}

/** What we call an act, as PLOVER calls it: a deed still to come is the word given for it. */
function typeOf({ type, status }: Event): EventType {
  return /^(?:planned|conditional|hypothetical)$/u.test(status) ? typeOfPlanned(type) : type;
}

export function scoreTypes({ type }: GoldRecord, { events }: ActsOfText): Counts {
  const found = new Set(events.map(typeOf));
  return { right: found.has(type) ? 1 : 0, found: found.size, gold: 1 };
}

/** The act that a record is about: of its type, else the first. */
function actOfRecord({ type }: GoldRecord, { events }: ActsOfText): Event | undefined {
  return events.find((event) => typeOf(event) === type) ?? events[0];
}

/** Sources and targets of a record against the parties of the act, by their words or their actor’s name: each gold actor found once, in its role. */
export function scoreActors(gold: GoldRecord, found: ActsOfText): Counts {
  const event = actOfRecord(gold, found);
  const initiators = partiesOf(event, 'initiator', found.actors);
  const both = gold.targets.length === 0 && sameParties(event);
  const recipients = both ? [] : partiesOf(event, 'recipient', found.actors);
  const right = inCommon(initiators, gold.sources) + inCommon(recipients, gold.targets);
  return {
    right,
    found: initiators.length + recipients.length,
    gold: gold.sources.length + gold.targets.length,
  };
}

/** A reciprocal act has its parties on both sides; PLOVER writes them once. */
function sameParties(event: Event | undefined): boolean {
  const [one, other] = [partiesOf(event, 'initiator'), partiesOf(event, 'recipient')];
  return (
    one.length > 1 && one.length === other.length && one.every((words) => other.includes(words))
  );
}

/** The words of each party and the names of its actor, if it has one. */
function partiesOf(
  event: Event | undefined,
  role: EventParty['role'],
  actors: ReadonlyMap<Id, Actor> = new Map(),
): readonly string[] {
  const parties = event?.parties?.filter((one) => one.role === role) ?? [];
  return parties.map(({ words, actor }) =>
    [words.text, actor === undefined ? '' : (actors.get(actor)?.name ?? '')].join(' '),
  );
}

function inCommon(found: readonly string[], gold: readonly string[]): number {
  const left = [...gold];
  let right = 0;
  for (const one of found) {
    const at = left.findIndex((other) => shareWord(one, other));
    if (at === -1) continue;
    left.splice(at, 1);
    right += 1;
  }
  return right;
}

/** They share a name: a capitalised word; where the gold has none, any word of more than three letters. */
function shareWord(found: string, gold: string): boolean {
  const wanted = wordsOf(gold);
  const capitals = wanted.filter((word) => /^\p{Lu}/u.test(word) && !TITLES.has(word));
  const named = new Set(
    (capitals.length > 0 ? capitals : wanted).map((word) => word.toLowerCase()),
  );
  return wordsOf(found).some((word) => named.has(word.toLowerCase()));
}

const TITLES: ReadonlySet<string> = new Set([
  'President',
  'Prime',
  'Minister',
  'Foreign',
  'Defence',
  'Defense',
  'Secretary',
  'General',
  'The',
  'Vice',
  'Chief',
  'Leader',
]);

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\d.]{2,}/gu)?.map((word) => word.replace(/\.$/u, '')) ?? [];
}
