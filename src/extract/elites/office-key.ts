import { singleSpaced } from '../../text/spaces.ts';
import { fieldOf, isInstitution, officeAt } from './words.ts';

/** The words of an office on one line, without what stands in brackets and without `ex-`. */
export function namesOffice(text: string): string {
  return singleSpaced(text.replace(/\s*\([^()]{1,40}\)/gu, '').replace(/^ex-/iu, ''));
}

const FILLERS = new Set([
  'the',
  'a',
  'an',
  'of',
  'for',
  'and',
  'to',
  'in',
  's',
  'his',
  'her',
  'its',
  'affairs',
  'republic',
]);
const SAME: Readonly<Record<string, string>> = {
  premier: 'prime-minister',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  chair: 'chairman',
  chief: 'head',
  boss: 'head',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
};

/**
 * What tells offices apart: “foreign minister”, “minister of foreign affairs” and “head of the ministry of foreign
 * affairs” are one. Sorted, each word once.
 */
export function officeKey(office: string, isDropped: (word: string) => boolean): readonly string[] {
  const words = office
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FILLERS.has(word) && !isDropped(word));
  const joined = new Set<string>();
  for (let at = 0; at < words.length; at += 1) {
    const match = officeAt(words, at);
    if (match === undefined) joined.add(keyOf(words[at] ?? ''));
    else {
      joined.add(
        SAME[words.slice(at, match.end).join(' ')] ?? words.slice(at, match.end).join('-'),
      );
      at = match.end - 1;
    }
  }
  if (joined.has('head') && joined.delete('ministry')) {
    joined.delete('head');
    joined.add('minister');
  }
  return [...joined].toSorted();
}

function keyOf(word: string): string {
  const singular =
    word.length > 4 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
  return fieldOf(word) ?? (isInstitution(singular) ? singular : word);
}
