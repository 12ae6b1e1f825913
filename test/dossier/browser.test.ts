import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { executable, faultsOn, lendPage } from '../support/chromium.ts';
import type { PageOptions } from '../support/chromium.ts';
import { writeFolder } from './folder.ts';
import type { Folder } from './folder.ts';
import { ferryCase, hostileCase, wideCase } from './fixture.ts';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 800 };

async function open(url: string, options: PageOptions = {}): Promise<Page> {
  const page = await lendPage({ viewport: WIDE, ...options });
  if (url !== '') await page.goto(url);
  return page;
}

describe.skipIf(!executable)('in a real browser, opened from disk', () => {
  let ferry: Folder;
  let hostile: Folder;
  let many: Folder;

  beforeAll(async () => {
    ferry = await writeFolder(ferryCase());
    hostile = await writeFolder(hostileCase());
    many = await writeFolder(wideCase(14));
  });

  afterAll(() => {
    for (const folder of [ferry, hostile, many]) folder?.remove();
  });

  test('axe finds no fault on light pages, and none of contrast on dark and narrow ones', async () => {
    const page = await open('');
    const found: unknown[] = [];
    for (const path of ferry.paths) {
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(ferry.url(path));
      found.push(...(await faultsOn(page)).map((fault) => [path, fault]));
      await page.setViewportSize(NARROW);
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await faultsOn(page, ['color-contrast'])).map((fault) => [path, fault]));
    }
    expect(found).toEqual([]);
  }, 60_000);

  test('style and script apply under the policy, and nothing is asked of the network', async () => {
    const page = await open('');
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => asked.push(new URL(request.url()).protocol));
    for (const path of ferry.paths) {
      await page.goto(ferry.url(path));
      await expectNoScroll(page, path);
    }
    await page.goto(ferry.document);
    expect(await page.evaluate('getComputedStyle(document.body).marginTop')).toBe('0px');
    expect(await page.locator('.card').count()).toBe(1);
    expect(complaints).toEqual([]);
    expect([...new Set(asked)].toSorted()).toEqual(['file:']);
  });

  test('the policy blocks what is not the dossier’s own', async () => {
    const page = await open(ferry.document);
    const ran = await page.evaluate(`
      const script = document.createElement('script');
      script.textContent = 'window.hacked = true';
      document.body.append(script);
      'hacked' in window;
    `);
    expect(ran).toBe(false);
  });

  test('hostile records run nothing, look like text and make no page scroll sideways', async () => {
    const page = await open('', { apart: true });
    let dialogs = 0;
    page.on('dialog', (dialog) => {
      dialogs++;
      void dialog.dismiss();
    });
    await page.exposeFunction('hacked', () => dialogs++);
    for (const path of hostile.paths) {
      await page.goto(hostile.url(path));
      expect(await page.locator('h1').count()).toBe(1);
      await expectNoScroll(page, path);
    }
    expect(dialogs).toBe(0);
  });

  test('wide: notes stand beside their markers and never on one another', async () => {
    const page = await open(ferry.document, { javaScriptEnabled: false });
    const notes = await boxes(page, '.text .note');
    const markers = await boxes(page, 'a.marker');
    const text = (await boxes(page, '.text'))[0];
    expect(notes.length).toBeGreaterThanOrEqual(markers.length);
    expect(Math.abs((notes[0]?.top ?? 0) - (markers[0]?.top ?? 0))).toBeLessThan(20);
    for (const [index, note] of notes.entries()) {
      expect(note.left).toBeGreaterThanOrEqual(text?.right ?? Infinity);
      expect(note.top).toBeGreaterThanOrEqual(notes[index - 1]?.bottom ?? 0);
    }
  });

  test('narrow and without scripts: a note opens under its marker, and closes again', async () => {
    const page = await open(ferry.document, { viewport: NARROW, javaScriptEnabled: false });
    const marker = page.locator('a.marker').first();
    const note = page.locator('.text .note').first();
    expect(await note.isVisible()).toBe(false);
    await marker.focus();
    await page.keyboard.press('Enter');
    expect(await note.isVisible()).toBe(true);
    await note.locator('.back').click();
    expect(await note.isVisible()).toBe(false);
  });

  test('a link from a table opens the words in their note', async () => {
    const page = await open(ferry.url('sources.html'), {
      viewport: NARROW,
      javaScriptEnabled: false,
    });
    await page.getByRole('link', { name: /note.1/ }).click();
    expect(await page.locator('.note:target').isVisible()).toBe(true);
  });

  test('without scripts every table is whole and no control is left dead', async () => {
    const page = await open(ferry.url('sources.html'), { javaScriptEnabled: false });
    expect(await page.locator('tbody tr').count()).toBe(2);
    expect(await page.locator('button, input').count()).toBe(0);
  });

  test('the switches hide marks without scripts', async () => {
    const page = await open(ferry.document, { javaScriptEnabled: false });
    const line = () =>
      page.evaluate(
        `getComputedStyle(document.querySelector('.text .mention')).textDecorationLine`,
      );
    expect(await line()).toBe('underline');
    await page.getByRole('checkbox', { name: 'Names' }).uncheck();
    expect(await line()).toBe('none');
  });

  test('the filter narrows a table, accents and case aside', async () => {
    const page = await open(many.url('actors.html'));
    const entries = page.locator('.entry:visible');
    expect(await entries.count()).toBe(7);
    await page.getByLabel('Filter the names').fill('PÁPER 13');
    expect(await entries.allInnerTexts()).toEqual([expect.stringContaining('Person 6')]);
    await page.getByLabel('Filter the names').fill('');
    expect(await entries.count()).toBe(7);
  });

  test('the table of sources is put in another order by its heads', async () => {
    const page = await open(ferry.url('sources.html'));
    const first = () => page.locator('tbody tr').first().innerText();
    await page.getByRole('button', { name: 'Issued' }).click();
    expect(await first()).toContain('Quays');
    await page.getByRole('button', { name: 'Issued' }).press('Enter');
    expect(await first()).toContain('The ferry stands still');
  });

  test('cards tell who and when, by mouse and by keyboard, and go on Escape', async () => {
    const page = await open(ferry.document);
    const card = page.locator('#card');
    await page.locator('.text a.date').first().hover();
    await card.waitFor();
    expect(await card.innerText()).toContain('EDTF 2023-03');
    await page.keyboard.press('Escape');
    expect(await card.isVisible()).toBe(false);
    await page.locator('.text a.mention').first().focus();
    await card.waitFor();
    expect(await card.innerText()).toContain('proposed');
  });

  test('narrow: the card of a marker holds its note', async () => {
    const page = await open(ferry.document, { viewport: NARROW });
    await page.locator('a.marker').first().hover();
    await page.locator('#card').waitFor();
    expect(await page.locator('#card').innerText()).toContain('Ostrel Herald');
  });

  test('on paper the notes stay and the controls go', async () => {
    const page = await open(ferry.document);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.running-head, .rail').first().isVisible()).toBe(false);
    expect(await page.locator('.text .note').first().isVisible()).toBe(true);
  });
});

/** From 320 px up. */
async function expectNoScroll(page: Page, path: string): Promise<void> {
  for (const width of [320, 390, 768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const needed = await page.evaluate('document.documentElement.scrollWidth');
    expect([path, needed]).toEqual([path, width]);
  }
}

async function boxes(page: Page, selector: string) {
  return page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return { top, bottom, left, right };
    }),
  );
}
