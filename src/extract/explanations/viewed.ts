import type { Tree } from '../../parse/tree.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive, markOf } from '../certainty/governed.ts';
import { clauseStretch, partStretch, subjectOf } from './clause.ts';
import { explainedSubject, toldBefore } from './explained.ts';
import type { Explained } from './explained.ts';
import type { Found } from './explanation.ts';
import { listed, phrasesOf } from './lexicon.ts';
import type { Scene } from './scene.ts';

/** Explanations that the text tells as a view: “some attribute the delay to …”, “one reading is that …”. */
export function viewed(scene: Scene, at: number): Found | undefined {
  const word = scene.tree.words[at];
  if (word === undefined) return undefined;
  const view = word.tag === 'VERB' ? (attributed(scene, at) ?? inContext(scene, at)) : undefined;
  return view ?? version(scene, at);
}

const ATTRIBUTES = phrasesOf('attributes');

/** “attribute the delay to …”, “blame the crisis on …”, “see … behind the delay”: the verb, then what stands before the cause. */
function attributed(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const lemma = lemmaAt(tree, at);
  const frames = ATTRIBUTES.get(lemma);
  if (frames === undefined || certaintyOf(tree, scene.cues, at).polarity === 'denies')
    return undefined;
  const passive = isPassive(tree, at);
  const thing = passive ? subjectOf(tree, at) : childrenWith(tree, at, 'obj')[0];
  if (thing === undefined || subjectOf(tree, at) === undefined) return undefined;
  for (const [, preposition, role] of frames) {
    const behind = complement(tree, at, thing, preposition ?? '');
    if (behind === undefined || !isReason(tree, behind, preposition)) continue;
    const matter = role === 'cause' ? behind : thing;
    const noun = explainedSubject(scene, standsFor(scene, matter));
    if (noun === undefined) continue;
    const explained = role === 'cause' ? noun : { ...noun, end: tree.first[behind] ?? behind };
    const subject = subjectOf(tree, at);
    const statement = clauseStretch(tree, at);
    if (statement.end <= behind || isSaying(tree, noun.at, noun.scene)) continue;
    const rule = `attribution: ${lemma}`;
    return subject === undefined || passive
      ? { explained, statement, rule }
      : {
          explained,
          statement,
          rule,
          holder: { scene, head: subject, words: partStretch(tree, subject) },
        };
  }
  return undefined;
}

const IT = listed('it');

/** “whereas others see *it* as a tool”: the subject of the clause before, where that names an act. */
function standsFor({ tree }: Scene, at: number): number {
  if (!IT.has(tree.words[at]?.form.toLowerCase() ?? '')) return at;
  const heads = [tree.words[at]?.head ?? -1];
  for (let head = heads[0] ?? -1; head !== -1 && heads.length < DEEPEST;) {
    head = tree.words[head]?.head ?? -1;
    heads.push(head);
  }
  const subjects = heads.flatMap((head) => {
    const clauses = head === -1 ? [] : [head, ...childrenWith(tree, head, 'ccomp', 'conj')];
    return clauses.flatMap((clause) => childrenWith(tree, clause, 'nsubj'));
  });
  return (
    subjects.find((one) => one < at && tree.words[one]?.tag === 'NOUN' && !isPlural(tree, one)) ??
    at
  );
}

const DEEPEST = 6;

function isPlural({ words }: Tree, at: number): boolean {
  return words[at]?.features['Number'] === 'Plur';
}

const ROLES = listed('roles');

/** Behind “as”, what something is said to be for: “as a response”, not “as a problem”. */
function isReason(tree: Tree, at: number, preposition: string | undefined): boolean {
  const word = tree.words[at];
  if (word === undefined || !ANSWERS.has(word.tag)) return false;
  return preposition !== 'as' || ROLES.has(word.lemma) || word.form.endsWith('ing');
}

/** Words are attributed to who said them. */
function isSaying({ words }: Tree, at: number, elsewhere: Scene | undefined): boolean {
  const lemma = elsewhere === undefined ? words[at]?.lemma : undefined;
  return /^(?:statement|speech|rhetoric|warning|talk)$/u.test(lemma ?? '');
}

