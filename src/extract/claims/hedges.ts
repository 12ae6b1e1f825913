import type { Range } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CertaintyCue, CueKind } from '../certainty/cues.ts';
import type { Story, StorySentence } from '../story.ts';
import { Blocks } from './blocks.ts';
import type { Attribution, SpeakerWords } from './attribution.ts';
import { isTold } from './find-attributions.ts';
import { betweenSemicolons } from './scene.ts';

/** Something that the author puts forward with a hedge, and nobody else. */
export interface Hedged {
  readonly sentence: StorySentence;
  readonly cue: Range;
  readonly range: Range;
  readonly head: number;
  readonly rule: string;
}

const HEDGES: ReadonlySet<CueKind> = new Set<CueKind>(['estimative', 'modal', 'evidential']);

/** One for each hedged proposition, by its first hedge, where no attribution has it. */
export function hedgedBy(
  { sentences }: Story,
  attributions: readonly Attribution[],
  cuesOf: (sentence: StorySentence) => readonly CertaintyCue[],
): readonly Hedged[] {
  const taken = takenRanges(attributions);
  return sentences.filter(isTold).flatMap((sentence) => {
    const heads = new Set<number>();
    return cuesOf(sentence).flatMap((cue) => {
      if (!HEDGES.has(cue.kind) || cue.range === undefined) return [];
      if (OPEN.test(cue.rule)) return [];
      const clause = hedgedClause(sentence.tree, cue);
      if (clause === undefined || heads.has(clause)) return [];
      const found = hedged(sentence, cue, clause, taken);
      if (found !== undefined) heads.add(clause);
      return found ?? [];
    });
  });
}

/** What is left open is not put forward. */
const OPEN = /: (?:question|whether)$/u;

/**
 * The head of the clause that a cue hedges: one with a subject, and no name of a hedge (“the risk”), aside or description.
 */
function hedgedClause(tree: Tree, cue: CertaintyCue): number | undefined {
  const clause = clauseOf(tree, cue);
  if (clause === undefined || !isFinite(tree, clause)) return undefined;
  const word = tree.words[clause];
  if (!hasSubject(tree, clause)) {
    const shared = word?.relation === 'conj' && hasSubject(tree, word.head);
    return shared && cue.kind === 'modal' ? clause : undefined;
  }
  if (word?.relation.startsWith('acl') === true) {
    return isExistential(tree, cue) ? clause : undefined;
  }
  if (word?.relation === 'advcl' && !(isReason(tree, clause) && cue.kind !== 'modal')) {
    return undefined;
  }
  if (ASIDE.has(word?.relation ?? '') && word?.head !== -1 && !isOpposite(tree, clause)) {
    return undefined;
  }
  return clause;
}

/** “He may flee; | she may stay”: a sentence of its own, whatever the reader hangs it on. */
function isOpposite(tree: Tree, clause: number): boolean {
  const before = tree.words[(tree.first[clause] ?? clause) - 1]?.form ?? '';
  const opening = tree.words[tree.first[clause] ?? clause]?.form ?? '';
  return (
    tree.words[clause]?.relation === 'parataxis' && [before, opening].some((mark) => mark === ';')
  );
}

/** “Less, probably, than one expects”: no clause. */
function isFinite({ words, children }: Tree, at: number): boolean {
  const finite = (word: number): boolean =>
    words[word]?.features['VerbForm'] === 'Fin' || words[word]?.tag === 'AUX';
  return words[at]?.tag === 'VERB' || finite(at) || (children[at] ?? []).some(finite);
}

function hasSubject(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'nsubj', 'csubj', 'expl').length > 0;
}

/** The clause itself, or that of the adjective: “he is unlikely | to return”, “a compromise | is probable”. */
function clauseOf(tree: Tree, { head, first, end }: CertaintyCue): number | undefined {
  const { relation = '', head: above = -1, tag = 'X' } = tree.words[head] ?? {};
  const inCue = above >= first && above < end;
  if (inCue && relation.startsWith('nsubj') && (tag === 'NOUN' || tag === 'PROPN')) return above;
  if (inCue && !hasSubject(tree, head) && /^(?:xcomp|csubj|ccomp|advcl)$/u.test(relation)) {
    return above;
  }
  return head >= first && head < end ? undefined : head;
}

