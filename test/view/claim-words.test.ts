import { expect, test } from 'vitest';
import { claimWords } from '../../src/view/claim-words.ts';

test.each([
  ['that the ferry is closed', '', 'the ferry is closed'],
  ['что паром закрыт', '', 'паром закрыт'],
  ['to close the ferry', 'to', 'close the ferry'],
  ['thatched roofs burn', '', 'thatched roofs burn'],
  ['that', '', 'that'],
])('%s', (text, lead, words) => {
  expect(claimWords(text)).toEqual({ lead, words });
});
