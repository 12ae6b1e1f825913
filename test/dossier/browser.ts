import { AxeBuilder } from '@axe-core/playwright';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { RecordSet } from '../../src/model/record-set.ts';
import { pagesOf } from './collect.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's `chromium` on the PATH; `undefined` where there is none. Throws in CI, where it must be there. */
export function findChromium(): string | undefined {
  const places = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'));
  const found = places.find((place) => existsSync(place));
  if (found === undefined && process.env['CI']) throw new Error('No chromium on the PATH in CI');
  return found;
}

export async function startChromium(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/**
 * What axe finds on a page. Our pages hold no frames: it runs in the page alone, which takes half the time. `rules`
 * are all unless some are named.
 */
export async function faultsOn(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (rules.length > 0) builder.withRules([...rules]);
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

export interface Folder {
  readonly paths: readonly string[];
  readonly url: (path: string) => string;
  /** The URL of the first document's page. */
  readonly document: string;
  readonly remove: () => void;
}

/** Writes a dossier to a folder as the program does, to be opened from disk. */
export async function writeFolder(records: RecordSet): Promise<Folder> {
  const root = mkdtempSync(join(tmpdir(), 'dossier-'));
  const pages = await pagesOf(records);
  for (const [path, content] of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  const assets = join(import.meta.dirname, '..', '..', 'src', 'dossier', 'assets');
  cpSync(assets, join(root, 'assets'), { recursive: true });
  const paths = [...pages.keys()];
  const url = (path: string): string => `file://${join(root, path)}`;
  return {
    paths,
    url,
    document: url(paths.find((path) => path.startsWith('documents/')) ?? ''),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
