import { filterItems, filterUndated } from '../../view/chronology-filter.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import type { TimedItem } from '../../view/chronology-types.ts';
import { actsOfShared, lineOfTime } from '../../view/chronology-versions.ts';
import type { LineOfTime, Versions } from '../../view/chronology-versions.ts';
import { chronologyFilter } from '../chronology.ts';
import { caseContradictions, caseOrder } from '../contradictions.ts';
import { findActor, findDocument } from '../find-actor.ts';
import { withDays } from '../order-of-acts.ts';
import type { ChronologyQuestion, DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { digestsOf, timesOf } from './digests.ts';
import { cut } from './found.ts';
import { listed } from './lists.ts';
import { marksOf } from './marks.ts';
import { officesIn } from './network.ts';
import { sharedClaims } from './shared.ts';
import { documentsOf, namesOf, rowsIn } from './sweep.ts';
import { ofWhole } from './whole.ts';

/** The dates and dated acts of the case by time. */
export async function chronology(
  bench: Bench,
  asked: DeskQuestions['chronology'],
): Promise<DeskAnswers['chronology']> {
  const items = await itemsFor(bench, asked);
  const kept = new Set(items.map(({ id }) => id));
  const { versions } = await lineFor(bench);
  const page = await listed(bench, items, asked);
  return {
    ...page,
    rows: await wholeItems(bench, page.rows),
    versions: versions
      .filter((one) => one.items.some(({ id }) => kept.has(id)))
      .map(({ of, items: own, exclusive }) => ({ of, items: own.map(({ id }) => id), exclusive })),
  };
}

/** Items with the words around them, which stand in their documents. */
async function wholeItems(
  bench: Bench,
  items: readonly TimedItem[],
): Promise<readonly ChronologyItem[]> {
  const whole: ChronologyItem[] = [];
  for (const { id, document, also } of items) {
    const own = (await rowsIn(bench, document))?.items.find((one) => one.id === id);
    if (own === undefined) continue;
    whole.push(also === undefined ? own : { ...own, also: await wholeItems(bench, also) });
  }
  return whole;
}

export function marks(bench: Bench, asked: DeskQuestions['marks']): Promise<DeskAnswers['marks']> {
  const isAll = Object.values(asked).every((one) => one === undefined || one === false);
  return isAll ? ofWhole(bench, 'marks', () => marksFor(bench, {})) : marksFor(bench, asked);
}

async function marksFor(
  bench: Bench,
  asked: DeskQuestions['marks'],
): Promise<DeskAnswers['marks']> {
  const items = await itemsFor(bench, asked);
  const { actor, document, kind, place, from, until } = asked;
  const some = kind ?? place ?? from ?? until;
  const offices = some === undefined ? await officesFor(bench, actor, document) : [];
  const known = (await documentsOf(bench)).map(({ id, title, file }) => ({ id, title, file }));
  return marksOf(items, offices, known);
}

async function officesFor(
  bench: Bench,
  actor: string | undefined,
  document: string | undefined,
): Promise<ReturnType<typeof officesIn>> {
  const { store, casePath } = bench;
  const only = document && findDocument(store, document, casePath).id;
  const by = actor && findActor(store, actor, casePath).id;
  return (await digestsOf(bench))
    .filter((digest) => !only || digest.document === only)
    .flatMap(officesIn)
    .filter(
      ({ person, organisation, state }) =>
        !by || [person, organisation, state].some((one) => one?.id === by),
    );
}

/** Of more rival dates than this the others are counted. */
const MOST_RIVALS = 40;

/** What the texts leave open of when things happened. */
export async function unsettled(
  bench: Bench,
  { limit = MOST_RIVALS, ...asked }: DeskQuestions['unsettled'],
): Promise<DeskAnswers['unsettled']> {
  const { items, versions } = await lineFor(bench);
  const filter = chronologyFilter(bench.store, items, asked, bench.casePath);
  const kept = new Set(filterItems(items, filter).map(({ id }) => id));
  const { undated, contradictions } = await ofWhole(bench, 'unsettled', async () => {
    const order = caseOrder(bench.store, items);
    const acts = (await timesOf(bench)).flatMap((one) => one.undated);
    return {
      undated: withDays(acts, order),
      contradictions: await caseContradictions(bench.store, order),
    };
  });
  const rivals = versions.filter((one) => one.items.some(({ id }) => kept.has(id)));
  const acts = filterUndated(undated, filter);
  return {
    undated: cut(acts, { limit }),
    rivals: await Promise.all(cut(rivals, { limit }).map((one) => wholeVersions(bench, one))),
    contradictions,
    all: { undated: acts.length, rivals: rivals.length },
    documents: await namesOf(bench),
  };
}

async function wholeVersions(
  bench: Bench,
  { of, items, exclusive }: Versions<TimedItem>,
): Promise<Versions> {
  return { of, items: await wholeItems(bench, items), exclusive };
}

async function itemsFor(bench: Bench, asked: ChronologyQuestion): Promise<readonly TimedItem[]> {
  const { items } = await lineFor(bench);
  return filterItems(items, chronologyFilter(bench.store, items, asked, bench.casePath));
}

function lineFor(bench: Bench): Promise<LineOfTime<TimedItem>> {
  return bench.once('line', async () => {
    const digests = await digestsOf(bench);
    const about = new Map(
      digests.flatMap(({ claims }) => claims.map((one) => [one.id, one.about])),
    );
    const shared = actsOfShared(await sharedClaims(bench), about);
    const times = await timesOf(bench);
    return lineOfTime(
      times.flatMap(({ items }) => items),
      shared,
    );
  });
}
