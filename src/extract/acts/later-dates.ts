import type { DateMention, Event } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { dependents, rangeOf } from '../../parse/tree.ts';
import type { Placed, StorySentence } from '../story.ts';
import { frameWords } from './frame-words.ts';
import { baseOf, headOf, isVerb, lemmaOf } from './tree-walk.ts';

/** An act of a noun, where it stands among the records and in the text. */
export interface ToldNoun {
  readonly index: number;
  readonly order: number;
  readonly lemma: string;
}

/** How many sentences behind “a meeting” may tell when “the meeting” was. */
const MEMORY = 3;

/**
 * “A meeting between A and B was planned. … The meeting was scheduled for 5 May.” Dates the acts in place, where the
 * noun has named a single one shortly before and no date stood with it.
 */
export function dateLater(
  sentence: StorySentence,
  told: readonly ToldNoun[],
  events: Event[],
): void {
  if (sentence.dates.length === 0) return;
  for (const date of sentence.dates) {
    const noun = spokenOf(sentence, date);
    if (noun === undefined) continue;
    const lemma = lemmaOf(sentence.tree, noun);
    const known = told.filter((one) => one.lemma === lemma && sentence.order - one.order <= MEMORY);
    const [one, ...more] = known;
    const event = one === undefined ? undefined : events[one.index];
    if (one === undefined || event === undefined || more.length > 0 || event.date !== undefined)
      continue;
    if (one.order === sentence.order) continue;
    const { start, end } = rangeOf(sentence.tree, noun, date.end - 1);
    events[one.index] = {
      ...event,
      spans: [...event.spans, spanOf(sentence.passage, start, end)],
      date: date.record.edtf,
      when: date.record.id,
    };
  }
}

/** “The meeting” that is the subject of what the date hangs on. */
function spokenOf({ tree }: StorySentence, date: Placed<DateMention>): number | undefined {
  const verb = headOf(tree, date.head);
  const { edtf, relation } = date.record;
  if (verb === -1 || !isVerb(tree, verb) || edtf === '' || relation !== undefined) return undefined;
  if (!frameWords('happens').has(lemmaOf(tree, verb))) return undefined;
  return dependents(tree, verb, 'nsubj').find(
    (one) =>
      one < date.first &&
      dependents(tree, one, 'det').some((det) => /^(?:the|this)$/u.test(lemmaOf(tree, det))) &&
      !(tree.children[one] ?? []).some((child) => baseOf(tree, child) === 'nmod'),
  );
}
