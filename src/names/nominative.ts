/** The way to the nominatives of names for rooms that still ask for them here. */
export { nominativeName } from './russian/nominative-name.ts';
export { nominativePhrase } from './russian/nominative-phrase.ts';
