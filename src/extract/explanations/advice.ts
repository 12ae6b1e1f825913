import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import type { Chance } from '../certainty/scale.ts';
import { isMatter, isTimed } from './ahead.ts';
import { clauseStretch, partStretch, subjectOf, trimmed } from './clause.ts';
import { isDoer } from './explained.ts';
import { foreseen, isPast } from './foreseen.ts';
import type { Foreseen } from './foreseen.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { isOutcome } from './prospects.ts';
import type { Scene } from './scene.ts';
import { isConditional, isSupposed } from './supposed.ts';
import { lemmaAt } from './viewed.ts';

/** What a text tells its reader to expect or not to: “expect more arrests”, “it would be no surprise if …”, “it is hard to see how …”. */
export function advisedAt(scene: Scene, at: number): Foreseen | undefined {
  return (
    advised(scene, at) ??
    noSurprise(scene, at) ??
    hardToSee(scene, at) ??
    noGrounds(scene, at) ??
    predicts(scene, at) ??
    willShow(scene, at) ??
    cannotLast(scene, at) ??
    willBe(scene, at)
  );
}

const ADVISED = phrasesOf('advised');

/** “Expect more arrests in the coming weeks.” */
function advised(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const grade = at === 0 ? ADVISED.get(lemmaAt(tree, at))?.[0]?.[1] : undefined;
  const what = childrenWith(tree, at, 'obj', 'obl').find(
    (child) => child > at && /^(?:|for|out for)$/u.test(caseOf(tree, child)),
  );
  const probability = grade === undefined ? undefined : scale.grades[grade];
  if (probability === undefined || what === undefined || subjectOf(tree, at) !== undefined)
    return undefined;
  if (tree.words[at]?.tag !== 'VERB' || !isOutcome(scene, what)) return undefined;
  const stretch = trimmed(tree, {
    first: firstOf(tree, what),
    end: clauseStretch(tree, at).end,
  });
  return foreseen(scene, {
    head: what,
    stretch,
    probability,
    rule: `advised: ${lemmaAt(tree, at)}`,
  });
}

/** Behind the “for” of “watch for a reshuffle”. */
function firstOf(tree: Tree, at: number): number {
  const preposition = childrenWith(tree, at, 'case').findLast((one) => one < at);
  return preposition === undefined ? (tree.first[at] ?? at) : preposition + 1;
}

const SURPRISES = listed('surprises');

/** “it would not be surprising if he dissolved the parliament” */
function noSurprise(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  if (!SURPRISES.has(lemmaAt(tree, at))) return undefined;
  const near = tree.words.slice(Math.max(0, at - NEAR), at);
  const not = near.some(({ lemma }) =>
    /^(?:not|no|little|hardly|nobody)$/u.test(lemma.toLowerCase()),
  );
  const would = near.some(({ lemma }) => /^(?:would|should|will|must)$/u.test(lemma));
  const clause = tree.words.findIndex(
    (word, index) => index > at && word.form === 'if' && word.relation === 'mark',
  );
  const verb = clause === -1 || clause > at + 2 ? -1 : (tree.words[clause]?.head ?? -1);
  const probability = scale.grades['likely'];
  if (!not || !would || verb === -1 || probability === undefined) return undefined;
  if (subjectOf(tree, verb) === undefined) return undefined;
  return foreseen(scene, {
    head: verb,
    stretch: clauseStretch(tree, verb),
    probability,
    rule: 'no surprise',
  });
}

const NEAR = 6;
const HARD = listed('hard');
const SEEING = listed('seeing');

/** “it is hard to see how the coalition can survive”, “it is difficult to imagine a return” */
function hardToSee(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  if (!HARD.has(lemmaAt(tree, at)) || isPast(tree, at)) return undefined;
  const see = childrenWith(tree, at, 'csubj', 'xcomp', 'advcl', 'ccomp').find(
    (child) => child > at && SEEING.has(lemmaAt(tree, child)) && markOf(tree, child) === 'to',
  );
  const chance = scale.grades['very-unlikely'];
  if (see === undefined || chance === undefined || childrenWith(tree, at, 'cop').length === 0)
    return undefined;
  return seenUnder(scene, see, { chance, rule: `hard to ${lemmaAt(tree, see)}` });
}

