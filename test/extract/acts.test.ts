import * as fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { findActs } from '../../src/extract/acts/acts.ts';
import { storyOf } from '../../src/extract/story.ts';
import type { Story } from '../../src/extract/story.ts';
import { interpret } from '../../src/flow/interpret.ts';
import type { Event, Id } from '../../src/model/records.ts';
import { readCases } from '../support/cases.ts';
import { readerForTests } from '../support/reader.ts';
import { readingOf } from '../support/reading-of.ts';
import { costSoFar } from '../support/cost.ts';

function storyOfText(...texts: readonly string[]): Story {
  const reading = readingOf(texts);
  const { parse } = readerForTests();
  const sentences = new Map(reading.passages.map(({ id, text }) => [id, parse(text)]));
  const records = interpret(reading, { language: 'en', sentences });
  const [document] = records.document;
  if (document === undefined) throw new Error('no document');
  return storyOf(reading, sentences, {
    document,
    actors: records.actor,
    mentions: records.mention,
    dates: records.date,
    citations: records.citation,
  });
}

/** `accused ACCUSE.allege occurred: Iran > Iraq, 2024-05-01, at Vienna`; a party without an actor by its words in brackets. */
function toldOf(story: Story, event: Event): string {
  const side = (role: 'initiator' | 'recipient'): string =>
    (event.parties ?? [])
      .filter((party) => party.role === role)
      .map(({ actor, words }) => nameOf(story, actor) ?? `(${words.text})`)
      .join(' + ');
  const mode = event.mode === undefined ? '' : `.${event.mode}`;
  const circumstances = [
    ...(event.date === undefined ? [] : [event.date]),
    ...(event.place === undefined ? [] : [`at ${event.place}`]),
  ];
  const parties = `${side('initiator')} > ${side('recipient')}`.trim();
  return [
    `${event.trigger?.text ?? ''} ${event.type}${mode} ${event.status}: ${parties}`,
    ...circumstances,
  ].join(', ');
}

function nameOf(story: Story, actor: Id | undefined): string | undefined {
  return actor === undefined ? undefined : story.actors.get(actor)?.name;
}

it.each(readCases('acts', 'english.txt'))('$place', ({ text, found }) => {
  const story = storyOfText(text);
  expect(findActs(story).map((event) => toldOf(story, event))).toEqual(found);
});

test('every span cuts back to its words, every actor is known, and ids are told apart', () => {
  const words = fc.constantFrom(
    ...'Moscow Baku accused attacked the talks between and held by said that refused to sign a treaty with “ ” , . Russian troops its sides exchanged accusations of who in on 5 May 2024 not if'.split(
      ' ',
    ),
  );
  const text = fc.array(words, { maxLength: 40 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'grapheme', maxLength: 200 })), (one) => {
      const story = storyOfText(one);
      const events = findActs(story);
      expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
      for (const event of events) {
        const spans = [
          ...event.spans,
          ...(event.trigger === undefined ? [] : [event.trigger]),
          ...(event.parties ?? []).map((party) => party.words),
        ];
        for (const { start, end, text: cut } of spans) expect(one.slice(start, end)).toBe(cut);
        const actors = [...event.initiators, ...event.recipients];
        expect(actors.every((actor) => story.actors.has(actor))).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

const accusations = (count: number): Story =>
  storyOfText(`${'Moscow accused Baku and Baku attacked Moscow and '.repeat(count)}left.`);

function timed(story: Story): number {
  const cost = costSoFar();
  findActs(story);
  return cost();
}

test('a sentence of thousands of acts is read in a time that grows with its length', () => {
  const [short, tall] = [accusations(60), accusations(600)];
  timed(short);
  expect(timed(tall)).toBeLessThan(Math.max(400, 60 * timed(short)));
});
