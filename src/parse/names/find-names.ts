import type { Name } from '../sentence.ts';
import { candidatesIn } from './candidates.ts';
import { bestStretches } from './decode.ts';
import { scoresWithinText } from './document.ts';
import type { ReadSentence } from './document.ts';
import { FormTable } from './form-table.ts';
import type { NamesLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { NamesModel } from './model.ts';
import { withRules } from './rules.ts';
import type { TypedStretch } from './rules.ts';
import { sceneOf } from './scene.ts';
import type { NamedWord } from './scene.ts';
import { Scorer } from './score.ts';

/** Finds names in sentences; it may be kept and used again, and then knows forms that it has met. */
export interface NameFinder {
  /** Names of each sentence of one text, from left to right; none overlaps another. */
  readonly find: (sentences: readonly (readonly NamedWord[])[]) => readonly (readonly Name[])[];
}

export function nameFinder(
  lexicon: Lexicon,
  model: NamesModel,
  language: NamesLanguage,
): NameFinder {
  const scorer = new Scorer(model);
  const table = new FormTable(lexicon, language, () => {
    scorer.clear();
  });
  const read = (words: readonly NamedWord[]): ReadSentence | undefined => {
    table.makeRoom();
    const forms = words.map(({ form }) => table.of(form));
    const all = candidatesIn(words, forms, model.small);
    if (all.firsts.length === 0) return undefined;
    const scene = sceneOf(words, forms, lexicon, language);
    return { words, scene, ...scorer.score(scene, all) };
  };
  return { find: (sentences) => namesOf(sentences.map(read), model.moves) };
}

/** Names of each sentence; one that holds no candidate is not there. */
function namesOf(
  sentences: readonly (ReadSentence | undefined)[],
  moves: Int8Array,
): readonly (readonly Name[])[] {
  const some = sentences.filter((sentence) => sentence !== undefined);
  const alone = some.map(({ candidates, scores }) => bestStretches(candidates, scores, moves));
  const moved = scoresWithinText(some, alone);
  const found = new Map(
    some.map((sentence, at) => {
      const { words, scene, candidates } = sentence;
      const scores = moved[at] ?? sentence.scores;
      const same = scores === sentence.scores;
      const best = same ? (alone[at] ?? []) : bestStretches(candidates, scores, moves);
      return [sentence, withRules(scene, best).map((name) => nameOf(words, name))];
    }),
  );
  return sentences.map((sentence) => (sentence && found.get(sentence)) ?? []);
}

function nameOf(words: readonly NamedWord[], { first, until, type }: TypedStretch): Name {
  return {
    start: words[first]?.start ?? 0,
    end: words[until - 1]?.end ?? 0,
    first,
    last: until,
    type,
  };
}
