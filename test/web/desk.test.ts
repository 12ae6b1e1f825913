import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withCase } from '../../src/flow/case.ts';
import { readIntoCase } from '../../src/flow/read-into-case.ts';
import { serveCase } from '../../src/http/serve.ts';
import type { Workbench } from '../../src/http/serve.ts';
import { typesetPdf } from '../read/typeset-pdf.ts';
import { executable, faultsOn, lendPage } from '../support/chromium.ts';
import { builtWorkbench } from './built.ts';

/** Short texts: what costs is the reading, and what is looked at is the same. */
const REPORT = {
  title: 'Low Water at Ostrel',
  size: 18,
  paragraphs: Array.from({ length: 8 }, (_, at) => {
    const day = `${at + 1} March 2025`;
    return `Mirvania accused Velland of sabotage on ${day}, and Governor Marta Belan met Ruben Osk at the landing the same evening. He said that the water would probably stay low until the summer, and nobody at the landing asked him how he knew.`;
  }),
};
/** Whatever of it ran or was fetched would be told of in the window. */
const LETTER = `<!doctype html><html lang="en"><head><title>A letter from Velland</title>
<script>parent.ran = 'script'</script><style>p { display: none }</style><link rel="stylesheet" href="/ran.css"></head>
<body onload="parent.ran = 'onload'"><h1>A letter from Velland</h1>
<p onclick="parent.ran = 'onclick'" style="position: fixed">President Anar Tavarov dismissed Vera Lisova on 3 March 2025.
Anton Marlo said that Anar Tavarov threatened Velland.</p><p>Vera Lisova met Anton Marlo on 5 March 2025. <a href="javascript:parent.ran='link'">More</a></p>
<img src="/ran.png" onerror="parent.ran = 'onerror'"><svg onload="parent.ran = 'svg'"><script>parent.ran = 'svg script'</script></svg>
<iframe src="/ran.html"></iframe><form action="/ran"><button>Send</button></form><meta http-equiv="refresh" content="0; url=/ran">
</body></html>`;
const INERT = 'script, link, img, svg, iframe, form, meta[http-equiv], a, [onclick], [style]';
/** A machine that runs all tests at once is slow to read and to draw. */
const PATIENT = { timeout: 25_000, interval: 100 };

const said = (page: Page, words: RegExp) =>
  page.locator('.notice').filter({ hasText: words }).first().waitFor();

