import { filterItems, filterUndated } from '../../view/chronology-filter.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import { actsOfShared, lineOfTime } from '../../view/chronology-versions.ts';
import type { LineOfTime } from '../../view/chronology-versions.ts';
import { chronologyFilter } from '../chronology.ts';
import { caseContradictions, caseOrder } from '../contradictions.ts';
import { withDays } from '../order-of-acts.ts';
import type { ChronologyQuestion, DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { listed, offices } from './lists.ts';
import { marksOf } from './marks.ts';
import { namesOf, sharedClaims, sweep } from './sweep.ts';

/** The dates and dated acts of the case by time. */
export async function chronology(
  bench: Bench,
  asked: DeskQuestions['chronology'],
): Promise<DeskAnswers['chronology']> {
  const items = await itemsFor(bench, asked);
  const kept = new Set(items.map(({ id }) => id));
  const { versions } = await lineFor(bench);
  return {
    ...(await listed(bench, items, asked)),
    versions: versions
      .filter((one) => one.items.some(({ id }) => kept.has(id)))
      .map(({ of, items: own, exclusive }) => ({ of, items: own.map(({ id }) => id), exclusive })),
  };
}

export async function marks(
  bench: Bench,
  asked: DeskQuestions['marks'],
): Promise<DeskAnswers['marks']> {
  const items = await itemsFor(bench, asked);
  const { actor, document, kind, place, from, until } = asked;
  const some = kind ?? place ?? from ?? until;
  const held =
    some === undefined
      ? await offices(bench, { ...(actor && { actor }), ...(document && { document }) })
      : { rows: [] };
  const known = (await sweep(bench)).map(({ document: { id, title, file } }) => ({
    id,
    title,
    file,
  }));
  return marksOf(items, held.rows, known);
}

/** What the texts leave open of when things happened. */
export async function unsettled(
  bench: Bench,
  asked: DeskQuestions['unsettled'],
): Promise<DeskAnswers['unsettled']> {
  const { items, versions } = await lineFor(bench);
  const filter = chronologyFilter(bench.store, items, asked, bench.casePath);
  const kept = new Set(filterItems(items, filter).map(({ id }) => id));
  const { undated, contradictions } = await bench.once('unsettled', async () => {
    const order = caseOrder(bench.store, items);
    const acts = (await sweep(bench)).flatMap((one) => one.undated);
    return {
      undated: withDays(acts, order),
      contradictions: await caseContradictions(bench.store, order),
    };
  });
  return {
    undated: filterUndated(undated, filter),
    rivals: versions.filter((one) => one.items.some(({ id }) => kept.has(id))),
    contradictions,
    documents: await namesOf(bench),
  };
}

async function itemsFor(
  bench: Bench,
  asked: ChronologyQuestion,
): Promise<readonly ChronologyItem[]> {
  const { items } = await lineFor(bench);
  return filterItems(items, chronologyFilter(bench.store, items, asked, bench.casePath));
}

function lineFor(bench: Bench): Promise<LineOfTime> {
  return bench.once('line', async () => {
    const swept = await sweep(bench);
    const about = new Map(swept.flatMap(({ claims }) => claims.map((one) => [one.id, one.about])));
    const shared = actsOfShared(await sharedClaims(bench), about);
    return lineOfTime(
      swept.flatMap((one) => one.items),
      shared,
    );
  });
}
