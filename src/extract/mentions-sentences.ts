import type { Range } from '../model/records.ts';
import type { MentionFind, Rival, Syntax } from '../names/mention-find.ts';
import type { Sentence } from '../parse/sentence.ts';
import { lastAtOrBefore } from '../text/last-at.ts';
import type { Scene } from './mentions-find.ts';
import { humansIn } from './mentions-humans.ts';
import type { Human } from './mentions-humans.ts';
import { quotedRanges } from './mentions-quotations.ts';
import { headAt, syntaxReader } from './mentions-syntax.ts';

/** Where a find stands, and what it is there. */
export interface Sentences {
  readonly count: number;
  readonly of: (
    find: Range,
    first: number,
  ) => Pick<MentionFind, 'sentence' | 'syntax' | 'quoted'> & { readonly sentence: number };
  /** Nouns before a place, in its sentence and the one before, that mean somebody and are no finds. */
  readonly rivals: (place: number) => readonly Rival[];
}

/** The sentences of a passage: a trained reader's, or as far as punctuation tells. */
export function sentencesIn(
  scene: Scene,
  sentences: readonly Sentence[] | undefined,
  finds: readonly Range[] = [],
): Sentences {
  const starts = sentences?.map(({ start }) => start) ?? startsIn(scene);
  const readers: ((at: number) => Syntax)[] = [];
  const quoted = quotedRanges(scene.passage.text);
  const humans: (readonly Human[])[] = [];

  const indexOf = (place: number): number =>
    Math.max(
      0,
      lastAtOrBefore(starts, place, (start) => start),
    );
  const syntaxAt = (index: number, at: number): Syntax | undefined => {
    const sentence = sentences?.[index];
    if (sentence === undefined || at < 0) return undefined;
    return (readers[index] ??= syntaxReader(sentence))(at);
  };
  const humansOf = (index: number): readonly Human[] => {
    const sentence = sentences?.[index];
    if (sentence === undefined) return [];
    return (humans[index] ??= humansIn(sentence, finds));
  };

  return {
    count: Math.max(1, starts.length),
    of: (find, first) => {
      const index = indexOf(find.start);
      const sentence = sentences?.[index];
      const syntax = sentence && syntaxAt(index, headAt(sentence, find));
      const around = quoted[lastAtOrBefore(quoted, find.start, ({ start }) => start)];
      return {
        sentence: first + index,
        ...(syntax === undefined ? {} : { syntax }),
        ...(around !== undefined && find.start < around.end ? { quoted: true } : {}),
      };
    },
    rivals: (place) => {
      const index = indexOf(place);
      return [index, index - 1].flatMap((one, back) =>
        humansOf(one).flatMap(({ at, start, sex }) => {
          const syntax = start < place ? syntaxAt(one, at) : undefined;
          return syntax === undefined ? [] : [{ syntax, back, ...(sex && { sex }) }];
        }),
      );
    },
  };
}

function startsIn({ tokens }: Scene): readonly number[] {
  return tokens
    .filter(({ opensSentence }, at) => at === 0 || opensSentence)
    .map(({ start }) => start);
}

/** A reader's word class for a stretch's head is a noun's, and it stands for itself: not “the head office”. */
export function isNounHere(sentences: readonly Sentence[], range: Range): boolean {
  const sentence = sentences[lastAtOrBefore(sentences, range.start, ({ start }) => start)];
  const word = sentence?.words[headAt(sentence, range)];
  if (word === undefined) return true;
  return (word.tag === 'NOUN' || word.tag === 'PROPN') && !word.relation.startsWith('compound');
}
