import type { StatedMetadata } from '../model/records.ts';
import { parseTree, textOf } from './html-tree.ts';
import type { HtmlTree } from './html-tree.ts';
import type { ZipParts } from './zip.ts';

/**
 * Title, authors and language as the file's core properties (Dublin Core, ECMA-376 part 2) state them. The dates
 * there tell when the file was made, not when the text was published, and are left out.
 */
export function coreProperties(parts: ZipParts): StatedMetadata {
  const bytes = parts.get('docProps/core.xml');
  if (bytes === undefined) return {};
  const tree = parseTree(new TextDecoder().decode(bytes));
  const title = property(tree, 'dc:title');
  const creator = property(tree, 'dc:creator');
  const language = property(tree, 'dc:language');
  return {
    ...(title === undefined ? {} : { title }),
    ...(creator === undefined ? {} : { authors: authorsOf(creator) }),
    ...(language === undefined ? {} : { language }),
  };
}

function property(tree: HtmlTree, tag: string): string | undefined {
  const element = tree.elements.find((one) => one.tag === tag);
  const text =
    element === undefined ? '' : textOf(element).slice(0, 2_000).replaceAll(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

function authorsOf(creator: string): readonly string[] {
  return creator
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
