import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import type { CertaintyCue } from '../certainty/cues.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import { otherSide } from '../certainty/scale.ts';
import type { Chance, Scale } from '../certainty/scale.ts';
import { clauseStretch, partStretch, subjectOf, trimmed } from './clause.ts';
import type { Stretch } from './clause.ts';
import { explainedNoun } from './explained.ts';
import { foreseen, isPast } from './foreseen.ts';
import type { Foreseen } from './foreseen.ts';
import { listed } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/**
 * What a text foresees by a noun: “a rupture seems improbable”, “one should not expect a thaw”, “the most likely outcome
 * is a compromise”, “the prospects for a settlement are poor”.
 */
export function prospectAt(scene: Scene, at: number): Foreseen | undefined {
  const { tree } = scene;
  const word = tree.words[at];
  if (word?.tag === 'ADJ') return weighed(scene, at) ?? graded(scene, at);
  if (word?.tag === 'VERB')
    return (
      considered(scene, at) ??
      expectable(scene, at) ??
      numbered(scene, at) ??
      ofNext(scene, at) ??
      assumed(scene, at)
    );
  return word?.tag === 'NOUN' || word?.tag === 'PROPN' ? ofNext(scene, at) : undefined;
}

const OUTCOMES = listed('outcomes');
const LINKS = listed('links');

/** A noun that names what may come about between people. */
export function isOutcome(scene: Scene, at: number | undefined): boolean {
  if (at === undefined || scene.tree.words[at]?.tag !== 'NOUN') return false;
  const own = (one: number): boolean =>
    OUTCOMES.has(lemmaAt(scene.tree, one)) || explainedNoun(scene, one) !== undefined;
  return own(at) || (CONTAINERS.has(lemmaAt(scene.tree, at)) && held(scene.tree, at).some(own));
}

const CONTAINERS = listed('containers');

/** “a new wave *of arrests*” */
function held(tree: Tree, at: number): readonly number[] {
  return childrenWith(tree, at, 'nmod').filter((child) => caseOf(tree, child) === 'of');
}

/** “a rupture is very unlikely”, “a compromise appears more likely than not” */
function weighed(scene: Scene, at: number): Foreseen | undefined {
  const { tree } = scene;
  const cue = estimateOver(scene, at);
  if (cue?.range === undefined) return undefined;
  const clause = childrenWith(tree, at, 'cop').length > 0 ? at : (tree.words[at]?.head ?? -1);
  const linked = clause === at || LINKS.has(lemmaAt(tree, clause));
  if (clause === -1 || !linked || isPast(tree, clause)) return undefined;
  if (childrenWith(tree, at, 'ccomp', 'xcomp', 'csubj').length > 0) return undefined;
  if (tree.words[clause]?.relation.startsWith('acl') === true) return undefined;
  const subject = childrenWith(tree, clause, 'nsubj')[0];
  if (subject === undefined || !isOutcome(scene, subject)) return undefined;
  return foreseen(scene, {
    head: subject,
    stretch: withSubject(tree, clause, at),
    probability: isNegated(scene, clause, cue) ? otherSide(cue.range) : cue.range,
    rule: `weighed: ${lemmaAt(tree, at)}`,
  });
}

function estimateOver({ cues }: Scene, at: number): CertaintyCue | undefined {
  return cues.find(({ kind, first, end }) => kind === 'estimative' && first <= at && at < end);
}

function isNegated({ cues }: Scene, clause: number, { first, end }: CertaintyCue): boolean {
  return cues.some(
    (cue) =>
      cue.kind === 'negation' &&
      (cue.head === clause || cue.head === first || cue.head === end - 1) &&
      (cue.end <= first || cue.first >= end),
  );
}

/** To the end of what is said of it, however readers hang “than not”. */
function withSubject(tree: Tree, clause: number, at: number): Stretch {
  const whole = clauseStretch(tree, clause);
  return trimmed(tree, {
    first: whole.first,
    end: Math.max(whole.end, Math.min(tree.last[at] ?? at, at + REACH) + 1),
  });
}

const REACH = 20;

const CHANCES = listed('chance-nouns');
const POOR = listed('poor');
const BRIGHT = listed('bright');

