import { childrenWith } from '../certainty/children.ts';
import { clauseStretch, partStretch } from './clause.ts';
import type { Explanation } from './explanation.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { answerOf, lemmaAt } from './viewed.ts';

const ANSWERING = listed('answering');
const HOLDING = listed('holding');
const OTHERS = listed('others');
const FURTHER = listed('further');
const VERSIONS = listed('versions');
const ANNOUNCED = listed('announced');

/** What others hold of the same: “others point to the court”. Nothing where the text already tells it as an explanation. */
export function othersIn(
  scene: Scene,
  own: readonly Explanation[],
  before: Explanation,
): readonly Explanation[] {
  const { tree } = scene;
  if (tree.words.at(-1)?.form === '?') return [];
  const further = furtherIn(scene, own, before);
  if (further !== undefined) return [further];
  return [...tree.words.keys()].flatMap((at): readonly Explanation[] => {
    if (!OTHERS.has(tree.words[at]?.form.toLowerCase() ?? '')) return [];
    const head = tree.words[at]?.head ?? -1;
    const verb = tree.words[head];
    if (tree.words[at]?.relation !== 'nsubj' || verb === undefined) return [];
    if (!ANSWERING.has(verb.lemma) && !HOLDING.has(verb.lemma)) return [];
    const content = childrenWith(tree, head, 'obj', 'obl', 'ccomp').some((child) => child > head);
    const statement = clauseStretch(tree, head);
    const told = own.some(
      ({ statement: { first, end } }) => first < statement.end && statement.first < end,
    );
    if (!content || told) return [];
    return [
      {
        scene,
        statement,
        rule: 'others',
        holder: { scene, head: at, words: partStretch(tree, at) },
        ...sameMatter(before),
      },
    ];
  });
}

/** “Another factor is …”: it explains what was explained just before. */
function furtherIn(
  scene: Scene,
  own: readonly Explanation[],
  before: Explanation,
): Explanation | undefined {
  const { tree } = scene;
  const { root } = tree;
  const subject = childrenWith(tree, root, 'nsubj')[0];
  const noun = subject === undefined ? '' : lemmaAt(tree, subject);
  if (subject === undefined || own.length > 0 || (!VERSIONS.has(noun) && !ANNOUNCED.has(noun)))
    return undefined;
  const further = childrenWith(tree, subject, 'det', 'amod').some((child) =>
    FURTHER.has(lemmaAt(tree, child)),
  );
  const statement = further ? answerOf(tree, root) : undefined;
  if (statement === undefined || childrenWith(tree, subject, 'nmod').length > 0) return undefined;
  return { scene, statement, rule: 'further', ...sameMatter(before) };
}

function sameMatter({
  explained,
  question,
  scene,
}: Explanation): Pick<Explanation, 'explained' | 'question'> {
  return {
    ...(explained === undefined
      ? {}
      : { explained: { ...explained, scene: explained.scene ?? scene } }),
    ...(question === undefined ? {} : { question }),
  };
}
