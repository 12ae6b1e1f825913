import type { Tree } from '../../parse/tree.ts';
import type { SpeakerWords } from './attribution.ts';
import { plainRange } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import { withComma } from './speaker.ts';

/** In words. */
const LONGEST_GAP = 24;

/**
 * A speaker with the parts of its name that the tree hung elsewhere: a title before it, and what stands between it and
 * its verb, such as an apposition. `cue` is the verb with its helpers.
 */
export function wholeSpeaker(scene: Scene, speaker: SpeakerWords, cue: Words): SpeakerWords {
  const { tree } = scene;
  const words = wordsOf(tree, speaker);
  if (words === undefined || tree.words[speaker.head]?.tag === 'PRON') return speaker;
  const before = words.last < cue.first;
  const first = before ? titled(tree, words.first) : fromCue(tree, words.first, cue.last);
  const last = before ? upToCue(tree, words.last, cue.first) : words.last;
  if (first === words.first && last === words.last) return speaker;
  const range = plainRange(scene, { first, last });
  return range === undefined ? speaker : { ...speaker, range: withComma(scene, range) };
}

function wordsOf(tree: Tree, { range, head }: SpeakerWords): Words | undefined {
  let first = head;
  while (first > 0 && (tree.words[first - 1]?.start ?? -1) >= range.start) first -= 1;
  let last = head;
  while (last + 1 < tree.words.length && (tree.words[last + 1]?.end ?? 0) <= range.end) last += 1;
  return first <= last ? { first, last } : undefined;
}

const TITLES: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ']);
const NO_TITLE: ReadonlySet<string> = new Set(['obl', 'obj', 'iobj', 'root', 'conj', 'ccomp']);

/** “Representative | Steve Orlo”, where the title is the first word's neighbour and no part of its phrase. */
export function titled(tree: Tree, from: number): number {
  if (!TITLES.has(tree.words[from]?.tag ?? '')) return from;
  let first = from;
  while (first > 0 && isTitle(tree, first - 1)) first -= 1;
  const { tag = 'X', form = '' } = tree.words[first - 1] ?? {};
  return first < from && tag === 'DET' && form !== 'that' ? first - 1 : first;
}

function isTitle({ words }: Tree, at: number): boolean {
  const { tag = 'X', relation = '' } = words[at] ?? {};
  return (
    TITLES.has(tag) &&
    !NO_TITLE.has(relation.split(':', 1)[0] ?? '') &&
    !relation.endsWith('mod:unmarked')
  );
}

const NAMING: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'ADP', 'NUM', 'PART']);

/** “Orlo | , a deputy from the north, said”. */
function upToCue(tree: Tree, last: number, cue: number): number {
  if (cue - last - 1 > LONGEST_GAP || cue - last < 2) return last;
  const { tag = 'X', form = '' } = tree.words[last + 1] ?? {};
  if (tag !== 'PROPN' && form !== ',' && form !== '(') return last;
  if (form === ',' && tree.words[cue - 1]?.form !== ',') return last;
  return isNaming(tree, last + 1, cue) ? cue - 1 : last;
}

/** “said | Orlo, a deputy”. */
function fromCue(tree: Tree, first: number, cue: number): number {
  const gap = first - cue - 1;
  return gap > 0 && gap <= LONGEST_GAP && isNaming(tree, cue + 1, first) ? cue + 1 : first;
}

function isNaming({ words }: Tree, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const { tag = 'X', form = '', relation = '' } = words[at] ?? {};
    if (relation === 'obl:unmarked' || form === ':' || form === ';') return false;
    if (!NAMING.has(tag) && !/^[,()–—-]$/u.test(form) && form !== 'and') return false;
  }
  return true;
}
