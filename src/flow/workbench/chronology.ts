import { filterItems, filterUndated } from '../../view/chronology-filter.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import type { TimedItem } from '../../view/chronology-types.ts';
import type { Versions } from '../../view/chronology-versions.ts';
import { chronologyFilter } from '../chronology.ts';
import { caseContradictions, caseOrder } from '../contradictions.ts';
import { findActor, findDocument } from '../find-actor.ts';
import { withDays } from '../order-of-acts.ts';
import type { ChronologyQuestion, DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { digestsOf, timesOf } from './digests.ts';
import { cut } from './found.ts';
import { lineFor } from './line.ts';
import { listed } from './lists.ts';
import { marksOf } from './marks.ts';
import { officesIn } from './network.ts';
import { documentsOf, namesOf, rowsIn } from './sweep.ts';
import { ofWhole, textOfWhole } from './whole.ts';

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
  return marksFor(bench, asked);
}

/** All marks as JSON, which is kept: of a large case it is much. `undefined` where some are asked for. */
export async function marksText(
  bench: Bench,
  asked: DeskQuestions['marks'],
): Promise<Uint8Array | undefined> {
  return isOfAll(asked) ? textOfWhole(bench, 'marks', () => marksFor(bench, {})) : undefined;
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
  const { undated, contradictions, ...first } = await unsettledOf(bench);
  const documents = await namesOf(bench);
  if (isOfAll(asked) && limit <= MOST_RIVALS) {
    const all = { undated: undated.length, rivals: first.all };
    const rivals = cut(first.rivals, { limit });
    return { undated: cut(undated, { limit }), rivals, contradictions, all, documents };
  }
  const { items, versions } = await lineFor(bench);
  const filter = chronologyFilter(bench.store, items, asked, bench.casePath);
  const kept = new Set(filterItems(items, filter).map(({ id }) => id));
  const rivals = versions.filter((one) => one.items.some(({ id }) => kept.has(id)));
  const acts = filterUndated(undated, filter);
  return {
    undated: cut(acts, { limit }),
    rivals: await wholeVersions(bench, cut(rivals, { limit })),
    contradictions,
    all: { undated: acts.length, rivals: rivals.length },
    documents,
  };
}

/** Of the whole case; of rival dates of the story the first, and how many there are. */
function unsettledOf(bench: Bench) {
  return ofWhole(bench, 'unsettled', async () => {
    const { items, versions } = await lineFor(bench);
    const order = caseOrder(bench.store, items);
    const acts = (await timesOf(bench)).flatMap((one) => one.undated);
    const kept = new Set(filterItems(items, {}).map(({ id }) => id));
    const rivals = versions.filter((one) => one.items.some(({ id }) => kept.has(id)));
    return {
      undated: withDays(acts, order),
      contradictions: await caseContradictions(bench.store, order),
      rivals: await wholeVersions(bench, cut(rivals, { limit: MOST_RIVALS })),
      all: rivals.length,
    };
  });
}

/** Whether nothing is asked but what the story tells. */
function isOfAll(asked: ChronologyQuestion): boolean {
  return Object.values(asked).every((one) => one === undefined || one === false);
}

async function wholeVersions(
  bench: Bench,
  versions: readonly Versions<TimedItem>[],
): Promise<readonly Versions[]> {
  const whole: Versions[] = [];
  for (const { of, items, exclusive } of versions)
    whole.push({ of, items: await wholeItems(bench, items), exclusive });
  return whole;
}

async function itemsFor(bench: Bench, asked: ChronologyQuestion): Promise<readonly TimedItem[]> {
  const { items } = await lineFor(bench);
  return filterItems(items, chronologyFilter(bench.store, items, asked, bench.casePath));
}
