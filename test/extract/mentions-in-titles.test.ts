import { describe, expect, it } from 'vitest';
import { findMentions } from '../../src/extract/mentions.ts';
import type { PassageRole } from '../../src/model/records.ts';
import type { NameType, Sentence } from '../../src/parse/sentence.ts';
import { readingOf } from '../support/reading-of.ts';

/** What is found where a trained reader saw names; what stands in quotation marks is the title of a cited work. */
function namesIn(
  texts: readonly string[],
  seen: readonly (readonly [string, NameType])[],
  role: PassageRole = 'paragraph',
) {
  const reading = readingOf(texts, { role });
  const sentences = new Map<string, readonly Sentence[]>();
  const titles = new Map<string, readonly { start: number; end: number }[]>();
  for (const { id, text } of reading.passages) {
    const names = seen.flatMap(([name, type]) => {
      const start = text.indexOf(name);
      return start < 0 ? [] : [{ start, end: start + name.length, type, first: 0, last: 0 }];
    });
    names.sort((a, b) => a.start - b.start);
    sentences.set(id, [{ start: 0, end: text.length, words: [], names }]);
    const title = /‘[^’]+’/u.exec(text);
    if (title === null) continue;
    titles.set(id, [{ start: title.index + 1, end: title.index + title[0].length - 1 }]);
  }
  return findMentions(reading, { language: 'en', sentences, titles }).map(({ name }) => name);
}

describe('the title of a cited work', () => {
  const note = 'Harbour Board, ‘Veldam Appraisal Digest: What Anna Somova Knew’, 2011.';
  const seen = [
    ['Veldam Appraisal Digest', 'organisation'],
    ['Anna Somova', 'person'],
  ] as const;

  it('makes no name by its capitals alone', () => {
    expect(namesIn(['Nobody came.', note], seen)).toEqual(['Harbour Board', 'Anna Somova']);
  });

  it('names what the text names elsewhere', () => {
    const text = 'The board closed the Veldam Appraisal Digest.';
    expect(namesIn([text, note], seen)).toEqual([
      'Veldam Appraisal Digest',
      'Harbour Board',
      'Veldam Appraisal Digest',
      'Anna Somova',
    ]);
  });

  it('keeps a name in small letters around it, but not its first word alone', () => {
    const plain = 'See ‘Ottkars kingdom and the fall of Veldam’.';
    const both = [
      ['Ottkars', 'person'],
      ['Veldam', 'place'],
    ] as const;
    expect(namesIn(['Nobody came.', plain], both)).toEqual(['Veldam']);
  });
});

describe('a title of the document itself', () => {
  it('makes no name by its capitals alone either', () => {
    const seen = [['Quiet Purge', 'event-name']] as const;
    expect(namesIn(['The Quiet Purge in Veldam'], seen, 'title')).toEqual([]);
    expect(namesIn(['Then the Quiet Purge began.'], seen)).toEqual(['Quiet Purge']);
  });
});
