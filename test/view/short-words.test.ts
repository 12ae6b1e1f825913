import { describe, expect, test } from 'vitest';
import { recordSet } from '../../src/model/record-set.ts';
import { chronologyItems } from '../../src/view/chronology-item.ts';
import type { ChronologyItem } from '../../src/view/chronology-item.ts';
import { briefWords, shortWords } from '../../src/view/short-words.ts';
import * as fixture from '../dossier/fixture.ts';

/** The dates of a sentence in reading order. */
function datesOf(sentence: string, ...words: readonly string[]): readonly ChronologyItem[] {
  const home = fixture.document('Any');
  const text = fixture.passage(home, 0, 'paragraph', sentence);
  const date = words.map((one, at) => fixture.date(text, one, `202${at}`));
  return chronologyItems(recordSet({ document: [home], passage: [text], date }));
}

test.each([
  [
    'On 3 May the board met and closed the ferry.',
    ['3 May'],
    ['…the board met and closed the ferry.'],
  ],
  [
    'Nine letters in one week would anger any board.',
    ['one week'],
    ['Nine letters in one week would anger any board.'],
  ],
  [
    'In March each side sent home three clerks, and on 27 May the board wrote a letter.',
    ['March', '27 May'],
    [
      '…each side sent home three clerks, and on 27 May the board wrote a letter.',
      '…the board wrote a letter.',
    ],
  ],
  [
    'The port was built in 1998 and, after a long quarrel, closed, in 2004.',
    ['1998', '2004'],
    [
      'The port was built in 1998 and, after a long quarrel, closed, in 2004.',
      '…and, after a long quarrel, closed, in 2004.',
    ],
  ],
  [
    'A week later, on 26 November, the board closed the ferry.',
    ['A week later', '26 November'],
    ['…the board closed the ferry.', '…the board closed the ferry.'],
  ],
  [
    'He led the port from 2014 until he was sent away in 2019.',
    ['2014', '2019'],
    [
      'He led the port from 2014 until he was sent away in 2019.',
      '…until he was sent away in 2019.',
    ],
  ],
])('%s', (sentence, dates, expected) => {
  const items = datesOf(sentence, ...dates);
  const others = (item: ChronologyItem) =>
    items.filter((one) => one !== item).map(({ span }) => span);
  expect(items.map((item) => shortWords(item, 160, others(item)))).toEqual(expected);
});

/** An act of a sentence, by the word that names it. */
function actOf(sentence: string, word: string): ChronologyItem {
  const [item] = datesOf(sentence, word);
  if (item === undefined) throw new Error('no item');
  const act = {
    ids: [],
    type: 'OTHER',
    status: 'occurred',
    initiators: [],
    recipients: [],
  } as const;
  return { ...item, act: { ...act, trigger: item.span } };
}

describe('an act in little room', () => {
  test.each([
    [
      'The head of the guard, Anton Marlo, was dismissed in May.',
      'dismissed',
      '…Marlo, was dismissed in May.',
    ],
    [
      'After a long night the head of Ostrel expressed outrage.',
      'expressed',
      '…head of Ostrel expressed outrage.',
    ],
  ])('%s', (sentence, word, brief) => {
    expect(briefWords(actOf(sentence, word))).toBe(brief);
  });

  test.each([
    ['Anton Marlo was dismissed in May.', 'dismissed'],
    ['The contract under which the port pays for its water (in May) was signed.', 'signed'],
    ['The speech on the evening of December 29, 2024, brought claims.', 'brought'],
  ])('%s is left as it is', (sentence, word) => {
    expect(briefWords(actOf(sentence, word))).toBeUndefined();
  });
});
