import { findActs } from '../../src/extract/acts/acts.ts';
import { storyOf } from '../../src/extract/story.ts';
import { interpret } from '../../src/flow/interpret.ts';
import { sentencesOf } from '../../src/flow/sentences.ts';
import type { Actor, Event, Id } from '../../src/model/records.ts';
import { readingOf } from '../names-dates/corpora.ts';

export interface ActsOfText {
  readonly events: readonly Event[];
  readonly actors: ReadonlyMap<Id, Actor>;
}

/**
 * The acts of one bare English text, with everything read as of a file. Those of no PLOVER type are left out, for the
 * benchmarks' records have none.
 */
export async function actsOfText(text: string): Promise<ActsOfText> {
  const reading = readingOf('acts', [text]);
  const sentences = (await sentencesOf(reading, 'en')) ?? new Map();
  const set = interpret(reading, { language: 'en', sentences });
  const [document] = set.document;
  if (document === undefined) return { events: [], actors: new Map() };
  const story = storyOf(reading, sentences, {
    document,
    actors: set.actor,
    mentions: set.mention,
    dates: set.date,
    citations: set.citation,
  });
  const events = findActs(story)
    .map(asPlover)
    .filter(({ type }) => type !== 'OTHER');
  return { events, actors: story.actors };
}

/** Who resigns yields in PLOVER, and does it; a case has it with the other changes of who holds a post. */
function asPlover(event: Event): Event {
  if (event.mode !== 'resignation') return event;
  return { ...event, type: 'RETREAT', initiators: event.recipients, recipients: [] };
}
