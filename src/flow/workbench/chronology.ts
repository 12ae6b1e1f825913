import { filterItems, filterUndated } from '../../view/chronology-filter.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import { actsOfShared, lineOfTime } from '../../view/chronology-versions.ts';
import type { LineOfTime } from '../../view/chronology-versions.ts';
import { shortWords } from '../../view/short-words.ts';
import { dayNumber } from '../../view/when.ts';
import { chronologyFilter } from '../chronology.ts';
import { caseContradictions, caseOrder } from '../contradictions.ts';
import { withDays } from '../order-of-acts.ts';
import type { ChronologyMark, ChronologyQuestion, DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { listed } from './lists.ts';
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

/** More items than this are drawn without words: they would be half of what is sent. */
const MOST_TOLD = 20_000;
/** Letters of what happened. */
const LONGEST = 90;

export async function marks(
  bench: Bench,
  asked: DeskQuestions['marks'],
): Promise<DeskAnswers['marks']> {
  const items = await itemsFor(bench, asked);
  const documents = indexed<{
    readonly id: string;
    readonly title: string;
    readonly file: string;
  }>();
  const actors = indexed<ChronologyItem['actors'][number]>();
  for (const { document } of await sweep(bench))
    documents.of({ id: document.id, title: document.title, file: document.file });
  const told = items.length <= MOST_TOLD;
  const rows = items.map((item): ChronologyMark => {
    const { id, kind, tells, when, edtf, span, document, actors: named, standing } = item;
    return {
      id,
      kind,
      tells,
      first: dayNumber(when.earliest) ?? null,
      last: dayNumber(when.latest) ?? null,
      edtf,
      words: span.text,
      ...(told && { says: shortWords(item, LONGEST) }),
      document: documents.of({ id: document, title: '', file: '' }),
      actors: named.map((one) => actors.of(one)),
      standing,
    };
  });
  return { documents: documents.all, actors: actors.all, marks: rows };
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

/** Gives each thing a place in a list, the same for the same id. */
function indexed<T extends { readonly id: string }>() {
  const places = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    of(one: T): number {
      const known = places.get(one.id);
      if (known !== undefined) return known;
      places.set(one.id, all.length);
      return all.push(one) - 1;
    },
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
