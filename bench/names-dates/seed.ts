import { readFileSync } from 'node:fs';
import { findDateMentions } from '../../src/extract/dates.ts';
import { findMentions } from '../../src/extract/mentions.ts';
import type { Actor, DateMention } from '../../src/model/records.ts';
import { readDocument } from '../../src/read/index.ts';
import { resolveActors } from '../../src/resolve/actors.ts';
import type { Figure } from '../benchmark.ts';
import { capitalisedRuns } from './score.ts';

interface Gold {
  readonly people: readonly { readonly name: string; readonly forms: readonly string[] }[];
  readonly states: Readonly<Record<string, readonly string[]>>;
  readonly organisations: readonly string[];
  readonly factions: readonly { readonly name: string; readonly alsoCalled?: readonly string[] }[];
  readonly events: readonly { readonly date: string | null }[];
}

/** What of the seed's gold the finders name, and how many of its dates they read. */
export async function seedFigures(
  textPath: string,
  goldPath: string,
): Promise<{ readonly figures: readonly Figure[]; readonly missed: readonly string[] }> {
  const gold: Gold = JSON.parse(readFileSync(goldPath, 'utf8'));
  const reading = await readDocument(readFileSync(textPath), 'commentary.txt');
  const context = { language: 'en' };
  const { actors, mentions } = resolveActors(findMentions(reading, context), reading, context);
  const dates = findDateMentions(reading, context);
  const missed: string[] = [];
  const runs = new Set(
    reading.passages.flatMap(({ text }) =>
      capitalisedRuns(text).map(({ start, end }) => text.slice(start, end)),
    ),
  );
  const share = (
    name: string,
    wanted: readonly string[],
    has: (one: string) => boolean,
  ): Figure => {
    const missing = wanted.filter((one) => !has(one));
    missed.push(...missing.map((one) => `${name}: ${one}`));
    const floor = wanted.filter((one) => runs.has(one)).length / wanted.length;
    return {
      name: `seed, ${name}`,
      value: 1 - missing.length / wanted.length,
      unit: 'share',
      floor: { name: 'runs of capitals', value: floor },
    };
  };
  const figures = [
    share(
      'people found',
      gold.people.map(({ name }) => name),
      (name) => hasName(actors, 'person', name),
    ),
    share('states found', Object.keys(gold.states), (iso) =>
      actors.some(({ identifiers }) => identifiers['iso3166'] === iso),
    ),
    share('organisations found', gold.organisations, (name) =>
      hasName(actors, 'organisation', name),
    ),
    share('factions found, either name', factionNames(gold), (name) =>
      hasName(actors, 'group', name),
    ),
    share('dates of events', eventDates(gold), (date) => hasDate(dates, date)),
    {
      name: 'seed, mentions tied to an actor',
      unit: 'share',
      value: mentions.filter(({ actor }) => actor !== undefined).length / mentions.length,
    },
  ];
  return { figures, missed };
}

function hasName(actors: readonly Actor[], type: string, name: string): boolean {
  return actors.some(
    (actor) =>
      actor.type === type &&
      actor.names.some(({ text }) => text.toLowerCase() === name.toLowerCase()),
  );
}

function factionNames({ factions }: Gold): readonly string[] {
  return factions.flatMap(({ name, alsoCalled = [] }) => [name, ...alsoCalled]);
}

function eventDates({ events }: Gold): readonly string[] {
  return events.flatMap(({ date }) => date ?? []);
}

function hasDate(dates: readonly DateMention[], wanted: string): boolean {
  return dates.some(({ edtf }) => edtf === wanted);
}
