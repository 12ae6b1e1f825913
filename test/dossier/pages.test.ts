import { posix } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { documentPageOf, pagesOf, parse } from './collect.ts';
import * as fixture from './fixture.ts';
import { toldCase } from './told-fixture.ts';

const ASSETS = ['assets/style.css', 'assets/dossier.js'];

function targetsOf(path: string, page: string): readonly { file: string; anchor: string }[] {
  return [...parse(page).querySelectorAll('[href], [src]')].flatMap((element) => {
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
    if (/^(https?|data):/.test(address)) return [];
    const [file = '', anchor = ''] = address.split('#');
    return [{ file: file === '' ? path : posix.join(posix.dirname(path), file), anchor }];
  });
}

function idsOf(page: string): readonly string[] {
  return [...parse(page).querySelectorAll('[id]')].map(({ id }) => id);
}

async function brokenLinks(records: RecordSet): Promise<readonly string[]> {
  const pages = await pagesOf(records);
  const ids = new Map([...pages].map(([path, page]) => [path, new Set(idsOf(page))]));
  return [...pages].flatMap(([path, page]) =>
    targetsOf(path, page)
      .filter(({ file, anchor }) => {
        if (ASSETS.includes(file)) return false;
        return !pages.has(file) || (anchor !== '' && !ids.get(file)?.has(anchor));
      })
      .map(({ file, anchor }) => `${path} → ${file}#${anchor}`),
  );
}

describe('links', () => {
  test.each([
    ['a case of one document', fixture.ferryCase],
    ['a hostile case', fixture.hostileCase],
    ['a case of claims, acts and offices', toldCase],
    ['a hostile case of claims', () => toldCase('<script>alert(1)</script>')],
    ['a case of many pages', () => fixture.wideCase(30, 40)],
    ['an empty case', () => recordSet({})],
  ])('all of %s lead to a page and a place that exist', async (_, make) => {
    expect(await brokenLinks(make())).toEqual([]);
  });

  test('no anchor stands twice on a page', async () => {
    const pages = [...(await pagesOf(fixture.ferryCase())).values()].map(idsOf);
    expect(pages.filter((ids) => new Set(ids).size < ids.length)).toEqual([]);
  });
});

describe('a document page', () => {
  test('shows what was found at its words', async () => {
    const page = parse(documentPageOf(await pagesOf(fixture.ferryCase())));
    const texts = (selector: string) =>
      [...page.querySelectorAll(selector)].map((element) => element.textContent?.trim());
    expect(texts('.text a.mention')).toEqual([
      'President Davit Orlan',
      'Ostrel',
      'Davit Orlan',
      'Orlan',
    ]);
    expect(texts('.text .mention.open')).toEqual(['Orlan']);
    expect(texts('.text a.date')).toEqual(['March 2023', 'May 2023']);
    expect(texts('.page-sign')).toEqual(['page 1', 'page 2']);
    expect(texts('.uncalled .label')).toEqual(['9']);
    expect(page.querySelector('.imprint')?.textContent).toBe(
      '4 May 2023 · English · edition of the Russian text of May 2023',
    );
  });

  test('sets each note right after its marker', async () => {
    const page = parse(documentPageOf(await pagesOf(fixture.ferryCase())));
    const markers = [...page.querySelectorAll('a.marker')];
    expect(markers.map((marker) => marker.textContent)).toEqual(['1', '2', '3']);
    for (const marker of markers)
      expect(`#${marker.nextElementSibling?.id}`).toBe(marker.getAttribute('href'));
  });

  test('links only web addresses', async () => {
    const page = parse(documentPageOf(await pagesOf(fixture.ferryCase())));
    const outward = [...page.querySelectorAll('a[rel=noreferrer]')].map((link) =>
      link.getAttribute('href'),
    );
    expect(outward).toEqual([
      'https://ferry.example/?a=1&b=2',
      'https://herald.example/2023/03/12/ferry',
    ]);
  });

  test('shows every word of a passage once, whatever lies over it', async () => {
    const offset = fc.nat({ max: 40 });
    const ranges = fc.array(
      fc.tuple(
        offset,
        offset,
        fc.constantFrom('mention', 'date', 'emphasis', 'link', 'marker', 'page'),
      ),
      { maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[a-z&<>"' ]{1,40}$/), ranges, async (text, marks) => {
        const records = overlapping(text, marks);
        const page = parse(documentPageOf(await pagesOf(records)));
        const shown = page.getElementById(records.passage[0]?.id ?? '');
        for (const added of shown?.querySelectorAll(
          '.note, .number, .marker, .page-sign, .outward',
        ) ?? [])
          added.remove();
        expect(shown?.textContent).toBe(text);
        expect(page.querySelectorAll('a a')).toHaveLength(0);
      }),
      { numRuns: 60 },
    );
  });
});

