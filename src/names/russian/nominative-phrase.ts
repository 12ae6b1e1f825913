import { headNominative } from '../person-words.ts';

const ADJECTIVE =
  /(?:ого|его|ому|ему|ыми|ими|ой|ей|ую|юю|ая|яя|ое|ее|ый|ий|ым|им|ом|ем|ых|их|ые|ие)$/u;

/** A Russian name with a head noun, up to that noun in the nominative: Верховный суд for Верховном суде. */
export function nominativePhrase(phrase: string): string {
  const words = phrase.split(' ');
  const at = words.findIndex((word) => headNominative(word) !== undefined);
  const noun = headNominative(words[at] ?? '');
  if (noun === undefined || words[at] === words[at]?.toUpperCase()) return phrase;
  const before = words.slice(0, at).map((word) => agree(word, noun));
  return [...before, sameCapital(words[at] ?? '', noun), ...words.slice(at + 1)].join(' ');
}

function agree(adjective: string, noun: string): string {
  const ending = ADJECTIVE.exec(adjective)?.[0];
  if (ending === undefined) return adjective;
  const stem = adjective.slice(0, -ending.length);
  if (/[ая]$/u.test(noun)) return `${stem}ая`;
  if (/[ое]$/u.test(noun)) return `${stem}ое`;
  if (/[ыи]$/u.test(noun)) return adjective;
  return stem + (/[кгхжшчщ]$/u.test(stem) ? 'ий' : 'ый');
}

function sameCapital(model: string, word: string): string {
  const isCapital = model.charAt(0) !== model.charAt(0).toLowerCase();
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
