import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ferryCase } from '../dossier/fixture.ts';
import { executable, faultsOn } from '../support/chromium.ts';
import { openWorkbench } from './workbench.ts';
import type { Opened } from './workbench.ts';

describe.skipIf(!executable)('sources, search and files', () => {
  let ferry: Opened;

  beforeAll(async () => {
    ferry = await openWorkbench(ferryCase());
  }, 60_000);
  afterAll(() => ferry?.close());

  test('the table of sources is filtered and put in order, and its address says how', async () => {
    const { page, go } = await ferry.open('/sources');
    const rows = page.locator('tbody tr');
    await rows.first().waitFor();
    await page.getByRole('button', { name: 'Issued' }).click();
    await page.locator('[aria-sort=ascending]').waitFor();
    expect(await rows.first().innerText()).toContain('Quays');
    await page.getByRole('button', { name: 'Issued' }).click();
    await page.locator('[aria-sort=descending]').waitFor();
    expect(await rows.first().innerText()).toContain('The ferry stands still');
    await page.getByPlaceholder('Filter sources').fill('HÉRALD');
    expect(await rows.count()).toBe(1);
    await go(new URL(page.url()).pathname + new URL(page.url()).search);
    await rows.first().waitFor();
    expect(await rows.count()).toBe(1);
  });

  test('a source is copied as a citation by button and by key', async () => {
    const { page } = await ferry.open('/sources', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.getByRole('button', { name: 'Copy “Quays”' }).click();
    await page.getByText('The source copied as Chicago').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('Ana Verhal, Quays, 2019.');
    await page.getByLabel('Copy as').selectOption('csl');
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Sources' }).click();
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('c');
    await page.getByText('The source copied as CSL-JSON').waitFor();
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied).toContain('"type": "article-newspaper"');
  });

  test('search finds as one types, and a hit leads to its words', async () => {
    const { page } = await ferry.open('/sources');
    await page.keyboard.press('/');
    await page.keyboard.type('closed fer');
    const hit = page.locator('.hit').first();
    await hit.waitFor();
    await expect.poll(() => hit.locator('mark').allInnerTexts()).toContain('Closed');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/read/**');
    await page.locator('.lit').first().waitFor();
  });

  test('files that are dropped in are read, one that cannot be says why, and the rest goes on', async () => {
    const { page } = await ferry.open('/');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /Add documents/ }).click(),
    ]);
    const paper = 'The Bridge at Ostrel\n\nOn 4 May 2023 President Davit Orlan opened the bridge.';
    await chooser.setFiles([
      { name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: 'broken.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 nothing') },
      { name: 'bridge.txt', mimeType: 'text/plain', buffer: Buffer.from(paper) },
    ]);
    const jobs = page.getByRole('region', { name: 'Files that were dropped in' });
    await jobs.getByText('The file is empty').waitFor();
    await jobs.locator('li.read').waitFor();
    await jobs.locator('li.failed', { hasText: 'broken.pdf' }).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await page.locator('tbody').getByText('bridge.txt').waitFor();
    await jobs.locator('li.read a').first().click();
    expect(
      await page.getByRole('heading', { name: 'The Bridge at Ostrel' }).innerText(),
    ).toBeTruthy();
  }, 60_000);

  test('an empty case says what to do first', async () => {
    const empty = await openWorkbench();
    try {
      const { page, complaints } = await empty.open();
      await page.getByRole('heading', { name: 'Drop a commentary here' }).waitFor();
      expect(await faultsOn(page)).toEqual([]);
      expect(complaints).toEqual([]);
    } finally {
      await empty.close();
    }
  });
});
