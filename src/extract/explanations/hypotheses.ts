import type { Claim, Hypothesis, Span } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { answeredIn } from './answers.ts';
import { spokenOf } from './claimed.ts';
import { enumeratedIn } from './enumerations.ts';
import { explanationsIn } from './hypotheses-find.ts';
import type { Explanation } from './explanation.ts';
import type { Held } from './holders.ts';
import { withMatters } from './matter-before.ts';
import { othersIn } from './others.ts';
import { questionsOf } from './questions.ts';
import { cut, idOf, madeBy } from './scene.ts';
import type { Scene } from './scene.ts';

/** Rival explanations under the question they answer; those that answer none that can be put into words are left out. */
export function findHypotheses(
  scenes: readonly Scene[],
  claims: readonly Claim[],
): {
  readonly hypotheses: readonly Hypothesis[];
  /** Those whose holder the text names. */
  readonly held: readonly Held[];
} {
  const enumerated = enumeratedIn(scenes);
  const answered = answeredIn(scenes, spokenOf(claims));
  const explanations = withOthers(
    scenes.map((scene) =>
      together(
        enumerated.get(scene) ?? [],
        together(answered.get(scene) ?? [], explanationsIn(scene)),
      ),
    ),
    scenes,
  );
  const explained = withMatters(explanations, questionsOf(explanations, scenes), scenes);
  const questions = questionsOf(explained, scenes);
  const answers = explained.flatMap((explanation, index) => {
    const question = questions[index];
    return question === undefined
      ? []
      : [{ explanation, question, span: spanOfStatement(explanation) }];
  });
  const told = withoutInner(answers);
  return {
    hypotheses: told.map(({ explanation: { rule }, question, span }) => ({
      kind: 'hypothesis',
      id: idOf('hypothesis', span, rule),
      question,
      statement: span.text,
      spans: [span],
      ...madeBy(rule),
    })),
    held: told.flatMap(({ explanation: { scene, statement, holder, rule }, span }) =>
      holder === undefined ? [] : [{ scene, statement, holder, span, rule }],
    ),
  };
}

/** What an answer that goes on into the next sentence tells is not told again. */
function withoutInner<A extends { readonly explanation: Explanation; readonly span: Span }>(
  answers: readonly A[],
): readonly A[] {
  const long = answers.filter(({ explanation }) => explanation.until !== undefined);
  if (long.length === 0) return answers;
  const byPassage = Map.groupBy(long, ({ span }) => span.passage);
  return answers.filter(
    (one) =>
      !(byPassage.get(one.span.passage) ?? []).some(
        (other) =>
          other !== one && other.span.start <= one.span.start && one.span.end <= other.span.end,
      ),
  );
}

/** Those of a list, and those that stand apart from them. */
function together(
  listed: readonly Explanation[],
  own: readonly Explanation[],
): readonly Explanation[] {
  if (listed.length === 0) return own;
  const apart = own.filter(
    ({ statement: { first, end } }) =>
      !listed.some(({ statement }) => first < statement.end && statement.first < end),
  );
  return [...listed, ...apart].toSorted((a, b) => a.statement.first - b.statement.first);
}

/** “… ; others see in it the hand of the regent”: they explain what was explained just before. */
function withOthers(
  found: readonly (readonly Explanation[])[],
  scenes: readonly Scene[],
): readonly Explanation[] {
  return found.flatMap((own, index) => {
    const scene = scenes[index];
    const near = own.length > 0 ? own : scene?.before === undefined ? [] : (found[index - 1] ?? []);
    const before = near.at(-1);
    return scene === undefined || before === undefined
      ? own
      : [...own, ...othersIn(scene, own, before)];
  });
}

function spanOfStatement({ scene, statement, until }: Explanation): Span {
  const span = cut(scene, statement);
  return until === undefined ? span : spanOf(scene.passage, span.start, until);
}
