import { isMatter } from './ahead.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import type { Chance, Scale } from '../certainty/scale.ts';
import { clauseStretch, subjectOf } from './clause.ts';
import { foreseen, isPast } from './foreseen.ts';
import type { Foreseen } from './foreseen.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { isOutcome } from './prospects.ts';
import { agentAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** What things tend to: “has every chance of winning”, “can hardly afford to lose”, “threatens to split the clan”, “is set to last”. */
export function leaningAt(scene: Scene, at: number): Foreseen | undefined {
  const { tree } = scene;
  if (isPast(tree, at) || tree.words[at]?.relation.startsWith('acl') === true) return undefined;
  const lemma = lemmaAt(tree, at);
  if (lemma === 'have' || lemma === 'stand') return withChance(scene, at);
  if (lemma === 'afford') return afforded(scene, at);
  if (lemma === 'threaten') return threatening(scene, at);
  return heading(scene, at);
}

const CHANCES = listed('chance-nouns');

/** “has every chance of winning”, “stands no chance of …” */
function withChance(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const chance = childrenWith(tree, at, 'obj').find((child) => CHANCES.has(lemmaAt(tree, child)));
  const what = chance === undefined ? undefined : childrenWith(tree, chance, 'acl', 'nmod')[0];
  if (chance === undefined || what === undefined || !isNamed(scene, at)) return undefined;
  if (!/^(?:of|to)$/u.test(markOf(tree, what) || caseOf(tree, what))) return undefined;
  const kinds = childrenWith(tree, chance, 'det', 'amod').map((one) => lemmaAt(tree, one));
  const probability = gradeOf(kinds, scale);
  return probability === undefined
    ? undefined
    : foreseen(scene, {
        head: what,
        stretch: clauseStretch(tree, at),
        probability,
        rule: 'chance',
      });
}

function gradeOf(kinds: readonly string[], { grades }: Scale): Chance | undefined {
  const grade = kinds.map((kind) => GRADES.get(kind)?.[0]?.[1]).find((one) => one !== undefined);
  return grade === undefined ? undefined : grades[grade];
}

const GRADES = phrasesOf('chances');

/** Somebody or something with a name of its own, not “it”. */
function isNamed({ tree }: Scene, at: number): boolean {
  const subject = subjectOf(tree, at);
  const tag = subject === undefined ? undefined : tree.words[subject]?.tag;
  return tag === 'NOUN' || tag === 'PROPN';
}

/** “can hardly afford to lose the miners”: it will be avoided. */
function afforded(scene: Scene, at: number): Foreseen | undefined {
  const { tree, cues, scale } = scene;
  const what = childrenWith(tree, at, 'xcomp', 'obj')[0];
  const can = childrenWith(tree, at, 'aux').some((one) =>
    /^(?:can|could)$/u.test(lemmaAt(tree, one)),
  );
  const not = cues.some(
    ({ kind, head, rule }) => head === at && (kind === 'negation' || HARDLY.test(rule)),
  );
  const subject = subjectOf(tree, at);
  if (what === undefined || subject === undefined || !can || !not || !isNamed(scene, at))
    return undefined;
  const event = tree.words[what]?.tag === 'VERB' || isOutcome(scene, what);
  const probability = scale.grades['very-unlikely'];
  if (!event || !isMatter(scene, subject) || probability === undefined) return undefined;
  return foreseen(scene, {
    head: what,
    stretch: clauseStretch(tree, at),
    probability,
    rule: 'cannot afford',
  });
}

const HARDLY = /: (?:hardly|scarcely)$/u;

/** “the dispute threatens to split the clan”; people threaten otherwise. */
function threatening(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const what = childrenWith(tree, at, 'xcomp').find((child) => markOf(tree, child) === 'to');
  const subject = subjectOf(tree, at);
  const probability = scale.grades['possible'];
  if (what === undefined || subject === undefined || probability === undefined) return undefined;
  if (!isOutcome(scene, subject) || agentAt(scene, subject) !== undefined) return undefined;
  return foreseen(scene, {
    head: what,
    stretch: clauseStretch(tree, at),
    probability,
    rule: 'threatens to',
  });
}

const TENDS = phrasesOf('tends');
const LASTING = listed('lasting');

/** “is set to continue”, “is doomed to fail”; “the shop is set to open” is a plan. */
function heading(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const lemma = lemmaAt(tree, at);
  const grade = TENDS.get(lemma)?.[0]?.[1];
  if (grade === undefined || !isNamed(scene, at)) return undefined;
  const is = isPassive(tree, at) || childrenWith(tree, at, 'cop').length > 0;
  const what = childrenWith(tree, at, 'xcomp', 'advcl').find(
    (child) => markOf(tree, child) === 'to' && LASTING.has(lemmaAt(tree, child)),
  );
  const probability = scale.grades[grade];
  const bare =
    grade === 'almost-certain' && childrenWith(tree, at, 'xcomp', 'advcl', 'obl').length === 0;
  if (!is || (what === undefined && !bare) || probability === undefined) return undefined;
  return foreseen(scene, {
    head: what ?? at,
    stretch: clauseStretch(tree, at),
    probability,
    rule: `set: ${lemma}`,
  });
}
