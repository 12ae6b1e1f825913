import { subjectOf } from './clause.ts';
import type { Explanation } from './explanation.ts';
import { explainedNoun, explainedVerb, puzzling, toldBefore } from './explained.ts';
import type { Explained } from './explained.ts';
import { actorAt } from './scene.ts';
import type { Scene } from './scene.ts';

/**
 * What each explanation without a question is one of: the act told shortly before it in the same section, or
 * what the title names and the text tells of. A guess at what somebody is after explains only what he did right before.
 */
export function withMatters(
  explanations: readonly Explanation[],
  questions: readonly (string | undefined)[],
  scenes: readonly Scene[],
): readonly Explanation[] {
  if (!questions.includes(undefined)) return explanations;
  const [first] = scenes;
  const whole = first && matterOfTitle(first);
  return explanations.map((one, index) => {
    if (one.explained !== undefined || questions[index] !== undefined) return one;
    const explained = one.rule.startsWith('motive')
      ? doneByHim(one)
      : (actBefore(one.scene) ?? whole);
    return explained === undefined ? one : { ...one, explained };
  });
}

/** How many sentences back an act is looked for. */
const FAR = 6;

/** The act that the sentences before it in its section tell of, at most six back. */
export function actBefore(scene: Scene): Explained | undefined {
  let before = scene.previous;
  for (let steps = 0; steps < FAR && before !== undefined; steps += 1) {
    const found = actIn(before);
    if (found !== undefined) return { ...found, scene: before };
    before = before.previous;
  }
  return undefined;
}

function actIn(scene: Scene): Explained | undefined {
  const { tree, acts } = scene;
  const { root } = tree;
  const verb = acts.has(root) ? explainedVerb(scene, root) : undefined;
  return puzzling(scene) ?? verb ?? explainedNoun(scene, subjectOf(tree, root));
}

/** “He cancelled the march. Perhaps he feared …” */
function doneByHim({ scene, statement }: Explanation): Explained | undefined {
  const told = toldBefore(scene);
  const who = told?.scene;
  if (told === undefined || who === undefined || told.by !== 'verb') return undefined;
  const did = told.subject ?? subjectOf(who.tree, told.at);
  const subject = [...scene.tree.words.keys()]
    .slice(statement.first, statement.end)
    .find((at) => scene.tree.words[at]?.relation.startsWith('nsubj'));
  if (did === undefined || subject === undefined) return undefined;
  const actor = actorAt(scene, subject)?.id;
  return actor !== undefined && actor === actorAt(who, did)?.id ? told : undefined;
}

const OF_TITLE = new WeakMap<readonly Scene[], { readonly explained: Explained | undefined }>();

/** What the title names and the text tells of: the first such noun or act. Looked up once for a text. */
export function matterOfTitle({ all }: Pick<Scene, 'all'>): Explained | undefined {
  const known = OF_TITLE.get(all) ?? { explained: ofTitle(all) };
  OF_TITLE.set(all, known);
  return known.explained;
}

/** The first noun of the text that is also one of its title, or the first act that the title tells by its verb. */
function ofTitle(scenes: readonly Scene[]): Explained | undefined {
  const [first] = scenes;
  const title = first?.story.sentences.find(({ passage }) => passage.role === 'title');
  if (title === undefined) return undefined;
  const named = new Set(
    title.tree.words
      .filter((_, at) => !title.mentions.some(({ first: from, end }) => from <= at && at < end))
      .map(({ form }) => form.toLowerCase()),
  );
  for (const scene of scenes.slice(0, EARLY)) {
    for (const [at, { form }] of scene.tree.words.entries()) {
      const found = named.has(form.toLowerCase()) ? namedAt(scene, at) : undefined;
      if (found !== undefined) return { ...found, scene };
    }
  }
  return undefined;
}

function namedAt(scene: Scene, at: number): Explained | undefined {
  const noun = explainedNoun(scene, at);
  const name = scene.mentions.some(({ first, end }) => first <= at && at < end);
  if (noun?.quarrel === false && !name) return noun;
  return scene.acts.has(at) ? explainedVerb(scene, at) : undefined;
}

const EARLY = 200;
