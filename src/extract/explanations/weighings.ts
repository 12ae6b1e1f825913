import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import type { Chance } from '../certainty/scale.ts';
import { clauseStretch, partStretch, subjectOf, trimmed } from './clause.ts';
import { isDoer } from './explained.ts';
import { foreseen, isPast } from './foreseen.ts';
import type { Foreseen } from './foreseen.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { isOutcome } from './prospects.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** What a text weighs without “will”: “is named as the next premier”, “gives even odds to a closure”, “is not assured”, “more realistic is his departure”. */
export function weighingAt(scene: Scene, at: number): Foreseen | undefined {
  if (isPast(scene.tree, at) || scene.tree.words[at]?.relation.startsWith('acl') === true)
    return undefined;
  return (
    tipped(scene, at) ??
    oddsGiven(scene, at) ??
    assured(scene, at) ??
    excluded(scene, at) ??
    whatToExpect(scene, at) ??
    moreRealistic(scene, at) ??
    likeliestOne(scene, at) ??
    weOfIt(scene, at)
  );
}

const TIPPED = listed('tipped');
const NEXT = listed('heirs');

/** “is already being named as the next prime minister” */
function tipped(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  if (!TIPPED.has(lemmaAt(tree, at)) || !isPassive(tree, at)) return undefined;
  const subject = subjectOf(tree, at);
  const office = childrenWith(tree, at, 'obl', 'xcomp').find(
    (child) => child > at && /^(?:as|for)$/u.test(caseOf(tree, child)) && isNext(tree, child),
  );
  const probability = scale.grades['possible'];
  if (subject === undefined || office === undefined || probability === undefined) return undefined;
  if (!isDoer(scene, subject)) return undefined;
  return foreseen(scene, {
    head: at,
    stretch: clauseStretch(tree, at),
    probability,
    rule: 'tipped',
  });
}

function isNext(tree: Tree, at: number): boolean {
  return [at, ...childrenWith(tree, at, 'amod', 'compound')].some((one) =>
    NEXT.has(lemmaAt(tree, one)),
  );
}

const GIVES = listed('gives');
const CHANCES = listed('chance-nouns');

/** “gives even odds to a full closure of the crossing” */
function oddsGiven(scene: Scene, at: number): Foreseen | undefined {
  const { tree, cues } = scene;
  if (!GIVES.has(lemmaAt(tree, at)) && lemmaAt(tree, at) !== 'put') return undefined;
  const odds = childrenWith(tree, at, 'obj').find((child) => isOdds(tree, child));
  const range = cues.find(
    ({ first, end, range: own }) =>
      own !== undefined && odds !== undefined && first <= odds && odds < end,
  )?.range;
  if (odds === undefined || range === undefined) return undefined;
  const what = [...childrenWith(tree, at, 'obl', 'iobj'), ...childrenWith(tree, odds, 'nmod')].find(
    (child) => /^(?:|to|of|on)$/u.test(caseOf(tree, child)) && isOutcome(scene, child),
  );
  const by = subjectOf(tree, at);
  if (what === undefined || by === undefined) return undefined;
  const first = tree.first[what] ?? what;
  const stretch =
    what > odds
      ? trimmed(tree, { first, end: clauseStretch(tree, at).end })
      : partStretch(tree, what);
  return foreseen(scene, { head: what, stretch, probability: range, rule: 'odds', by });
}

function isOdds(tree: Tree, at: number): boolean {
  return CHANCES.has(lemmaAt(tree, at)) || /^odds?$/u.test(tree.words[at]?.form ?? '');
}

const ASSURED = phrasesOf('assured');

/** “his elevation is not assured”, “victory is guaranteed” */
function assured(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const grade = ASSURED.get(tree.words[at]?.form ?? '')?.[0]?.[1];
  const subject = grade === undefined ? undefined : subjectOf(tree, at);
  if (grade === undefined || subject === undefined || !isOutcome(scene, subject)) return undefined;
  const is = isPassive(tree, at) || childrenWith(tree, at, 'cop').length > 0;
  const not = childrenWith(tree, at, 'advmod').some((one) =>
    /^(?:not|hardly|never)$/u.test(lemmaAt(tree, one)),
  );
  const no = childrenWith(tree, subject, 'det').some((one) => lemmaAt(tree, one) === 'no');
  const probability: Chance | undefined = scale.grades[not || no ? 'possible' : grade];
  if (!is || probability === undefined) return undefined;
  return foreseen(scene, {
    head: subject,
    stretch: clauseStretch(tree, at),
    probability,
    rule: `assured: ${lemmaAt(tree, at)}`,
  });
}

const LINKS = listed('links');
const EXPECTS = listed('expects');

