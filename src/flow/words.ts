/** How doors put dates, languages and documents into words. */
export { humanDate } from '../view/human-date.ts';
export type { Summary } from '../view/summary.ts';

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** `Russian` for `ru`; the tag itself where it is unknown or malformed. */
export function languageName(tag: string): string {
  if (tag === 'und') return 'language unknown';
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
