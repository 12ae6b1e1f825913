import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Act, ReadAct } from './act.ts';
import { dateOf } from './circumstances.ts';
import { frameWords } from './frame-words.ts';
import { isPassive, subjectsOf } from './frame.ts';
import { isCounted, statesOf } from './parties.ts';
import type { Party } from './parties.ts';
import { actorOf, mentionOver } from './scene.ts';
import type { Scene } from './scene.ts';
import { lemmaOf } from './tree-walk.ts';

/**
 * Whether what was read is an act of somebody to be kept: one side has a name, and the other is there unless the act
 * can do without. A gap is forgiven, an invention is not.
 */
export function isTold(scene: Scene, read: ReadAct): boolean {
  const { act, initiators, recipients } = read;
  const { tree } = scene;
  const bare = act.verb === undefined;
  if (isReflexive(scene, act) || isSpoken(scene, act) || isNaming(scene, act)) return false;
  if (isDatedDeed(scene, read)) return true;
  if (isGeneric(scene, act) || isPublic(scene, read) || isOneMans(scene, read)) return false;
  const named = [...initiators, ...recipients].some((one) => isNamed(scene, one));
  if (!named && !isOfficialAct(scene, read)) return isHis(scene, read);
  if (bare && (tree.words[act.at]?.relation === 'compound' || isDocument(tree, act.at)))
    return false;
  if (isQuarrel(scene, read)) return false;
  if (initiators.length === 0) return !bare || isToldOfThem(scene, read);
  if (recipients.length > 0) return !bare || isDeed(scene, act, initiators, recipients);
  if (bare) return isOwnDeed(scene, read);
  const sure =
    isKnown(initiators) ||
    ALONE.has(act.entry.type) ||
    initiators.every((one) => isOfficial(scene, one));
  return sure && isOneSided(scene, read);
}

/** “The embargo was lifted in May 2010”: a measure or a treaty of which the text tells, on a day, without who did it. */
export function isDatedDeed(scene: Scene, { act, status }: ReadAct): boolean {
  const { tree } = scene;
  const { at, verb, noun } = act;
  if (noun === at && (isDatedTalk(scene, act) || isDayOf(scene, act, status))) return true;
  if (verb !== at || noun === undefined || status !== 'occurred' || !isPassive(tree, at))
    return false;
  const lemma = lemmaOf(tree, noun);
  if (!frameWords('measures').has(lemma) && !frameWords('documents').has(lemma)) return false;
  const meant = dependents(tree, noun, 'det').some((one) =>
    /^(?:the|this|that)$/u.test(lemmaOf(tree, one)),
  );
  return meant && dateOf(scene, act) !== undefined;
}

/** “The coup of 18 August 2023”: a deed that its day tells apart. */
function isDayOf(scene: Scene, act: Act, status: ReadAct['status']): boolean {
  const { tree, sentence } = scene;
  if (status !== 'occurred' || act.verb !== undefined || !isMeant(tree, act.at)) return false;
  if (!/^(?:ASSAULT|COERCE|SANCTION|PROTEST|REJECT|RETREAT)$/u.test(act.entry.type)) return false;
  return sentence.dates.some(
    ({ head, first }) => tree.words[head]?.head === act.at && first > act.at,
  );
}

/** “The talks between the border guards on 5 May”. */
function isDatedTalk(scene: Scene, act: Act): boolean {
  const { tree } = scene;
  const talked = act.entry.type === 'CONSULT' && isMeant(tree, act.at);
  return (
    talked &&
    dependents(tree, act.at, 'nmod').some((one) =>
      /^(?:between|of|with)$/u.test(caseOf(tree, one)),
    ) &&
    dateOf(scene, act) !== undefined
  );
}

/** Acts that are told without the other side: by what names them, and by whom. */
function isOneSided(scene: Scene, { act, initiators }: ReadAct): boolean {
  const lemma = lemmaOf(scene.tree, act.at);
  const { type, mode } = act.entry;
  if (type === 'REQUEST') return ASKS.has(lemma);
  if (type === 'SUPPORT') return FORMAL.has(lemma);
  // “Two states failed to agree”: each with the other.
  if (lemma === 'fail') return initiators.length > 1 && isKnown(initiators);
  if (mode === 'release') return false;
  return !WORDS_ONLY.has(type) || !initiators.every((one) => isPrivate(scene, one));
}

/** Support that is a deed by itself. */
const FORMAL: ReadonlySet<string> = new Set(
  'sign ratify conclude initial apologise apologize apology praise welcome recognise recognize signing ratification'.split(
    ' ',
  ),
);

