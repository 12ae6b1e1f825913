import { findAttributions } from '../src/extract/claims/find-attributions.ts';
import type { Benchmark, Figure } from './benchmark.ts';
import { readArticles, ROLES } from './polnear/articles.ts';
import type { Role } from './polnear/articles.ts';
import { addArticle, f1, noCounts, outermost } from './polnear/score.ts';
import { readingOf, readStory } from './polnear/story.ts';

/** A greedy averaged perceptron with words, their neighbours and quotation marks as features, trained on the train part. */
const PERCEPTRON: Readonly<Record<Role, number>> = { source: 0.601, cue: 0.604, content: 0.776 };
/**
 * Two annotators by the same measure, on the 16 articles of the train part that two have read, counted once. Nobody can
 * agree with one of them more than they agree.
 */
const ANNOTATORS: Readonly<Record<Role, number>> = { source: 0.809, cue: 0.696, content: 0.921 };
const TARGETS: Readonly<Record<Role, number>> = { source: 0.74, cue: 0.74, content: 0.84 };

/** Whether the words that speak, attribute and are attributed are found, by word. */
const polnear: Benchmark = {
  name: 'attribution in political news',
  data: 'PolNeAR (Newell, Margolin and Ruths, LREC 2018; no licence stated), dev part, whole; errors were looked at in the train part alone, and nothing is trained on it',
  run: async () => {
    const articles = readArticles('dev');
    if (articles === undefined) return { skipped: 'the corpus is missing', figures: [] };
    const counts = noCounts();
    let sentences = 0;
    let time = 0;
    for (const article of articles) {
      const placing = readingOf(article);
      const story = await readStory(placing);
      if (story === undefined) return { skipped: 'the English reader is missing', figures: [] };
      const began = performance.now();
      const found = findAttributions(story);
      time += performance.now() - began;
      sentences += story.sentences.length;
      addArticle(counts, article, outermost(found, placing.starts));
    }
    const figures = ROLES.flatMap((role): readonly Figure[] => {
      const { found, gold, right } = counts[role];
      return [
        { name: `${role}, precision`, value: right / found, unit: 'share', slack: 0.01 },
        { name: `${role}, recall`, value: right / gold, unit: 'share', slack: 0.01 },
        {
          name: `${role}, F1`,
          value: f1(counts[role]),
          unit: 'share',
          floor: { name: 'perceptron', value: PERCEPTRON[role] },
          target: TARGETS[role],
          slack: 0.005,
        },
      ];
    });
    const speed = {
      name: 'time a sentence',
      value: time / sentences,
      unit: 'ms',
      better: 'lower',
      machineBound: true,
    } as const;
    const agreed = ROLES.map((role) => `${role} ${ANNOTATORS[role].toFixed(3)}`).join(', ');
    return { figures: [...figures, speed], remarks: [`Two annotators agree by F1: ${agreed}.`] };
  },
};

export default polnear;
