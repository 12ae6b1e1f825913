import type { Benchmark, Figure } from './benchmark.ts';
import { readGum } from './pronouns/gum.ts';
import { scorePronouns } from './pronouns/score.ts';
import type { PronounScore } from './pronouns/score.ts';
import { readPassages } from './who-is-who/read.ts';

/** Whether “he” and “her” are tied to whom they mean: every other document is never looked at. */
const pronouns: Benchmark = {
  name: 'pronouns of men and women',
  data: 'UD English GUM dev with its marks of who is meant (CC BY-NC-SA 4.0, only measured); fiction, interviews, news, speeches',
  run: async () => {
    const documents = readGum();
    if (documents === undefined) return { skipped: 'GUM is not in the data folder', figures: [] };
    const scores: PronounScore[] = [];
    for (const [index, document] of documents.entries()) {
      const records = await readPassages(document.paragraphs, 'en', `pronouns-${index}`);
      scores.push(scorePronouns(document, records));
    }
    const looking = scores.filter((_, index) => index % 2 === 0);
    const judging = scores.filter((_, index) => index % 2 === 1);
    return {
      figures: [...figuresOf('looking half', looking), ...figuresOf('judging half', judging)],
      remarks: looking.flatMap(({ remarks }) => remarks),
    };
  },
};

export default pronouns;

const NAIVE = { name: 'the last person named before' };

function figuresOf(half: string, scores: readonly PronounScore[]): readonly Figure[] {
  const sum = (of: (score: PronounScore) => number): number =>
    scores.reduce((all, score) => all + of(score), 0);
  const named = sum((one) => one.named);
  const [right, wrong] = [sum((one) => one.right), sum((one) => one.wrong)];
  const naive = { right: sum((one) => one.naive.right), wrong: sum((one) => one.naive.wrong) };
  return [
    {
      name: `${half}: right of those tied`,
      value: right / Math.max(1, right + wrong),
      unit: 'share',
      floor: { ...NAIVE, value: naive.right / Math.max(1, naive.right + naive.wrong) },
      target: 0.95,
      slack: 0.02,
    },
    {
      name: `${half}: tied rightly, of one who is named`,
      value: right / named,
      unit: 'share',
      floor: { ...NAIVE, value: naive.right / named },
      slack: 0.02,
    },
    { name: `${half}: pronouns of one who is named`, value: named, unit: 'count' },
    {
      name: `${half}: pronouns of one without a name`,
      value: sum((one) => one.unnamed),
      unit: 'count',
    },
  ];
}