/** Acts that need nobody whom they are done to. */
const ALONE: ReadonlySet<string> = new Set(['PROTEST', 'MOBILIZE', 'RETREAT', 'ACCUSE', 'CONSULT']);

/** What a person says or does to nobody is seldom politics: “she praised the idea”. */
const WORDS_ONLY: ReadonlySet<string> = new Set(['CONSULT', 'AID', 'COOPERATE']);

/** A standing relation is no deed: “the solidarity of the US with its allies”, unless it is told between known sides. */
const STANDING: ReadonlySet<string> = new Set(['AGREE', 'SUPPORT', 'COOPERATE', 'AID']);

function isDeed(
  _: Scene,
  { entry }: Act,
  initiators: readonly Party[],
  recipients: readonly Party[],
): boolean {
  return !STANDING.has(entry.type) || (isKnown(initiators) && isKnown(recipients));
}

function isKnown(parties: readonly Party[]): boolean {
  return parties.some(({ actor }) => actor !== undefined);
}

/** A known actor, or words with a name that nobody knows yet: “Calenardhon soldiers”. */
function isNamed({ tree, named, over }: Scene, { first, last, actor }: Party): boolean {
  if (actor !== undefined) return true;
  return tree.words
    .slice(first, last + 1)
    .some(({ tag }, at) => tag === 'PROPN' || named.has(first + at) || over.has(first + at));
}

function isPrivate(scene: Scene, { head, actor }: Party): boolean {
  if (actor === undefined) return !isCounted(scene.tree, head);
  const mention = mentionOver(scene, head);
  return mention !== undefined && actorOf(scene, mention)?.type === 'person';
}

/** What those who hold power do or what befalls them counts without a name: “the palace rejected the offer”. */
function isOfficialAct(scene: Scene, { act, initiators, recipients }: ReadAct): boolean {
  const { type } = act.entry;
  const past = act.verb !== undefined && isPast(scene.tree, act.verb);
  if (act.verb === undefined && type === 'REQUEST' && caseOf(scene.tree, act.at) === 'at')
    return initiators.every((one) => isOfficial(scene, one));
  if (initiators.length > 0)
    return (
      act.verb !== undefined &&
      initiators.every((one) => isOfficial(scene, one) || (past && isForce(scene, act, one)))
    );
  if (!BEFALLS.has(type)) return false;
  const fatal = past && frameWords('killings').has(lemmaOf(scene.tree, act.at));
  return recipients.some(
    (one) => isOfficial(scene, one) || (fatal && isMeant(scene.tree, one.head)),
  );
}

/** “He was arrested”, “his house was searched”: told of somebody whom nobody has made out. */
export function isHis({ tree }: Scene, { act, initiators, recipients, status }: ReadAct): boolean {
  const { at, verb, noun, entry } = act;
  if (verb !== at || initiators.length > 0 || recipients.length > 0) return false;
  if (status !== 'occurred' || !isPast(tree, at) || !isPassive(tree, at)) return false;
  if (
    !BEFALLS.has(entry.type) &&
    !/^(?:investigate|allege|release|concede)$/u.test(entry.mode ?? '')
  )
    return false;
  const whose = noun === undefined ? [] : [noun, ...dependents(tree, noun, 'nmod:poss')];
  return whose.some((one) => /^(?:he|she|his|her)$/u.test(lemmaOf(tree, one)));
}

/** Those who arrest, shoot and protest are told without an article: “police searched the house”, “miners went on strike”. */
function isForce({ tree }: Scene, { entry: { type } }: Act, { head }: Party): boolean {
  const lemma = lemmaOf(tree, head);
  const plural = lemma === 'police' || tree.words[head]?.features['Number'] === 'Plur';
  if (!plural) return false;
  if (type === 'PROTEST') return frameWords('agents').has(lemma) || frameWords('organs').has(lemma);
  return FORCEFUL.has(type)
    ? frameWords('armed').has(lemma) || frameWords('forces').has(lemma)
    : frameWords('officials').has(lemma);
}

const FORCEFUL: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'ACCUSE', 'SANCTION']);

/** “Was arrested”, “has arrested”, “arrested”: told of once, not of what is usual. */
export function isPast(tree: Tree, verb: number): boolean {
  const helpers = dependents(tree, verb, 'aux', 'aux:pass');
  if (helpers.length === 0) return tree.words[verb]?.features['Tense'] === 'Past';
  return helpers.some((one) => {
    const past = tree.words[one]?.features['Tense'] === 'Past';
    return past || lemmaOf(tree, one) === 'have';
  });
}

