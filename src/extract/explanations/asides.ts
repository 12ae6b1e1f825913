import { caseOf } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { isPassive } from '../certainty/governed.ts';
import { partStretch, trimmed } from './clause.ts';
import type { Stretch } from './clause.ts';
import type { Found } from './explanation.ts';
import { explainedNoun, explainedVerb, isDoer, toldBefore } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed } from './lexicon.ts';
import { isRole } from './roles.ts';
import type { Scene } from './scene.ts';
import { lemmaAt } from './viewed.ts';

/** What is said of an act beside its telling: “…, a concession to the veterans”, “…, which was read as …”, “…, so he left”. */
export function asideAt(scene: Scene, at: number): Found | undefined {
  if (scene.tree.words.at(-1)?.form === '?') return undefined;
  return (
    apposed(scene, at) ??
    whichSeen(scene, at) ??
    henceAt(scene, at) ??
    soAt(scene, at) ??
    colonAnswer(scene, at)
  );
}

/** “Halm cancelled the march – a concession to the veterans” */
function apposed(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const first = tree.first[at] ?? at;
  const det = tree.words[first]?.form.toLowerCase() ?? '';
  if (tree.words[at]?.tag !== 'NOUN' || !/^(?:an?|another|his|her|its|their)$/u.test(det))
    return undefined;
  const stop = tree.words[first - 1]?.form ?? '';
  if (!/^[,–—]$/u.test(stop) || !isRole(tree, at)) return undefined;
  if (childrenWith(tree, at, 'nsubj', 'cop').length > 0) return undefined;
  const verb = verbBefore(scene, at, stop);
  const explained = verb === undefined ? undefined : explainedVerb(scene, verb);
  return explained === undefined
    ? undefined
    : { explained, statement: partStretch(tree, at, first), rule: `aside: ${lemmaAt(tree, at)}` };
}

/** The verb that the aside is about; what stands beside somebody's name says who that is. */
function verbBefore({ tree, ...scene }: Scene, at: number, stop: string): number | undefined {
  const word = tree.words[at];
  const head = word?.head ?? -1;
  if (word === undefined || head === -1 || head > at) return undefined;
  if (tree.words[head]?.tag === 'VERB')
    return word.relation === 'conj' || (stop === ',' && word.relation === 'obj') ? undefined : head;
  const above = tree.words[head]?.head ?? -1;
  const beside = word.relation === 'appos' && !isDoer({ tree, ...scene }, head);
  const done = /^(?:obj|obl|nsubj)/u.test(tree.words[head]?.relation ?? '');
  return beside && done && tree.words[above]?.tag === 'VERB' ? above : undefined;
}

const SEEN = listed('seen');

/** “…, which his critics interpreted as a sign of weakness” */
function whichSeen(scene: Scene, at: number): Found | undefined {
  const { tree, cues } = scene;
  if (!SEEN.has(lemmaAt(tree, at)) || tree.words[at]?.relation !== 'acl:relcl') return undefined;
  const which = childrenWith(tree, at, ...(isPassive(tree, at) ? ['nsubj'] : ['obj'])).find(
    (child) => tree.words[child]?.form === 'which',
  );
  const noun = childrenWith(tree, at, 'obl', 'xcomp').find(
    (child) => caseOf(tree, child) === 'as' && isRole(tree, child),
  );
  if (which === undefined || noun === undefined || tree.words[which - 1]?.form !== ',')
    return undefined;
  const explained = before(scene, tree.words[at].head);
  if (explained === undefined || certaintyOf(tree, cues, at).polarity === 'denies')
    return undefined;
  return {
    explained,
    statement: partStretch(tree, at, which),
    rule: `role: ${lemmaAt(tree, noun)}`,
  };
}

/** What “which” stands for: an act told by a noun that is a subject, else what the verb above tells. */
function before(scene: Scene, head: number): Explained | undefined {
  const { tree } = scene;
  const noun = explainedNoun(scene, head);
  if (noun !== undefined && tree.words[head]?.relation.startsWith('nsubj') === true) return noun;
  let verb = head;
  for (let steps = 0; steps < NEAR && tree.words[verb]?.tag !== 'VERB'; steps += 1)
    verb = tree.words[verb]?.head ?? -1;
  return (verb === -1 ? undefined : explainedVerb(scene, verb)) ?? noun;
}

const NEAR = 4;
const LONGEST = 60;

/** “he needed a victory; hence the invasion” */
function henceAt(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  if (tree.words[at]?.form !== 'hence' || !isStop(tree, at - 1)) return undefined;
  const noun = tree.words.findIndex(
    (_, index) => index > at && index <= at + NEAR && explainedNoun(scene, index) !== undefined,
  );
  const explained = noun === -1 ? undefined : explainedNoun(scene, noun);
  return explained === undefined || caseOf(tree, noun) !== ''
    ? undefined
    : { explained, statement: upTo(tree, at), rule: 'hence' };
}

function isStop({ words }: Tree, at: number): boolean {
  return /^[,;:–—]$/u.test(words[at]?.form ?? '');
}

/** The clause before these words. */
function upTo({ words, ...tree }: Tree, at: number): Stretch {
  const stop = words.findLastIndex(({ form }, index) => index < at - 1 && /^[;:–—]$/u.test(form));
  return trimmed({ words, ...tree }, { first: Math.max(stop + 1, at - LONGEST), end: at });
}

/** “Halm feared the army, so he dismissed the general” */
function soAt(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const { words } = tree;
  if (words[at]?.form !== 'so' || words[at - 1]?.form !== ',' || words[at + 1]?.form === 'that')
    return undefined;
  const verb = words.findIndex(({ tag }, index) => index > at && tag === 'VERB');
  if (verb === -1 || verb > at + FAR || !scene.acts.has(verb)) return undefined;
  const explained = explainedVerb(scene, verb);
  const own = childrenWith(tree, verb, 'nsubj').some((one) => one > at);
  return explained === undefined || !own
    ? undefined
    : { explained, statement: upTo(tree, at), rule: 'so' };
}

const FAR = 8;
const VERSIONS = listed('versions');

/** “There is also an economic motive: …”, “the economic motive should not be overlooked: …” */
function colonAnswer(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const word = tree.words[at];
  if (word?.tag !== 'NOUN' || !VERSIONS.has(lemmaAt(tree, at))) return undefined;
  if (word.features['Number'] === 'Plur' || !/^(?:nsubj|obj|root)/u.test(word.relation))
    return undefined;
  if (childrenWith(tree, at, 'amod', 'det').length === 0) return undefined;
  const colon = tree.words.findIndex(({ form }, index) => index > at && form === ':');
  if (colon === -1 || colon > at + FAR) return undefined;
  const clause = tree.words.some(
    ({ tag, head }, index) => index > colon && tag === 'VERB' && (head <= colon || head === index),
  );
  const statement = trimmed(tree, {
    first: colon + 1,
    end: Math.min(tree.words.length, colon + LONGEST),
  });
  const explained = toldBefore(scene);
  return clause
    ? { ...(explained === undefined ? {} : { explained }), statement, rule: 'version: colon' }
    : undefined;
}
