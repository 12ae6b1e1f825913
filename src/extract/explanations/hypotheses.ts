import type { Hypothesis } from '../../model/records.ts';
import { explanationsIn } from './hypotheses-find.ts';
import { questionsOf } from './questions.ts';
import { cut, idOf, madeBy } from './scene.ts';
import type { Scene } from './scene.ts';

/** Rival explanations under the question they answer; those that answer none that can be put into words are left out. */
export function findHypotheses(scenes: readonly Scene[]): readonly Hypothesis[] {
  const explanations = scenes.flatMap(explanationsIn);
  const questions = questionsOf(explanations, scenes);
  return explanations.flatMap(({ scene, statement, rule }, index): readonly Hypothesis[] => {
    const question = questions[index];
    if (question === undefined) return [];
    const span = cut(scene, statement);
    const id = idOf('hypothesis', span, rule);
    return [
      { kind: 'hypothesis', id, question, statement: span.text, spans: [span], ...madeBy(rule) },
    ];
  });
}
