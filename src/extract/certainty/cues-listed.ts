import { childrenWith } from './children.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CertaintyCue } from './cue.ts';
import { isNegative } from './cues-negation.ts';
import { contentClause, governedBy, isPassive, markOf, scopeOf } from './governed.ts';
import { entriesAt } from './lexicon.ts';
import type { CueEntry } from './lexicon.ts';
import { otherSide } from './scale.ts';
import type { Chance, Scale } from './scale.ts';
import { WISH_THAT } from './words.ts';

/** The longest phrase of the lexicon that begins at a word and whose word has what the phrase asks of it. */
export function listedAt(tree: Tree, at: number, scale: Scale): CertaintyCue | undefined {
  for (const entry of entriesAt(tree, at)) {
    const word = topOf(tree, at, at + entry.words.length);
    if (entry.kind === 'future' && contentClause(tree, word) === undefined) continue;
    if (suits(tree, word, entry)) return cueOf(tree, { entry, first: at, word, scale });
  }
  return undefined;
}

/** The word of a phrase that hangs on none of its other words, one with a meaning of its own before a helper. */
function topOf({ words }: Tree, first: number, end: number): number {
  let top: number | undefined;
  for (let at = first; at < end; at += 1) {
    const word = words[at];
    if (word === undefined || (word.head >= first && word.head < end)) continue;
    if (OPEN_CLASS.has(word.tag)) return at;
    top ??= at;
  }
  return top ?? first;
}

const OPEN_CLASS: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);

function suits(tree: Tree, at: number, entry: CueEntry): boolean {
  const word = tree.words[at];
  if (word === undefined) return false;
  switch (entry.need) {
    case undefined:
      return true;
    case 'passive':
      return word.tag === 'VERB' && isPassive(tree, at) && contentClause(tree, at) !== undefined;
    case 'amod':
      return word.relation === 'amod';
    case 'num':
      return tree.words[word.head]?.tag === 'NUM';
    case 'content':
      return word.tag === 'VERB' && governedBy(tree, at) !== at && suitsClause(tree, at, entry);
    case 'clause':
      return contentClause(tree, at) !== undefined && suitsClause(tree, at, entry);
    case 'noun':
      return word.tag === 'NOUN' && (governedBy(tree, at) !== at || word.lemma === 'doubt');
    default:
      return word.tag.toLowerCase() === entry.need;
  }
}

/** “called him a traitor” wishes nothing, nor does “agreed that it was late”. */
function suitsClause(tree: Tree, at: number, { kind }: CueEntry): boolean {
  if (kind !== 'wish' && kind !== 'negation') return true;
  const clause = contentClause(tree, at);
  if (clause === undefined) return true;
  if (markOf(tree, clause) === 'to') return true;
  const word = tree.words[clause];
  if (word?.tag !== 'VERB') return false;
  return isFinite(tree, clause) ? WISH_THAT.has(tree.words[at]?.lemma ?? '') : true;
}

function isFinite(tree: Tree, at: number): boolean {
  const finite = (word: number): boolean => tree.words[word]?.features['VerbForm'] === 'Fin';
  return finite(at) || childrenWith(tree, at, 'aux', 'nsubj').length > 0;
}

interface Found {
  readonly entry: CueEntry;
  readonly first: number;
  readonly word: number;
  readonly scale: Scale;
}

function cueOf(tree: Tree, { entry, first, word, scale }: Found): CertaintyCue {
  const end = first + entry.words.length;
  const head = governedBy(tree, word);
  const not = entry.words.length === 1 ? negationOf(tree, word) : undefined;
  const range = gradeRange(entry, scale, not !== undefined);
  const turned = not !== undefined && entry.kind === 'denial';
  return {
    kind: turned ? 'estimative' : entry.kind,
    first: not !== undefined && range !== undefined && not === first - 1 ? not : first,
    end,
    ...(range === undefined ? {} : { range }),
    scope: scopeOf(tree, head),
    head,
    rule: `${entry.kind}: ${not === undefined ? '' : 'not '}${entry.words.join(' ')}`,
  };
}

function gradeRange(entry: CueEntry, scale: Scale, negated: boolean): Chance | undefined {
  if (negated && entry.negated !== undefined) return scale.grades[entry.negated];
  const range = scale.grades[entry.grade ?? ''];
  return negated && range !== undefined ? otherSide(range) : range;
}

/** The word that negates this one: “*not* likely”, “*no* chance”. */
function negationOf(tree: Tree, at: number): number | undefined {
  return childrenWith(tree, at, 'advmod', 'det').find((child) => {
    const word = tree.words[child];
    return word !== undefined && isNegative(word);
  });
}

/** A negation of this word is told by the range of the word itself: “not likely”. */
export function tellsItsNegation(tree: Tree, at: number): boolean {
  return entriesAt(tree, at).some(
    (entry) =>
      entry.words.length === 1 &&
      (entry.grade !== undefined || entry.negated !== undefined) &&
      suits(tree, at, entry),
  );
}
