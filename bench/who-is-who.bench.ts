import type { Benchmark, Figure } from './benchmark.ts';
import { readWhoIsWho } from './who-is-who/cases.ts';
import { readPassages } from './who-is-who/read.ts';
import { actorsOf, addScore, scoreWhoIsWho } from './who-is-who/score.ts';
import type { WhoIsWhoTotals } from './who-is-who/score.ts';

const FILES = [
  ['english.txt', 'en', 'English'],
  ['russian.txt', 'ru', 'Russian'],
  ['english-unseen.txt', 'en', 'English, held back'],
  ['russian-unseen.txt', 'ru', 'Russian, held back'],
  ['english-second.txt', 'en', 'English, second set held back'],
  ['russian-second.txt', 'ru', 'Russian, second set held back'],
] as const;

/** Whether the mentions of invented texts are tied to the right people, groups and organisations. */
const whoIsWho: Benchmark = {
  name: 'who is who within a document',
  data: 'invented passages and commentaries of our own (test/cases/who-is-who, MIT), half held back while the rules were made',
  run: async () => {
    const figures: Figure[] = [];
    const remarks: string[] = [];
    for (const [file, language, name] of FILES) {
      const totals: WhoIsWhoTotals = { right: 0, wrong: 0, missed: 0 };
      for (const one of readWhoIsWho(file)) {
        const score = scoreWhoIsWho(actorsOf(await readPassages(one.texts, language)), one);
        addScore(totals, score);
        remarks.push(...score.wrong.map((words) => `${one.place}: wrongly ${words}`));
      }
      figures.push(...figuresOf(name, totals));
    }
    return { figures, remarks };
  },
};

export default whoIsWho;

function figuresOf(name: string, { right, wrong, missed }: WhoIsWhoTotals): readonly Figure[] {
  return [
    {
      name: `${name}, links right`,
      value: right / (right + wrong),
      unit: 'share',
      target: 0.95,
      slack: 0.01,
    },
    { name: `${name}, links found`, value: right / (right + missed), unit: 'share', slack: 0.02 },
  ];
}
