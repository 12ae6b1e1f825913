import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RecordSet } from '../../src/model/record-set.ts';
import { pagesOf } from './collect.ts';

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
