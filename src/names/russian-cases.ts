/** The way to the case forms for rooms that still ask for them here. */
export { caseForms, caseStem } from './russian/case-forms.ts';
