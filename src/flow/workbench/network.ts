import { networkOf } from '../../view/network.ts';
import { officeRows } from '../../view/office-rows.ts';
import { tieRows } from '../../view/tie-rows.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { ofEach } from './part.ts';
import { isSwept, sweep } from './sweep.ts';

/** Who was bound to whom at a date, or at any. */
export async function network(
  bench: Bench,
  { at }: DeskQuestions['network'],
): Promise<DeskAnswers['network']> {
  const swept = (await isSwept(bench))
    ? await sweep(bench)
    : await ofEach(bench, 'bond', ['passage', 'tenure', 'tie'], (records) => ({
        ties: tieRows(records),
        offices: officeRows(records),
      }));
  return networkOf(
    swept.flatMap(({ ties }) => ties),
    swept.flatMap(({ offices }) => offices),
    at,
  );
}
