import type { Range } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import { dependents, subtreeRange } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CertaintyCue, CueKind } from '../certainty/cues.ts';
import type { Story, StorySentence } from '../story.ts';
import { Blocks } from './blocks.ts';
import type { Attribution, SpeakerWords } from './attribution.ts';
import { isTold } from './find-attributions.ts';

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
      if (!HEDGES.has(cue.kind) || cue.range === undefined || heads.has(cue.head)) return [];
      if (OPEN.test(cue.rule) || !putsForward(sentence.tree, cue)) return [];
      const found = hedged(sentence, cue, taken);
      if (found !== undefined) heads.add(cue.head);
      return found ?? [];
    });
  });
}

/** What is left open is not put forward. */
const OPEN = /: (?:question|whether)$/u;

/** It hedges a clause with a subject, and no name of a hedge (“the risk”), aside or description. */
function putsForward(tree: Tree, cue: CertaintyCue): boolean {
  const { head, first, end } = cue;
  if (dependents(tree, head, 'nsubj', 'csubj', 'expl').length === 0) return false;
  const word = tree.words[head];
  if (word?.relation.startsWith('acl') === true) return isExistential(tree, cue);
  if (word?.relation === 'advcl' && !isReason(tree, head)) return false;
  if (ASIDE.has(word?.relation ?? '') && word?.head !== -1) return false;
  const own = head >= first && head < end;
  return !own;
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

/** A clause without the “and” or “but” that joins it to another. */
function withoutJoint(tree: Tree, at: number): Range {
  const range = subtreeRange(tree, at);
  const joint = dependents(tree, at, 'cc').find((word) => tree.words[word]?.start === range.start);
  const next = dependents(tree, at, 'conj').find(
    (word) => word > at && isOwnClause(tree, word) && endsWith(tree, at, tree.last[word] ?? word),
  );
  const before = next === undefined ? undefined : (tree.first[next] ?? next) - 1;
  return {
    start: joint === undefined ? range.start : (tree.words[joint + 1]?.start ?? range.start),
    end: before === undefined ? range.end : (tree.words[lastWord(tree, before)]?.end ?? range.end),
  };
}

function hedged(
  sentence: StorySentence,
  cue: CertaintyCue,
  taken: Blocks<Range>,
): Hedged | undefined {
  const { words } = sentence.tree;
  const place = {
    start: words[cue.first]?.start ?? 0,
    end: words[cue.end - 1]?.end ?? 0,
  };
  if (taken.near(sentence.passage.id, place).some((range) => overlap(range, place)))
    return undefined;
  const range = withoutJoint(sentence.tree, cue.head);
  if (range.end <= range.start) return undefined;
  return { sentence, cue: place, range, head: cue.head, rule: `author ${cue.rule}` };
}