interface Told {
  readonly chance: Chance;
  readonly rule: string;
}

/** The clause or the event that is hard to see, or that there is no reason to expect. */
function seenUnder(scene: Scene, at: number, { chance, rule }: Told): Foreseen | undefined {
  const { tree } = scene;
  const clause = childrenWith(tree, at, 'ccomp', 'advcl').find(
    (child) => child > at && subjectOf(tree, child) !== undefined && isOpen(scene, child),
  );
  if (clause !== undefined)
    return foreseen(scene, {
      head: clause,
      stretch: clauseStretch(tree, clause),
      probability: chance,
      rule,
    });
  const thing = childrenWith(tree, at, 'obj').find((child) => isOutcome(scene, child));
  return thing === undefined
    ? undefined
    : foreseen(scene, {
        head: thing,
        stretch: partStretch(tree, thing),
        probability: chance,
        rule,
      });
}

/** It lies ahead: “how it can survive”, “that he intends to step down”, “that he will”. */
function isOpen({ tree }: Scene, at: number): boolean {
  const helpers = childrenWith(tree, at, 'aux').map((one) => lemmaAt(tree, one));
  if (helpers.some((one) => /^(?:can|could|will|would|might|may)$/u.test(one)))
    return !helpers.includes('have') && !isPast(tree, at);
  return WILLED.has(lemmaAt(tree, at)) && !isPast(tree, at);
}

const WILLED = listed('motives');
const NO_GROUNDS = listed('no-grounds');
const THINKING = listed('thinking');

/** “there is no reason to expect a change of course”, “there are no signs that he intends to step down” */
function noGrounds(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  if (tree.words[at]?.tag !== 'NOUN' || !NO_GROUNDS.has(lemmaAt(tree, at))) return undefined;
  const kind = childrenWith(tree, at, 'det', 'amod').map((one) => lemmaAt(tree, one));
  const there = tree.words.some(
    ({ form }, index) => index < at && index >= at - NEAR && /^there$/iu.test(form),
  );
  const no = kind.some((one) => /^(?:no|little|few|scant)$/u.test(one));
  const every = kind.includes('every');
  const chance = scale.grades[no ? 'unlikely' : 'likely'];
  if (!there || (!no && !every) || chance === undefined || isPast(tree, tree.words[at].head))
    return undefined;
  const rule = `grounds: ${lemmaAt(tree, at)}`;
  const clause = childrenWith(tree, at, 'acl', 'ccomp').find((child) => child > at);
  if (clause === undefined || every) return undefined;
  if (THINKING.has(lemmaAt(tree, clause))) return seenUnder(scene, clause, { chance, rule });
  return subjectOf(tree, clause) === undefined || !isOpen(scene, clause)
    ? undefined
    : foreseen(scene, {
        head: clause,
        stretch: clauseStretch(tree, clause),
        probability: chance,
        rule,
      });
}

const FORETELLS = listed('foretells');

/** “diplomats predict a return to the talks”, “the bank forecasts a recession” */
function predicts(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  if (!FORETELLS.has(lemmaAt(tree, at)) || isPassive(tree, at) || isPast(tree, at))
    return undefined;
  const by = subjectOf(tree, at);
  const thing = childrenWith(tree, at, 'obj').find(
    (child) => child > at && isOutcome(scene, child),
  );
  const probability = scale.grades['likely'];
  if (by === undefined || thing === undefined || probability === undefined) return undefined;
  if (tree.words[at]?.relation.startsWith('acl') === true || isThing(scene, by)) return undefined;
  const first = tree.first[thing] ?? thing;
  const who = /^[12]$/u.test(tree.words[by]?.features['Person'] ?? '') ? {} : { by };
  return foreseen(scene, {
    head: thing,
    stretch: trimmed(tree, { first, end: clauseStretch(tree, at).end }),
    probability,
    rule: `predicted: ${lemmaAt(tree, at)}`,
    ...who,
  });
}

