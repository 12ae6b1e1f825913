import type { Id } from '../../model/records.ts';
import type { TimedItem } from '../../view/chronology-types.ts';
import { actsOfShared, lineOfTime } from '../../view/chronology-versions.ts';
import type { LineOfTime } from '../../view/chronology-versions.ts';
import type { Bench } from './bench.ts';
import { digestsOf, timesOf } from './digests.ts';
import { sharedClaims } from './shared.ts';
import { ofWhole } from './whole.ts';

/** A line of time by the ids of its items. */
interface LineOrder {
  /** By time; behind an item those that tell the same. */
  readonly items: readonly (readonly [Id, ...Id[]])[];
  readonly versions: readonly {
    readonly of: Id;
    readonly items: readonly Id[];
    readonly exclusive: boolean;
  }[];
}

/** The items of the case by time, each thing once, and what its documents date differently. */
export function lineFor(bench: Bench): Promise<LineOfTime<TimedItem>> {
  return bench.once('line', async () => {
    const { items, versions } = await orderOf(bench);
    const all = (await timesOf(bench)).flatMap((one) => one.items);
    const known = new Map(all.map((item) => [item.id, item]));
    const line = items.flatMap(([id, ...others]): readonly TimedItem[] => {
      const item = known.get(id);
      const also = others.flatMap((one) => known.get(one) ?? []);
      if (item === undefined) return [];
      return [also.length === 0 ? item : { ...item, also }];
    });
    const standing = new Map(line.map((item) => [item.id, item]));
    return {
      items: line,
      versions: versions.map(({ of, items: ids, exclusive }) => ({
        of,
        items: ids.flatMap((id) => standing.get(id) ?? []),
        exclusive,
      })),
    };
  });
}

/** Which item stands where and which are one: what takes long to work out, and does not hang on what people think of them. */
function orderOf(bench: Bench): Promise<LineOrder> {
  return ofWhole(bench, 'order', async () => {
    const digests = await digestsOf(bench);
    const about = new Map(
      digests.flatMap(({ claims }) => claims.map((one) => [one.id, one.about])),
    );
    const shared = actsOfShared(await sharedClaims(bench), about);
    const times = await timesOf(bench);
    const { items, versions } = lineOfTime(
      times.flatMap((one) => one.items),
      shared,
    );
    return {
      items: items.map(({ id, also = [] }): readonly [Id, ...Id[]] => [
        id,
        ...also.map((one) => one.id),
      ]),
      versions: versions.map(({ of, items: own, exclusive }) => ({
        of,
        items: own.map(({ id }) => id),
        exclusive,
      })),
    };
  });
}
