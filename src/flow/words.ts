/** How doors put dates, languages and documents into words. */
export { humanDate } from '../view/human-date.ts';
export { languageName } from '../view/language-name.ts';
export type { Summary } from '../view/summary.ts';