/** “a return to power appears to be excluded”, “is not to be expected”, “is not to be looked for” */
function excluded(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const lemma = lemmaAt(tree, at);
  if (!(EXPECTS.has(lemma) || lemma === 'look') || markOf(tree, at) !== 'to') return undefined;
  if (!childrenWith(tree, at, 'aux').some((one) => lemmaAt(tree, one) === 'be')) return undefined;
  const above = tree.words[at]?.head ?? -1;
  const linked = LINKS.has(lemmaAt(tree, above)) || childrenWith(tree, above, 'cop').length > 0;
  const subject = linked ? (subjectOf(tree, at) ?? subjectOf(tree, above)) : undefined;
  const thing =
    subject !== undefined && isOutcome(scene, subject) ? subject : outcomeAt(scene, above);
  if (thing === undefined) return undefined;
  const out = lemma === 'exclude' || lemma === 'rule';
  const not = tree.words
    .slice(Math.max(0, tree.first[thing] ?? thing) > 4 ? thing - 4 : 0, at)
    .some(({ lemma: one }) => /^(?:not|nor|no|hardly|neither)$/iu.test(one));
  const probability =
    scale.grades[out ? (not ? 'possible' : 'remote') : not ? 'very-unlikely' : 'likely'];
  if (probability === undefined) return undefined;
  const end = clauseStretch(tree, above === -1 ? at : above).end;
  const stretch = trimmed(tree, { first: tree.first[thing] ?? thing, end: Math.max(end, at + 1) });
  return foreseen(scene, { head: thing, stretch, probability, rule: `to be: ${lemma}` });
}

/** “nor is an open *revolt* to be looked for” */
function outcomeAt(scene: Scene, at: number): number | undefined {
  return isOutcome(scene, at) ? at : undefined;
}

/** “what should not be expected is reform” */
function whatToExpect(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const verb = childrenWith(tree, at, 'csubj').find((child) => EXPECTS.has(lemmaAt(tree, child)));
  if (verb === undefined || childrenWith(tree, at, 'cop').length === 0) return undefined;
  const not = childrenWith(tree, verb, 'advmod').some((one) => lemmaAt(tree, one) === 'not');
  const probability = scale.grades[not ? 'very-unlikely' : 'likely'];
  const known =
    isOutcome(scene, at) &&
    childrenWith(tree, verb, 'nsubj', 'obj').some((one) => lemmaAt(tree, one) === 'what');
  if (!known || probability === undefined) return undefined;
  const stretch = { first: tree.first[verb] ?? verb, end: clauseStretch(tree, at).end };
  return foreseen(scene, { head: at, stretch, probability, rule: 'what to expect' });
}

const EXTREMES = listed('extremes');

/** “more realistic is his departure for Turkey” */
function moreRealistic(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  if (tree.words[at]?.tag !== 'NOUN' || !isOutcome(scene, at)) return undefined;
  const cop = childrenWith(tree, at, 'cop')[0];
  const kind = childrenWith(tree, at, 'amod', 'advcl', 'obl').find(
    (child) => cop !== undefined && child < cop && EXTREMES.has(lemmaAt(tree, child)),
  );
  const more =
    kind === undefined
      ? undefined
      : /^(?:more|less|most|least)$/iu.exec(tree.words[kind - 1]?.form ?? '')?.[0];
  const probability = scale.grades[/^(?:less|least)$/iu.test(more ?? '') ? 'unlikely' : 'likely'];
  if (kind === undefined || more === undefined || probability === undefined || cop === undefined)
    return undefined;
  return foreseen(scene, {
    head: at,
    stretch: trimmed(tree, { first: cop + 1, end: clauseStretch(tree, at).end }),
    probability,
    rule: `weighed: ${lemmaAt(tree, kind)}`,
  });
}

const THINGS = listed('next-things');

/** “Perović would be their likeliest beneficiary” */
function likeliestOne(scene: Scene, at: number): Foreseen | undefined {
  const { tree, cues } = scene;
  if (!THINGS.has(lemmaAt(tree, at)) || childrenWith(tree, at, 'cop').length === 0)
    return undefined;
  const subject = subjectOf(tree, at);
  const kinds = childrenWith(tree, at, 'amod');
  const range = cues.find(
    ({ kind, first, range: own }) =>
      kind === 'estimative' && own !== undefined && kinds.includes(first),
  )?.range;
  if (subject === undefined || range === undefined || !isDoer(scene, subject)) return undefined;
  return foreseen(scene, {
    head: at,
    stretch: clauseStretch(tree, at),
    probability: range,
    rule: `next: ${lemmaAt(tree, at)}`,
  });
}

const DEEMS = listed('deems');

/** “a new coup we consider likelier than not”: with the thing in front. */
function weOfIt(scene: Scene, at: number): Foreseen | undefined {
  const { tree, cues } = scene;
  if (!DEEMS.has(lemmaAt(tree, at)) || isPassive(tree, at)) return undefined;
  const things = childrenWith(tree, at, 'nsubj', 'obj', 'dislocated').filter((one) => one < at);
  const thing = things.find((one) => isOutcome(scene, one));
  const range = cues.find(
    ({ first, range: own }) => own !== undefined && first > at && first <= at + 3,
  )?.range;
  const by = things.find((one) => one !== thing);
  if (thing === undefined || by === undefined || range === undefined) return undefined;
  return foreseen(scene, {
    head: thing,
    stretch: trimmed(tree, { first: tree.first[thing] ?? thing, end: clauseStretch(tree, at).end }),
    probability: range,
    rule: `considered: ${lemmaAt(tree, at)}`,
    ...(tree.words[by]?.features['Person'] === '1' ? {} : { by }),
  });
}
