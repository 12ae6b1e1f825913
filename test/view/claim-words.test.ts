import { expect, test } from 'vitest';
import { claimClause, claimWords } from '../../src/view/claim-words.ts';

test.each([
  ['that the ferry is closed', '', 'the ferry is closed'],
  ['что паром закрыт', '', 'паром закрыт'],
  ['to close the ferry', 'to', 'close the ferry'],
  ['thatched roofs burn', '', 'thatched roofs burn'],
  ['that', '', 'that'],
])('%s', (text, lead, words) => {
  expect(claimWords(text)).toEqual({ lead, words });
});

test.each([
  ['His brother ', 'denied it.', ' Nine funerals', 'His brother ', ''],
  ['Two reasons are given. The first is ', 'grief', '. Nine funerals', 'The first is ', '.'],
  [
    '…and the second, they say, is ',
    'the price',
    ' of water',
    '…and the second, they say, is ',
    ' of water',
  ],
])('%s[%s]%s', (before, words, after, left, right) => {
  expect(claimClause({ before, words, after })).toEqual({ before: left, after: right });
});

test('a claim that is a clause of its own stands alone', () => {
  const alone = { before: 'He said: ', words: 'the ferry will not be closed', after: '.' };
  expect(claimClause(alone)).toBeUndefined();
  expect(claimClause({ before: '', words: 'grief', after: '' })).toBeUndefined();
});
