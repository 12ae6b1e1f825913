import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { ferryCase } from '../dossier/fixture.ts';
import { toldCase } from '../dossier/told-fixture.ts';
import { executable, faultsInBothColours } from '../support/chromium.ts';
import { openWorkbench, overflowOf } from './workbench.ts';
import type { Opened } from './workbench.ts';

const told = toldCase('A Told Text');
const read = `/read/${ferryCase().document[0]?.id ?? ''}`;

/** Every view with its heading, and what it shows once its answer is there. */
const VIEWS: readonly (readonly [address: string, heading: string, shown: string])[] = [
  ['/sources', 'Sources', 'tbody tr'],
  ['/sources?show=outlets', 'Sources', 'td.name'],
  ['/search?q=ferry', 'Search', '.hit'],
  [read, 'The Ferry at Ostrel: Who Closed It', '.document'],
  [`${read}#${ferryCase().mention[0]?.id}`, 'The Ferry at Ostrel: Who Closed It', 'aside dl'],
  ['/review', 'Review', 'blockquote mark'],
  ['/claims', 'Claims', 'tbody tr'],
  ['/claims?show=versions', 'Claims', 'article, .none, p.faint'],
  ['/acts', 'Acts', 'tbody tr'],
  ['/offices', 'Offices and ties', 'tbody tr'],
  ['/offices?show=ties', 'Offices and ties', 'tbody tr'],
  ['/offices?show=bars', 'Offices and ties', '.bars li, p.none'],
  ['/explanations', 'Explanations', 'li[data-row]'],
  ['/explanations?show=table', 'Explanations', 'tbody tr'],
  ['/explanations?show=expected', 'Explanations', 'tbody tr'],
  ['/actors', 'Actors', 'tbody tr'],
  [`/actors/${told.tenure[0]?.person}`, '', 'section h2'],
  ['/chronology', 'Chronology', 'canvas[data-drawn]'],
  ['/chronology?show=table', 'Chronology', 'tbody tr'],
  ['/chronology?show=unsettled', 'Chronology', 'section article, p.none'],
  ['/network', 'Network', '.paper canvas'],
  ['/network?show=table', 'Network', 'tbody tr'],
  [`${read}?original=beside`, 'The Ferry at Ostrel: Who Closed It', '.original .none'],
  ['/publish', 'Publish', '.documents label'],
  ['/', 'Documents', 'tbody tr'],
];

const toldText = `/read/${told.document[0]?.id ?? ''}`;
const profile = `/actors/${told.tenure[0]?.person}`;
/** Every dialog: what is pressed where, and what it asks first. */
const DIALOGS: readonly (readonly [address: string, keys: string, asked: string])[] = [
  ...['m', 'c', 'e', 'o', 't', 'd'].map(
    (kind) => [toldText, `w ${kind}`, 'form :is(input, select)'] as const,
  ),
  [`${toldText}#${told.event[0]?.id}`, 'Alt+e', '[data-field=type]'],
  [`${toldText}#${told.claim[0]?.id}`, 'Alt+e', '[data-field=speaker]'],
  [profile, 'e', '[aria-label=Name]'],
  [profile, 'm', 'input[type=search]'],
  [profile, 't', '[type=checkbox]'],
];
/** The first is that of the window, which axe has looked at. */
const WIDTHS = [1280, 320, 768, 1024, 2560];
describe.skipIf(!executable)('every view', () => {
  let bench: Opened;

  beforeAll(async () => {
    bench = await openWorkbench(ferryCase(), told);
  }, 120_000);
  afterAll(() => bench?.close());

  test('pleases axe in light and dark, scrolls sideways at no width, and complains of nothing', async () => {
    const { page, step, complaints } = await bench.open('/review');
    const found: unknown[] = [];
    for (const [address, heading, shown] of VIEWS) {
      await step(address);
      await there(page, heading, shown);
      found.push(...(await faultsInBothColours(page)).map((fault) => [address, fault]));
      for (const width of WIDTHS) {
        // Low windows: what is wide shows in them as well, and they are drawn in a third of the time.
        await page.setViewportSize({ width, height: 300 });
        // A picture follows the window when the machine finds time for it.
        await expect
          .poll(async () => [address, width, await overflowOf(page)])
          .toEqual([address, width, 0]);
      }
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    expect(found).toEqual([]);
    expect(complaints.filter((one) => !/WebGL|GPU|GL Driver/u.test(one))).toEqual([]);
  }, 240_000);

  test('every dialog opens by keys, pleases axe, fits a narrow window, and gives the focus back', async () => {
    const { page, go, complaints } = await bench.open('/review');
    const found: unknown[] = [];
    let at = '';
    for (const [address, keys, asked] of DIALOGS) {
      if (address !== at) await go(address);
      at = address;
      const held = page.locator(heldAt(address)).filter({ visible: true }).first();
      const dialog = page.locator('dialog[open]');
      const first = dialog.locator(asked).first();
      // On a busy machine a list may be drawn anew between the focus and a key: then the keys are pressed once more.
      for (const timeout of [8000, 20_000]) {
        await held.focus();
        for (const key of keys.split(' ')) await page.keyboard.press(key);
        const isOpen = await first.waitFor({ timeout }).then(
          () => true,
          () => false,
        );
        if (isOpen) break;
        await page.keyboard.press('Escape');
      }
      await first.waitFor({ timeout: 1000 });
      found.push(
        ...(await faultsInBothColours(page, 'dialog[open]')).map((one) => [address, keys, one]),
      );
      await page.setViewportSize({ width: 320, height: 500 });
      const wide = await page.evaluate(
        `(() => { const d = document.querySelector('dialog[open]'); return [d.scrollWidth - d.clientWidth, d.getBoundingClientRect().right > innerWidth]; })()`,
      );
      if (String(wide) !== '0,false') found.push([address, keys, wide]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.keyboard.press('Escape');
      // The first closes the names that are offered, where there are some.
      if (await dialog.isVisible()) await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      const back = await page.evaluate(`document.activeElement?.matches('${HELD}')`);
      if (back !== true) found.push([address, keys, 'the focus is elsewhere']);
    }
    expect(found).toEqual([]);
    expect(complaints).toEqual([]);
  }, 120_000);
});

const RECORD = '.record :is(a, button)';
/** What has the focus before a dialog, and has to have it again after. */
const HELD = `a.number, .tools button, ${RECORD}`;

/** What shows that the keys of an address will find what they are for: a record's wait for the record. */
const heldAt = (address: string): string => (address.includes('#') ? RECORD : HELD);

async function there(page: Page, heading: string, shown: string): Promise<void> {
  const head = page.locator('main h1').filter({ hasText: heading });
  await head.first().waitFor({ state: 'attached' });
  await page.locator(`:is(main, aside) :is(${shown})`).filter({ visible: true }).first().waitFor();
}