/** Under the verb or, as readers often have it, under its object. */
function complement(
  tree: Tree,
  at: number,
  thing: number,
  preposition: string,
): number | undefined {
  const under = [
    ...childrenWith(tree, at, 'obl', 'advcl', 'xcomp'),
    ...childrenWith(tree, thing, 'nmod', 'acl'),
  ];
  return under.find((child) => {
    const mark = markOf(tree, child);
    return child > at && (mark === '' ? caseOf(tree, child) : mark) === preposition;
  });
}

const SEEN = listed('seen');
const CONTEXTS = listed('contexts');

/** “should be seen in the light of …” */
function inContext(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (!SEEN.has(lemmaAt(tree, at)) || !isPassive(tree, at)) return undefined;
  const context = childrenWith(tree, at, 'obl').find(
    (child) =>
      CONTEXTS.has(lemmaAt(tree, child)) && childrenWith(tree, child, 'nmod', 'acl').length > 0,
  );
  const explained = explainedSubject(scene, subjectOf(tree, at));
  if (context === undefined || explained === undefined) return undefined;
  if (certaintyOf(tree, scene.cues, at).polarity === 'denies') return undefined;
  return {
    explained,
    statement: clauseStretch(tree, at),
    rule: `context: ${lemmaAt(tree, context)}`,
  };
}

const VERSIONS = listed('versions');

/** “one explanation is that …”, “the motive may be revenge”: what is explained is named, told before, or the whole matter. */
function version(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const subject = outerSubject(tree, at);
  const lemma = subject === undefined ? '' : lemmaAt(tree, subject);
  if (subject === undefined || !VERSIONS.has(lemma)) return undefined;
  if (tree.words[subject]?.features['Number'] === 'Plur' && !hasInnerClause(tree, at))
    return undefined;
  if (certaintyOf(tree, scene.cues, at).polarity === 'denies' || isQuestion(tree)) return undefined;
  const statement = answerOf(tree, at);
  if (statement === undefined) return undefined;
  const explained = goalOf(scene, subject);
  if (explained === 'other') return undefined;
  return {
    ...(explained === undefined ? {} : { explained }),
    statement,
    rule: `version: ${lemma}`,
  };
}

/** The subject of a clause that says what it is. */
function outerSubject(tree: Tree, at: number): number | undefined {
  const subjects = childrenWith(tree, at, 'nsubj');
  return (
    subjects.find((one) => tree.words[one]?.relation === 'nsubj:outer') ??
    (childrenWith(tree, at, 'cop').length > 0 || lemmaAt(tree, at) === 'be'
      ? subjects.find((one) => one < at)
      : undefined)
  );
}

function isQuestion({ words }: Tree): boolean {
  return words.at(-1)?.form === '?';
}

function hasInnerClause(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'nsubj').length > 1 || childrenWith(tree, at, 'ccomp').length > 0;
}

/** What stands behind “is”: a clause, or a noun with what belongs to it; “is simple” is no answer. */
export function answerOf(tree: Tree, at: number): Found['statement'] | undefined {
  const subjects = childrenWith(tree, at, 'nsubj');
  const inner = subjects.some((one) => tree.words[one]?.relation !== 'nsubj:outer');
  if (subjects.length > 1 && inner) return clauseStretch(tree, at);
  if (caseOf(tree, at) !== '') return undefined;
  const clause = childrenWith(tree, at, 'ccomp', 'csubj').find((one) => one > at);
  if (clause !== undefined && subjectOf(tree, clause) !== undefined)
    return clauseStretch(tree, clause);
  const cop = childrenWith(tree, at, 'cop')[0];
  if (cop === undefined || !ANSWERS.has(tree.words[at]?.tag ?? '')) return undefined;
  const whole = clauseStretch(tree, at);
  return { first: Math.min(cop + 1, at), end: whole.end };
}

const ANSWERS: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB']);

/** What an explanation is one of: named by “for” or “of”, else what stands before it; `other`: nothing of the kind. */
function goalOf(scene: Scene, noun: number): Explained | 'other' | undefined {
  const { tree } = scene;
  const named = childrenWith(tree, noun, 'nmod').find((child) =>
    /^(?:for|of|behind)$/u.test(caseOf(tree, child)),
  );
  if (named !== undefined) return explainedSubject(scene, named) ?? 'other';
  const told = toldBefore(scene);
  return told?.quarrel === true ? undefined : told;
}

export function lemmaAt({ words }: Tree, at: number): string {
  return words[at]?.lemma.toLowerCase() ?? '';
}
