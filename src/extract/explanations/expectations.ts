import type { Claim, Expectation } from '../../model/records.ts';
import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import type { CertaintyCue } from '../certainty/cues.ts';
import { befalls, isMatter, isSpanAhead, isTimed } from './ahead.ts';
import { clauseStretch, subjectOf, trimmed } from './clause.ts';
import type { Stretch } from './clause.ts';
import { listed } from './lexicon.ts';
import { foreseen, isPast } from './foreseen.ts';
import type { Foreseen } from './foreseen.ts';
import { outlooksIn } from './outlooks.ts';
import { toldOnce, withSpeakers } from './forecasts-told.ts';
import { agentAt } from './scene.ts';
import { ASKS, CHANCE, isConditional, isFronted, isSupposed } from './supposed.ts';
import type { Scene } from './scene.ts';

/** What the text foresees, with how surely and until when where it says so. What somebody has planned is none. */
export function findExpectations(
  scenes: readonly Scene[],
  claims: readonly Claim[] = [],
): readonly Expectation[] {
  const found = scenes.flatMap((scene) => [...expectationsIn(scene), ...outlooksIn(scene)]);
  return toldOnce(withSpeakers(found, claims));
}

function expectationsIn(scene: Scene): readonly Foreseen[] {
  const { tree, cues } = scene;
  const heads = new Set<number>();
  return cues.flatMap((cue) => {
    const rule = foresees(scene, cue);
    if (rule === undefined || heads.has(cue.head)) return [];
    heads.add(cue.head);
    const stretch = stretchOf(scene, cue.head);
    if (stretch.first === cue.head || ASKS.test(tree.words[stretch.first]?.form ?? '')) return [];
    const { low, high, polarity } = chanceAt(scene, cue);
    // The range belongs to what is put forward; a statement that says “not” says so itself.
    const probability =
      polarity === 'denies' && !saysNot(tree, stretch, cues) ? other(low, high) : { low, high };
    const by = believerOf(tree, cue.head);
    const who = by === undefined ? {} : { by };
    return [foreseen(scene, { head: cue.head, stretch, probability, rule, ...who })];
  });
}

/** “*some diplomats* believe that he will …” */
function believerOf(tree: Tree, at: number): number | undefined {
  const above = tree.words[at]?.relation === 'ccomp' ? (tree.words[at]?.head ?? -1) : -1;
  const lemma = tree.words[above]?.lemma ?? '';
  if (!HOLDING.has(lemma) && !FORETELLS.has(lemma)) return undefined;
  const subject = childrenWith(tree, above, 'nsubj')[0];
  const tag = subject === undefined ? '' : tree.words[subject]?.tag;
  return tag === 'NOUN' || tag === 'PROPN' ? subject : undefined;
}

const HOLDING = listed('holding');

/** “The chances … we put at about even”: what is said of the chance is its range. */
function chanceAt({ tree, cues, scale }: Scene, cue: CertaintyCue): ReturnType<typeof certaintyOf> {
  const own = certaintyOf(tree, cues, cue.head, scale);
  const doubted = isDoubted(tree, cue.head) ? scale.grades['very-unlikely'] : undefined;
  if (doubted !== undefined) return { ...own, ...doubted };
  const announced = isAnnounced(tree, cue.head, CHANCE_NOUNS) ? scale.grades['likely'] : undefined;
  if (announced !== undefined && own.low >= SURE) return { ...own, ...announced };
  // “It is not out of the question” only says that it is possible.
  const possible = cues.some(({ rule }) => rule.endsWith('out of the question'))
    ? scale.grades['possible']
    : undefined;
  if (possible !== undefined && own.low >= SURE) return { ...own, ...possible };
  const open = cues.find(({ rule, range }) => range !== undefined && rule === TO_BE_SEEN)?.range;
  if (open !== undefined && own.low < open.low) return { ...own, ...open };
  if (!CHANCE.test(cue.rule)) return own;
  const even = cues.find(({ rule, first }) => rule.endsWith(' even') && first > cue.first)?.range;
  return even === undefined ? own : { ...own, ...even };
}

/** “It remains to be seen whether …” leaves it open, once. */
const TO_BE_SEEN = 'estimative: remains to be see';

/** “nothing suggests that it will”, “it is hard to imagine that it will” */
function isDoubted(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  const above = word?.relation === 'ccomp' ? word.head : -1;
  const lemma = tree.words[above]?.lemma ?? '';
  if (/^(?:suggest|indicate|imply)$/u.test(lemma))
    return childrenWith(tree, above, 'nsubj').some((one) => tree.words[one]?.lemma === 'nothing');
  const over = tree.words[tree.words[above]?.head ?? -1];
  return (
    /^(?:imagine|see|conceive)$/u.test(lemma) && /^(?:hard|difficult)$/u.test(over?.lemma ?? '')
  );
}

function other(low: number, high: number): Expectation['probability'] {
  return { low: 1 - high, high: 1 - low };
}

function saysNot(_: Tree, { first, end }: Stretch, cues: readonly CertaintyCue[]): boolean {
  return cues.some((cue) => cue.kind === 'negation' && cue.first >= first && cue.end <= end);
}

