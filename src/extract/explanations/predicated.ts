import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import { clauseStretch, subjectOf } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedNoun } from './explained.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { caseOrMark, ofSubject, told } from './of-subject.ts';
import { asRole, GROUNDS, isRole, moreThan, role } from './roles.ts';
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
