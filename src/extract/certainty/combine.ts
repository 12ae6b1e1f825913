import type { Event } from '../../model/records.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CertaintyCue, CueKind } from './cues.ts';
import { DEFAULT_SCALE, otherSide, round } from './scale.ts';
import type { Chance, Scale } from './scale.ts';

/** How surely something is put forward, with the words that say so; `scale` is the name of the scale. */
export interface Certainty extends Chance {
  readonly words: readonly string[];
  readonly scale: string;
  readonly polarity: 'asserts' | 'denies';
}

/**
 * The certainty of the proposition at a head word: what governs it and the clauses above it. `low` and `high` belong to
 * what is put forward, with `denies` to its negation. A low chance of a negation is turned: “it is unlikely that he did
 * not know” asserts that he knew, with the other side of “unlikely”.
 */
export function certaintyOf(
  tree: Tree,
  cues: readonly CertaintyCue[],
  at: number,
  scale: Scale = DEFAULT_SCALE,
): Certainty {
  const levels = governing(tree, cues, at);
  const words = levels.flatMap((level) => level.map((cue) => wordsOf(tree, cue)));
  const denied = levels.flat().filter(({ kind }) => NEGATIVE.has(kind)).length % 2 === 1;
  const chance = levels.flatMap((level) => together(level) ?? []).reduce(nested, scale.flat);
  const turned = denied && chance.high <= EVEN;
  return {
    ...(turned ? otherSide(chance) : chance),
    words,
    scale: scale.name,
    polarity: denied && !turned ? 'denies' : 'asserts',
  };
}

const NEGATIVE: ReadonlySet<CueKind> = new Set<CueKind>(['negation', 'denial']);
const EVEN = 0.5;

/** Hedges of one clause say one thing (“may possibly”: Lyons 1977, modal harmony): the most careful counts. */
function together(level: readonly CertaintyCue[]): Chance | undefined {
  const ranges = level.flatMap(({ range }) => range ?? []);
  if (ranges.length === 0) return undefined;
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.min(...ranges.map(({ high }) => high)),
  };
}

/** A hedge over a hedge: at worst both fail to hold, at best the lesser of the two. */
function nested(inner: Chance, outer: Chance, index: number): Chance {
  if (index === 0) return outer;
  return { low: round(inner.low * outer.low), high: Math.min(inner.high, outer.high) };
}

/** The cues of the proposition and of each clause above it, the nearest first. */
function governing(
  tree: Tree,
  cues: readonly CertaintyCue[],
  at: number,
): readonly (readonly CertaintyCue[])[] {
  if (cues.length === 0) return [];
  const levels: (readonly CertaintyCue[])[] = [];
  for (let word = at; word !== -1; word = above(tree, word)) {
    const level = cues.filter(({ head }) => head === word);
    if (level.length > 0) levels.push(level);
  }
  return levels;
}

const GOVERNED: ReadonlySet<string> = new Set(['ccomp', 'xcomp', 'csubj', 'acl', 'obj', 'conj']);

/** The word whose cues govern this one, too; −1 where nothing does. */
function above(tree: Tree, at: number): number {
  const word = tree.words[at];
  if (word === undefined) return -1;
  const relation = word.relation === 'acl:relcl' ? '' : (word.relation.split(':')[0] ?? '');
  return GOVERNED.has(relation) ? word.head : -1;
}

function wordsOf(tree: Tree, { first, end }: CertaintyCue): string {
  return tree.words
    .slice(first, end)
    .map((word, index) => (index > 0 && !word.joined ? ` ${word.form}` : word.form))
    .join('');
}

/** What hedges, modals, tense, conditionals and denial make of an act at this word. */
export function statusOf(tree: Tree, cues: readonly CertaintyCue[], at: number): Event['status'] {
  const all = governing(tree, cues, at).flat();
  const kinds = new Set(all.map(({ kind }) => kind));
  const negations = all.filter(({ kind }) => NEGATIVE.has(kind)).length;
  if (kinds.has('conditional')) return 'hypothetical';
  if (hasCondition(tree, cues, at)) return 'conditional';
  if (negations % 2 === 1) return 'denied';
  if (kinds.has('future') || kinds.has('wish')) return 'planned';
  if (kinds.has('evidential')) return 'alleged';
  const hedged = all.some(({ range }) => range !== undefined && range.high < SURE);
  return hedged ? 'hypothetical' : 'occurred';
}

const SURE = 0.9;

/** A clause under this one states a condition. */
function hasCondition(tree: Tree, cues: readonly CertaintyCue[], at: number): boolean {
  return cues.some(({ kind, head }) => {
    const word = tree.words[head];
    return kind === 'conditional' && word?.head === at && word.relation.startsWith('advcl');
  });
}
