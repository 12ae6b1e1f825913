import { networkOf } from '../../view/network.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { sweep } from './sweep.ts';

/** Who was bound to whom at a date, or at any. */
export async function network(
  bench: Bench,
  { at }: DeskQuestions['network'],
): Promise<DeskAnswers['network']> {
  const swept = await sweep(bench);
  return networkOf(
    swept.flatMap(({ ties }) => ties),
    swept.flatMap(({ offices }) => offices),
    at,
  );
}
