import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Range } from '../../model/records.ts';
import type { SpeakerWords } from './attribution.ts';
import { lemmaOf, plainRange, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';

const EMPTY: ReadonlySet<string> = new Set(['it', 'there']);

/** The phrase that names a speaker, without its preposition; `undefined` for an empty “it” or “there”. */
export function speakerAt(
  scene: Scene,
  head: number,
  within: Words = subtree(scene.tree, head),
): SpeakerWords | undefined {
  const { tree, sentence } = scene;
  if (tree.words[head]?.relation.startsWith('expl') === true) return undefined;
  if (tree.words[head]?.tag === 'PRON' && EMPTY.has(lemmaOf(tree, head))) {
    if (tree.words[head]?.features['PronType'] !== 'Prs' || lemmaOf(tree, head) === 'there') {
      return undefined;
    }
  }
  const first = caseOf(tree, head) === '' ? within.first : afterCase(scene, head, within.first);
  const range = plainRange(scene, {
    first: behindConjunction(tree, first, head),
    last: beforeAside(scene, head, beforeParticiple(tree, head, within.last)),
  });
  return range === undefined ? undefined : { sentence, range: withComma(scene, range), head };
}

/** “While | Prime Minister Orlo, who …”: readers hang the conjunction on what is added of him. */
function behindConjunction({ words }: Tree, first: number, head: number): number {
  return first < head && words[first]?.tag === 'SCONJ' ? first + 1 : first;
}

/** “TNA, | citing a source, said”: what he does beside is none of his name. */
function beforeParticiple(tree: Tree, head: number, last: number): number {
  for (let at = head + 1; at < last; at += 1) {
    const { tag = 'X', form = '', head: above = -1 } = tree.words[at + 1] ?? {};
    if (tree.words[at]?.form !== ',' || tag !== 'VERB' || !form.endsWith('ing')) continue;
    if (above < (tree.first[head] ?? head) || above > last) return at - 1;
  }
  return last;
}

/** “His allies | on Monday”, “Orlo, | for example,”, “the weekly, | and over the objections of the court”. */
function beforeAside({ tree, sentence }: Scene, head: number, last: number): number {
  for (let at = head + 1; at <= last; at += 1) {
    if (tree.words[at]?.form === ',' && opensAside(tree, at + 1, last)) return at - 1;
    const dated = sentence.dates.find(({ first }) => first === at);
    if (dated === undefined || dated.end - 1 > last) continue;
    const marked = tree.words[at - 1]?.tag === 'ADP' ? at - 1 : at;
    if (marked > head + 1 && !LIMITS.has(lemmaOf(tree, at - 1))) continue;
    const above = tree.words[dated.head]?.head ?? -1;
    if (above === head && !OF.has(lemmaOf(tree, at - 1))) return marked - 1;
  }
  return last;
}

const OF: ReadonlySet<string> = new Set(['of', 'from']);
const LIMITS: ReadonlySet<string> = new Set(['on', 'in']);

/** In words. */
const LONGEST_ASIDE = 4;

/** A short circumstance behind a comma, or one with “and” and a preposition. */
function opensAside(tree: Tree, at: number, last: number): boolean {
  const joined = tree.words[at]?.tag === 'CCONJ';
  const opening = tree.words[joined ? at + 1 : at];
  if (joined) return opening?.tag === 'ADP';
  if (last - at >= LONGEST_ASIDE || OF.has(lemmaOf(tree, at))) return false;
  const aside = tree.words.slice(at, last + 1);
  return (
    (opening?.tag === 'ADV' || opening?.tag === 'ADP') &&
    aside.every(({ tag }) => tag !== 'VERB' && tag !== 'NUM' && tag !== 'AUX')
  );
}

/** “Mr Orlo, a deputy, said”: the comma belongs to the apposition. */
export function withComma({ sentence }: Scene, { start, end }: Range): Range {
  const { text } = sentence.passage;
  const apposition = text.slice(start, end).includes(',') && text[end] === ',';
  return { start, end: apposition ? end + 1 : end };
}

function afterCase({ tree }: Scene, head: number, first: number): number {
  const cases = dependents(tree, head, 'case').filter((word) => word < head);
  const last = cases.at(-1);
  // “Officials in the capital Orlo said”, read as Orlo with officials.
  if (last === undefined || tree.words[first]?.tag === 'NOUN') return first;
  return Math.max(last, ...dependents(tree, last, 'fixed')) + 1;
}
