import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ferryCase } from '../dossier/fixture.ts';
import { toldCase } from '../dossier/told-fixture.ts';
import { executable } from '../support/chromium.ts';
import { openWorkbench } from './workbench.ts';
import type { Opened } from './workbench.ts';

describe.skipIf(!executable)('findings and review', () => {
  let bench: Opened;
  let profile = '';

  beforeAll(async () => {
    const told = toldCase('A Told Text');
    bench = await openWorkbench(ferryCase(), told);
    profile = `/actors/${told.tenure[0]?.person}`;
  }, 60_000);
  afterAll(() => bench?.close());

  test('a key decides, the next question comes at once, and undoing brings the first back', async () => {
    const { page } = await bench.open('/review');
    const question = page.locator('.item h2');
    const waiting = page.locator('.view-head .sum');
    const [first, before] = [await question.innerText(), await waiting.innerText()];
    expect(await page.locator('blockquote mark').first().innerText()).not.toBe('');
    await page.keyboard.press('s');
    await expect.poll(() => question.innerText()).not.toBe(first);
    await page.keyboard.press('k');
    const kept = await question.innerText();
    await page.keyboard.press('a');
    await expect.poll(() => question.innerText()).not.toBe(kept);
    await expect.poll(() => waiting.innerText()).not.toBe(before);
    await page.locator('#decided li').first().waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => waiting.innerText()).toBe(before);
    await page.locator('#decided .undone').first().waitFor();
  });

  test('two windows agree on what was decided', async () => {
    const [{ page: one }, { page: two }] = [
      await bench.open('/review'),
      await bench.open('/review', { apart: true }),
    ];
    const sum = two.locator('.view-head .sum');
    const own = one.locator('.view-head .sum');
    const before = await sum.innerText();
    await one.locator('.item h2').waitFor();
    await one.keyboard.press('x');
    for (const told of [own, sum]) await expect.poll(() => told.innerText()).not.toBe(before);
    await one.locator('#decided li').first().waitFor();
    await one.keyboard.press('u');
    await expect.poll(() => sum.innerText()).toBe(before);
  }, 60_000);

  test('a profile tells names, offices and words, and leads to the line of time', async () => {
    const { page } = await bench.open(profile);
    await page.getByRole('heading', { name: 'Offices' }).waitFor();
    await page.getByRole('heading', { name: 'Names' }).waitFor();
    await page.getByRole('link', { name: 'On the line of time' }).click();
    await expect.poll(() => page.url()).toContain('/chronology?actor=');
  });

  test('the chronology is gone through by keys, and its table says the same', async () => {
    const { page } = await bench.open('/chronology');
    const drawn = () => page.locator('.paper canvas').getAttribute('data-drawn').then(Number);
    await expect.poll(drawn).toBeGreaterThan(0);
    const before = await drawn();
    for (const key of ['+', 'ArrowRight', '-', 'Home']) await page.keyboard.press(key);
    await expect.poll(drawn).toBeGreaterThan(before);
    await page.keyboard.press('j');
    const looked = page.locator('.looked a').first();
    const words = await looked.innerText();
    await page.getByRole('button', { name: 'Table' }).click();
    expect(await page.locator('tbody').innerText()).toContain(words);
  });

  test('the network is drawn and gone through by keys, and its table says the same', async () => {
    const { page } = await bench.open('/network');
    await page.locator('.paper canvas').first().waitFor();
    const looked = page.locator('.looked a').first();
    // Keys wait for the layout, which a busy machine makes late.
    await expect
      .poll(async () => {
        await page.keyboard.press('j');
        return looked.isVisible();
      })
      .toBe(true);
    await page.getByRole('button', { name: 'Table' }).click();
    await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(0);
  }, 60_000);
});
