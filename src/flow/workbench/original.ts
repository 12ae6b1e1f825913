import { readFile } from 'node:fs/promises';
import { InputError } from '../../model/input-error.ts';
import { readAsPage } from '../../read/index.ts';
import { findDocument } from '../find-actor.ts';
import { markOfOriginal, originalOf } from '../originals.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';

/** Whether the file that a document was read from is there, and how it is shown. */
export async function original(
  bench: Bench,
  { id }: DeskQuestions['original'],
): Promise<DeskAnswers['original']> {
  const { path, file, mediaType } = await kept(bench, id);
  if (path === undefined) return { file, mediaType, shown: 'not' };
  return { file, mediaType, shown: mediaType === 'application/pdf' ? 'drawn' : 'page' };
}

/** Where the file lies, for the server alone. Throws an InputError where it was not kept. */
export async function originalFile(
  bench: Bench,
  { id }: DeskQuestions['originalFile'],
): Promise<DeskAnswers['originalFile']> {
  const { path, file, mediaType } = await kept(bench, id);
  if (path === undefined) throw notKept(file);
  return { path, file, mediaType };
}

/** A document's own markup with nothing in it that runs or is fetched. Throws an InputError for a PDF. */
export async function originalPage(
  bench: Bench,
  { id }: DeskQuestions['originalPage'],
): Promise<DeskAnswers['originalPage']> {
  const { path, file, document } = await kept(bench, id);
  if (path === undefined) throw notKept(file);
  const { passage } = await bench.store.records(document);
  const markup = await readAsPage(await readFile(path), file, passage);
  if (markup !== undefined) return { markup };
  throw new InputError('This file is drawn page by page, not shown as a page', { file });
}

async function kept(bench: Bench, id: string) {
  const { id: document, sha256, file, mediaType } = findDocument(bench.store, id, bench.casePath);
  const mark = await markOfOriginal(bench.casePath, sha256);
  const path =
    mark &&
    (await bench.once(`original ${sha256} ${mark}`, () => originalOf(bench.casePath, sha256)));
  return { document, path, file, mediaType };
}

function notKept(file: string): InputError {
  return new InputError(
    'The file itself is not beside the case, or is not the one that was read',
    { file },
    { advice: 'Read it again, or drop it in: what was read and decided stays as it is.' },
  );
}
