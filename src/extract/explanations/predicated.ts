import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import { clauseStretch, subjectOf } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedNoun, explainedSubject, explainedVerb } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { agentAt } from './scene.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** A clause whose verb, or whose noun behind “be”, says that it explains. */
export function predicated(scene: Scene, at: number): Found | undefined {
  const word = scene.tree.words[at];
  if (word?.tag === 'VERB') {
    return (
      byCause(scene, at) ??
      aimed(scene, at) ??
      stemming(scene, at) ??
      asRole(scene, at) ??
      motive(scene, at)
    );
  }
  if (word?.tag === 'NOUN')
    return reason(scene, at) ?? role(scene, at) ?? thesis(scene, at) ?? moreThan(scene, at);
  return /^(?:PRON|ADJ)$/u.test(word?.tag ?? '') ? moreThan(scene, at) : undefined;
}

const BY = listed('by');

/** “the dismissal is explained by his ties” */
function byCause(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!BY.has(lemmaAt(tree, at)) || !isPassive(tree, at)) return undefined;
  const agent = childrenWith(tree, at, 'obl', 'advcl').find((child) =>
    /^by\b/u.test(caseOrMark(tree, child)),
  );
  return agent === undefined ? undefined : ofSubject(scene, at, `caused by: ${lemmaAt(tree, at)}`);
}

const INTENDED = listed('intended');
const AIMS = listed('aims');

/** “the purge aims to …”, “the parade was meant to …” */
function aimed(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const lemma = lemmaAt(tree, at);
  const passive = isPassive(tree, at);
  if (!(passive ? INTENDED : AIMS).has(lemma) || isBody(tree, at)) return undefined;
  const purpose = [...childrenWith(tree, at, 'xcomp', 'advcl', 'conj', 'obl', 'advmod')].some(
    (child) => {
      const begins = caseOrMark(tree, child);
      return (
        child > at &&
        ((begins === 'to' && tree.words[child]?.tag === 'VERB') ||
          (passive && begins === 'as' && isRole(tree, child)) ||
          (passive && begins === 'at') ||
          (lemma === 'aim' && begins === 'at'))
      );
    },
  );
  const asOrNot = /^(?:not|at|so)$/u.test(tree.words[at + 1]?.form.toLowerCase() ?? '');
  return purpose || (asOrNot && lemma === 'aim')
    ? ofSubject(scene, at, `aim: ${lemma}`)
    : undefined;
}

/** A campaign that seeks something is often people, who need no explaining. */
function isBody(tree: Tree, at: number): boolean {
  const subject = subjectOf(tree, at);
  return subject === undefined || (lemmaAt(tree, subject) === 'campaign' && !isPassive(tree, at));
}

const FROM = phrasesOf('from');

/** “the crisis stems from …” */
function stemming(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const phrase = FROM.get(lemmaAt(tree, at))?.find((parts) =>
    parts.slice(1).every((part, index) => tree.words[at + 1 + index]?.form.toLowerCase() === part),
  );
  return phrase === undefined ? undefined : ofSubject(scene, at, `origin: ${phrase.join(' ')}`);
}

const ROLES = listed('roles');
const WEAK = listed('weak-roles');
const SEEN = listed('seen');

/** “the crash served as a pretext for the crisis”, “his removal can be interpreted as a step towards succession” */
function asRole(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const lemma = lemmaAt(tree, at);
  const seen = SEEN.has(lemma) && isPassive(tree, at);
  if (!seen && lemma !== 'serve' && lemma !== 'become' && lemma !== 'provide') return undefined;
  const noun = childrenWith(tree, at, 'obl', 'xcomp', 'obj').find((child) => {
    if (!isRole(tree, child)) return false;
    return lemma === 'become' || lemma === 'provide' || seen || caseOf(tree, child) === 'as';
  });
  return noun === undefined ? undefined : ofRole(scene, at, noun);
}

/** “the expulsion was a response to the arrests” */
function role(scene: Scene, at: number): Found | undefined {
  if (childrenWith(scene.tree, at, 'cop').length === 0 || !isRole(scene.tree, at)) return undefined;
  return ofRole(scene, at, at);
}

/** “was nothing more than a settling of scores”, “was little more than a pretext to seize the station” */
function moreThan(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (childrenWith(tree, at, 'cop').length === 0) return undefined;
  const more = [at, ...childrenWith(tree, at, 'amod', 'advmod')];
  if (
    !more.some((one) => /^(?:nothing|little|more|other|less)$/u.test(tree.words[one]?.form ?? ''))
  )
    return undefined;
  const noun = more
    .flatMap((one) => childrenWith(tree, one, 'obl', 'nmod', 'advcl'))
    .find((one) => one > at && /^than\b/u.test(caseOf(tree, one)) && isRole(tree, one));
  const explained = noun === undefined ? undefined : explainedSubject(scene, subjectOf(tree, at));
  return noun === undefined || explained === undefined
    ? undefined
    : { explained, statement: clauseStretch(tree, at), rule: `role: ${lemmaAt(tree, noun)}` };
}

