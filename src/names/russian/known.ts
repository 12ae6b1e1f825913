import names from '../tables/russian-given-names.compiled.json' with { type: 'json' };
import words from '../tables/person-words.compiled.json' with { type: 'json' };
import type { Bearer } from './rules.ts';

const fold = (name: string): string => name.toLowerCase().replaceAll('ё', 'е');
const { cyrillic } = words.givenNames;
const KNOWN = {
  male: new Set([...names.male, ...cyrillic.male].map(fold)),
  female: new Set([...names.female, ...cyrillic.female].map(fold)),
} as const;

/** Whether a lower-case nominative is a given name of our lists, for a bearer. */
export function isKnownGiven(nominative: string, bearer: Bearer): boolean {
  if (bearer !== 'male' && bearer !== 'female') return false;
  return KNOWN[bearer].has(nominative.includes('ё') ? fold(nominative) : nominative);
}
