import { tokenize } from '../../text/tokens.ts';
import { knownNamesBook, stateName } from '../known-names.ts';
import { abbreviationKey, stateKey } from './state-key.ts';
import { stateBook } from './state-book.ts';
import type { StateEntry } from './state-book.ts';
import { stemKey } from './stem-key.ts';

/** A state that a name stands for. */
export interface NamedState {
  /** ISO 3166-1 alpha-2, for states that are no more ISO 3166-3 (SUHH); codes in X… are of `resources/state-names.yml`. */
  readonly iso: string;
  /** The best name of today: Russian for Cyrillic text or where asked for, else English. */
  readonly name: string;
  /** EDTF year in which the state or this name of it ended: Persia 1935, Soviet Union 1991. */
  readonly until?: string;
}

/** No name of a state is longer. */
const LONGEST = 100;

/**
 * The state that a text names, as a whole: short, official, historical and other names and abbreviations, in about
 * forty languages; in Russian and Ukrainian in any case. Nationalities and capitals are no names of states. `undefined`
 * for anything else, and where the name is of several states; then `language` (BCP 47) may decide. Whether a state is
 * recognised is not judged.
 */
export function stateNamed(text: string, language?: string): NamedState | undefined {
  const found = statesNamed(text, language);
  return found.length === 1 ? found[0] : undefined;
}

/** All states that a name may stand for (`ADR`), the likeliest first. */
export function statesNamed(text: string, language?: string): readonly NamedState[] {
  if (text.length > LONGEST) return [];
  const entries = entriesOf(text);
  const spoken = entries.filter((entry) => entry.language === language?.slice(0, 2));
  const chosen = language !== undefined && spoken.length > 0 ? spoken : entries;
  const russian = language === undefined ? /\p{Script=Cyrillic}/u.test(text) : isRussian(language);
  const states = chosen.map((entry) => named(entry, russian ? 'ru' : 'en'));
  return states.filter(({ iso }, at) => states.findIndex((other) => other.iso === iso) === at);
}

function isRussian(language: string): boolean {
  return language.toLowerCase().startsWith('ru');
}

function named({ iso, until }: StateEntry, language: 'en' | 'ru'): NamedState {
  const name = stateName(iso, language) ?? stateBook().formerName(iso, language);
  return { iso, name, ...(until !== undefined && { until }) };
}

function entriesOf(text: string): readonly StateEntry[] {
  const book = stateBook();
  const short = book.abbreviations.get(abbreviationKey(text));
  const long = book.names.get(stateKey(turned(text))) ?? [];
  if (short !== undefined) return [...short, ...long];
  return long.length > 0 ? long : inflected(text);
}

/** `Moldova, Republic of` as lists write it. */
function turned(text: string): string {
  const parts = text.split(', ');
  return parts.length === 2 && / of(?: the)?$/u.test(text) ? parts.toReversed().join(' ') : text;
}

/** Russian names in any case by the book of known names, Ukrainian ones by their commonest endings. */
function inflected(text: string): readonly StateEntry[] {
  const tokens = tokenize(text);
  const { names, cases } = stateBook();
  const declined = cases.get(stemKey(text));
  if (declined !== undefined) return declined;
  const match = knownNamesBook().match(tokens, 0);
  if (match?.length === tokens.length && isName(match.value.use)) {
    return match.value.iso === undefined ? [] : [{ iso: match.value.iso }];
  }
  const key = stateKey(text);
  const nominative = ENDINGS.map(([ending, to]) => key.replace(ending, to)).find(
    (form) => form !== key && names.has(form),
  );
  return names.get(nominative ?? '') ?? [];
}

function isName(use: string | undefined): boolean {
  return use === 'name' || use === 'abbreviation';
}

const ENDINGS: readonly (readonly [ending: RegExp, to: string])[] = [
  [/(?<=\p{Script=Cyrillic}{3})и$/u, 'а'],
  [/(?<=\p{Script=Cyrillic}{3})іі$/u, 'ія'],
  [/(?<=\p{Script=Cyrillic}{3})[уа]$/u, ''],
  [/(?<=\p{Script=Cyrillic}{3})[ієюі]ю$/u, 'ія'],
];
