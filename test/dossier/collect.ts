import { parseHTML } from 'linkedom';
import { dossierFiles, sourceOf } from '../../src/dossier/index.ts';
import type { DossierOptions } from '../../src/dossier/index.ts';
import type { RecordSet } from '../../src/model/record-set.ts';

/** All pages of a dossier by path. */
export async function pagesOf(
  records: RecordSet,
  options: DossierOptions = {},
): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for await (const { path, content } of dossierFiles(sourceOf(records), options))
    pages.set(path, content);
  return pages;
}

/** The page of the only document. */
export function documentPageOf(pages: ReadonlyMap<string, string>): string {
  const found = [...pages].find(([path]) => path.startsWith('documents/'));
  if (!found) throw new RangeError('There is no page of a document');
  return found[1];
}

export function parse(page: string) {
  return parseHTML(page).document;
}
