import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAbout } from '../../src/extract/claims/about.ts';
import { findClaims } from '../../src/extract/claims/claims.ts';
import { storyOf } from '../../src/extract/story.ts';
import type { Story } from '../../src/extract/story.ts';
import { interpret } from '../../src/flow/interpret.ts';
import { makeId } from '../../src/model/id.ts';
import type { ChainLink, Claim, Id, Passage, Tie } from '../../src/model/records.ts';
import { spanOf } from '../../src/model/span.ts';
import { readCases } from '../support/cases.ts';
import { readerForTests } from '../support/reader.ts';
import { readingOf } from '../support/reading-of.ts';

function storyOfTexts(
  texts: readonly string[],
  change: (passage: Passage) => Passage = (passage) => passage,
): Story {
  const reading = readingOf(texts);
  const passages = reading.passages.map(change);
  const sentences = new Map(passages.map(({ id, text }) => [id, readerForTests().parse(text)]));
  const set = interpret({ ...reading, passages }, { language: 'en', sentences });
  const [document] = set.document;
  if (document === undefined) throw new Error('no document');
  return storyOf({ passages }, sentences, {
    document,
    actors: set.actor,
    mentions: set.mention,
    dates: set.date,
    citations: set.citation,
  });
}

function written({ span, chain, certainty, polarity }: Claim): string {
  const links = chain.slice(0, -1).map(link);
  const who = links.length === 0 ? '< author' : links.map((one) => `< ${one}`).join(' ');
  const words = certainty.words.length === 0 ? '' : ` [${certainty.words.join(', ')}]`;
  return `${span.text} ${who}${words}${polarity === 'denies' ? ' denies' : ''}`;
}

function link({ role, words }: ChainLink): string {
  return words === undefined ? role : `${role}: ${words.text}`;
}

describe('who puts what forward', () => {
  test.each(readCases('claims', 'english.txt'))('$place $text', ({ text, found }) => {
    expect(findClaims(storyOfTexts(text.split('\n'))).map(written)).toEqual(found);
  });
});

test('a quotation goes on in the next paragraph when its marks were left open', () => {
  const claims = findClaims(
    storyOfTexts([
      '“The pass is shut,” Lerov said. “Nobody will cross it before the spring.',
      '“And nobody should try to cross it.”',
    ]),
  );
  expect(claims.map(({ span }) => span.text)).toEqual([
    '“The pass is shut,”',
    '“Nobody will cross it before the spring.',
    '“And nobody should try to cross it.”',
  ]);
});

test('what is wanted or judged counts among attributions only', () => {
  const story = storyOfTexts(['The opposition called for new elections.']);
  expect(findClaims(story)).toEqual([]);
  const [wide] = findClaims(story, { breadth: 'attributions' });
  expect(wide?.span.text).toBe('new elections');
});

test('the note that closes a sentence is where its claim comes from', () => {
  const note: Id = makeId('passage', 'note');
  const text = 'Lerov said that the bridge was mined. The regent left.';
  const story = storyOfTexts([text], (passage) => ({
    ...passage,
    markers: [{ offset: 37, note, label: '1' }],
  }));
  const source: Id = makeId('source', 'one');
  const [claim] = findClaims({ ...story, sourcesOfNote: new Map([[note, [source]]]) });
  expect(claim?.sources).toEqual([source]);
});

test('the last to say so is the author, and the publisher only where no author is named', () => {
  const story = storyOfTexts([
    'Anna Veld of the Harbour Institute said that the bridge was mined.',
  ]);
  const named = (name: string) =>
    [...story.actors.values()].find(({ names }) => names.some(({ text }) => text === name))?.id;
  const last = (authors: readonly string[]) => {
    const document = { ...story.document, authors, publisher: 'Harbour Institute' };
    return findClaims({ ...story, document })[0]?.chain.at(-1)?.actor;
  };
  expect(named('Anna Veld')).toBeDefined();
  expect(named('Harbour Institute')).toBeDefined();
  expect(last([])).toBe(named('Harbour Institute'));
  expect(last(['Anna Veld'])).toBe(named('Anna Veld'));
  expect(last(['Anna Veld', 'Ilya Korin'])).toBeUndefined();
});

test('a claim is about the ties that stand in its words', () => {
  const story = storyOfTexts(['Lerov said that Orlo is his uncle.']);
  const claims = findClaims(story);
  const passage = story.sentences[0]?.passage;
  if (passage === undefined) throw new Error('no passage');
  const tie: Tie = {
    kind: 'tie',
    id: 'tie_1',
    spans: [spanOf(passage, 16, 33)],
    from: 'act_1',
    to: 'act_2',
    type: 'kin:other',
    by: { reader: 'test', version: '0', rule: 'test' },
    standing: 'proposed',
  };
  expect(withAbout(claims, [tie]).map(({ about }) => about)).toEqual([['tie_1']]);
});

const WORDS =
  "Lerov he who said that “ ” \" '' , . : ; ( ) according to media was seen as by denied claim no doubt may the envoy left".split(
    ' ',
  );

test('any text has claims whose words are the text’s own, each with its author last', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
      const story = storyOfTexts(texts);
      const byId = new Map(story.sentences.map(({ passage }) => [passage.id, passage]));
      for (const { span, cue, chain, certainty } of findClaims(story, {
        breadth: 'attributions',
      })) {
        for (const { passage, start, end, text: words } of cue === undefined
          ? [span]
          : [span, cue]) {
          expect(byId.get(passage)?.text.slice(start, end)).toBe(words);
          expect(words).not.toBe('');
        }
        expect(chain.at(-1)?.role).toBe('author');
        expect(certainty.low).toBeLessThanOrEqual(certainty.high);
      }
    }),
    { numRuns: 60 },
  );
});