/** “the prospects for a settlement are poor” */
function graded(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const lemma = lemmaAt(tree, at);
  if (!POOR.has(lemma) && !BRIGHT.has(lemma)) return undefined;
  const subject = subjectOf(tree, at);
  if (subject === undefined || !CHANCES.has(lemmaAt(tree, subject))) return undefined;
  const of = childrenWith(tree, subject, 'nmod', 'acl').some((child) =>
    /^(?:of|for|that)$/u.test(markOf(tree, child) || caseOf(tree, child)),
  );
  const is = childrenWith(tree, at, 'cop').length > 0 || isLinked(tree, at);
  if (!of || isPast(tree, at) || !is) return undefined;
  const chance = scale.grades[POOR.has(lemma) ? 'unlikely' : 'likely'];
  const denied = childrenWith(tree, at, 'advmod').some((one) => lemmaAt(tree, one) === 'not');
  return chance === undefined
    ? undefined
    : foreseen(scene, {
        head: subject,
        stretch: clauseStretch(tree, isLinked(tree, at) ? (tree.words[at]?.head ?? at) : at),
        probability: denied ? otherSide(chance) : chance,
        rule: `prospects: ${lemma}`,
      });
}

/** “remain bleak” */
function isLinked({ words }: Tree, at: number): boolean {
  const above = words[at]?.relation === 'xcomp' ? words[words[at].head] : undefined;
  return above !== undefined && LINKS.has(above.lemma);
}

const HOLDS = listed('deems');

/** “we consider a devaluation possible but not probable” */
function considered(scene: Scene, at: number): Foreseen | undefined {
  const { tree } = scene;
  const thing = childrenWith(tree, at, 'obj')[0];
  if (!HOLDS.has(lemmaAt(tree, at)) || thing === undefined || isPast(tree, at)) return undefined;
  if (!isOutcome(scene, thing) || isPassive(tree, at)) return undefined;
  const behind = [
    ...childrenWith(tree, thing, 'amod', 'conj'),
    ...childrenWith(tree, at, 'xcomp', 'conj'),
  ].filter((one) => one > thing && tree.words[one]?.tag === 'ADJ');
  const ranges = behind.flatMap((one) => estimateOver(scene, one)?.range ?? []);
  if (ranges.length === 0) return undefined;
  const by = subjectOf(tree, at);
  const end = Math.max(...behind.map((one) => (tree.last[one] ?? one) + 1));
  return foreseen(scene, {
    head: thing,
    stretch: trimmed(tree, { first: tree.first[thing] ?? thing, end }),
    probability: both(ranges),
    rule: `considered: ${lemmaAt(tree, at)}`,
    ...(by === undefined || tree.words[by]?.features['Person'] === '1' ? {} : { by }),
  });
}

/** What all of them allow; what the last one says where they allow nothing together. */
function both(ranges: readonly Chance[]): Chance {
  const low = Math.max(...ranges.map((one) => one.low));
  const high = Math.min(...ranges.map((one) => one.high));
  return low <= high ? { low, high } : (ranges.at(-1) ?? { low: 0, high: 1 });
}

const EXPECTS = listed('expects');

/** “one should not expect a thaw”, “a quick thaw cannot be expected”, “a thaw cannot be ruled out” */
function expectable(scene: Scene, at: number): Foreseen | undefined {
  const { tree, cues } = scene;
  const lemma = lemmaAt(tree, at);
  if (!EXPECTS.has(lemma) || isPast(tree, at)) return undefined;
  const passive = isPassive(tree, at);
  const thing = passive ? childrenWith(tree, at, 'nsubj')[0] : childrenWith(tree, at, 'obj')[0];
  if (thing === undefined || !isOutcome(scene, thing)) return undefined;
  if (!passive && !isAdvice(tree, at)) return undefined;
  const modal = childrenWith(tree, at, 'aux').find((one) => tree.words[one]?.tag === 'AUX');
  const isTo = markOf(tree, at) === 'to' || childrenWith(tree, at, 'mark').length > 0;
  // “further dismissals are expected”, with nothing behind that says of what
  const plainly =
    passive &&
    !isTo &&
    modal !== undefined &&
    lemmaAt(tree, modal) === 'be' &&
    childrenWith(tree, at, 'xcomp').length === 0;
  if (plainly && !(isAwaited(lemma) && isFinite(tree, at))) return undefined;
  if (!plainly && (modal === undefined || (passive && !isTo && !MODALS.has(lemmaAt(tree, modal)))))
    return undefined;
  const not = cues.some(
    ({ kind, first }) => kind === 'negation' && first < at && first >= at - NEAR,
  );
  const swallowed = cues.some(
    ({ rule, end }) => / not be /u.test(rule) && end > at && end <= at + 2,
  );
  const chance = chanceOf(lemma, not || swallowed, scene.scale);
  if (chance === undefined) return undefined;
  const first = passive ? clauseStretch(tree, at).first : (tree.first[thing] ?? thing);
  const stretch = passive ? clauseStretch(tree, at) : partStretch(tree, thing, first);
  return foreseen(scene, { head: thing, stretch, probability: chance, rule: `to ${lemma}` });
}

const AWAITED = listed('awaited');

function isAwaited(lemma: string): boolean {
  return AWAITED.has(lemma);
}

