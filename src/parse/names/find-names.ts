import type { Name, Word } from '../sentence.ts';
import { candidatesIn } from './candidates.ts';
import { bestStretches } from './decode.ts';
import type { Stretch } from './decode.ts';
import { FormTable } from './form-table.ts';
import { MODEL_TYPES } from './labels.ts';
import type { NamesLanguage } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import type { NamesModel } from './model.ts';
import { sceneOf } from './scene.ts';
import { Scorer } from './score.ts';

/** Finds names in sentences; it may be kept and used again, and then knows forms that it has met. */
export interface NameFinder {
  /** Names of each sentence of a text, from left to right; none overlaps another. */
  readonly find: (sentences: readonly (readonly PlacedWord[])[]) => readonly (readonly Name[])[];
  /** What the model alone says of one sentence, without what the rest of the text and the rules add. */
  readonly stretches: (words: readonly Pick<Word, 'form'>[]) => readonly Stretch[];
}

/** A word and where it stands. */
export type PlacedWord = Pick<Word, 'form' | 'start' | 'end'>;

export function nameFinder(
  lexicon: Lexicon,
  model: NamesModel,
  language: NamesLanguage,
): NameFinder {
  const scorer = new Scorer(model);
  const table = new FormTable(lexicon, () => {
    scorer.clear();
  });
  const stretches = (words: readonly Pick<Word, 'form'>[]): readonly Stretch[] => {
    table.makeRoom();
    const scene = sceneOf(words, table, lexicon, language);
    const candidates = candidatesIn(scene.forms, language, model.small);
    if (candidates.firsts.length === 0) return [];
    return bestStretches(candidates, scorer.score(scene, candidates), model.moves);
  };
  return {
    stretches,
    find: (sentences) =>
      sentences.map((words) => stretches(words).map((stretch) => nameOf(words, stretch))),
  };
}

function nameOf(words: readonly PlacedWord[], { first, until, type }: Stretch): Name {
  return {
    start: words[first]?.start ?? 0,
    end: words[until - 1]?.end ?? 0,
    first,
    last: until,
    type: MODEL_TYPES[type] ?? 'other',
  };
}
