import { filterItems } from '../../view/chronology-filter.ts';
import type { ChronologyItem } from '../../view/chronology-item.ts';
import { lineOfTime } from '../../view/chronology-versions.ts';
import type { LineOfTime } from '../../view/chronology-versions.ts';
import { dayNumber } from '../../view/when.ts';
import { chronologyFilter, sharedActs } from '../chronology.ts';
import type { ChronologyMark, ChronologyQuestion, DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { listed } from './lists.ts';
import { sweep } from './sweep.ts';

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
  const documents = indexed<{
    readonly id: string;
    readonly title: string;
    readonly file: string;
  }>();
  const actors = indexed<ChronologyItem['actors'][number]>();
  for (const { document } of await sweep(bench))
    documents.of({ id: document.id, title: document.title, file: document.file });
  const rows = items.map(
    ({ id, kind, tells, when, edtf, span, document, actors: named, standing }): ChronologyMark => ({
      id,
      kind,
      tells,
      first: dayNumber(when.earliest) ?? null,
      last: dayNumber(when.latest) ?? null,
      edtf,
      words: span.text,
      document: documents.of({ id: document, title: '', file: '' }),
      actors: named.map((one) => actors.of(one)),
      standing,
    }),
  );
  return { documents: documents.all, actors: actors.all, marks: rows };
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
    const items = (await sweep(bench)).flatMap((one) => one.items);
    return lineOfTime(items, await sharedActs(bench.store));
  });
}