function isRole(tree: Tree, at: number): boolean {
  const lemma = lemmaAt(tree, at);
  if (isPartOf(tree, at)) return true;
  return (
    ROLES.has(lemma) &&
    tree.words[at]?.tag === 'NOUN' &&
    (WEAK.has(lemma)
      ? hasPurpose(tree, at)
      : childrenWith(tree, at, 'nmod', 'acl').length > 0 || isRatherThan(tree, at))
  );
}

/** “not a punishment *but a reward*” */
function isRatherThan(tree: Tree, at: number): boolean {
  return [at, ...childrenWith(tree, at, 'conj')].some((one) =>
    childrenWith(tree, one, 'cc').some((cc) => INSTEAD.has(lemmaAt(tree, cc))),
  );
}

const PART_OF = listed('part-of');

/** “part of a campaign against the clan” */
function isPartOf(tree: Tree, at: number): boolean {
  return (
    lemmaAt(tree, at) === 'part' &&
    childrenWith(tree, at, 'nmod').some(
      (child) => caseOf(tree, child) === 'of' && PART_OF.has(lemmaAt(tree, child)),
    )
  );
}

const PURPOSE: ReadonlySet<string> = new Set([
  'for',
  'towards',
  'toward',
  'against',
  'to',
  'behind',
]);

function hasPurpose(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'nmod', 'acl').some(
    (child) => tree.words[child]?.relation === 'acl:relcl' || PURPOSE.has(caseOrMark(tree, child)),
  );
}

/** What a pretext or a reason is one for is explained, where it is an act; else what serves as one. */
function ofRole(scene: Scene, at: number, noun: number): Found | undefined {
  const { tree } = scene;
  const lemma = lemmaAt(tree, noun);
  const behind = childrenWith(tree, noun, 'nmod').find((child) =>
    /^(?:for|behind)$/u.test(caseOf(tree, child)),
  );
  const goal = GROUNDS.has(lemma) ? explainedNoun(scene, behind) : undefined;
  // “became a reason why she left” explains the leaving.
  const clause =
    goal === undefined && CAUSES.has(lemma) ? childrenWith(tree, noun, 'acl')[0] : undefined;
  if (clause !== undefined) {
    const left = explainedVerb(scene, clause);
    return left === undefined ? undefined : told(scene, at, left, `role: ${lemma}`);
  }
  const rule = `role: ${lemma}`;
  if (goal === undefined) return ofSubject(scene, at, rule);
  return told(scene, at, goal, rule);
}

const CAUSES: ReadonlySet<string> = new Set(['reason', 'cause']);
const GROUNDS: ReadonlySet<string> = new Set([
  'pretext',
  'excuse',
  'reason',
  'cause',
  'justification',
  'alibi',
]);

const REASONS = listed('reasons');

/** “the reason for his removal was the port affair” */
function reason(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const subject = childrenWith(tree, at, 'nsubj')[0];
  if (subject === undefined || childrenWith(tree, at, 'cop').length === 0) return undefined;
  if (caseOf(tree, at) !== '') return undefined;
  if (!REASONS.has(lemmaAt(tree, subject))) return undefined;
  const goal = childrenWith(tree, subject, 'nmod').find((child) =>
    /^(?:for|behind|of)$/u.test(caseOf(tree, child)),
  );
  const explained = explainedNoun(scene, goal);
  return explained === undefined
    ? undefined
    : told(scene, at, explained, `reason: ${lemmaAt(tree, subject)}`);
}

const THESES = listed('theses');

/** “the thesis that Torvia has grown weary of the alliance”: an answer to what the whole text asks. */
function thesis(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!THESES.has(lemmaAt(tree, at))) return undefined;
  const clause = childrenWith(tree, at, 'acl', 'ccomp').find(
    (child) => markOf(tree, child) === 'that',
  );
  if (clause === undefined || subjectOf(tree, clause) === undefined) return undefined;
  const statement = clauseStretch(tree, clause);
  const named = scene.mentions.some(
    ({ first, end }) => first >= statement.first && end <= statement.end,
  );
  const words = [...tree.words.keys()].slice(statement.first, statement.end);
  const tells = words.some((one) => isCause(tree, one) || explainedNoun(scene, one) !== undefined);
  return named || tells ? { statement, rule: `thesis: ${lemmaAt(tree, at)}` } : undefined;
}

