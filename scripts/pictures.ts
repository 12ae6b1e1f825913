import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { withCase } from '../src/flow/case.ts';
import { writeDossier } from '../src/flow/dossier.ts';
import { loadGazetteer } from '../src/flow/gazetteer.ts';
import { readIntoCase } from '../src/flow/read-into-case.ts';
import { serveCase } from '../src/http/serve.ts';

/**
 * Takes the pictures of the README and the reference anew: of the sample case in the workbench, and of its dossier.
 * Usage: npm run web && node scripts/pictures.ts [FOLDER]; needs Debian's Chromium.
 */
const ROOT = join(import.meta.dirname, '..');
const SAMPLES = join(ROOT, 'samples');
const [out = join(ROOT, 'docs', 'images')] = process.argv.slice(2);

/** Up to this far below the upper edge stands what a picture shows first: under the workbench's head. */
const UNDER_HEAD = 110;
const UNDER_EDGE = 60;

/** Pictures are drawn, and networks settled, when nothing moves any more. */
const SETTLED_MS = 3000;

const folder = await mkdtemp(join(tmpdir(), 'pictures-'));
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
});
try {
  const page = await browser.newPage();
  const casePath = await sampleCase();
  await ofWorkbench(page, casePath);
  await ofDossier(page, casePath);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}

/** Reads both editions of the sample, as `npm run demo` does. */
async function sampleCase(): Promise<string> {
  const casePath = join(folder, 'sample.tacitus');
  const gazetteer = await loadGazetteer(join(SAMPLES, 'actors.yml'));
  const editions = ['water-over-the-threshold.en.pdf', 'water-over-the-threshold.ru.docx'];
  await readIntoCase(
    casePath,
    editions.map((file) => join(SAMPLES, 'built', file)),
    { gazetteer },
  );
  return casePath;
}

async function ofWorkbench(page: Page, casePath: string): Promise<void> {
  const bench = await serveCase(casePath, { assets: join(ROOT, 'web', 'built') });
  const go = async (path: string, width: number, height: number): Promise<void> => {
    await page.setViewportSize({ width, height });
    await page.goto(new URL(path, bench.url).href);
    await page.waitForTimeout(SETTLED_MS);
  };
  try {
    await page.goto(bench.url);
    await page.locator('a[href^="/read/"]').first().waitFor();
    const text = await page.locator('a[href^="/read/"]').first().getAttribute('href');
    await go('/chronology', 1360, 780);
    await page.screenshot({ path: join(out, 'workbench-chronology.png') });
    await go('/network', 1100, 600);
    await page.screenshot({ path: join(out, 'workbench-network.png') });
    await go(text ?? '/', 1360, 780);
    await page.getByLabel('Claims').check();
    await scrollTo(page, `p:has-text('called his Mirvanian counterpart')`, UNDER_HEAD);
    await page.waitForTimeout(SETTLED_MS);
    await page.screenshot({ path: join(out, 'workbench-read.png') });
  } finally {
    await bench.close();
  }
}

/** The first document’s page, where notes hold a fault: text, marks and margin at once. */
async function ofDossier(page: Page, casePath: string): Promise<void> {
  const index = await withCase(casePath, { readonly: true }, (store) =>
    writeDossier(store, join(folder, 'dossier'), { title: 'Water over the Threshold' }),
  );
  await page.setViewportSize({ width: 1280, height: 740 });
  await page.goto(pathToFileURL(index).href);
  await page.locator('.document-title a').first().click();
  await scrollTo(page, `.text p:has(.fault-words)`, UNDER_EDGE);
  await page.screenshot({ path: join(out, 'dossier.png') });
}

async function scrollTo(page: Page, selector: string, below: number): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  await page.evaluate(`scrollBy(0, ${(box?.y ?? 0) - below})`);
}
