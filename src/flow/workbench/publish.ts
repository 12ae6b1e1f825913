import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { writeDossier } from '../dossier.ts';
import type { DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';

/** The folder beside a case that its dossier is written into. */
export function dossierFolder(casePath: string): string {
  return join(dirname(casePath), `${basename(casePath, extname(casePath))}-dossier`);
}

/** Writes the dossier of a case beside it, in place of an earlier one. Throws an InputError where other files are in the way. */
export async function publish(
  { store, casePath, onWritten }: Bench,
  { title, without }: DeskQuestions['publish'],
): Promise<DeskAnswers['publish']> {
  const folder = dossierFolder(casePath);
  await writeDossier(store, folder, {
    onProgress: onWritten,
    ...(title !== undefined && { title }),
    ...(without !== undefined && { without }),
  });
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return { folder, files: names.filter((entry) => entry.isFile()).length };
}
