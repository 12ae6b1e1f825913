import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actor, document, ferryCase, passage, source } from '../dossier/fixture.ts';
import { toldCase } from '../dossier/told-fixture.ts';
import { recordSet } from '../../src/model/record-set.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { executable, faultsOn, lendPage } from '../support/chromium.ts';
import { openWorkbench } from './workbench.ts';
import type { Opened } from './workbench.ts';

const EVIL = `"><img src=x onerror="hacked()"><script>hacked()</script></textarea><svg onload="hacked()">{{hacked()}}\u202E`;

/** Records whose every word is an attempt. */
function hostileCase(): RecordSet {
  const text = document(EVIL, { publisher: EVIL, authors: [EVIL], file: `../../${EVIL}.txt` });
  const note = passage(text, 2, 'note', EVIL, { label: '1' });
  const cited = source(
    { type: 'webpage', title: EVIL, 'container-title': EVIL, URL: 'javascript:hacked()' },
    [note],
    [{ code: 'malformed-url', message: EVIL }],
  );
  const first = passage(text, 1, 'paragraph', `script ${EVIL}`, {
    markers: [{ offset: 3, note: note.id, label: EVIL }],
    links: [
      { start: 0, end: 4, url: 'javascript:hacked()' },
      { start: 8, end: 12, url: ' data:text/html,<script>hacked()</script>' },
    ],
  });
  return recordSet({
    document: [text],
    passage: [passage(text, 0, 'title', EVIL), first, note],
    source: [cited],
    actor: [actor(EVIL, 'person', { descriptions: [EVIL] })],
  });
}

const home = ferryCase().document[0]?.id ?? '';
describe.skipIf(!executable)('the workbench in a browser', () => {
  let ferry: Opened;

  beforeAll(async () => {
    ferry = await openWorkbench(ferryCase(), toldCase('Another Text'));
  }, 60_000);
  afterAll(() => ferry?.close());

  test('the address that is printed opens the workbench, and its key leaves the bar', async () => {
    const page = await lendPage({ apart: true });
    await page.goto(ferry.bench.url);
    await page.getByRole('heading', { name: 'Documents' }).waitFor();
    expect(page.url()).toBe(`http://127.0.0.1:${ferry.bench.port}/`);
  });

  test('keys lead everywhere, the help lists them, and they can be turned off', async () => {
    const { page } = await ferry.open();
    await page.locator('main table').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL('**/sources');
    await page.keyboard.press('/');
    await page.waitForURL('**/search');
    await page.keyboard.type('quay');
    await page.locator('.hit').first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    expect(await help.innerText()).toContain('next row');
    expect(await faultsOn(page)).toEqual([]);
    await help.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('d');
    expect(page.url()).toContain('/search');
  });

  test('the palette finds views, documents and people by what one types', async () => {
    const { page } = await ferry.open('/sources');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('orlan');
    await page.getByRole('option', { name: /Davit Orlan/ }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Do or find' }).fill('ferry at ostrel');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/read/**');
    await page.getByRole('heading', { name: 'The Ferry at Ostrel' }).waitFor();
    expect(page.url()).toContain(home);
  });

  test('steps back and forward show what was there', async () => {
    const { page } = await ferry.open('/');
    await page.getByRole('navigation').getByRole('link', { name: 'Sources' }).click();
    await page.getByPlaceholder('Filter sources').fill('quays');
    await page.goBack();
    await page.getByRole('heading', { name: 'Documents' }).waitFor();
    await page.goForward();
    await page.getByPlaceholder('Filter sources').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(1);
  });

  test('more windows than a browser has connections are all told of changes', async () => {
    const { page } = await ferry.open('/sources');
    const pages = [page];
    for (let more = 0; more < 7; more += 1) {
      const next = page.context().waitForEvent('page');
      await page.evaluate(`void open('/sources')`);
      pages.push(await next);
    }
    for (const one of pages) await one.locator('tbody tr').first().waitFor();
    const asked = pages.map((one) => one.waitForRequest(/\/api\/sources/u));
    await page.evaluate(
      `fetch('/api/files?name=new.txt', { method: 'POST', body: 'A new text of 4 May 2023.', headers: { 'content-type': 'application/octet-stream' } })`,
    );
    expect(await Promise.all(asked)).toHaveLength(pages.length);
    for (const one of pages.slice(1)) await one.close();
  }, 60_000);

  test('colours are chosen and kept', async () => {
    const { page } = await ferry.open('/', { colorScheme: 'light' });
    const paper = () => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');
    const before = await paper();
    const turn = page.getByRole('button', { name: /Colours/ });
    await turn.click();
    await turn.click();
    expect(await paper()).not.toBe(before);
    await page.reload();
    expect(await paper()).not.toBe(before);
  });

  test('an address that is none says so', async () => {
    const { page } = await ferry.open('/nowhere');
    expect(await page.locator('main').innerText()).toContain('There is no such page');
    await page.getByRole('link', { name: 'To the documents' }).click();
    await page.getByRole('heading', { name: 'Documents' }).waitFor();
  });

  test('hostile records run nothing and stay text', async () => {
    const hostile = await openWorkbench(hostileCase());
    try {
      const { page, step, complaints } = await hostile.open('/', { apart: true });
      let dialogs = 0;
      page.on('dialog', (dialog) => {
        dialogs++;
        void dialog.dismiss();
      });
      await page.exposeFunction('hacked', () => dialogs++);
      const [row] = hostileCase().document;
      for (const [path, title] of [
        ['/', 'Documents'],
        ['/sources', 'Sources'],
        [`/read/${row?.id}`, 'Read'],
        ['/search?q=script', 'Search'],
        ['/chronology', 'Chronology'],
        ['/actors', 'Actors'],
        ['/network', 'Network'],
        ['/claims', 'Claims'],
        ['/acts', 'Acts'],
        ['/offices', 'Offices and ties'],
        ['/explanations', 'Explanations'],
        ['/review', 'Review'],
        ['/publish', 'Publish'],
      ] as const) {
        await step(path);
        await expect.poll(() => page.title()).toMatch(new RegExp(`^${title} · `, 'u'));
        await page.locator('main .waiting').waitFor({ state: 'detached' });
        expect(
          await page
            .locator('main script, main img, a[href^="javascript"], a[href^="data"]')
            .count(),
        ).toBe(0);
      }
      expect([dialogs, complaints]).toEqual([0, []]);
    } finally {
      await hostile.close();
    }
  }, 60_000);
});
