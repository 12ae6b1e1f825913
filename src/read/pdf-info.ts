import type { StatedMetadata } from '../model/records.ts';

/** Titles that programs fill in by themselves. */
const NO_TITLE =
  /^(?:untitled|без имени|microsoft (?:word|powerpoint)|document\d*|документ\d*|about:blank|slide \d+)|\.(?:docx?|rtf|odt|indd|qxd|pdf|html?|tex|dvi|pages)$/iu;
const NO_AUTHOR =
  /^(?:user|admin|administrator|owner|пользователь|unknown|author|root|pc|\S+@\S+)$/iu;

/**
 * Title, authors and language of a PDF's information dictionary, where they make sense. Its dates tell when the file
 * was made, not when the text was published, and are left out.
 */
export function statedInPdf(info: object): StatedMetadata {
  const title = text(info, 'Title');
  const author = text(info, 'Author');
  const language = text(info, 'Language');
  const names = (author ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !NO_AUTHOR.test(name));
  return {
    ...(title === undefined || NO_TITLE.test(title) ? {} : { title }),
    ...(names.length === 0 ? {} : { authors: names }),
    ...(language === undefined ? {} : { language }),
  };
}

function text(info: object, key: string): string | undefined {
  const value: unknown = Reflect.get(info, key);
  if (typeof value !== 'string') return undefined;
  const clean = value.slice(0, 2_000).replaceAll(/\s+/g, ' ').trim();
  return clean === '' ? undefined : clean;
}
