import { describe, expect, it } from 'vitest';
import { interpret } from '../../src/flow/interpret.ts';
import { sentencesOf } from '../../src/flow/sentences.ts';
import { readingOf } from '../support/reading-of.ts';

/** Faults of order and the relations of dates in an English text. */
async function read(text: string) {
  const reading = readingOf([text]);
  const sentences = await sentencesOf(reading, 'en');
  const { document, date } = interpret(reading, {
    language: 'en',
    ...(sentences === undefined ? {} : { sentences }),
  });
  const faults = document.flatMap(({ faults: all = [] }) => all);
  return {
    faults: faults.filter(({ code }) => code === 'order-and-dates-disagree'),
    relations: date.flatMap(({ relation }) => relation?.type ?? []),
  };
}

describe('order and dates', () => {
  it('a text whose “before” contradicts its dates has a fault that says so', async () => {
    const { faults } = await read('The treaty of 14 July 2024 was signed before 3 May 2021.');
    expect(faults).toMatchObject([
      {
        message: 'These cannot all be true: 14 July 2024 before 3 May 2021',
        span: { text: 'before' },
      },
    ]);
  });

  it('a text that may be true has none, and its dates keep their relation', async () => {
    const { faults, relations } = await read(
      'The treaty of 3 May 2021 was signed before 14 July 2024.',
    );
    expect(faults).toEqual([]);
    expect(relations).toEqual(['before']);
  });
});
