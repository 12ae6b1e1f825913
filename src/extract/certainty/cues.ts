import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { contentClause, governedBy, isNegated, negationOf } from './governed.ts';
import { entriesAt } from './lexicon.ts';
import type { CueEntry } from './lexicon.ts';
import { DEFAULT_SCALE, otherSide } from './scale.ts';
import type { Chance, Scale } from './scale.ts';

export type CueKind =
  | 'estimative'
  | 'modal'
  | 'evidential'
  | 'conditional'
  | 'negation'
  | 'denial'
  /** Scare quotes. */
  | 'quotation'
  | 'approximator'
  | 'future'
  | 'wish';

/** Words that say how surely, or whether, something is put forward; places are those of the tree's words, half-open. */
export interface CertaintyCue {
  readonly kind: CueKind;
  readonly first: number;
  readonly end: number;
  /** The chance it gives to what it governs; absent where it says nothing of probability. */
  readonly range?: Chance;
  readonly scope: { readonly first: number; readonly end: number };
  /** The word whose proposition it governs. */
  readonly head: number;
  readonly rule: string;
}

/** From left to right. `scale` says what numbers the words stand for; ICD 203 where it is not given. */
export function findCertainty(tree: Tree, scale: Scale = DEFAULT_SCALE): readonly CertaintyCue[] {
  const found: CertaintyCue[] = [];
  for (let at = 0; at < tree.words.length; at += 1) {
    const cue = listedAt(tree, at, scale) ?? plainAt(tree, at);
    if (cue === undefined) continue;
    found.push(cue);
    at = Math.max(at, cue.end - 1);
  }
  return found;
}

function listedAt(tree: Tree, at: number, scale: Scale): CertaintyCue | undefined {
  for (const entry of entriesAt(tree, at)) {
    const word = topOf(tree, at, at + entry.words.length);
    if (!suits(tree, word, entry)) continue;
    return cueOf(tree, { entry, first: at, word, scale });
  }
  return undefined;
}

/** The word of a phrase that hangs on none of its other words. */
function topOf(tree: Tree, first: number, end: number): number {
  for (let at = first; at < end; at += 1) {
    const head = tree.words[at]?.head ?? -1;
    if (head < first || head >= end) return at;
  }
  return first;
}

function suits(tree: Tree, at: number, { need }: CueEntry): boolean {
  const word = tree.words[at];
  if (need === undefined || word === undefined) return true;
  if (need === 'passive') {
    return (
      word.tag === 'VERB' &&
      dependents(tree, at, 'aux').some((aux) => tree.words[aux]?.relation === 'aux:pass') &&
      contentClause(tree, at) !== undefined
    );
  }
  if (need !== 'content') return word.tag.toLowerCase() === need;
  return word.tag === 'VERB' && governedBy(tree, at) !== at;
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
  const range = gradeRange(entry, scale, end - first === 1 && isNegated(tree, word));
  return {
    kind: entry.kind,
    first,
    end,
    ...(range === undefined ? {} : { range }),
    scope: scopeOf(tree, head),
    head,
    rule: `${entry.kind}: ${entry.words.join(' ')}`,
  };
}

function gradeRange(entry: CueEntry, scale: Scale, negated: boolean): Chance | undefined {
  if (entry.grade === undefined) return undefined;
  const range = scale.grades[entry.grade];
  if (!negated || range === undefined) return range;
  return entry.negated === undefined ? otherSide(range) : scale.grades[entry.negated];
}

function scopeOf(tree: Tree, head: number): CertaintyCue['scope'] {
  return { first: tree.first[head] ?? head, end: (tree.last[head] ?? head) + 1 };
}

/** “not” and “no” of a clause, and “if”. */
function plainAt(tree: Tree, at: number): CertaintyCue | undefined {
  const word = tree.words[at];
  const head = word?.head ?? -1;
  if (word === undefined || head === -1) return undefined;
  const place = { first: at, end: at + 1, scope: scopeOf(tree, head), head };
  if (word.relation === 'mark' && CONDITIONS.has(word.form.toLowerCase())) {
    return { kind: 'conditional', ...place, rule: 'conditional: if' };
  }
  if (negationOf(tree, head) !== at || governsMore(tree, head)) return undefined;
  return { kind: 'negation', ...place, rule: 'negation: not' };
}

const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'provided']);

/** The negation is already told by the range of the word it hangs on: “not likely”. */
function governsMore(tree: Tree, at: number): boolean {
  return entriesAt(tree, at).some((entry) => entry.grade !== undefined && suits(tree, at, entry));
}
