import { findExplanations } from '../../src/extract/explanations/explanations.ts';
import type { Explanations } from '../../src/extract/explanations/explanations.ts';
import { findActs } from '../../src/extract/acts/acts.ts';
import { findClaims } from '../../src/extract/claims/claims.ts';
import { storyOf } from '../../src/extract/story.ts';
import type { Story } from '../../src/extract/story.ts';
import { interpret } from '../../src/flow/interpret.ts';
import { readerForTests } from '../support/reader.ts';
import { readingOf } from '../support/reading-of.ts';

/** A text as a story, as the finders of politics read it. */
function storyOfText(text: string): Story {
  const reading = readingOf([text]);
  const { parse } = readerForTests();
  const sentences = new Map(reading.passages.map((passage) => [passage.id, parse(passage.text)]));
  const records = interpret(reading, { language: 'en', sentences });
  const [document] = records.document;
  if (document === undefined) throw new Error('no document');
  const { actor: actors, mention: mentions, date: dates, citation: citations } = records;
  return storyOf(reading, sentences, { document, actors, mentions, dates, citations });
}

export function explanationsOf(text: string): Explanations {
  const story = storyOfText(text);
  return findExplanations(story, findClaims(story), findActs(story));
}

const percent = (share: number): number => Math.round(share * 100);

/** As the case files write what is found. */
export function describeExplanations({
  hypotheses,
  expectations,
  claims,
}: Explanations): readonly string[] {
  return [
    ...hypotheses.map(({ question, statement }) => `${question} ${statement}`),
    ...expectations.map(({ statement, probability: { low, high }, horizon, words }) => {
      const until = horizon === undefined ? '' : `, ${horizon}`;
      const by = words === undefined ? '' : `, by ${words.text}`;
      return `expected ${percent(low)}–${percent(high)}${until}${by}: ${statement}`;
    }),
    ...claims.flatMap(({ signal, precedent }) => [
      ...(signal === undefined ? [] : [`signal: ${signal.words.text}${to(signal.reading?.text)}`]),
      ...(precedent === undefined
        ? []
        : [`precedent: ${precedent.words.text}${of(precedent.likened?.text)}`]),
    ]),
  ];
}

const to = (reading: string | undefined): string => (reading === undefined ? '' : `, ${reading}`);
const of = (likened: string | undefined): string =>
  likened === undefined ? '' : ` for ${likened}`;
