import type { Lemmatiser } from './lemma/lemmatiser.ts';
import type { Analyse, Analysis } from './network/analysis.ts';
import type { Classes } from './network/shape.ts';
import type { GivenWord, Reader } from './reader.ts';
import { readPairs } from './pairs.ts';
import type { RawWord } from './segment/words.ts';
import { isWordClass } from './sentence.ts';
import type { Features, Name, Sentence, Word, WordClass } from './sentence.ts';

/** What a reader of one language is put together from, in the order in which a text goes through it. */
export interface ReaderParts {
  /** Sentences of words at their places. */
  readonly segment: (text: string) => readonly (readonly RawWord[])[];
  /** Tags and trees, as numbers of `classes`. */
  readonly analyse: Analyse;
  readonly classes: Pick<Classes, 'tags' | 'features' | 'relations'>;
  readonly lemmaOf: Lemmatiser;
  /** A given name that is no other word. */
  readonly aName: string;
  /** The names of each sentence of a text; the sentences are seen together, since a name is told by its other uses. */
  readonly findNames: (sentences: readonly (readonly Word[])[]) => readonly (readonly Name[])[];
}

/** Puts a reader together. */
export function openReader(parts: ReaderParts): Reader {
  const classes = {
    tags: parts.classes.tags.map(wordClassOf),
    features: parts.classes.features.map((bundle) => Object.freeze(readPairs(bundle))),
    relations: parts.classes.relations,
  };
  const read = (given: readonly (readonly GivenWord[])[]): readonly Sentence[] => {
    const analyses = parts.analyse(given.map((words) => words.map(({ form }) => form)));
    const sentences = given.map((words, number) =>
      wordsOf(words, analyses[number], classes, parts.lemmaOf),
    );
    const names = parts.findNames(sentences);
    const again = sentences.flatMap((words, number) =>
      nameVerbs(words, names[number] ?? []).length > 0 ? [number] : [],
    );
    const second = parts.analyse(
      again.map((number) =>
        neutralForms(sentences[number] ?? [], names[number] ?? [], parts.aName),
      ),
    );
    const readAgain = new Map(again.map((number, at) => [number, second[at]]));
    return sentences.map((words, number) => {
      const analysis = readAgain.get(number);
      const settled =
        analysis === undefined ? words : wordsOf(words, analysis, classes, parts.lemmaOf);
      return sentenceOf(settled, names[number] ?? []);
    });
  };
  return {
    parse: (text) =>
      read(
        parts.segment(text).map((words) =>
          words.map(({ start, end, joined }) => ({
            form: text.slice(start, end),
            start,
            end,
            joined,
          })),
        ),
      ),
    parseWords: read,
  };
}

/** Words of people's names that were read as verbs: “its envoy, | Said | al-Harthi”, “Mark Grant”. */
function nameVerbs(words: readonly Word[], names: readonly Name[]): readonly number[] {
  return names.flatMap(({ type, first, last }) =>
    type === 'person' && last - first > 1
      ? Array.from({ length: last - first }, (_, at) => first + at).filter(
          (at) => words[at]?.tag === 'VERB' || words[at]?.tag === 'AUX',
        )
      : [],
  );
}

/** The forms of a sentence, with a name that is nothing but a name where a name was read as a verb. */
function neutralForms(
  words: readonly Word[],
  names: readonly Name[],
  aName: string,
): readonly string[] {
  const places = new Set(nameVerbs(words, names));
  return words.map(({ form }, at) => (places.has(at) ? aName : form));
}

interface ClassTables {
  readonly tags: readonly WordClass[];
  /** The same object for all words with the same features. */
  readonly features: readonly Features[];
  readonly relations: readonly string[];
}

const NONE: Features = Object.freeze({});

function wordsOf(
  given: readonly GivenWord[],
  analysis: Analysis | undefined,
  classes: ClassTables,
  lemmaOf: Lemmatiser,
): readonly Word[] {
  return given.map(({ form, start, end, joined }, at) => {
    const tag = classes.tags[analysis?.tags[at] ?? 0] ?? 'X';
    const features = classes.features[analysis?.features[at] ?? 0] ?? NONE;
    return {
      form,
      start,
      end,
      joined,
      lemma: lemmaOf(form, tag, features),
      tag,
      features,
      head: analysis?.heads[at] ?? -1,
      relation: classes.relations[analysis?.relations[at] ?? 0] ?? 'dep',
    };
  });
}

function sentenceOf(words: readonly Word[], names: readonly Name[]): Sentence {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0, words, names };
}

/** A tag that Universal Dependencies does not have is taken for X, “other”. */
function wordClassOf(tag: string): WordClass {
  return isWordClass(tag) ? tag : 'X';
}