const BEFALLS: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'SANCTION']);

/** “The palace”, “its defence minister”, “both capitals”, “the Commission”: one who is meant, by what he is. */
function isOfficial({ tree }: Scene, { head, first }: Party): boolean {
  if (!frameWords('officials').has(lemmaOf(tree, head))) return false;
  if (tree.words[head]?.tag === 'PROPN' || isCounted(tree, head)) return true;
  if (lemmaOf(tree, head).startsWith('spokes')) return true;
  // “The president | pardoned …”, where the tree has hung the article elsewhere.
  return isMeant(tree, head) || tree.words[first - 1]?.form.toLowerCase() === 'the';
}

/** One and not any of a kind: “the”, “his”, “Ada's”. */
function isMeant(tree: Tree, head: number): boolean {
  return [...dependents(tree, head, 'det'), ...dependents(tree, head, 'nmod:poss')].some(
    (one) =>
      !/^(?:an?|any|every|each|no|some|another|what|which|that|my|your|our)$/u.test(
        lemmaOf(tree, one),
      ),
  );
}

/** “Tried to free himself”. */
function isReflexive({ tree }: Scene, { verb }: Act): boolean {
  if (verb === undefined) return false;
  return dependents(tree, verb, 'obj').some((one) =>
    /(?:self|selves)$/u.test(tree.words[one]?.form.toLowerCase() ?? ''),
  );
}

/** What is asked for may go without whom it is asked of: “demanded justice”. */
const ASKS: ReadonlySet<string> = new Set([
  'demand',
  'call',
  'appeal',
  'request',
  'urge',
  'seek',
  'file',
]);

/** Without the other side: “the complaints of Baku”, and the deeds that one did and that are no relation. */
function isOwnDeed(scene: Scene, { act, initiators, status }: ReadAct): boolean {
  const { type } = act.entry;
  if (type === 'REQUEST' && caseOf(scene.tree, act.at) === 'at') return true;
  if (!isKnown(initiators)) return false;
  if (ALONE.has(type)) return isOwnersOf(scene, act);
  if (status !== 'occurred' || !isOwned(scene.tree, act.at)) return false;
  return !STANDING.has(type) || FORMAL.has(lemmaOf(scene.tree, act.at));
}

/** “Malta’s refusal”, “the closure of the port by Malta”. */
function isOwned(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'nmod').some(
    (one) => tree.words[one]?.relation === 'nmod:poss' || caseOf(tree, one) === 'by',
  );
}

/** “The arrest of Ada Brann”: what befell somebody who is known, as a noun tells it. */
function isToldOfThem(scene: Scene, { act, recipients, status }: ReadAct): boolean {
  const { tree } = scene;
  if (status !== 'occurred' || !BEFALLS.has(act.entry.type)) return false;
  const lemma = lemmaOf(tree, act.at);
  const killed = frameWords('killings').has(lemma);
  const meant = recipients.some((one) => killed && isMeant(tree, one.head));
  if (!meant && !isKnown(recipients)) return false;
  return isMeant(tree, act.at) && !/^(?:isolation|blockade|restriction)$/u.test(lemma);
}

/** “The accusations of Baku”, “its attacks”: told as somebody’s, not only by an adjective before the noun. */
function isOwnersOf({ tree }: Scene, { at, entry }: Act): boolean {
  if (entry.type !== 'CONSULT' && entry.type !== 'ACCUSE') return true;
  return dependents(tree, at, 'nmod').some(
    (one) => one > at || tree.words[one]?.relation === 'nmod:poss',
  );
}

/** A treaty is no deed; its signing is. */
function isDocument(tree: Tree, at: number): boolean {
  if (!frameWords('documents').has(lemmaOf(tree, at))) return false;
  return !frameWords('makings').has(lemmaOf(tree, tree.words[at]?.head ?? -1));
}

/** “He must have written it”: a guess, no demand. */
function isSpoken({ tree }: Scene, { at, entry }: Act): boolean {
  if (entry.type !== 'REQUEST') return false;
  if (lemmaOf(tree, at) === 'insist') return isInsistedFact(tree, at);
  return dependents(tree, at, 'ccomp').some((clause) => {
    const helpers = dependents(tree, clause, 'aux').map((one) => lemmaOf(tree, one));
    return helpers.includes('must') && helpers.includes('have');
  });
}

