/** The way to the case stems for rooms that still ask for them here. */
export { caseStem } from './russian/case-forms.ts';
