import { describe, expect, it } from 'vitest';
import { findCitations } from '../../src/extract/citations/index.ts';
import type { Reading } from '../../src/model/reading.ts';
import { resolveSources } from '../../src/resolve/sources.ts';
import type { ResolvedSources } from '../../src/resolve/sources.ts';
import { readingOf } from '../extract/citation-cases.ts';

function resolved(notes: readonly string[], published?: string): ResolvedSources {
  const reading = readingOf(notes);
  const context = { language: 'en', ...(published === undefined ? {} : { published }) };
  return resolveSources(findCitations(reading, context), reading);
}

function codes({ sources }: ResolvedSources): readonly (readonly string[])[] {
  return sources.map(({ faults }) => faults.map(({ code }) => code));
}

const BOOK =
  'Daria Holm, The Viceroys: Power and Kinship in Orlia (London: Northgate Press, 2005), 45.';
const ARTICLE =
  'Petr Ustin, “Clans before Parties,” Journal of Border Studies 12, no. 3 (2011): 45–60.';

describe('one source cited again', () => {
  it('is one source whatever the address wears', () => {
    const { sources, citations } = resolved([
      '“Bridge”. Orlia Herald, 14.03.2021, <https://www.herald.example/bridge/> (download date: 02.04.2021).',
      '“Bridge”. Orlia Herald, 14.03.2021, http://herald.example/bridge?utm_source=mail#top (accessed 3.04.2021).',
    ]);
    expect(sources).toHaveLength(1);
    expect(sources[0]?.citedBy).toEqual(['pas_0', 'pas_1']);
    expect(citations).toHaveLength(2);
  });

  it('is one source when only one note gives the address', () => {
    const { sources } = resolved([
      '“Bridge”. Orlia Herald, 14.03.2021.',
      '“Bridge”. Orlia Herald, 14.03.2021, https://www.herald.example/bridge/',
    ]);
    expect(sources.map(({ csl }) => csl.URL)).toEqual(['https://www.herald.example/bridge/']);
  });

  it('has the same id in another document', () => {
    const bridge = '“Bridge”. Orlia Herald, 14.03.2021, https://www.herald.example/bridge/';
    const other: Reading = { ...readingOf(['Something else.', bridge]), document: 'doc_2' };
    const there = resolveSources(findCitations(other, { language: 'en' }), other);
    expect(there.sources[0]?.id).toBe(resolved([bridge]).sources[0]?.id);
  });

  it('stays two sources when the titles are alike and the days differ', () => {
    const { sources } = resolved([
      '“Chronicle of the week”. Orlia Herald, 14.03.2021.',
      '“Chronicle of the week”. Orlia Herald, 21.03.2021.',
    ]);
    expect(sources).toHaveLength(2);
  });
});

describe('pointing back', () => {
  it.each([
    ['Ibid., 47.', 1, '47'],
    ['Там же. С. 12.', 1, 'С. 12'],
    ['Holm, op. cit., p. 12.', 0, 'p. 12'],
    ['Holm, Viceroys, 46.', 0, '46'],
    ['Ustin, “Clans,” 50–51.', 1, '50–51'],
    ['See note 1 above.', 0, undefined],
    ['D. Holm, supra note 1, at 12.', 0, '12'],
  ])('%s', (pointer, index, locator) => {
    const { sources, citations, faults } = resolved([
      BOOK,
      ARTICLE,
      'The council met twice.',
      pointer,
    ]);
    expect(sources).toHaveLength(2);
    const last = citations.at(-1);
    expect(last?.source).toBe(sources[index]?.id);
    expect(last?.locator).toBe(locator);
    expect(faults).toEqual([]);
  });

  it('tells when nothing is there to point back at', () => {
    const { sources, citations, faults } = resolved(['Ibid., 47.', 'Holm, op. cit., 12.']);
    expect([sources, citations]).toEqual([[], []]);
    expect(faults.map(({ code, span }) => [code, span?.passage])).toEqual([
      ['nothing-to-refer-to', 'pas_0'],
      ['nothing-to-refer-to', 'pas_1'],
    ]);
  });
});

function note(outlet: string, path: string): string {
  return `“Title ${path}”. ${outlet}, 14.03.2021, https://www.uzel.example/${path}`;
}

function post(channel: string, id: number): string {
  return `“Title ${id}”. ${channel}, 14.03.2021, https://www.youtube.com/watch?v=${id}`;
}

function dated(date: string): string {
  return `“Title”. Orlia Herald, ${date}, https://herald.example/2021/03/18/a`;
}

describe('one outlet under two spellings', () => {
  it('is told at the later spelling, with both names', () => {
    const found = resolved([
      note('Vardanskiy uzel', 'a'),
      note('Vardanskij uzal', 'b'),
      note('Vardanskiy uzel', 'c'),
    ]);
    expect(codes(found)).toEqual([[], ['outlet-spelled-otherwise'], []]);
    expect(found.sources[1]?.faults[0]?.message).toBe(
      'The outlet at uzel.example is “Vardanskij uzal” here and “Vardanskiy uzel” in note 1.',
    );
  });

  it.each([
    ['case', 'Orlia NEWS', 'Orlia News'],
    ['a longer form', 'RIA', 'RIA Orlia'],
    ['the domain for the name', 'Uzel.example', 'Uzel'],
  ])('is not seen in %s', (_, one, other) => {
    expect(codes(resolved([note(one, 'a'), note(other, 'b')]))).toEqual([[], []]);
  });

  it('is not seen on hosts that carry many outlets', () => {
    expect(codes(resolved([post('Orlia TV', 1), post('Varda Live', 2)]))).toEqual([[], []]);
  });
});

describe('dates that cannot be', () => {
  const one = '“Title”. Orlia Herald, 14.03.2021, https://herald.example/a (accessed 16.03.2021).';

  it('are measured against the document’s own', () => {
    expect(codes(resolved([one], '2021-03-10'))).toEqual([
      ['issued-after-publication', 'accessed-after-publication'],
    ]);
    expect(codes(resolved([one], '2021-03-16'))).toEqual([[]]);
    expect(codes(resolved([one], '2021-03'))).toEqual([[]]);
  });

  it('leave a range and a month alone that the address falls into', () => {
    expect(
      codes(resolved([dated('14–20 March 2021'), dated('March 2021'), dated('2021')])),
    ).toEqual([[]]);
    expect(codes(resolved([dated('17 March 2021')]))).toEqual([['date-and-url-disagree']]);
  });
});
