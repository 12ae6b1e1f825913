import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { withCase } from '../../src/flow/case.ts';
import { serveCase } from '../../src/http/serve.ts';
import type { Workbench } from '../../src/http/serve.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { lendPage } from '../support/chromium.ts';
import type { PageOptions } from '../support/chromium.ts';
import { builtWorkbench } from './built.ts';

export interface Opened {
  readonly bench: Workbench;
  /** The case's file. */
  readonly path: string;
  /** Opens a window of the workbench at an address, until the test ends. */
  readonly open: (address?: string, options?: PageOptions) => Promise<Window>;
  readonly close: () => Promise<void>;
}

interface Window {
  readonly page: Page;
  /** What the window complained of. */
  readonly complaints: readonly string[];
  /** Loads an address anew, as if it were typed. */
  readonly go: (address: string) => Promise<void>;
  /** Goes to an address as a link of the page would; what it shows comes later. */
  readonly step: (address: string) => Promise<void>;
}

/** Serves a case that holds some records by the real server, and opens windows on it in a real browser. */
export async function openWorkbench(...cases: readonly RecordSet[]): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const path = join(folder, 'ferry.tacitus');
  await withCase(path, { create: true }, async (store) => {
    for (const records of cases) await store.putDocument(records);
  });
  const bench = await serveCase(path, { assets: await builtWorkbench() });
  const entered = new WeakSet<BrowserContext>();
  const open = async (address = '/', options: PageOptions = {}): Promise<Window> => {
    const page = await lendPage(options);
    const complaints = complaintsOf(page);
    // The address with the key is exchanged for the browser's cookie, which all its windows have.
    if (!entered.has(page.context())) await page.request.get(bench.url);
    entered.add(page.context());
    const go = async (to: string): Promise<void> => {
      await page.goto(new URL(to, bench.url).href);
      await page.locator('main h1').first().waitFor({ state: 'attached' });
    };
    const step = async (to: string): Promise<void> => {
      await page.evaluate(
        `history.pushState({}, '', ${JSON.stringify(to)}); dispatchEvent(new PopStateEvent('popstate', { state: {} }))`,
      );
    };
    await go(address);
    return { page, complaints, go, step };
  };
  const close = async (): Promise<void> => {
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { bench, path, open, close };
}

function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

/** How far a page can be scrolled sideways, in pixels. */
export async function overflowOf(page: Page): Promise<number> {
  return Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
}
