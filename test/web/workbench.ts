import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { build } from 'vite';
import { withCase } from '../../src/flow/case.ts';
import { serveCase } from '../../src/http/serve.ts';
import type { Workbench } from '../../src/http/serve.ts';
import type { RecordSet } from '../../src/model/record-set.ts';
import { findChromium, startChromium } from '../dossier/browser.ts';

/** Where Chromium is; tests of the workbench are left out where there is none. */
export const executable = findChromium();
if (!executable)
  console.warn('The workbench is not tested in a browser: there is no chromium on the PATH.');

const WIDE = { width: 1280, height: 900 };
const WEB = join(import.meta.dirname, '..', '..', 'web');

let built: Promise<string> | undefined;
let started: Promise<Browser> | undefined;

/** The workbench's files as they are now, built once for all tests of a process. */
function builtOnce(): Promise<string> {
  built ??= (async () => {
    const outDir = mkdtempSync(join(tmpdir(), 'workbench-'));
    process.once('exit', () => rmSync(outDir, { recursive: true, force: true }));
    const configFile = join(WEB, 'vite.config.ts');
    await build({ configFile, logLevel: 'error', build: { outDir } });
    return outDir;
  })();
  return built;
}

/** One browser for all tests of a process; it ends with it. */
function browserOnce(): Promise<Browser> {
  started ??= startChromium(executable ?? '');
  return started;
}

export interface Opened {
  readonly bench: Workbench;
  /** The case's file. */
  readonly path: string;
  /** Opens a window of the workbench at an address; every error on its console fails it. */
  readonly open: (address?: string, options?: BrowserContextOptions) => Promise<Window>;
  readonly close: () => Promise<void>;
}

interface Window {
  readonly page: Page;
  /** What the window complained of. */
  readonly complaints: readonly string[];
  readonly go: (address: string) => Promise<void>;
}

/** Serves a case that holds some records by the real server, and opens windows on it in a real browser. */
export async function openWorkbench(...cases: readonly RecordSet[]): Promise<Opened> {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const path = join(folder, 'ferry.tacitus');
  await withCase(path, { create: true }, async (store) => {
    for (const records of cases) await store.putDocument(records);
  });
  const [assets, browser] = await Promise.all([builtOnce(), browserOnce()]);
  const bench = await serveCase(path, { assets });
  const open = async (address = '/', options: BrowserContextOptions = {}): Promise<Window> => {
    const context = await browser.newContext({ viewport: WIDE, ...options });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning')
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(bench.url);
    const go = async (to: string): Promise<void> => {
      await page.goto(new URL(to, bench.url).href);
      await page.locator('main h1').first().waitFor({ state: 'attached' });
    };
    await go(address);
    return { page, complaints, go };
  };
  const close = async (): Promise<void> => {
    for (const context of browser.contexts()) await context.close();
    await bench.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { bench, path, open, close };
}
