import type { RecordSet } from '../../src/model/record-set.ts';
import type { Id, Mention } from '../../src/model/records.ts';
import type { Figure } from '../benchmark.ts';

/** What a careful reader finds in the commentary. */
export interface PeopleGold {
  readonly people: readonly { readonly name: string; readonly forms: readonly string[] }[];
  readonly states: Readonly<Record<string, readonly string[]>>;
  readonly organisations: readonly string[];
  readonly factions: readonly { readonly name: string; readonly alsoCalled?: readonly string[] }[];
}

/** Whether each person is one actor, every form leads to it, and nobody is taken for another. */
export function peopleFigures(
  records: RecordSet,
  gold: PeopleGold,
): { readonly figures: readonly Figure[]; readonly remarks: readonly string[] } {
  const remarks: string[] = [];
  const byPerson = gold.people.map(({ name, forms }) => {
    const places = forms.map((form) => ({ form, actors: actorsAt(records, form) }));
    const linked = places.flatMap(({ actors }) => actors.filter((one) => one !== undefined));
    for (const { form, actors } of places)
      if (!actors.some((one) => one !== undefined)) remarks.push(`not linked: ${form} (${name})`);
    return { name, places, actors: new Set(linked), main: mostFrequent(linked) };
  });
  const mains = byPerson.map(({ main }) => main);
  const wrong = byPerson.flatMap(({ name, main, actors }, index) =>
    [...actors]
      .filter((one) => one !== main || mains.indexOf(one) !== index)
      .map((one) => `${name}: ${records.actor.find(({ id }) => id === one)?.name ?? one}`),
  );
  remarks.push(...wrong.map((words) => `wrong link: ${words}`));
  const forms = byPerson.flatMap(({ places }) => places);
  const isOne = byPerson.filter(({ actors }) => actors.size === 1).length;
  const open = records.mention.filter(({ actor }) => actor === undefined);
  remarks.push(`open: ${open.map(({ span }) => span.text).join(', ')}`);
  return {
    figures: [
      share('people that are one actor each', isOne, gold.people.length, 1),
      share('forms of people linked', forms.filter(isLinked).length, forms.length, 1),
      {
        name: 'wrong merges of people',
        value: wrong.length,
        unit: 'count',
        better: 'lower',
        target: 0,
      },
      ...thingFigures(records, gold),
      { name: 'open mentions', value: open.length, unit: 'count', better: 'lower', slack: 2 },
    ],
    remarks,
  };
}

function isLinked({ actors }: { readonly actors: readonly (Id | undefined)[] }): boolean {
  return actors.some((one) => one !== undefined);
}

function thingFigures({ actor }: RecordSet, gold: PeopleGold): readonly Figure[] {
  const named = (type: string, name: string): boolean =>
    actor.some(
      (one) => one.type === type && one.names.some(({ text }) => folded(text) === folded(name)),
    );
  const states = Object.keys(gold.states);
  const factions = gold.factions.flatMap(({ name, alsoCalled = [] }) => [name, ...alsoCalled]);
  return [
    share(
      'states, one actor each',
      states.filter(
        (iso) => actor.filter(({ identifiers }) => identifiers['iso3166'] === iso).length === 1,
      ).length,
      states.length,
      1,
    ),
    share(
      'organisations',
      gold.organisations.filter((name) => named('organisation', name)).length,
      gold.organisations.length,
    ),
    share(
      'factions, by each of their names',
      factions.filter((name) => named('group', name)).length,
      factions.length,
    ),
  ];
}

function share(name: string, count: number, all: number, target?: number): Figure {
  return { name, value: count / all, unit: 'share', ...(target === undefined ? {} : { target }) };
}

const folded = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/** Whom each place of some words is tied to; `undefined` where it is open or nobody saw it. */
function actorsAt({ passage, mention }: RecordSet, words: string): readonly (Id | undefined)[] {
  const byPassage = Map.groupBy(mention, ({ span }) => span.passage);
  return passage.flatMap(({ id, text }) =>
    placesOf(words, text).map((start) => {
      const end = start + words.length;
      const own = (byPassage.get(id) ?? []).filter(
        ({ span }) => span.start >= start && span.end <= end,
      );
      return widest(own)?.actor;
    }),
  );
}

function placesOf(words: string, text: string): readonly number[] {
  const places: number[] = [];
  const [whole, sought] = [folded(text), folded(words)];
  for (let at = whole.indexOf(sought); at >= 0; at = whole.indexOf(sought, at + 1)) {
    if (!/[\p{L}.]/u.test(whole.charAt(at - 1))) places.push(at);
  }
  return places;
}

function widest(mentions: readonly Mention[]): Mention | undefined {
  const people = mentions.filter(
    ({ form, by }) => form !== 'pronoun' && !by.rule.includes('state:'),
  );
  return people.toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0];
}

function mostFrequent(ids: readonly Id[]): Id | undefined {
  const counts = new Map<Id, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