describe.skipIf(!executable)('a day at the desk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'));
  const path = join(folder, 'water.tacitus');
  const [pdf, letter] = [join(folder, 'low-water.pdf'), join(folder, 'letter.html')];
  let bench: Workbench;
  let document = '';

  const start = async (): Promise<void> => {
    bench = await serveCase(path, { assets: await builtWorkbench() });
  };
  const at = (address: string): string => new URL(address, bench.url).href;
  const enter = async (address: string): Promise<Page> => {
    const page = await lendPage();
    await page.request.get(bench.url);
    await page.goto(at(address));
    await page.locator('main h1').first().waitFor({ state: 'attached' });
    return page;
  };

  beforeAll(async () => {
    writeFileSync(pdf, await typesetPdf(REPORT));
    writeFileSync(letter, LETTER);
    await readIntoCase(path, [letter]);
    await start();
  }, 60_000);
  afterAll(async () => {
    await bench?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a PDF is dropped; its page stands beside the text and follows it', async () => {
    const page = await enter('/');
    await page.locator('input[type=file]').first().setInputFiles(pdf);
    const link = page.locator('table a').filter({ hasText: REPORT.title });
    await link.waitFor({ timeout: PATIENT.timeout });
    document = (await link.getAttribute('href')) ?? '';
    await page.goto(at(document));
    await page.locator('article p .mention').first().waitFor();
    await page.keyboard.press('b');
    const canvas = page.locator('.original canvas');
    await expect.poll(() => canvas.getAttribute('data-page'), PATIENT).toBe('1');
    // Ink on paper: something was drawn.
    const inked = await page.evaluate(
      `(() => { const c = document.querySelector('.original canvas'); const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; let dark = 0; for (let i = 0; i < d.length; i += 4) if (d[i] < 90) dark += 1; return dark; })()`,
    );
    expect(Number(inked)).toBeGreaterThan(500);
    await page.evaluate(`document.querySelector('#page-3').scrollIntoView()`);
    await expect.poll(() => canvas.getAttribute('data-page'), PATIENT).toBe('3');
    await page.keyboard.press(']');
    await expect.poll(() => canvas.getAttribute('data-page'), PATIENT).toBe('4');
    expect(await faultsOn(page)).toEqual([]);
  }, 60_000);

  test('words are selected by keys, become an act, and undoing takes it back', async () => {
    const page = await enter(document);
    const count = () => page.locator('.rail label.acts .count').innerText().then(Number);
    await page.locator('article p .mention').first().waitFor();
    const before = await count();
    await page.locator('a.number').nth(4).focus();
    await page.keyboard.press('w');
    for (let more = 0; more < 5; more += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.locator('.bar').waitFor();
    const words = await page.evaluate<string>('String(getSelection())');
    await page.keyboard.press('e');
    const type = page.getByLabel('Type');
    await type.selectOption('REQUEST');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await said(page, /is added/u);
    await expect.poll(count, PATIENT).toBe(before + 1);
    await page
      .locator('article .act')
      .filter({ hasText: words.split(' ')[0] ?? '' })
      .first()
      .waitFor();
    await page.keyboard.press('u');
    await expect.poll(count, PATIENT).toBe(before);
  }, 60_000);

  test('a name is corrected, two are joined and parted, and all is there after a restart and another reading', async () => {
    const page = await enter('/actors');
    const people = async () => {
      const answer = await page.request.get(at('/api/actors?type=person'));
      const told: { rows: { id: string; name: string }[] } = await answer.json();
      return told.rows;
    };
    const known = await people();
    const [first, second, third] = ['Anar Tavarov', 'Vera Lisova', 'Anton Marlo'].map((one) =>
      known.find(({ name }) => name === one),
    );
    await page.goto(at(`/actors/${first?.id}`));
    await page.locator('.tools').waitFor();
    await page.keyboard.press('e');
    await page.getByLabel('Name', { exact: true }).fill('The Corrected One');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'The Corrected One' }).waitFor();
    const joinWith = async (other = ''): Promise<void> => {
      await page.keyboard.press('m');
      await page.getByLabel('A name in any script').fill(other);
      await page.locator('dialog li button').first().click();
      await page.getByRole('heading', { name: 'Joined from' }).waitFor();
    };
    await joinWith(second?.name);
    await said(page, /are one/u);
    await page.keyboard.press('u');
    await page.getByRole('heading', { name: 'Joined from' }).waitFor({ state: 'hidden' });
    await joinWith(third?.name);
    await page.goto('about:blank');
    await bench.close();
    await withCase(path, {}, async (store) => {
      // As after an older version: what was read is exchanged for what is read now.
      const row = (await store.documents()).find(({ file }) => file === 'letter.html');
      const records = await store.records(row?.id);
      await store.putDocument({ ...records, decision: [], claim: [], tie: [] });
    });
    expect((await readIntoCase(path, [letter])).failures).toEqual([]);
    await start();
    await page.request.get(bench.url);
    expect((await people()).map(({ name }) => name)).toContain('The Corrected One');
    await page.goto(at(`/actors/${first?.id}`));
    await page.getByRole('heading', { name: 'The Corrected One' }).waitFor();
    await page.getByRole('heading', { name: 'Joined from' }).waitFor();
  }, 90_000);

  test('a hostile web page stands beside its text and nothing of it runs; a dossier is written without what is left out', async () => {
    const page = await enter('/publish');
    await page.getByText('of 2').waitFor();
    await page.getByRole('checkbox', { name: 'Claims' }).uncheck();
    await page.getByRole('checkbox', { name: /A letter from Velland/u }).uncheck();
    await page.getByRole('button', { name: 'Write the dossier' }).click();
    await page.getByRole('heading', { name: 'It is written' }).waitFor(PATIENT);
    const index = readFileSync(join(folder, 'water-dossier', 'index.html'), 'utf8');
    expect([index.includes('claims.html'), index.includes('Velland')]).toEqual([false, false]);
    const zip = await page.request.get(at('/api/dossier.zip'));
    expect((await zip.body()).subarray(0, 2).toString()).toBe('PK');
    const answer = await page.request.get(at('/api/documents'));
    const documents: { id: string; file: string }[] = await answer.json();
    const html = documents.find(({ file }) => file.endsWith('.html'))?.id ?? '';
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(at(`/read/${html}?original=beside`));
    const frame = page.frameLocator('.original iframe');
    await frame.getByText('Anton Marlo said').waitFor();
    expect(await frame.locator('[id^=pas_]').count()).toBe(3);
    expect(await frame.locator(INERT).count()).toBe(0);
    expect(await page.locator('.original iframe').getAttribute('sandbox')).toBe('');
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(asked.filter((one) => one.includes('ran'))).toEqual([]);
  }, 60_000);
});
