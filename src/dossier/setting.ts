import type { DocumentPage } from '../view/document-page.ts';
import type { Site } from './site.ts';

/** What setting a passage needs to know of the page around it. */
export interface Setting {
  readonly site: Site;
  readonly path: string;
  readonly page: DocumentPage;
  /** `lang` values of the sources, for citations in another language than the document's. */
  readonly languages: ReadonlyMap<string, string>;
  /** The anchors of open names' entries on the page, by mention. */
  readonly open: ReadonlyMap<string, string>;
}
