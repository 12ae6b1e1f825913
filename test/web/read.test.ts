import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ferryCase } from '../dossier/fixture.ts';
import { toldCase } from '../dossier/told-fixture.ts';
import { executable } from '../support/chromium.ts';
import { longCase } from '../support/long-text.ts';
import { openWorkbench } from './workbench.ts';
import type { Opened } from './workbench.ts';

const NARROW = { viewport: { width: 390, height: 800 } };
const WIDE = { viewport: { width: 1600, height: 900 } };
const text = `/read/${ferryCase().document[0]?.id ?? ''}`;
const told = toldCase('Another Text');
const long = longCase();
const longText = `/read/${long.document[0]?.id ?? ''}`;
const toldText = `/read/${told.document[0]?.id ?? ''}`;

describe.skipIf(!executable)('reading a document', () => {
  let ferry: Opened;

  beforeAll(async () => {
    ferry = await openWorkbench(ferryCase(), told, long);
  }, 60_000);
  afterAll(() => ferry?.close());

  test('notes stand beside the line that calls them', async () => {
    const { page } = await ferry.open(text);
    const [note, marker, paragraph] = await Promise.all(
      ['.text .note', 'a.marker', '.text .part > p'].map((which) =>
        page.locator(which).first().boundingBox(),
      ),
    );
    expect(Math.abs((note?.y ?? 0) - (marker?.y ?? 99))).toBeLessThan(20);
    expect(note?.x).toBeGreaterThan((paragraph?.x ?? 0) + (paragraph?.width ?? 0));
  });

  test('narrow: a note opens under its marker, and leads back', async () => {
    const { page } = await ferry.open(text, NARROW);
    const note = page.locator('.text .note').first();
    expect(await note.isVisible()).toBe(false);
    await page.locator('a.marker').first().click();
    await note.waitFor();
    await note.getByRole('link', { name: 'Back to the text' }).click();
    await note.waitFor({ state: 'hidden' });
  });

  test('marks show when they are asked for, and stay so', async () => {
    const { page } = await ferry.open(text);
    const line = () =>
      page.evaluate(
        `getComputedStyle(document.querySelector('.text .mention')).textDecorationLine`,
      );
    expect(await line()).toBe('underline');
    await page.getByRole('checkbox', { name: 'Names' }).uncheck();
    expect(await line()).toBe('none');
    await page.reload();
    await page.locator('.text .mention').first().waitFor();
    expect(await line()).toBe('none');
    await page.keyboard.press('1');
    expect(await line()).toBe('underline');
  });

  test('a card says who and when, by mouse and by key, and goes on Escape', async () => {
    const { page } = await ferry.open(text);
    const card = page.locator('.card');
    await page.locator('.text a.date').first().hover();
    await card.waitFor();
    expect(await card.innerText()).toContain('March 2023');
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await page.mouse.move(0, 0);
    await page.keyboard.press('n');
    await card.waitFor();
    expect(await card.innerText()).toContain('March 2023');
    await page.keyboard.press('n');
    await card.getByText('Davit Orlan').waitFor();
  });

  test('a click opens the record under an address of its own, and Escape closes it', async () => {
    const { page } = await ferry.open(text);
    await page.locator('.text a.mention', { hasText: 'President Davit Orlan' }).first().click();
    const record = page.getByRole('complementary', { name: 'Name' });
    await record.getByText('fixture: by hand').waitFor();
    expect(page.url()).toMatch(/#men_/);
    expect(await page.locator('.text a.mention.lit').count()).toBe(1);
    await page.keyboard.press('Escape');
    await record.waitFor({ state: 'hidden' });
    await page.goBack();
    await record.waitFor();
  });

  test('a decision holds, is said, shows in another window and can be taken back', async () => {
    const { page } = await ferry.open(text);
    const other = await ferry.open(text);
    await page.locator('.text a.mention', { hasText: 'President Davit Orlan' }).first().click();
    await other.go(new URL(page.url()).pathname + new URL(page.url()).hash);
    const record = page.getByRole('complementary');
    await record.getByRole('button', { name: 'Accept' }).click();
    await record.getByText('accepted', { exact: false }).first().waitFor();
    await other.page.getByRole('complementary').getByText('accepted').first().waitFor();
    await page.locator('.notices').getByRole('button', { name: 'Undo' }).click();
    await other.page.getByRole('complementary').getByText('proposed').first().waitFor();
    expect([...other.complaints]).toEqual([]);
  });

  test('a claim tells beside its words who says it and how surely', async () => {
    const { page } = await ferry.open(toldText);
    await page.locator('.text .part > p').first().waitFor();
    expect(await page.locator('.claim-note').first().isVisible()).toBe(false);
    await page.keyboard.press('4');
    const note = page.locator('.claim-note').first();
    await note.waitFor();
    expect(await note.innerText()).toMatch(/%/);
    await note.getByRole('link').click();
    await page.getByRole('complementary', { name: 'Claim' }).getByText('how surely').waitFor();
  });

  test('an address of a note or a fault leads to its words', async () => {
    const { page, go } = await ferry.open(text);
    const fault = page.locator('.fault-item a').last();
    await fault.click();
    await page.locator('.text .fault.lit, .note .fault.lit').first().waitFor();
    await go('/sources');
    await page
      .getByRole('link', { name: /note.1/ })
      .first()
      .click();
    await page.waitForURL('**/read/**');
    expect(await page.locator('.note.lit').innerText()).toContain('Ostrel');
  });

  test('a long text is here where one reads, and its addresses lead into what is not', async () => {
    const { page, go, complaints } = await ferry.open(longText, WIDE);
    const parts = page.locator('.part');
    const held = page.locator('.part:has(p)');
    await page.locator('.number', { hasText: /^1$/ }).waitFor();
    expect(await parts.count()).toBeGreaterThan(5);
    expect(await held.count()).toBeLessThan(4);
    // What is told of the whole does not depend on what is here.
    await page.locator('label', { hasText: 'Names' }).getByText('300', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Chapter 12' }).click();
    await page.locator('h2.lit', { hasText: 'Chapter 12' }).waitFor();
    await page.keyboard.press('j');
    expect(await page.locator(':focus').innerText()).toMatch(/^27\d$/);
    const paragraph = page.locator('.part > p', { hasText: 'Day 276:' });
    expect(await paragraph.locator('.note:not(.claim-note)').innerText()).toContain('number 276.');
    // The middle, by an address that names a record.
    await go(`${longText}#${long.mention[149]?.id ?? ''}`);
    await page.locator('.mention.lit', { hasText: 'Davit Orlan' }).waitFor();
    expect(await page.locator('.part > p:has(.lit) .number').innerText()).toBe('150');
    await page.evaluate('scrollTo(0, 0)');
    await page.locator('.number', { hasText: /^1$/ }).waitFor();
    await page.keyboard.press('f');
    await page.getByRole('searchbox').fill('number 222');
    await page.locator('.hit a').first().click();
    await page.locator('.note.lit', { hasText: 'number 222.' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
