import { describe, expect, it } from 'vitest';
import { readWhoIsWho } from '../../bench/who-is-who/cases.ts';
import { readPassages } from '../../bench/who-is-who/read.ts';
import { actorsOf, scoreWhoIsWho } from '../../bench/who-is-who/score.ts';

describe.each([
  ['english.txt', 'en'],
  ['russian.txt', 'ru'],
] as const)('who is who in %s', (file, language) => {
  it.each(readWhoIsWho(file))('$place', async (expected) => {
    const { wrong, missed } = scoreWhoIsWho(
      actorsOf(await readPassages(expected.texts, language)),
      expected,
    );
    expect({ wrong, missed }).toEqual({ wrong: [], missed: [] });
  });
});

describe('links of descriptions and pronouns', () => {
  it('say why, with a score', async () => {
    const { mention } = await readPassages(
      ['Anna Duarte, the president of Peru, resigned. The Peruvian president gave no reason.'],
      'en',
    );
    const described = mention.find(({ form }) => form === 'description');
    expect(
      described?.candidates.every(({ score, reasons }) => score > 0 && reasons.length > 0),
    ).toBe(true);
  });

  it('repeat from run to run', async () => {
    const texts = [
      'President Marat Ospanuly of Kazakhstan spoke. He left. The Kazakh leader slept.',
    ];
    expect(await readPassages(texts, 'en')).toEqual(await readPassages(texts, 'en'));
  });
});