const STATES = listed('states');
const FINDS = listed('finds');
const ARRANGED = listed('arranged');
const SAYING = listed('saying');
const BRINGS = listed('consequences');

/** The rule by which the words of a cue foresee what they govern. */
function foresees(scene: Scene, cue: CertaintyCue): string | undefined {
  const { tree } = scene;
  const verb = tree.words[cue.head];
  if (scene.cues.some(({ kind, head }) => kind === 'wish' && head === cue.head)) return undefined;
  const conditional = isConditional(scene, cue.head);
  if (verb === undefined || isSupposed(scene, cue.head)) return undefined;
  if (!isEventual(tree, cue.head) && !(conditional && FINDS.has(verb.lemma))) return undefined;
  const word = cue.rule.split(': ')[1] ?? '';
  if (cue.rule === 'future: will' || cue.rule === 'future: wo' || cue.rule === 'future: shall') {
    if (childrenWith(tree, cue.head, 'nsubj').length === 0) return undefined;
    const plan = isPlan(scene, cue.head) || (!conditional && isWilled(scene, cue.head));
    return plan ? undefined : `will${conditional ? ', if' : ''}`;
  }
  if (cue.rule === 'future: would') return isForetold(tree, cue.head) ? 'foretold' : undefined;
  if (cue.rule === 'conditional: would')
    return conditional || isWithoutOrAny(tree, cue.head) ? 'would, if' : undefined;
  if (cue.kind === 'estimative' && GUESSES.test(word) && !word.startsWith('impossib'))
    return isAhead(scene, cue) && !compares(tree, cue.head) ? `estimate: ${word}` : undefined;
  if (cue.kind === 'modal' && cue.range !== undefined && word !== 'question') {
    return isPossible(scene, cue, conditional) ? `may${conditional ? ', if' : ''}` : undefined;
  }
  return undefined;
}

const GUESSES =
  /likely|probable|certain|expect|bound|sure|chance|number|inevitable|possible|risk|possibility/u;

/** It tells an event, in its bare form: “leave”, not “be a mistake”; “will have left”, not “have left”. */
function isEventual(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  if (word?.tag !== 'VERB') return false;
  const bare = STATES.has(word.lemma) && !BRINGS.has(word.lemma);
  if (bare && !hasToDo(tree, at)) return false;
  const helpers = childrenWith(tree, at, 'aux').map((aux) => tree.words[aux]?.form.toLowerCase());
  const will = helpers.includes('will') || helpers.includes('’ll');
  return (
    !word.form.endsWith('ing') &&
    (will || !helpers.some((form) => form === 'have' || form === 'had' || form === 'has'))
  );
}

/** “will have to choose” */
function hasToDo(tree: Tree, at: number): boolean {
  return (
    tree.words[at]?.lemma === 'have' &&
    childrenWith(tree, at, 'xcomp').some((child) => {
      const lemma = tree.words[child]?.lemma ?? '';
      return (
        markOf(tree, child) === 'to' && tree.words[child]?.tag === 'VERB' && !STATES.has(lemma)
      );
    })
  );
}

/** Somebody says of himself that he will, or it is of a kind that is arranged. */
function isPlan(scene: Scene, at: number): boolean {
  const { tree, cues } = scene;
  const word = tree.words[at];
  const above = tree.words[word?.head ?? -1];
  const own = subjectOf(tree, at);
  const said = word?.relation === 'ccomp' && above !== undefined && SAYING.has(above.lemma);
  if (said && own !== undefined) {
    const speaker = subjectOf(tree, word.head);
    const pronoun = tree.words[own]?.tag === 'PRON';
    const who = speaker === undefined ? undefined : agentAt(scene, speaker)?.id;
    if (pronoun || (who !== undefined && who === agentAt(scene, own)?.id)) return true;
  }
  const hedged = cues.some(({ head, range }) => head === at && range !== undefined);
  const done = childrenWith(tree, at, 'aux').some((aux) => tree.words[aux]?.lemma === 'have');
  if (hedged || done || befalls(scene, at)) return false;
  return word !== undefined && ARRANGED.has(word.lemma);
}

/** “will” tells what somebody wants as often as what comes: only a turn of events, a hedge or a time tells a forecast. */
function isWilled(scene: Scene, at: number): boolean {
  const { tree, cues } = scene;
  const hedged = cues.some(({ head, range }) => head === at && range !== undefined);
  if (isForetold(tree, at) || isDoubted(tree, at)) return false;
  const lemma = tree.words[at]?.lemma ?? '';
  return !hedged && !isTimed(tree, at) && !BRINGS.has(lemma) && !befalls(scene, at);
}

const FORETELLS = listed('foretells');

/** “warned that the ban will ruin the south” */
function isForetold(tree: Tree, at: number): boolean {
  const word = tree.words[at];
  const above = tree.words[word?.head ?? -1];
  if (isAnnounced(tree, at)) return true;
  return word?.relation === 'ccomp' && above?.tag === 'VERB' && FORETELLS.has(above.lemma);
}

const FORECASTS = listed('forecasts');
const CHANCE_NOUNS = listed('chance-nouns');
/** As sure as a sentence without a hedge. */
const SURE = 0.95;

