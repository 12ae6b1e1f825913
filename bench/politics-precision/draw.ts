import { createHash } from 'node:crypto';
import { KINDS } from './found.ts';
import type { Found } from './found.ts';

/** Of each kind, as the figures of the political reading ask for. */
const MOST = 100;
const SEED = 'political reading';

/**
 * A random sample of each kind: the records whose key, hashed with the seed, comes first. So it is the same each time,
 * and what does not change between two versions of the finders stays in it.
 */
export function draw(all: readonly Found[], most = MOST): readonly Found[] {
  const ranked = [...new Map(all.map((one) => [one.key, one])).values()]
    .map((one) => ({ one, rank: rankOf(one) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1));
  return KINDS.flatMap((kind) =>
    ranked
      .filter(({ one }) => one.kind === kind)
      .slice(0, most)
      .map(({ one }) => one),
  );
}

function rankOf({ key }: Found): string {
  return createHash('sha256').update(`${SEED}\n${key}`).digest('hex');
}
