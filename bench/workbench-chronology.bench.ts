import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import type { Benchmark, Outcome } from './benchmark.ts';

const ITEMS = 100_000;
const SECONDS = 3;
const TARGET = 30;

const benchmark: Benchmark = {
  name: 'workbench-chronology',
  data: `${ITEMS.toLocaleString('en')} generated dates and acts of the years 1200 to 2025, most of them late, drawn by headless Chromium at 1280 × 800`,
  run: () => measure(),
};

export default benchmark;

async function measure(): Promise<Outcome> {
  const browser = await chromium
    .launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
    .catch(() => undefined);
  if (browser === undefined) return { skipped: 'there is no /usr/bin/chromium', figures: [] };
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addScriptTag({ content: await bundled() });
    const rates: Readonly<Record<string, number>> = await page.evaluate(
      `window.chronology.measured(${ITEMS}, ${SECONDS})`,
    );
    return {
      figures: Object.entries(rates).map(([name, value]) => ({
        name,
        value,
        unit: 'frames/s',
        target: TARGET,
        machineBound: true,
      })),
    };
  } finally {
    await browser.close();
  }
}

/** The drawing code as one script. */
async function bundled(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: join(import.meta.dirname, '..', 'web', 'bench', 'chronology.ts'),
        name: 'chronology',
        formats: ['iife'],
      },
    },
  });
  const [first] = [built].flat();
  if (first === undefined || !('output' in first)) throw new Error('Nothing was built');
  return first.output[0].code;
}
