import type { ChronologyMark } from '../src/api/types.ts';

const KINDS = ['date', 'event', 'event', 'period'] as const;
const LATEST = 20_000;
const LONG_AGO = 300_000;

/** Invented marks, the same each time: most late, some lasting for years, some open. */
export function inventedMarks(count: number, actors: number): readonly ChronologyMark[] {
  const next = chance(7);
  return Array.from({ length: count }, (_, at): ChronologyMark => {
    const first = Math.floor(LATEST - LONG_AGO * next() ** 6);
    const doubt = next();
    const long = doubt < 0.6 ? 0 : doubt < 0.85 ? 30 : doubt < 0.97 ? 365 : 3_650;
    return {
      id: `evt_${at}`,
      kind: KINDS[Math.floor(next() * KINDS.length)] ?? 'date',
      tells: 'story',
      first,
      last: doubt > 0.995 ? null : first + long,
      edtf: '2025',
      words: `what happened as number ${at}`,
      document: at % 50,
      actors: [Math.floor(actors * next() ** 2), Math.floor(actors * next())],
      standing: 'proposed',
    };
  });
}

/** Numerical Recipes' linear congruential generator, 0…1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
