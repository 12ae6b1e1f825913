import axe from 'axe-core';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const DESKTOP = { width: 1280, height: 900 };
/** A page at rest takes memory: no more than these are kept for the tests that come. */
const KEPT = 2;

/** Debian's `chromium` on the PATH; `undefined` where there is none. Throws in CI, where it must be there. */
function findChromium(): string | undefined {
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'));
  const found = places.find((place) => existsSync(place));
  if (found === undefined && process.env['CI']) throw new Error('No chromium on the PATH in CI');
  return found;
}

/** Where Chromium is; tests in a browser are left out where there is none. */
export const executable = findChromium();
if (!executable) console.warn('Nothing is tested in a browser: there is no chromium on the PATH.');

export interface PageOptions {
  /** 1280 × 900 by default. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
  readonly permissions?: readonly string[];
  /** A browser of its own: it shares no cookies, storage or messages with the others, and is closed with the test. */
  readonly apart?: boolean;
}

let started: Promise<Browser> | undefined;
const contexts = new Map<string, Promise<BrowserContext>>();
const resting = new Map<string, Page[]>();

/**
 * A page for the test that runs. A page costs a process and a context more than what a test does in it: they are lent, one
 * test after another, by one browser for all files that a process runs, which ends with it. What a test left on a page
 * (storage, listeners, the mouse, the medium) is gone before the next has it.
 */
export async function lendPage(options: PageOptions = {}): Promise<Page> {
  const { viewport = DESKTOP, colorScheme = 'light', apart = false } = options;
  const { javaScriptEnabled = true, permissions = [] } = options;
  const kind = JSON.stringify([javaScriptEnabled, permissions]);
  const context = await (apart ? newContext(options) : (contexts.get(kind) ?? keptContext(kind)));
  const page = (apart ? undefined : resting.get(kind)?.pop()) ?? (await context.newPage());
  onTestFinished(() => (apart ? context.close() : takeBack(page, kind)));
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  return page;

  function keptContext(of: string): Promise<BrowserContext> {
    const made = newContext(options);
    contexts.set(of, made);
    return made;
  }
}

async function newContext({ javaScriptEnabled = true, permissions = [] }: PageOptions) {
  started ??= chromium.launch({ executablePath: executable ?? '', args: ARGUMENTS });
  const browser = await started;
  return browser.newContext({ javaScriptEnabled, permissions: [...permissions] });
}

const HEARD = ['console', 'pageerror', 'request', 'dialog'];

async function takeBack(page: Page, kind: string): Promise<void> {
  const rest = resting.get(kind) ?? [];
  if (rest.length >= KEPT || page.isClosed()) return page.close();
  for (const event of HEARD) page.removeAllListeners(event);
  if (page.url().startsWith('http')) await page.evaluate('localStorage.clear()');
  await page.mouse.move(0, 0);
  await page.emulateMedia({ media: null });
  await page.goto('about:blank');
  resting.set(kind, [...rest, page]);
}

/**
 * What axe finds on a page. Our pages hold no frames and no media, so that it runs in the page alone and fetches nothing
 * anew. `rules` are all unless some are named, `within` is the whole page unless a selector names a part.
 */
export async function faultsOn(
  page: Page,
  rules: readonly string[] = [],
  within = 'html',
): Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    reporter: 'no-passes',
    preload: false,
    ...(rules.length > 0 && { runOnly: rules }),
  };
  if (!(await page.evaluate<boolean>(`'axe' in window`))) await page.evaluate(axe.source);
  return page.evaluate<
    string[]
  >(`axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
}

/** The only rule of axe that colours decide. */
const OF_COLOURS = ['color-contrast'];

/** What axe finds in light colours, then what of it hangs on colours in dark ones. The page is left in light ones. */
export async function faultsInBothColours(page: Page, within?: string): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await faultsOn(page, [], within);
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await faultsOn(page, OF_COLOURS, within);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}
