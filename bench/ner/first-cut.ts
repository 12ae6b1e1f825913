import type { findMentions } from '../../src/extract/mentions.ts';
import type { GivenWord } from '../../src/parse/reader.ts';
import type { NameType } from '../../src/parse/sentence.ts';
import { readingOf } from '../names-dates/corpora.ts';

interface FoundName {
  readonly first: number;
  readonly last: number;
  readonly type: NameType;
}

const TYPES: Readonly<Record<string, NameType>> = {
  person: 'person',
  organisation: 'organisation',
  state: 'state',
  place: 'place',
  group: 'group',
  'event-name': 'event-name',
};

/** Names of sentences as the first cut finds them in their text, by the words that they fall on. */
export function firstCutNames(
  sentences: readonly (readonly GivenWord[])[],
  find: typeof findMentions,
): readonly (readonly FoundName[])[] {
  const texts = sentences.map(textOf);
  const finds = find(readingOf('ner', texts), { language: 'en' });
  return sentences.map((words, order) =>
    finds
      .filter(({ passage }) => passage.order === order)
      .flatMap(({ start, end, type }) => {
        const first = words.findIndex((word) => word.start === start);
        const last = words.findIndex((word) => word.end === end);
        const own = TYPES[type];
        return first < 0 || last < first || own === undefined
          ? []
          : [{ first, last: last + 1, type: own }];
      }),
  );
}

/** Each word at its place. */
function textOf(words: readonly GivenWord[]): string {
  let text = '';
  for (const { form, start } of words) text += ' '.repeat(start - text.length) + form;
  return text;
}