/** “Insisted that it was right” asks for nothing; “insisted that it stop” does. */
function isInsistedFact(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'ccomp').some((clause) =>
    [clause, ...dependents(tree, clause, 'aux', 'cop', 'aux:pass')].some((one) => {
      const word = tree.words[one];
      const must = /^(?:must|should)$/u.test(word?.lemma ?? '');
      return !must && word?.features['VerbForm'] === 'Fin' && word.features['Mood'] === 'Ind';
    }),
  );
}

/** People who fight or attack nobody, or each other in words: no force is told of. */
function isQuarrel(scene: Scene, { act, initiators, recipients }: ReadAct): boolean {
  const { type, mode } = act.entry;
  if (type !== 'ASSAULT' || initiators.length === 0) return false;
  if (act.noun !== undefined && isVerbal(scene.tree, act.noun)) return true;
  if (!frameWords('quarrels').has(lemmaOf(scene.tree, act.at)) || mode === 'explosives')
    return false;
  if (!initiators.every((one) => isPrivate(scene, one))) return false;
  return (
    recipients.every((one) => isPrivate(scene, one)) &&
    !initiators.some((one) => isArmed(scene, one))
  );
}

/** “A verbal assault”. */
function isVerbal(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'amod').some((one) =>
    /^(?:verbal|rhetorical|scathing|personal)$/u.test(lemmaOf(tree, one)),
  );
}

function isArmed({ tree }: Scene, { head }: Party): boolean {
  return frameWords('armed').has(lemmaOf(tree, head));
}

/** “Called them occupiers” is no call, “should be considered a measure” no plan. */
function isNaming({ tree }: Scene, { at, entry }: Act): boolean {
  if (lemmaOf(tree, at) === 'consider') return isPassive(tree, at);
  if (entry.mode !== 'phone' || lemmaOf(tree, at) !== 'call') return false;
  if (isPassive(tree, at) && dependents(tree, at, 'aux:pass').length === 0) return true;
  const named = dependents(tree, at, 'xcomp', 'obj', 'ccomp');
  // “Called the soldiers occupiers”: one calls somebody, not many, on the telephone.
  const many = named.some(
    (one) => tree.words[one]?.tag === 'NOUN' && tree.words[one]?.features['Number'] === 'Plur',
  );
  return named.length > 1 || many || isCalled(tree, named);
}

/** “A state that bargains does not close its borders”: what any of a kind does is no act of somebody. */
function isGeneric(scene: Scene, { verb }: Act): boolean {
  const { tree } = scene;
  if (verb === undefined || !isSimplePresent(tree, verb)) return false;
  return subjectsOf(tree, verb).some((one) => {
    if (tree.words[one]?.tag !== 'NOUN' || statesOf(scene, one).length > 0) return false;
    return dependents(tree, one, 'det').some((det) => GENERIC.has(lemmaOf(tree, det)));
  });
}

const GENERIC: ReadonlySet<string> = new Set(['a', 'an', 'any', 'every', 'each', 'no']);

function isSimplePresent(tree: Tree, verb: number): boolean {
  const helpers = dependents(tree, verb, 'aux', 'aux:pass');
  if (helpers.length === 0) return tree.words[verb]?.features['Tense'] === 'Pres';
  return helpers.every(
    (one) =>
      /^(?:do|be|can|may|must|should)$/u.test(lemmaOf(tree, one)) &&
      tree.words[one]?.features['Tense'] !== 'Past',
  );
}

/** “Called him “a liar””: what the parser has hung elsewhere stands right behind. */
function isCalled(tree: Tree, named: readonly number[]): boolean {
  const end = Math.max(-1, ...named.map((one) => tree.last[one] ?? one));
  const next = tree.words[end + 1];
  return next !== undefined && (next.tag === 'DET' || /^(?:["“„«]|``|'')$/u.test(next.form));
}

/** “Spoke to reporters”. */
function isPublic({ tree }: Scene, { act, recipients }: ReadAct): boolean {
  if (act.entry.type !== 'CONSULT' || recipients.length === 0) return false;
  return recipients.every(
    ({ head, actor }) => actor === undefined && frameWords('press').has(lemmaOf(tree, head)),
  );
}

/** A candidate's rally is no protest: people protest together, or starve alone. */
function isOneMans(scene: Scene, { act, initiators }: ReadAct): boolean {
  const { type, mode } = act.entry;
  if (type !== 'PROTEST' || mode === 'hunger' || mode === 'boycott') return false;
  const [one, ...more] = initiators;
  return one?.actor !== undefined && more.length === 0 && isPrivate(scene, one);
}