/** “There is a danger that …”. */
function isExistential(tree: Tree, { head, first, end }: CertaintyCue): boolean {
  const noun = tree.words[head]?.head ?? -1;
  if (noun < first || noun >= end || first < noun) return false;
  return dependents(tree, tree.words[noun]?.head ?? -1, 'expl').length > 0;
}

/** “Presumably because he feared arrest”: a guess at a motive or a cause. */
function isReason(tree: Tree, head: number): boolean {
  return dependents(tree, head, 'mark').some((mark) =>
    /^(?:because|since)$/iu.test(tree.words[mark]?.form ?? ''),
  );
}

const ASIDE: ReadonlySet<string> = new Set(['parataxis', 'acl:relcl']);

/** “You would think that …”. */
function isReader(source: SpeakerWords | undefined): boolean {
  return source?.sentence.tree.words[source.head]?.lemma.toLowerCase() === 'you';
}

function takenRanges(attributions: readonly Attribution[]): Blocks<Range> {
  const taken = new Blocks<Range>();
  for (const { claims, content, cue, source, sentence, rule } of attributions) {
    const asked = rule.startsWith('ask ') || isReader(source);
    if (!claims && !asked) continue;
    taken.add(sentence.passage.id, cue, cue);
    for (const stretch of content) taken.add(stretch.passage.id, stretch, stretch);
  }
  return taken;
}

/** “He may have fled, | but his men stayed”: another proposition, with a subject of its own. */
function isOwnClause(tree: Tree, at: number): boolean {
  return dependents(tree, at, 'nsubj', 'expl').length > 0 && dependents(tree, at, 'cc').length > 0;
}

function endsWith(tree: Tree, at: number, last: number): boolean {
  return lastWord(tree, tree.last[at] ?? at) <= last;
}

function lastWord({ words }: Tree, from: number): number {
  let at = from;
  while (at > 0 && words[at]?.tag === 'PUNCT') at -= 1;
  return at;
}

/** A clause without the “and” or “but” that joins it to another, between semicolons. */
function withoutJoint(tree: Tree, at: number): Range {
  const next = dependents(tree, at, 'conj').find(
    (word) => word > at && isOwnClause(tree, word) && endsWith(tree, at, tree.last[word] ?? word),
  );
  const whole = {
    first: tree.first[at] ?? at,
    last: next === undefined ? (tree.last[at] ?? at) : (tree.first[next] ?? next) - 1,
  };
  const { first, last } = betweenSemicolons(tree, at, whole);
  const from = firstWord(tree, first, at);
  return {
    start: tree.words[from]?.start ?? 0,
    end: tree.words[lastWord(tree, last)]?.end ?? 0,
  };
}

/** Without a comma or a conjunction before it. */
function firstWord({ words }: Tree, from: number, at: number): number {
  let first = from;
  while (first < at && /^(?:PUNCT|CCONJ)$/u.test(words[first]?.tag ?? '') && !isMark(words, first))
    first += 1;
  return first;
}

/** A quotation mark or a bracket belongs to what it opens. */
function isMark(words: Tree['words'], at: number): boolean {
  return /^["“„«([‘'`]/u.test(words[at]?.form ?? '');
}

function hedged(
  sentence: StorySentence,
  cue: CertaintyCue,
  clause: number,
  taken: Blocks<Range>,
): Hedged | undefined {
  const { words } = sentence.tree;
  const place = {
    start: words[cue.first]?.start ?? 0,
    end: words[cue.end - 1]?.end ?? 0,
  };
  if (taken.near(sentence.passage.id, place).some((range) => overlap(range, place)))
    return undefined;
  const range = withoutJoint(sentence.tree, clause);
  if (range.end <= range.start) return undefined;
  return { sentence, cue: place, range, head: cue.head, rule: `author ${cue.rule}` };
}