/** “are expected”, and not “dismissals expected in May”. */
function isFinite(tree: Tree, at: number): boolean {
  return (
    tree.words[at]?.relation.startsWith('acl') === false &&
    childrenWith(tree, at, 'aux').some((one) => tree.words[one]?.features['VerbForm'] === 'Fin')
  );
}

const MODALS = listed('modals');
const NEAR = 4;

/** “one should not expect”, “we cannot expect” */
function isAdvice(tree: Tree, at: number): boolean {
  const subject = subjectOf(tree, at);
  return subject !== undefined && /^(?:one|we|nobody)$/u.test(lemmaAt(tree, subject));
}

function chanceOf(lemma: string, not: boolean, { grades }: Scale): Chance | undefined {
  if (lemma === 'rule' || lemma === 'exclude') return not ? grades['possible'] : undefined;
  return not ? grades['very-unlikely'] : grades['likely'];
}

/** “the days of the governor are numbered” */
function numbered(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const subject = lemmaAt(tree, at) === 'number' ? childrenWith(tree, at, 'nsubj')[0] : undefined;
  const chance = scale.grades['very-likely'];
  if (subject === undefined || chance === undefined || isPast(tree, at)) return undefined;
  if (lemmaAt(tree, subject) !== 'day' || !isPassive(tree, at)) return undefined;
  const stretch = clauseStretch(tree, at);
  return foreseen(scene, { head: subject, stretch, probability: chance, rule: 'days numbered' });
}

const NEXT = listed('next-things');
const SCENARIOS = listed('scenarios');
const ASSUMES = listed('assumes');

/** “a more optimistic scenario assumes a swift return” */
function assumed(scene: Scene, at: number): Foreseen | undefined {
  const { tree } = scene;
  const subject = ASSUMES.has(lemmaAt(tree, at)) ? subjectOf(tree, at) : undefined;
  if (subject === undefined || !SCENARIOS.has(lemmaAt(tree, subject)) || isPast(tree, at))
    return undefined;
  const kinds = childrenWith(tree, subject, 'amod');
  const what = childrenWith(tree, at, 'obj', 'ccomp').find((child) => child > at);
  if (what === undefined || !kinds.some((kind) => EXTREMES.has(lemmaAt(tree, kind))))
    return undefined;
  return foreseen(scene, {
    head: what,
    stretch: clauseStretch(tree, at),
    probability: extremeOf(scene, kinds),
    rule: `scenario: ${lemmaAt(tree, at)}`,
  });
}

/** “the next step will be the replacement of the governor”, “the most likely outcome is a compromise” */
function ofNext(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale, cues } = scene;
  const subjects = childrenWith(tree, at, 'nsubj').filter((one) => one < at);
  const subject =
    subjects.find((one) => tree.words[one]?.relation === 'nsubj:outer') ?? subjects[0];
  if (subject === undefined || !NEXT.has(lemmaAt(tree, subject))) return undefined;
  if (childrenWith(tree, at, 'cop').length === 0 || isPast(tree, at)) return undefined;
  const kinds = childrenWith(tree, subject, 'amod');
  const estimate = kinds.map((kind) => estimateOver(scene, kind)).find((cue) => cue !== undefined);
  const will = cues.some(
    ({ kind, head }) => (kind === 'future' || kind === 'modal') && head === at,
  );
  const next = kinds.some((kind) => /^(?:next|main|last|final)$/u.test(lemmaAt(tree, kind)));
  const who = /^(?:winner|loser|victim|beneficiary)$/u.test(lemmaAt(tree, subject));
  const extreme = kinds.some((kind) => EXTREMES.has(lemmaAt(tree, kind)));
  if (estimate === undefined && !extreme && !(will && (next || who))) return undefined;
  return foreseen(scene, {
    head: at,
    stretch: clauseStretch(tree, at),
    probability:
      estimate?.range ?? hedgeAt(cues, at) ?? (extreme ? extremeOf(scene, kinds) : scale.flat),
    rule: `next: ${lemmaAt(tree, subject)}`,
  });
}

const EXTREMES = listed('extremes');

/** “the likeliest outcome”; the best and the worst are only possible. */
function extremeOf({ tree, scale }: Scene, kinds: readonly number[]): Chance {
  const likely = kinds.some((kind) =>
    /^(?:likely|likeliest|probable|plausible|realistic)$/u.test(lemmaAt(tree, kind)),
  );
  return scale.grades[likely ? 'likely' : 'possible'] ?? scale.flat;
}

function hedgeAt(cues: readonly CertaintyCue[], at: number): Chance | undefined {
  return cues.find(({ head, range }) => head === at && range !== undefined)?.range;
}