/** “was not the cause but the occasion” */
function isCause({ words }: Tree, at: number): boolean {
  return words[at]?.tag === 'NOUN' && GROUNDS.has(words[at].lemma);
}

const MOTIVES = listed('motives');
const DREADS = listed('dreads');

/** “he may want to impress the neighbours”: a guess at what somebody is after. */
function motive(scene: Scene, at: number): Found | undefined {
  const { tree, cues, scale } = scene;
  if (
    !(MOTIVES.has(lemmaAt(tree, at)) || DREADS.has(lemmaAt(tree, at))) ||
    tree.words[at]?.relation.startsWith('acl') === true
  )
    return undefined;
  const subject = subjectOf(tree, at);
  if (subject === undefined || agentAt(scene, subject) === undefined) return undefined;
  const goal = childrenWith(tree, at, 'xcomp', 'advcl', 'obl').find(
    (child) => child > at && caseOrMark(tree, child) === 'to',
  );
  const { low, polarity } = certaintyOf(tree, cues, at, scale);
  const guess = cues.some(
    (cue) => cue.head === at && cue.range !== undefined && GUESSES.has(cue.kind),
  );
  const thing = DREADS.has(lemmaAt(tree, at))
    ? childrenWith(tree, at, 'obj', 'ccomp')[0]
    : undefined;
  if ((goal ?? thing) === undefined || !guess || low >= SURE || polarity === 'denies')
    return undefined;
  return { statement: clauseStretch(tree, at), rule: `motive: ${lemmaAt(tree, at)}` };
}

const GUESSES: ReadonlySet<string> = new Set(['modal', 'estimative', 'evidential']);
const SURE = 0.95;

export function ofSubject(scene: Scene, at: number, rule: string): Found | undefined {
  const { tree } = scene;
  const aside = subjectOfAside(tree, at);
  if (aside !== undefined) {
    const noun = explainedSubject(scene, aside);
    const first = tree.first[aside] ?? aside;
    const end = clauseStretch(tree, at).end;
    return noun === undefined ? undefined : { explained: noun, statement: { first, end }, rule };
  }
  const subject = subjectOf(tree, at);
  const explained = explainedSubject(scene, subject);
  return explained === undefined ? undefined : told(scene, at, explained, rule);
}

/** “the purge, *it seems*, was …”: readers hang the subject on the remark. */
function subjectOfAside(tree: Tree, at: number): number | undefined {
  const head = tree.words[at]?.relation === 'ccomp' ? (tree.words[at]?.head ?? -1) : -1;
  if (!/^(?:seem|appear)$/u.test(lemmaAt(tree, head))) return undefined;
  const subjects = childrenWith(tree, head, 'nsubj', 'expl');
  const it = subjects.find((one) => lemmaAt(tree, one) === 'it');
  const noun = subjects.find((one) => tree.words[one]?.tag === 'NOUN');
  const own = childrenWith(tree, at, 'nsubj').length > 0;
  return it !== undefined && noun !== undefined && noun < it && !own ? noun : undefined;
}

/** Not what is denied, unless the text goes on to what it was instead. */
export function told(
  scene: Scene,
  at: number,
  explained: Explained,
  rule: string,
): Found | undefined {
  const { tree, cues, scale } = scene;
  if (subjectOf(tree, at) === undefined || isSupposed(scene, at)) return undefined;
  const statement = clauseStretch(tree, at);
  const words = tree.words.slice(statement.first, statement.end);
  const instead = words.some(({ lemma }) => INSTEAD.has(lemma)) || isNotSoMuch(words);
  const denied = certaintyOf(tree, cues, at, scale).polarity === 'denies';
  return denied && !instead ? undefined : { explained, statement, rule };
}

/** “should the talks resume, it would be a sign of …” */
function isSupposed({ cues }: Scene, at: number): boolean {
  return cues.some(({ kind, head }) => kind === 'conditional' && head === at);
}

const INSTEAD = listed('instead');

/** “not so much a response as a gift” */
function isNotSoMuch(words: Tree['words']): boolean {
  const at = words.findIndex(
    ({ form }, index) => form === 'so' && words[index + 1]?.form === 'much',
  );
  return at !== -1 && words.slice(at + 2).some(({ form }) => form === 'as');
}

function caseOrMark(tree: Tree, at: number): string {
  const mark = markOf(tree, at);
  return mark === '' ? caseOf(tree, at) : mark;
}