/** “the plan foresees a tax”: things provide for what they foresee. */
function isThing(scene: Scene, at: number): boolean {
  const { tree } = scene;
  const plural = tree.words[at]?.features['Number'] === 'Plur';
  return tree.words[at]?.tag === 'NOUN' && !plural && !isDoer(scene, at);
}

const SHOWS = listed('shows-whether');
const SPANS = listed('spans-ahead');

/** “the next weeks will show whether the truce holds”: it is open. */
function willShow(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale, cues } = scene;
  const subject = SHOWS.has(lemmaAt(tree, at)) ? subjectOf(tree, at) : undefined;
  const will = cues.some(({ rule, head }) => rule === 'future: will' && head === at);
  if (subject === undefined || !will || !isSpan(tree, subject)) return undefined;
  const clause = childrenWith(tree, at, 'ccomp', 'advcl').find(
    (child) => child > at && /^(?:whether|if)$/u.test(markOf(tree, child)),
  );
  const probability = scale.grades['possible'];
  return clause === undefined || probability === undefined
    ? undefined
    : foreseen(scene, {
        head: clause,
        stretch: clauseStretch(tree, clause),
        probability,
        rule: 'will show',
      });
}

function isSpan(tree: Tree, at: number): boolean {
  return SPANS.has(lemmaAt(tree, at)) || /^(?:time|history|future)$/u.test(lemmaAt(tree, at));
}

const ENDURES = listed('endures');

/** “in the long run the alliance cannot last” */
function cannotLast(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  if (!ENDURES.has(tree.words[at]?.form.toLowerCase() ?? '')) return undefined;
  const can = childrenWith(tree, at, 'aux').some((one) => lemmaAt(tree, one) === 'can');
  const not = childrenWith(tree, at, 'advmod').some((one) =>
    /^(?:not|hardly|scarcely|never)$/u.test(lemmaAt(tree, one)),
  );
  const subject = subjectOf(tree, at);
  const probability = scale.grades['very-unlikely'];
  if (!can || !not || subject === undefined || probability === undefined) return undefined;
  if (!isMatter(scene, subject) && !isDoer(scene, subject)) return undefined;
  if (/^(?:PRON|DET)$/u.test(tree.words[subject]?.tag ?? '') || isPast(tree, at)) return undefined;
  return foreseen(scene, {
    head: at,
    stretch: clauseStretch(tree, at),
    probability,
    rule: 'cannot last',
  });
}

const ABLE = listed('able');
const ROLES = listed('roles');
const WOULD = 'conditional: would';

/** “will hardly be able to reverse it”, “will never be the same”, “will probably be a weak president” */
function willBe(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale, cues } = scene;
  const isIf = isConditional(scene, at);
  const will = cues.some(
    ({ rule, head }) => head === at && (rule === 'future: will' || (isIf && rule === WOULD)),
  );
  const subject =
    will && childrenWith(tree, at, 'cop').length > 0 ? subjectOf(tree, at) : undefined;
  if (subject === undefined || tree.words.at(-1)?.form === '?') return undefined;
  if (tree.words[at]?.relation.startsWith('acl') === true || isSupposed(scene, at))
    return undefined;
  const able =
    ABLE.has(lemmaAt(tree, at)) &&
    childrenWith(tree, at, 'xcomp', 'acl', 'advcl').some((child) => markOf(tree, child) === 'to');
  const never = childrenWith(tree, at, 'advmod').some((one) =>
    /^(?:never|longer)$/u.test(lemmaAt(tree, one)),
  );
  const hedged = cues.some(({ head, range }) => head === at && range !== undefined);
  if (isIf && ROLES.has(lemmaAt(tree, at))) return undefined;
  const known = isMatter(scene, subject) || isDoer(scene, subject);
  if (!(able && tree.words[subject]?.tag === 'NOUN') && !known) return undefined;
  if (!able && !never && !hedged && !isIf && !isTimed(tree, at)) return undefined;
  const { low, high } = certaintyOf(tree, cues, at, scale);
  return foreseen(scene, {
    head: at,
    stretch: clauseStretch(tree, at),
    probability: { low, high },
    rule: 'will be',
  });
}
