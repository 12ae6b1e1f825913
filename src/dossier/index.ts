import { actFiles } from './act-files.ts';
import { actorFiles, openNameFiles } from './actor-files.ts';
import { chronologyFiles } from './chronology-files.ts';
import { claimFiles } from './claim-files.ts';
import { documentFile } from './document-file.ts';
import { explanationFiles } from './explanation-files.ts';
import { faultFiles } from './fault-files.ts';
import { indexFiles } from './index-files.ts';
import type { DossierFile } from './layout.ts';
import { officeFiles } from './office-files.ts';
import { siteOf } from './site.ts';
import type { DossierSource } from './source.ts';
import { sourceFiles } from './source-files.ts';
import { surveyOf } from './survey.ts';
import { shortTitle } from './words.ts';

export type { DossierFile } from './layout.ts';
export { sourceOf } from './source.ts';
export type { DossierSource } from './source.ts';

export interface DossierOptions {
  /** The name of the case. Default: the title of its only document, else `Case`. */
  readonly title?: string;
}

/**
 * The pages of a dossier, one after the other, so that a case of any size is written as it is made: the tables
 * first, then a page a document. The pages also want the files of `assets/` beside them, as `assets/…`.
 */
export async function* dossierFiles(
  source: DossierSource,
  options: DossierOptions = {},
): AsyncGenerator<DossierFile> {
  const survey = await surveyOf(source);
  const site = siteOf(source, survey, options.title ?? defaultTitle(source));
  const titles = new Map(source.documents.map(({ id, title }) => [id, shortTitle(title)]));
  yield* indexFiles(survey, site);
  yield* chronologyFiles(survey, titles, site, source);
  yield* actorFiles(survey.actors, survey.open.length, titles, site);
  yield* openNameFiles(survey.open, titles, site);
  yield* officeFiles(survey.offices, survey.ties, titles, site);
  yield* actFiles(survey.acts, titles, site);
  yield* claimFiles(survey.claims, source.shared ?? [], titles, site);
  yield* explanationFiles(survey.questions, survey.expectations, titles, site);
  yield* sourceFiles(survey.sources, titles, site);
  yield* faultFiles(survey.faults, titles, site);
  for (const document of source.documents)
    yield documentFile(document, await source.recordsOf(document.id), site);
}

function defaultTitle({ documents }: DossierSource): string {
  const [only, second] = documents;
  return only && !second ? only.title : 'Case';
}
