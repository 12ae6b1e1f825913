import type { Manuscript } from './manuscript.ts';
import { paper } from './paper.ts';
import { flowingText, wrappedText } from './plain-text.ts';
import { webPage } from './web-page.ts';
import { wordDocument } from './word-document.ts';

/** Every file of one edition, by its extension. */
export async function builtFiles(
  manuscript: Manuscript,
): Promise<Map<string, string | Uint8Array>> {
  const text = manuscript.meta.language === 'en' ? flowingText : wrappedText;
  return new Map<string, string | Uint8Array>([
    ['txt', text(manuscript)],
    ['html', webPage(manuscript)],
    ['docx', await wordDocument(manuscript)],
    ['pdf', await paper(manuscript)],
  ]);
}
