import type { Bench } from './bench.ts';
import { KEPT_BY } from './digests.ts';
import { documentsOf } from './sweep.ts';

/** In smaller cases it is as quick to work anything out as to keep it. */
const WORTH_KEEPING = 50;

/**
 * What is worked out of the whole case: made once until the case changes and, where the case is large, kept in it, so that
 * it is there when the case is opened the next time.
 */
export function ofWhole<T>(bench: Bench, part: string, make: () => Promise<T>): Promise<T> {
  return bench.once(part, async () => {
    const text = await keptText(bench, part);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a part is made by one maker only
    if (text !== undefined) return JSON.parse(text) as T;
    const made = await make();
    await keepWhole(bench, part, made);
    return made;
  });
}

/** The same as the bytes of its JSON, which are not taken apart again. */
export function textOfWhole(
  bench: Bench,
  part: string,
  make: () => Promise<unknown>,
): Promise<Uint8Array> {
  return bench.once(part, async () => {
    const known = await keptText(bench, part);
    if (known !== undefined) return Buffer.from(known);
    const made = await make();
    await keepWhole(bench, part, made);
    return Buffer.from(JSON.stringify(made));
  });
}

/** Keeps a part where it is worth it and is not kept yet for the case as it is. */
export async function keepWhole(bench: Bench, part: string, made: unknown): Promise<void> {
  const { store } = bench;
  if ((await documentsOf(bench)).length < WORTH_KEEPING) return;
  const [version, revision] = [await versionNow(bench), await bench.revision()];
  if ((await store.keptHashes(part, version)).size > 0) return;
  const value = { document: '', part, value: JSON.stringify(made) };
  await store.keep(version, [value], revision).catch(() => false);
}

async function keptText(bench: Bench, part: string): Promise<string | undefined> {
  const known = await bench.store.keptHashes(part, await versionNow(bench));
  return known.has('') ? bench.store.kept(part) : undefined;
}

async function versionNow({ store }: Bench): Promise<string> {
  return `${KEPT_BY} of ${await store.changes()}`;
}
