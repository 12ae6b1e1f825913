import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { serveCase } from '../../src/http/serve.ts';
import type { Workbench } from '../../src/http/serve.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WINDOW = { width: 1280, height: 900 };
/** The better of so many loads counts: what else runs on the machine only makes them slower. */
const LOADS = 2;
const LONGEST_MS = 60_000;

/** A view, and what stands in it once a person can use it. */
export interface View {
  readonly name: string;
  readonly address: string;
  readonly usable: string;
}

export interface Opened {
  /** Milliseconds from the address to a view that can be used. */
  readonly load: (view: View) => Promise<number>;
  /** Milliseconds from a key to what is found for all that was typed so far, the longest of them. */
  readonly type: (words: string) => Promise<number>;
  /** Frames a second while a picture is zoomed in and out. */
  readonly zoom: (view: View) => Promise<number>;
  /** Bytes of script that were fetched since the window was opened, as they run. */
  readonly script: () => number;
  readonly close: () => Promise<void>;
}

/** Builds the workbench's pages as they are now. */
export async function builtPages(): Promise<{
  readonly folder: string;
  readonly remove: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'tacitus-bench-pages-'));
  await build({
    configFile: join(ROOT, 'web', 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function launched(): Promise<Browser | undefined> {
  return chromium
    .launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
    .catch(() => undefined);
}

/** Serves a case by the real server and opens it in a window that has nothing in its store. */
export async function opened(browser: Browser, path: string, assets: string): Promise<Opened> {
  const served = await serveCase(path, { assets, originals: false });
  const context = await browser.newContext({ viewport: WINDOW });
  const page = await context.newPage();
  await page.request.get(served.url);
  const scripts = new Map<string, number>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && response.status() === 200)
      void response.body().then((body) => scripts.set(response.url(), body.length));
  });
  return {
    load: (view) => bestOf(LOADS, () => loaded(page, served, view)),
    type: (words) => bestOf(LOADS, () => typed(page, served, words)),
    script: () => [...scripts.values()].reduce((sum, one) => sum + one, 0),
    zoom: (view) => zoomed(page, served, view),
    async close() {
      await context.close();
      await served.close();
    },
  };
}

async function bestOf(times: number, measure: () => Promise<number>): Promise<number> {
  let best = Infinity;
  for (let at = 0; at < times; at++) best = Math.min(best, await measure());
  return best;
}

async function loaded(page: Page, { url }: Workbench, { address, usable }: View): Promise<number> {
  await page.goto('about:blank');
  const before = performance.now();
  await page.goto(new URL(address, url).href, { waitUntil: 'commit' });
  await page.locator(usable).first().waitFor({ state: 'visible', timeout: LONGEST_MS });
  return performance.now() - before;
}

const ZOOMED_MS = 3_000;
/** A wheel turns a little more seldom than a screen is drawn: else a drawing gives way to the next turn. */
const TURN_MS = 20;

async function zoomed(page: Page, served: Workbench, view: View): Promise<number> {
  await loaded(page, served, view);
  return page.evaluate(`new Promise((done) => {
    const canvas = document.querySelector('canvas[data-drawn]');
    const drawn = () => Number(canvas.dataset.drawn);
    const [begin, before] = [performance.now(), drawn()];
    const turning = setInterval(() => {
      const passed = performance.now() - begin;
      const deltaY = passed % 1000 < 500 ? -40 : 40;
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: 600, bubbles: true, cancelable: true }));
      if (passed < ${ZOOMED_MS}) return;
      clearInterval(turning);
      done(((drawn() - before) / passed) * 1000);
    }, ${TURN_MS});
  })`);
}

/** Types letter by letter, each when what was typed before it is answered. */
async function typed(page: Page, { url }: Workbench, words: string): Promise<number> {
  await page.goto(new URL('/search', url).href);
  const field = page.locator('search input');
  await field.waitFor();
  const times: number[] = [];
  for (let length = 2; length <= words.length; length++) {
    const now = JSON.stringify(words.slice(0, length));
    const time: number = await page.evaluate(`new Promise((done) => {
      const field = document.querySelector('search input');
      const list = document.querySelector('.found');
      const begin = performance.now();
      const watch = new MutationObserver(() => {
        if (list.classList.contains('busy')) return;
        watch.disconnect();
        requestAnimationFrame(() => done(performance.now() - begin));
      });
      watch.observe(list, { attributes: true, subtree: true, childList: true, attributeFilter: ['class'] });
      field.value = ${now};
      field.dispatchEvent(new Event('input', { bubbles: true }));
    })`);
    times.push(time);
  }
  return Math.max(...times);
}
