import { describe, expect, it } from 'vitest';
import { readByline } from '../../src/extract/document/byline.ts';
import { findEdition } from '../../src/extract/document/edition.ts';
import { readCases } from '../support/cases.ts';

const LANGUAGES = [
  ['english.txt', 'en'],
  ['russian.txt', 'ru'],
] as const;

describe.each(LANGUAGES)('bylines of %s', (file, language) => {
  it.each(readCases('document', file))('$place', ({ text, found }) => {
    const { authors, publisher, published } = readByline(text.split('\n'), language);
    const lines = [
      ...authors.map((author) => `author: ${author}`),
      ...(publisher === undefined ? [] : [`publisher: ${publisher}`]),
      ...(published === undefined ? [] : [`published: ${published}`]),
    ];
    expect(lines.toSorted()).toEqual(found.toSorted());
  });
});

describe.each(LANGUAGES)('editions of %s', (file, language) => {
  it.each(readCases('edition', file))('$place', ({ text, found }) => {
    const edition = findEdition(text, language);
    const line = edition && `${edition.language ?? '-'} ${edition.published ?? '-'}`;
    expect(line).toBe(found[0]);
  });
});
