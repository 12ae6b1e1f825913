import type { RecordSet } from '../model/record-set.ts';
import type { Id, Mention, Passage, Range, Span } from '../model/records.ts';
import { overlap } from '../model/span.ts';
import { placesOfAll } from './chronology.ts';
import type { ItemActor, Setting } from './chronology-types.ts';
import { around } from './places.ts';
import type { Place } from './places.ts';
import { sentenceAt, sentencesOf } from './sentence.ts';

/** Where the words of a set of records stand, and who is named there; looked up once. */
export interface Settings {
  /** `undefined` where the passage is not in the set. */
  readonly of: (span: Span | undefined) => Setting | undefined;
  readonly passage: (id: Id) => Passage | undefined;
  readonly actors: (ids: readonly Id[]) => readonly ItemActor[];
  /** The actors named in some words, by first mention, each once. */
  readonly actorsIn: (words: Range, passage: Id) => readonly ItemActor[];
}

export function settingsOf(records: Pick<RecordSet, 'passage' | 'actor' | 'mention'>): Settings {
  const passages = new Map(records.passage.map((one) => [one.id, one]));
  const places = placesOfAll(records.passage);
  const known = new Map(records.actor.map(({ id, name, type }) => [id, { id, name, type }]));
  const mentions = Map.groupBy(
    records.mention.toSorted((a, b) => a.span.start - b.span.start),
    ({ span }) => span.passage,
  );
  const cut = sentenceCutter();
  const actors = (ids: readonly Id[]): readonly ItemActor[] =>
    [...new Set(ids)].flatMap((id) => known.get(id) ?? []);
  return {
    passage: (id) => passages.get(id),
    actors,
    actorsIn: (words, passage) => actors(namedIn(words, mentions.get(passage) ?? [])),
    of: (span) => {
      const passage = span && passages.get(span.passage);
      const place = span && places.get(span.passage);
      if (!passage || !place) return undefined;
      return settingIn(passage, place, span, sentenceAt(cut(passage), span.start));
    },
  };
}

function sentenceCutter(): (passage: Passage) => readonly Range[] {
  const cut = new Map<Id, readonly Range[]>();
  return ({ id, text }) => {
    const known = cut.get(id) ?? sentencesOf(text);
    cut.set(id, known);
    return known;
  };
}

function settingIn(passage: Passage, place: Place, span: Span, sentence: Range): Setting {
  return {
    document: passage.document,
    passage: passage.id,
    role: passage.role,
    ...(passage.pages && { pages: passage.pages }),
    place,
    span,
    around: around(passage.text, span),
    sentence: { ...sentence, text: passage.text.slice(sentence.start, sentence.end).trim() },
  };
}

function namedIn(words: Range, mentions: readonly Mention[]): readonly Id[] {
  return mentions.filter(({ span }) => overlap(span, words)).flatMap(({ actor }) => actor ?? []);
}
