import type { GivenWord, Reader } from '../../src/parse/reader.ts';
import type { Sentence, Word } from '../../src/parse/sentence.ts';

/** What is most often seen with a form: the floor that any learning must rise above. */
type Known = Pick<Word, 'tag' | 'lemma' | 'features' | 'relation'>;

/**
 * Gives each word the tag, lemma and features that `sentences` have most often for its form, the most frequent
 * relation of that tag, and the word before it as its head.
 */
export function naiveReader(sentences: readonly Sentence[]): Reader['parseWords'] {
  const words = sentences.flatMap((sentence) => sentence.words);
  const ofForm = mostFrequent(words, ({ form }) => form.toLowerCase(), keyOf);
  const ofTag = mostFrequent(
    words,
    ({ tag }) => tag,
    ({ relation }) => relation,
  );
  return (given) =>
    given.map((sentence) => {
      const read = sentence.map((word, place) => naiveWord(word, place, ofForm, ofTag));
      const [start, end] = [read[0]?.start ?? 0, read.at(-1)?.end ?? 0];
      return { start, end, words: read, names: [] };
    });
}

function naiveWord(
  word: GivenWord,
  place: number,
  ofForm: ReadonlyMap<string, Word>,
  ofTag: ReadonlyMap<string, Word>,
): Word {
  const known: Known | undefined = ofForm.get(word.form.toLowerCase());
  const { tag, lemma, features } = known ?? { tag: 'NOUN', lemma: word.form, features: {} };
  const relation = place === 0 ? 'root' : (ofTag.get(tag)?.relation ?? 'dep');
  return { ...word, tag, lemma, features, relation, head: place - 1 };
}

function keyOf({ tag, lemma, features }: Word): string {
  return JSON.stringify([tag, lemma, features]);
}

/** For each group the first of those whose kind is the most frequent in it. */
function mostFrequent(
  words: readonly Word[],
  groupOf: (word: Word) => string,
  kindOf: (word: Word) => string,
): ReadonlyMap<string, Word> {
  const groups = new Map<string, Map<string, { word: Word; count: number }>>();
  for (const word of words) {
    const kinds = groups.get(groupOf(word)) ?? new Map<string, { word: Word; count: number }>();
    const entry = kinds.get(kindOf(word)) ?? { word, count: 0 };
    entry.count += 1;
    kinds.set(kindOf(word), entry);
    groups.set(groupOf(word), kinds);
  }
  return new Map(
    [...groups].map(([group, kinds]) => {
      const best = [...kinds.values()].reduce((most, one) => (one.count > most.count ? one : most));
      return [group, best.word];
    }),
  );
}
