import type { Benchmark, Outcome } from './benchmark.ts';
import { commentariesOf } from './politics/commentaries.ts';
import type { Half } from './politics/commentaries.ts';
import { recallFigures } from './politics/figures.ts';
import { recordsOf } from './politics/read.ts';

/** The same as for a real commentary, on invented ones, half of which only measure. */
const politicsInvented: Benchmark = {
  name: 'political reading of invented commentaries',
  data: 'bench/commentaries, invented commentaries with what a careful reader finds in each (own, MIT); nobody looks at the judging half',
  run: async () => {
    const looking = await recallOfHalf('looking');
    const judging = await recallOfHalf('judging');
    return {
      figures: [...judging.figures, ...looking.figures],
      // What is missed in the judging half stays unread, so that it goes on judging.
      remarks: looking.remarks ?? [],
    };
  },
};

async function recallOfHalf(half: Half): Promise<Outcome> {
  const commentaries = await commentariesOf(half);
  const read = await Promise.all(
    commentaries.map(async ({ name, reading, gold }) => ({
      name,
      gold,
      records: await recordsOf(reading),
    })),
  );
  return recallFigures(read, `${half}: `);
}

export default politicsInvented;
