import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import type { Chance } from '../certainty/scale.ts';
import { advisedAt } from './advice.ts';
import { clauseStretch, partStretch, subjectOf } from './clause.ts';
import { explainedNoun } from './explained.ts';
import { foreseen, isPast } from './foreseen.ts';
import type { Foreseen } from './foreseen.ts';
import { driftingAt } from './drifting.ts';
import { inCaseAt } from './in-case.ts';
import { leaningAt } from './leanings.ts';
import { listed } from './lexicon.ts';
import { prospectAt } from './prospects.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';
import { weighingAt } from './weighings.ts';

/** What a text foresees without “will” and “likely”: who is ready, poised or on the verge, what is near or only a matter of time. */
export function outlooksIn(scene: Scene): readonly Foreseen[] {
  const { tree } = scene;
  if (tree.words.at(-1)?.form === '?') return [];
  return [...tree.words.keys()].flatMap((at): readonly Foreseen[] => {
    const found = outlookAt(scene, at);
    return found === undefined ? [] : [found];
  });
}

function outlookAt(scene: Scene, at: number): Foreseen | undefined {
  const { tree } = scene;
  const lemma = lemmaAt(tree, at);
  if (READY.has(lemma) && tree.words[at]?.form !== 'readies') return ready(scene, at, lemma);
  if (VERGES.has(lemma)) return verge(scene, at, lemma);
  if (lemma === 'matter' || lemma === 'question')
    return matterOfTime(scene, at) ?? driftingAt(scene, at);
  if (lemma === 'expect')
    return (
      expected(scene, at) ?? prospectAt(scene, at) ?? advisedAt(scene, at) ?? weighingAt(scene, at)
    );
  if (NEAR.has(lemma)) return near(scene, at, lemma);
  if (PUT_OFF.has(lemma)) return notPutOff(scene, at, lemma);
  return (
    prospectAt(scene, at) ??
    leaningAt(scene, at) ??
    driftingAt(scene, at) ??
    advisedAt(scene, at) ??
    inCaseAt(scene, at) ??
    weighingAt(scene, at)
  );
}

const READY = listed('ready');
const VERGES = listed('verges');
const NEAR = listed('near');
const PUT_OFF = listed('put-off');
const TURNS = listed('turns');
const BRINGS = listed('consequences');

/** “is ready to seize the palace at any moment”: what somebody can do any day, or a turn that would change things. */
function ready(scene: Scene, at: number, lemma: string): Foreseen | undefined {
  const { tree, scale } = scene;
  const verb = childrenWith(tree, at, 'xcomp', 'advcl').find(
    (child) => child > at && markOf(tree, child) === 'to',
  );
  if (verb === undefined || isPast(tree, at) || !isNamed(tree, subjectOf(tree, at)))
    return undefined;
  const act = lemmaAt(tree, verb);
  if (!TURNS.has(act) && !BRINGS.has(act) && !isAnyMoment(tree, verb)) return undefined;
  if (isDenied(scene, at)) return undefined;
  const chance = lemma.startsWith('poise') ? scale.grades['inferred'] : scale.grades['possible'];
  return of(scene, { head: verb, clause: at, chance, rule: `ready: ${lemma}` });
}

function isNamed(tree: Tree, subject: number | undefined): boolean {
  const word = subject === undefined ? undefined : tree.words[subject];
  return word !== undefined && word.tag !== 'PRON';
}

function isAnyMoment(tree: Tree, verb: number): boolean {
  return childrenWith(tree, verb, 'obl').some(
    (child) =>
      /^(?:moment|time|day|minute)$/u.test(lemmaAt(tree, child)) &&
      childrenWith(tree, child, 'det').some((det) => lemmaAt(tree, det) === 'any'),
  );
}

function isDenied({ tree, cues, scale }: Scene, at: number): boolean {
  return certaintyOf(tree, cues, at, scale).polarity === 'denies';
}

const STANDS = listed('stands-on');

/** “is on the verge of breaking off relations” */
function verge(scene: Scene, at: number, lemma: string): Foreseen | undefined {
  const { tree, scale } = scene;
  const what = childrenWith(tree, at, 'acl', 'nmod').find(
    (child) => child > at && /^of$/u.test(markOf(tree, child) || caseOf(tree, child)),
  );
  const above = tree.words[at]?.head ?? -1;
  const clause = STANDS.has(lemmaAt(tree, above)) ? above : at;
  if (what === undefined || caseOf(tree, at) !== 'on' || isPast(tree, clause)) return undefined;
  if (!isNamed(tree, subjectOf(tree, clause)) || isDenied(scene, at)) return undefined;
  return of(scene, {
    head: what,
    clause,
    chance: scale.grades['inferred'],
    rule: `verge: ${lemma}`,
  });
}

