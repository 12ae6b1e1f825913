import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { certaintyOf } from '../certainty/combine.ts';
import { partStretch } from './clause.ts';
import { leadIn } from './enumeration-lead.ts';
import type { Explanation, Found } from './explanation.ts';
import { explainedVerb, isDoingSo, toldBefore } from './explained.ts';
import type { Explained } from './explained.ts';
import { listed, phrasesOf } from './lexicon.ts';
import type { Scene } from './scene.ts';
import { predicated } from './predicated.ts';
import { groundAt } from './grounds.ts';
import { accountedAt } from './accounted.ts';
import { asideAt } from './asides.ts';
import { cleftAt } from './clefts.ts';
import { movedBy } from './moved-by.ts';
import { aimAt, purposeAt } from './purposes.ts';
import { lemmaAt, viewed } from './viewed.ts';

/** The explanations of a sentence, from left to right. */
export function explanationsIn(scene: Scene): readonly Explanation[] {
  const found: Explanation[] = [];
  for (const at of scene.tree.words.keys()) {
    const one =
      connected(scene, at) ??
      predicated(scene, at) ??
      aimAt(scene, at) ??
      purposeAt(scene, at) ??
      groundAt(scene, at) ??
      cleftAt(scene, at) ??
      viewed(scene, at) ??
      movedBy(scene, at) ??
      accountedAt(scene, at) ??
      asideAt(scene, at);
    const before = found.findLast((other) => other.scene === scene)?.statement.end ?? 0;
    if (one === undefined || announces(scene, one)) continue;
    if (one.scene !== undefined || one.statement.first >= before) found.push({ scene, ...one });
  }
  return found;
}

/** “Most explain it by one of three things.” */
function announces(scene: Scene, { rule }: Found): boolean {
  return /^(?:attribution|version|reason)/u.test(rule) && leadIn(scene) !== undefined;
}

const CONNECTORS = phrasesOf('connectors');

/** “because …”, “in response to …” under a verb that tells an act. */
function connected(scene: Scene, at: number): Found | undefined {
  const { tree } = scene;
  const form = tree.words[at]?.form.toLowerCase() ?? '';
  const phrase = CONNECTORS.get(form)?.find((parts) => standsAt(tree, at, parts));
  if (phrase === undefined || isNot(tree, at - 1)) return undefined;
  const part = partOf(tree, at, phrase.length);
  if (part === undefined || listed('saying').has(lemmaAt(tree, part))) return undefined;
  if (isNoGround(tree, at, part)) return undefined;
  const explained = explainedBy(scene, part);
  if (explained === undefined || (!isApart(tree, at) && isTold(scene, explained.at)))
    return undefined;
  const statement = partStretch(tree, part, at);
  return statement.end - at < SHORTEST + phrase.length
    ? undefined
    : { explained, statement, rule: `connector: ${phrase.join(' ')}` };
}

/** “tweeted her thanks to him”; “they left, so that leaves us” */
function isNoGround(tree: Tree, at: number, part: number): boolean {
  const form = tree.words[at]?.form.toLowerCase();
  if (form === 'thanks') return at > 0 && !isBreak(tree.words[at - 1]?.form ?? '');
  if (form !== 'so' || tree.words[at + 1]?.form !== 'that') return false;
  return !childrenWith(tree, part, 'aux').some((aux) => MODALS.has(lemmaAt(tree, aux)));
}

function isBreak(form: string): boolean {
  return /^(?:[,;:–—]|only|mainly|largely|partly)$/u.test(form);
}

const MODALS = listed('modals');

/** “was not arrested, presumably because …”: the reason is one for the whole, the “not” included. */
function isApart({ words }: Tree, at: number): boolean {
  const before = words[at - 1]?.tag === 'ADV' ? at - 2 : at - 1;
  return words[before]?.form === ',';
}

/** “not because”, “so not because”. */
function isNot({ words }: Tree, at: number): boolean {
  const muchAs = words[at]?.form === 'much' && words[at - 1]?.form === 'so' ? at - 2 : at;
  return words[muchAs]?.lemma === 'not';
}

const SHORTEST = 2;

/** The act that a reason hangs on, also where a noun stands between. */
function explainedBy(scene: Scene, part: number): Explained | undefined {
  const { words } = scene.tree;
  let at = words[part]?.head ?? -1;
  for (let steps = 0; steps < NEAR && at !== -1; steps += 1) {
    if (isDoingSo(scene.tree, at)) return toldBefore(scene);
    if (words[at]?.tag === 'VERB') return explainedVerb(scene, at);
    at = words[at]?.head ?? -1;
  }
  return undefined;
}

const NEAR = 3;

function standsAt({ words }: Tree, at: number, phrase: readonly string[]): boolean {
  return phrase.every((part, index) => words[at + index]?.form.toLowerCase() === part);
}

/** The clause or noun behind a connector at these words. */
function partOf(tree: Tree, at: number, length: number): number | undefined {
  const { words } = tree;
  let word = at + length;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const head = words[word]?.head ?? -1;
    if (head < at) return head === -1 ? undefined : word;
    if (head > word && isFrontedPart(tree, word, at + length)) return word;
    word = head;
  }
  return undefined;
}

/** “*In order to silence the miners*, the government …”, “*due to the drought*, …” */
function isFrontedPart(tree: Tree, at: number, behind: number): boolean {
  const relation = tree.words[at]?.relation.split(':')[0];
  if (relation === 'advcl') return true;
  return relation === 'obl' && childrenWith(tree, at, 'case').some((one) => one < behind);
}

const DEEPEST = 40;

/** What is denied, willed or only supposed needs no cause. */
function isTold({ tree, cues, scale }: Scene, at: number): boolean {
  return certaintyOf(tree, cues, at, scale).polarity === 'denies';
}