/** “our prognosis is that the front will hold”, “the odds are that …” */
function isAnnounced(tree: Tree, at: number, nouns = FORECASTS): boolean {
  const above = tree.words[at]?.relation === 'ccomp' ? (tree.words[at]?.head ?? -1) : -1;
  const subjects = [
    ...childrenWith(tree, at, 'nsubj').filter((one) => tree.words[one]?.relation === 'nsubj:outer'),
    ...(above === -1 ? [] : childrenWith(tree, above, 'nsubj')),
  ];
  return subjects.some((one) => nouns.has(tree.words[one]?.lemma.toLowerCase() ?? ''));
}

/** “more likely to leave school than others”: of kinds of people, not of what comes. */
function compares(tree: Tree, at: number): boolean {
  const above = tree.words[at]?.head ?? -1;
  if (/^(?:more|less)$/u.test(tree.words[above - 1]?.form.toLowerCase() ?? '')) return true;
  const last = Math.min(tree.last[above === -1 ? at : above] ?? at, at + NEAR);
  return tree.words.slice(at, last + 1).some(({ form }) => form === 'than');
}

const NEAR = 25;

/** “is likely to leave”, “will probably leave”; “he was likely to leave” and “probably left” look back. */
function isAhead({ tree, cues }: Scene, cue: CertaintyCue): boolean {
  const { head } = cue;
  const future = cues.some(
    (one) => one.head === head && one.kind === 'future' && one.rule !== 'future: would',
  );
  if (
    cue.rule === 'estimative: expect' &&
    !isPassive(tree, tree.words[head]?.head ?? -1) &&
    isOwnHope(tree, head)
  )
    return false;
  const to = childrenWith(tree, head, 'mark').some((mark) => tree.words[mark]?.form === 'to');
  if (future) return true;
  const above = tree.words[head]?.head ?? -1;
  return to && above >= cue.first && above < cue.end && !isPast(tree, above);
}

/** “he expects to win” */
function isOwnHope({ words }: Tree, at: number): boolean {
  return words[at]?.relation === 'xcomp';
}

/** “a defeat could prompt …”: of the present, as a consequence, with a condition or a time; anything may happen at some time. */
function isPossible(scene: Scene, cue: CertaintyCue, conditional: boolean): boolean {
  const { tree } = scene;
  const at = cue.head;
  if (isPast(tree, tree.root) || tree.words[at]?.relation.startsWith('acl') === true) return false;
  const timed = isTimed(tree, at);
  const subject = subjectOf(tree, at);
  const named = subject !== undefined && tree.words[subject]?.tag !== 'PRON';
  // “may well leave” weighs; “may leave” alone says nothing.
  if (named && tree.words[cue.end]?.form === 'well' && isMatter(scene, subject)) return true;
  const back = subject !== undefined && /^(?:this|that)$/iu.test(tree.words[subject]?.form ?? '');
  if (conditional || timed || ((named || back) && BRINGS.has(tree.words[at]?.lemma ?? '')))
    return true;
  return named && agentAt(scene, subject) !== undefined && scene.acts.has(at);
}

/** “Without credits the government would not survive”, “any attempt would provoke a mutiny”, “a defeat would lead to …” */
function isWithoutOrAny(tree: Tree, at: number): boolean {
  const without = childrenWith(tree, at, 'obl').some(
    (child) => /^(?:without|absent|failing)$/u.test(caseOf(tree, child)) && child < at,
  );
  const subject = subjectOf(tree, at);
  if (subject === undefined || isPast(tree, tree.root)) return false;
  const any = childrenWith(tree, subject, 'det').some((det) =>
    /^(?:any|an?|such)$/u.test(tree.words[det]?.form.toLowerCase() ?? ''),
  );
  const noun = tree.words[subject]?.tag === 'NOUN';
  return without || (noun && any && BRINGS.has(tree.words[at]?.lemma ?? ''));
}

const SOONER: readonly string[] = ['sooner', 'or', 'later'];

/** The clause, with the condition it hangs on where the two stand side by side. */
function stretchOf({ tree, cues }: Scene, at: number): Stretch {
  const own = clauseStretch(tree, at);
  const condition = cues.find(
    ({ kind, head, rule }) =>
      kind === 'conditional' && rule !== 'conditional: would' && tree.words[head]?.head === at,
  );
  const before = condition === undefined ? undefined : tree.first[condition.head];
  if (before !== undefined && before < own.first && own.end - before <= WIDEST)
    return trimmed(tree, { first: before, end: own.end });
  if (isFronted({ tree, cues }, at)) return trimmed(tree, { first: 0, end: own.end });
  const timed = SOONER.every(
    (form, index) => tree.words[own.first - SOONER.length + index]?.form.toLowerCase() === form,
  );
  if (timed) return { first: own.first - SOONER.length, end: own.end };
  const opening = childrenWith(tree, at, 'obl').find(
    (child) => child < own.first && isSpanAhead(tree, child),
  );
  return opening === undefined ? own : { first: tree.first[opening] ?? opening, end: own.end };
}

const WIDEST = 60;