/** “it is only a matter of time before …”, “his fall is a matter of time” */
function matterOfTime(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const time = childrenWith(tree, at, 'nmod').some((child) => lemmaAt(tree, child) === 'time');
  const is = childrenWith(tree, at, 'cop').length > 0;
  if (!time || !is || isPast(tree, at) || isDenied(scene, at)) return undefined;
  const clause = childrenWith(tree, at, 'advcl', 'acl').find((child) =>
    /^(?:before|until|till)$/u.test(markOf(tree, child)),
  );
  const chance = scale.grades['very-likely'];
  const rule = 'matter of time';
  if (clause !== undefined)
    return isNamed(tree, subjectOf(tree, clause))
      ? of(scene, { head: clause, clause, chance, rule })
      : undefined;
  const subject = subjectOf(tree, at);
  return subject !== undefined && tree.words[subject]?.tag === 'NOUN'
    ? of(scene, { head: subject, clause: at, chance, rule })
    : undefined;
}

/** “economists expect the currency to collapse” */
function expected(scene: Scene, at: number): Foreseen | undefined {
  const { tree, scale } = scene;
  const object = childrenWith(tree, at, 'obj')[0];
  if (object === undefined || tree.words[at]?.tag !== 'VERB' || isPast(tree, at)) return undefined;
  if (tree.words[at]?.features['VerbForm'] !== 'Fin' || isLooseSubject(tree, at)) return undefined;
  if (isPassive(tree, at) || !isNamed(tree, object) || isDenied(scene, at)) return undefined;
  const verb = [...childrenWith(tree, object, 'acl'), ...childrenWith(tree, at, 'xcomp')].find(
    (child) => child > object && markOf(tree, child) === 'to' && tree.words[child]?.tag === 'VERB',
  );
  if (verb === undefined) return undefined;
  const who = subjectOf(tree, at);
  const stretch = partStretch(tree, verb, tree.first[object] ?? object);
  const not = childrenWith(tree, at, 'advmod').some((one) =>
    /^(?:not|never|hardly)$/u.test(lemmaAt(tree, one)),
  );
  const chance = scale.grades[not ? 'very-unlikely' : 'likely'];
  return chance === undefined
    ? undefined
    : foreseen(scene, {
        head: verb,
        stretch,
        probability: chance,
        rule: 'expected',
        ...(who === undefined || FIRST.test(tree.words[who]?.form ?? '') ? {} : { by: who }),
      });
}

/** “anyone who expects …” */
function isLooseSubject(tree: Tree, at: number): boolean {
  return tree.words[at]?.relation.startsWith('acl') === true;
}

const FIRST = /^(?:I|we)$/iu;

/** “a purge is imminent” */
function near(scene: Scene, at: number, lemma: string): Foreseen | undefined {
  const { tree, cues, scale } = scene;
  const subject = subjectOf(tree, at);
  const thing = subject !== undefined && explainedNoun(scene, subject) !== undefined;
  const is = childrenWith(tree, at, 'cop').length > 0;
  if (!thing || !is || isPast(tree, at) || isDenied(scene, at)) return undefined;
  const hedged = certaintyOf(tree, cues, at, scale);
  const plain = hedged.words.length === 0;
  const sure = lemma === 'imminent' ? scale.grades['very-likely'] : scale.grades['almost-certain'];
  return of(scene, {
    head: subject,
    clause: at,
    chance: plain ? sure : hedged,
    rule: `near: ${lemma}`,
  });
}

/** “the handover has not been postponed for long”: it comes soon. */
function notPutOff(scene: Scene, at: number, lemma: string): Foreseen | undefined {
  const { tree, cues, scale } = scene;
  const subject = subjectOf(tree, at);
  if (subject === undefined || !isPassive(tree, at) || isPast(tree, at)) return undefined;
  const long = tree.words
    .slice(at + 1, at + 1 + FAR)
    .some((word) => /^(?:long|indefinitely|forever)$/u.test(word.form));
  if (!long || tree.words[subject]?.tag !== 'NOUN') return undefined;
  const { low, high, polarity } = certaintyOf(tree, cues, at, scale);
  if (polarity !== 'denies') return undefined;
  return of(scene, {
    head: subject,
    clause: at,
    chance: { low, high },
    rule: `near: not ${lemma}`,
  });
}

const FAR = 5;

interface Outlook {
  readonly head: number;
  readonly clause: number;
  readonly chance: Chance | undefined;
  readonly rule: string;
}

function of(scene: Scene, { head, clause, chance, rule }: Outlook): Foreseen | undefined {
  const stretch = clauseStretch(scene.tree, clause);
  return chance === undefined
    ? undefined
    : foreseen(scene, { head, stretch, probability: chance, rule });
}
