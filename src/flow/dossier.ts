import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { dossierFiles } from '../dossier/index.ts';
import type { DossierFile, DossierSource } from '../dossier/index.ts';
import { InputError } from '../model/input-error.ts';
import type { CaseStore } from '../store/index.ts';
import { caseChronology } from './chronology.ts';
import { fileError } from './inputs.ts';
import { leavingOut } from './leave-out.ts';
import type { LeaveOut } from './leave-out.ts';
import { caseOrigins } from './origins.ts';

const ASSETS = join(import.meta.dirname, '..', 'dossier', 'assets');
/** By this file a folder is known as an earlier dossier, which may be replaced. */
const SIGN = join('assets', 'dossier.js');

export interface DossierRun {
  readonly title?: string;
  readonly onProgress?: (done: number, all: number, path: string) => void;
  /** What is not published; nothing by default. */
  readonly without?: LeaveOut;
}

/**
 * Writes a case as pages into a folder and returns the page to open. The pages are made beside the folder and take
 * its place when all are there; a folder that holds anything but an earlier dossier is refused.
 */
export async function writeDossier(
  whole: CaseStore,
  out: string,
  { onProgress = () => undefined, without, ...options }: DossierRun = {},
): Promise<string> {
  const folder = resolve(out);
  const store = without === undefined ? whole : leavingOut(whole, without, out);
  await refuseOtherFolders(folder);
  const partial = `${folder}.partial`;
  try {
    await rm(partial, { recursive: true, force: true });
    await mkdir(partial, { recursive: true });
    await cp(ASSETS, join(partial, 'assets'), { recursive: true });
    const source = await sourceOf(store);
    const all = source.documents.length;
    let done = 0;
    for await (const file of dossierFiles(source, options)) {
      await writePage(partial, file);
      if (file.path.startsWith('documents/')) onProgress(++done, all, file.path);
    }
    await rm(folder, { recursive: true, force: true });
    await rename(partial, folder);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw fileError(error, folder);
  }
  return join(out, 'index.html');
}

async function sourceOf(store: CaseStore): Promise<DossierSource> {
  const { contradictions, undated } = await caseChronology(store, {}, '');
  return {
    contradictions,
    undated,
    documents: [...store.exportRecords(['document'])].filter(
      (record) => record.kind === 'document',
    ),
    recordsOf: (id) => store.records(id),
    shared: await caseOrigins(store),
  };
}

async function writePage(folder: string, { path, content }: DossierFile): Promise<void> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, content);
}

async function refuseOtherFolders(folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names.length === 0 || names.includes(SIGN)) return;
  throw new InputError(
    'This folder holds other files and is left as it is',
    { file: folder },
    { advice: 'Name a new folder with --out.' },
  );
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder, { recursive: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw fileError(error, folder);
  }
}
