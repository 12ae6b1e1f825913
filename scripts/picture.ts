import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/**
 * Takes the README's picture of a dossier: the first document's page of a folder that `tacitus dossier` wrote.
 * Usage: node scripts/picture.ts FOLDER [OUT.png]; needs Debian's Chromium.
 */
const [folder, out = join(import.meta.dirname, '..', 'docs', 'images', 'dossier.png')] =
  process.argv.slice(2);
if (folder === undefined) {
  console.error('Usage: node scripts/picture.ts FOLDER [OUT.png], where FOLDER is a dossier.');
  process.exit(2);
}

const profile = await mkdtemp(join(tmpdir(), 'picture-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
  ],
  viewport: { width: 1280, height: 740 },
});
try {
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await page.locator('.document-title a').first().click();
  // The first paragraph whose notes hold a fault: text, marks and margin at once.
  await page.evaluate(
    `scrollTo(0, document.querySelector('.text .fault-words').closest('p').getBoundingClientRect().top - 60)`,
  );
  await page.screenshot({ path: out });
} finally {
  await context.close();
  await rm(profile, { recursive: true, force: true });
}
