import { Blocks } from './blocks.ts';
import type { Attribution } from './attribution.ts';
import type { CueLexicon } from './lexicon.ts';

const MOST_LINKS = 4;

/** For each attribution, those whose content holds its cue, the nearest first; at most four. */
export function enclosing(
  attributions: readonly Attribution[],
): (one: Attribution) => readonly Attribution[] {
  const blocks = new Blocks<Attribution>();
  for (const one of attributions) {
    for (const stretch of one.content) blocks.add(stretch.passage.id, stretch, one);
  }
  return (one) =>
    blocks
      .near(one.sentence.passage.id, one.cue)
      .filter((other) => other !== one && other.claims && holds(other, one))
      .toSorted((a, b) => sizeOf(a) - sizeOf(b))
      .slice(0, MOST_LINKS);
}

/** “Referring to a source in the army”; a vow or a man referred to is whom the words are about. */
function isSource({ sentence, head }: Attribution, lexicon: CueLexicon): boolean {
  const lemma = sentence.tree.words[head ?? -1]?.lemma.toLowerCase() ?? '';
  return [lexicon.outlets, lexicon.anonymous, lexicon.witnesses].some((words) => words.has(lemma));
}

/** “It was reported by Orlo, quoting a clerk”: the participle hangs on the verb. */
function isBeside({ sentence, cue }: Attribution, { cue: main, claims }: Attribution): boolean {
  const { words } = sentence.tree;
  const verb = words.find(({ start, tag }) => start >= cue.start && tag === 'VERB');
  const above = words[verb?.head ?? -1];
  return claims && above !== undefined && main.start <= above.start && above.end <= main.end;
}

/** “, referring to”. */
function isAsideIn({ sentence, cue }: Attribution): boolean {
  return /^\p{L}+ing\b/u.test(sentence.passage.text.slice(cue.start, cue.end));
}

function holds({ content }: Attribution, { cue, sentence }: Attribution): boolean {
  return content.some(
    ({ passage, start, end }) =>
      passage.id === sentence.passage.id && start <= cue.start && cue.end <= end,
  );
}

function sizeOf({ content }: Attribution): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** For each attribution, the “citing Y” of the same speaker in its sentence. */
export function relays(
  attributions: readonly Attribution[],
  lexicon: CueLexicon,
): (one: Attribution) => readonly Attribution[] {
  const bySentence = new Map<unknown, Attribution[]>();
  for (const one of attributions) {
    const lemma = one.rule.split(' ')[1] ?? '';
    if (!lexicon.relays.has(lemma) || !/ (?:obj|to)$/u.test(one.rule) || one.claims) continue;
    if (lemma === 'refer' && !(isAsideIn(one) && isSource(one, lexicon))) continue;
    const list = bySentence.get(one.sentence) ?? [];
    bySentence.set(one.sentence, list);
    list.push(one);
  }
  return (one) =>
    (bySentence.get(one.sentence) ?? []).filter(
      (other) =>
        other !== one &&
        one.source !== undefined &&
        (other.source?.head === one.source.head || isBeside(other, one)),
    );
}
