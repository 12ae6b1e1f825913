import { describe, expect, test } from 'vitest';
import { documentPageOf, pagesOf, parse } from './collect.ts';
import { ferryCase } from './fixture.ts';
import { toldCase } from './told-fixture.ts';

async function texts(path: string, selector: string): Promise<readonly string[]> {
  const page = (await pagesOf(toldCase())).get(path);
  if (page === undefined) throw new RangeError(`There is no page ${path}`);
  return [...parse(page).querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/gu, ' ').trim(),
  );
}

describe('the tables of what texts tell', () => {
  test('the ledger names who says it, how surely, and what it rests on', async () => {
    const [first, second, third] = await texts('claims.html', 'tbody tr');
    expect(first).toContain('harbour officialsQuayside Institute');
    expect(first).toContain('20–55\u00a0%'.replace('\u00a0', ' '));
    expect(first).toContain('allegedly');
    expect(first).toContain('The ferry <b>stands</b>');
    expect(second).toMatch(/^denied His brother Zurab Orlan denied it\. Zurab Orlan/u);
    expect(third).toContain('Read as a signal.');
  });

  test('acts come with their parties, known or not, and what is doubted of them', async () => {
    const [row] = await texts('acts.html', 'tbody tr');
    expect(row).toMatch(/Davit Orlan SANCTION alleged the ferry March 2023 Ostrel/u);
  });

  test('offices are told with their term, ties in words, expectations with their range', async () => {
    expect((await texts('offices.html', 'tbody tr'))[0]).toContain('until 2023 (resigned)');
    expect(await texts('offices.html', '.tie')).toEqual([
      'Davit Orlan is a sibling of Zurab Orlan',
    ]);
    expect(await texts('explanations.html', '.question h2')).toEqual(['Why was the ferry closed?']);
    expect(await texts('explanations.html', '.question .statement')).toHaveLength(2);
    const [held = ''] = await texts('explanations.html', '.question .where');
    expect(held).toContain('as told by Zurab Orlan');
    expect((await texts('explanations.html', '.expectations .where'))[0]).toContain('by May 2023');
  });

  test('a case that tells nothing of them has no such tables', async () => {
    const paths = [...(await pagesOf(ferryCase())).keys()];
    for (const path of ['claims.html', 'acts.html', 'offices.html', 'explanations.html'])
      expect(paths).not.toContain(path);
  });
});

test('beside the text stands who says it and how surely', async () => {
  const page = parse(documentPageOf(await pagesOf(toldCase())));
  const notes = [...page.querySelectorAll('.claim-note')].map((note) =>
    (note.textContent ?? '').replace(/\s+/gu, ' '),
  );
  expect(notes[0]).toBe('claim harbour officials 20–55 %, allegedly, with a source');
  expect(notes[1]).toBe('denied Zurab Orlan 95–100 %');
  expect(page.querySelectorAll('.text .claim')).toHaveLength(5);
});
