import type { Event } from '../../model/records.ts';
import type { Tree } from '../../parse/tree.ts';
import { EVEN_IF } from './cues-conditions.ts';
import type { CertaintyCue, CueKind } from './cue.ts';
import { governing } from './governing.ts';
import type { Level } from './governing.ts';
import { DEFAULT_SCALE, otherSide, round } from './scale.ts';
import type { Chance, Scale } from './scale.ts';

/** How surely something is put forward, with the words that say so; `scale` is the name of the scale. */
export interface Certainty extends Chance {
  readonly words: string[];
  readonly scale: string;
  readonly polarity: 'asserts' | 'denies';
}

/**
 * The certainty of the proposition at a head word: what governs it and the clauses above it. `low` and `high` belong to
 * what is put forward, with `denies` to its negation. A low chance of a negation is turned: “it is unlikely that he did
 * not know” asserts that he knew, with the other side of “unlikely”. Without any hedge, the scale's `flat` range.
 */
export function certaintyOf(
  tree: Tree,
  cues: readonly CertaintyCue[],
  at: number,
  scale: Scale = DEFAULT_SCALE,
): Certainty {
  const levels = governing(tree, cues, at);
  const denied = isDenied(levels);
  const chance = chanceOf(levels, scale);
  const turned = denied && chance.high <= EVEN;
  return {
    ...(turned ? otherSide(chance) : chance),
    words: inOrder(levels)
      .filter(({ kind }) => kind !== 'approximator' && kind !== 'quotation')
      .map((cue) => wordsOf(tree, cue)),
    scale: scale.name,
    polarity: denied && !turned ? 'denies' : 'asserts',
  };
}

const EVEN = 0.5;
const NEGATIVE: ReadonlySet<CueKind> = new Set<CueKind>(['negation', 'denial']);

function isDenied(levels: readonly Level[]): boolean {
  return levels.flat().filter(({ kind }) => NEGATIVE.has(kind)).length % 2 === 1;
}

function chanceOf(levels: readonly Level[], scale: Scale): Chance {
  const outermost = levels.findLastIndex((level) => level.some(isJudgement));
  const ranges = levels.flatMap(
    (level, index) => together(index < outermost ? level.filter(isNoRumour) : level) ?? [],
  );
  return ranges.length === 0 ? scale.flat : ranges.reduce(nested);
}

/** Who calls a rumour doubtful, or denies it, has judged it: that it was one adds no more doubt. */
function isJudgement({ kind }: CertaintyCue): boolean {
  return kind === 'estimative' || kind === 'denial';
}

function isNoRumour({ kind }: CertaintyCue): boolean {
  return kind !== 'evidential';
}

/** Hedges of one clause say one thing (“may possibly”: Lyons 1977, modal harmony): the most careful counts. */
function together(level: Level): Chance | undefined {
  const ranges = level.flatMap(({ range }) => range ?? []);
  if (ranges.length === 0) return undefined;
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.min(...ranges.map(({ high }) => high)),
  };
}

/** A hedge over a hedge: at worst both must hold, at best the lesser of the two. */
function nested(inner: Chance, outer: Chance): Chance {
  return { low: round(inner.low * outer.low), high: Math.min(inner.high, outer.high) };
}

function inOrder(levels: readonly Level[]): readonly CertaintyCue[] {
  return levels.flat().toSorted((a, b) => a.first - b.first);
}

function wordsOf(tree: Tree, { first, end }: CertaintyCue): string {
  return tree.words
    .slice(first, end)
    .map((word, index) => (index > 0 && !word.joined ? ` ${word.form}` : word.form))
    .join('');
}

/**
 * What hedges, modals, tense, conditions and denial make of an act at this word. Guesses and duties are hypothetical,
 * what somebody unnamed says is alleged, what is willed or foreseen is planned.
 */
export function statusOf(tree: Tree, cues: readonly CertaintyCue[], at: number): Event['status'] {
  if (cues.length === 0) return 'occurred';
  const levels = governing(tree, cues, at);
  const all = levels.flat();
  const has = (kind: CueKind): boolean => all.some((cue) => cue.kind === kind);
  if (isConsequence(levels[0])) return 'conditional';
  if (all.some(supposes)) return 'hypothetical';
  if (has('conditional') || hasCondition(tree, cues, at)) return 'conditional';
  if (isDenied(levels)) return chanceOf(levels, DEFAULT_SCALE).high <= EVEN ? 'occurred' : 'denied';
  if (has('future') || has('wish') || all.some(isExpected)) return 'planned';
  if (has('evidential')) return 'alleged';
  return has('modal') || chanceOf(levels, DEFAULT_SCALE).low < SURE ? 'hypothetical' : 'occurred';
}

/** Guesses of the author below this are no reports that a thing happened: under ICD 203, all but “almost certain”. */
const SURE = 0.95;

/** “would collapse”, whatever stands above it. */
function isConsequence(level: Level | undefined): boolean {
  return level?.some(({ rule }) => rule === 'conditional: would') === true;
}

function isExpected({ rule }: CertaintyCue): boolean {
  return rule === 'estimative: expect';
}

/** “if he leaves”: the leaving is only supposed; “would leave” hangs on something else. */
function supposes({ kind, rule }: CertaintyCue): boolean {
  return kind === 'conditional' && rule !== 'conditional: would';
}

/** A clause or a phrase under this word states a condition for it. */
function hasCondition(tree: Tree, cues: readonly CertaintyCue[], at: number): boolean {
  return cues.some((cue) => supposes(cue) && cue.rule !== EVEN_IF && under(tree, cue) === at);
}

/** What a condition is one for: the word that its clause, or the noun of its phrase, hangs on. */
function under({ words }: Tree, { first, end, head }: CertaintyCue): number {
  const above = words[head]?.head ?? -1;
  const word = above >= first && above < end ? words[above] : words[head];
  return CONDITIONAL.has(word?.relation.split(':')[0] ?? '') ? (word?.head ?? -1) : -1;
}

const CONDITIONAL: ReadonlySet<string> = new Set(['advcl', 'obl', 'parataxis', 'dislocated']);
