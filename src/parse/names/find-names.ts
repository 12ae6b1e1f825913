import type { Name, Word } from '../sentence.ts';
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
import { Scorer } from './score.ts';

/** What a word must tell for names to be found: how it is written, where it stands, and its class. */
export type NamedWord = Pick<Word, 'form' | 'start' | 'end' | 'tag'>;

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
  const read = (words: readonly NamedWord[]): ReadSentence => {
    table.makeRoom();
    const scene = sceneOf(words, table, lexicon, language);
    const candidates = candidatesIn(scene.forms, language, model.small);
    return { scene, candidates, scores: scorer.score(scene, candidates) };
  };
  return {
    find: (sentences) => {
      const all = sentences.map(read);
      const alone = all.map(({ candidates, scores }) =>
        bestStretches(candidates, scores, model.moves),
      );
      const scores = scoresWithinText(all, alone);
      return all.map(({ scene, candidates }, at) => {
        const best = bestStretches(candidates, scores[at] ?? NO_SCORES, model.moves);
        return withRules(scene, best).map((name) => nameOf(sentences[at] ?? [], name));
      });
    },
  };
}

const NO_SCORES = { outside: new Int32Array(), spans: new Int32Array() };

function nameOf(words: readonly NamedWord[], { first, until, type }: TypedStretch): Name {
  return {
    start: words[first]?.start ?? 0,
    end: words[until - 1]?.end ?? 0,
    first,
    last: until,
    type,
  };
}
