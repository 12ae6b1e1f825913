import { tokenize } from '../../text/tokens.ts';
import type { Token } from '../../text/tokens.ts';
import { organisationsNamed } from '../things/known-thing.ts';
import { scriptOfWord } from '../script/script-of-word.ts';
import { cleanName, takeBracketed } from './clean.ts';
import { peelForms } from './legal-forms.ts';
import type { Organisation } from './organisation.ts';
import { lettersOf } from './spelling.ts';
import { isBinding } from './vocabulary.ts';
import { readWords } from './words.ts';

/**
 * An organisation's name in its parts: words and what they say, legal forms, numbers, abbreviations. Any string is
 * read, in time linear in its first 400 characters; the rest is left out. Never throws.
 */
export function parseOrganisation(text: string): Organisation {
  const { rest, abbreviation } = takeBracketed(cleanName(text));
  const all = tokenize(rest);
  const { kept, forms } = peelForms(all.map((token) => token.text));
  const tokens = kept.flatMap((place) => all[place] ?? []);
  const read = readWords(tokens);
  const sole = soleAbbreviation(tokens);
  return {
    text,
    ...read,
    forms,
    bearers: organisationsNamed(rest),
    ...(abbreviation !== undefined && { abbreviation: lettersOf(abbreviation) }),
    ...(sole !== undefined && { sole }),
    initials: [...new Set([...initialsOf(tokens), ...initialsOf(all)])],
    script: scriptOfWord(rest),
  };
}

/** A name that is one word of two to eight capitals. */
function soleAbbreviation(tokens: readonly Token[]): string | undefined {
  const [only] = tokens;
  if (tokens.length !== 1 || only?.shape !== 'upper' || only.text.length > 8) return undefined;
  return lettersOf(only.text);
}

function initialsOf(tokens: readonly Token[]): readonly string[] {
  const words = tokens.filter((token) => token.shape !== 'number');
  const full = words.filter(({ text }) => !isBinding(text.toLowerCase()));
  return [...new Set([full, words].map(firstLetters))].filter((letters) => letters.length > 1);
}

function firstLetters(tokens: readonly Token[]): string {
  return tokens.map(({ text }) => lettersOf(Array.from(text)[0] ?? '')).join('');
}