function overlapping(
  text: string,
  marks: readonly (readonly [number, number, string])[],
): RecordSet {
  const home = fixture.document('Overlaps');
  const note = fixture.passage(home, 1, 'note', 'A note.', { label: '1' });
  const who = fixture.actor('Someone');
  const spans = (kind: string) =>
    marks
      .filter(([, , own]) => own === kind)
      .map(([a, b]) => ({
        start: Math.min(a, b, text.length),
        end: Math.min(Math.max(a, b), text.length),
      }))
      .filter(({ start, end }) => start < end);
  const bare = fixture.passage(home, 0, 'paragraph', text, {
    emphasis: spans('emphasis'),
    links: spans('link').map((range) => ({ ...range, url: 'https://one.example/' })),
    markers: spans('marker').map(({ start }) => ({ offset: start, note: note.id, label: '1' })),
    pageBreaks: spans('page').map(({ end }, index) => ({ offset: end, page: index + 2 })),
  });
  const cut = ({ start, end }: { start: number; end: number }) => ({
    passage: bare.id,
    start,
    end,
    text: text.slice(start, end),
  });
  const common = {
    by: { reader: 'fixture', version: '1', rule: 'random' },
    standing: 'proposed',
  } as const;
  return recordSet({
    document: [home],
    passage: [bare, note],
    actor: [who],
    mention: spans('mention').map((range, index) => ({
      ...common,
      kind: 'mention',
      id: `men_${index}`,
      span: cut(range),
      actor: who.id,
      candidates: [],
      form: 'name',
    })),
    date: spans('date').map((range, index) => ({
      ...common,
      kind: 'date',
      id: `dat_${index}`,
      span: cut(range),
      edtf: '2020',
      stated: '2020',
      anchor: 'absolute',
    })),
  });
}

function attributesOf(page: string): readonly { readonly name: string; readonly value: string }[] {
  return [...parse(page).querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]);
}

function runsCode({ name, value }: { readonly name: string; readonly value: string }): boolean {
  return name.startsWith('on') || name === 'style' || /^\s*(javascript|data:text)/i.test(value);
}

describe('hostile text', () => {
  test('stays text on every page', async () => {
    const pages = await pagesOf(fixture.hostileCase(), { title: '<script>hacked()</script>' });
    for (const page of pages.values()) {
      const parsed = parse(page);
      expect([...parsed.querySelectorAll('script')].map((one) => one.textContent)).toEqual(['']);
      expect(parsed.querySelectorAll('img, iframe, object, style, b > i')).toHaveLength(0);
      expect(attributesOf(page).filter(runsCode)).toEqual([]);
      // oxlint-disable-next-line no-control-regex -- that none is left is what is tested
      expect(page).not.toMatch(/[\u0000-\u0008]|\p{Surrogate}/u);
    }
  });

  test('names no file outside the folder', async () => {
    for (const path of (await pagesOf(fixture.hostileCase())).keys())
      expect(path).toMatch(/^(documents\/)?[a-z0-9-]+\.html$/);
  });
});

describe('tables', () => {
  test('are cut into pages of 500 rows', async () => {
    const pages = await pagesOf(fixture.wideCase(30, 40));
    const rows = [...pages]
      .filter(([path]) => path.startsWith('chronology'))
      .map(([path, page]) => [path, parse(page).querySelectorAll('li.row').length]);
    expect(rows).toEqual([
      ['chronology.html', 500],
      ['chronology-2.html', 500],
      ['chronology-3.html', 200],
    ]);
  });

  test('keep the first places of a name that is everywhere, and count the rest', async () => {
    const pages = await pagesOf(fixture.wideCase(70, 40));
    const entry = parse(pages.get('actors.html') ?? '').querySelector('.entry');
    expect(entry?.querySelector('.times')?.textContent).toBe('400×');
    expect(entry?.querySelectorAll('.places a')).toHaveLength(100);
    expect(entry?.textContent).toContain('and 300\u00a0more places');
  });

  test('tell what is open and why', async () => {
    const pages = await pagesOf(fixture.ferryCase());
    const open = parse(pages.get('open-names.html') ?? '');
    expect(open.querySelector('.candidates')?.textContent.replace(/\s+/g, ' ').trim()).toBe(
      'Davit Orlan 0.60 named in the paragraph before Zurab Orlan 0.40 same surname',
    );
  });

  test('leave the dates of citations to the sources', async () => {
    const pages = await pagesOf(fixture.ferryCase());
    expect(parse(pages.get('chronology.html') ?? '').querySelectorAll('li.row')).toHaveLength(2);
    expect(pages.get('sources.html')).toContain('12 March 2023');
  });
});

test('the same records give the same pages', async () => {
  expect([...(await pagesOf(fixture.ferryCase()))]).toEqual([
    ...(await pagesOf(fixture.ferryCase())),
  ]);
});
