import table from '../tables/feminine-surnames.compiled.json' with { type: 'json' };
import { withEnding } from './letters.ts';

interface Pairs {
  readonly endings: ReadonlyMap<string, string>;
  readonly longest: number;
  /** Letters of the shortest word that is read. */
  readonly shortest: number;
}

/** A shorter feminine surname is more often a word or another name (Нова, Eva). */
const SHORTEST = 5;

const { cyrillic, latin } = table;
const SAME = new Set([...cyrillic.same, ...latin.same]);
const MASCULINE = pairsOf([...cyrillic.masculineOf, ...latin.masculineOf], SHORTEST);
const FEMININE = pairsOf([...cyrillic.feminineOf, ...latin.feminineOf], SHORTEST - 1);

/** The first line of the list that has an ending is the one that counts. */
function pairsOf(list: readonly (readonly string[])[], shortest: number): Pairs {
  const endings = new Map<string, string>();
  for (const [from = '', to = ''] of list) if (!endings.has(from)) endings.set(from, to);
  return {
    endings,
    longest: Math.max(...[...endings.keys()].map(({ length }) => length)),
    shortest,
  };
}

/**
 * The form a man bears of a woman's surname, in Cyrillic or Latin: Алиев for Алиева, Putin for Putina, Zakharsky for
 * Zakharskaya. `undefined` where the word is no such form, or as often something else: Garcia, Medina, Саргсян, Алиев.
 */
export function masculineOf(surname: string): string | undefined {
  return otherOf(surname, MASCULINE);
}

/** The form a woman bears of a man's surname: Aliyeva for Aliyev; `undefined` where the two are one or not known. */
export function feminineOf(surname: string): string | undefined {
  return otherOf(surname, FEMININE);
}

/** Longer than any surname. */
const LONGEST = 60;

function otherOf(surname: string, pairs: Pairs): string | undefined {
  if (surname.length > LONGEST) return undefined;
  if (surname.includes('-')) return joined(surname.split('-'), pairs);
  const { endings, longest, shortest } = pairs;
  const lower = surname.toLowerCase();
  if (lower.length < shortest || SAME.has(lower)) return undefined;
  const whole = endings.get(`^${lower}`);
  if (whole !== undefined) return withEnding(surname, surname.length, whole);
  for (let cut = Math.min(longest, lower.length); cut > 1; cut -= 1) {
    const ending = endings.get(lower.slice(lower.length - cut));
    if (ending !== undefined) return withEnding(surname, cut, ending);
  }
  return undefined;
}

/** Petrova-Vodkina: every part that has another form takes it, where the last has one. */
function joined(parts: readonly string[], pairs: Pairs): string | undefined {
  const others = parts.map((part) => otherOf(part, pairs));
  if (others.at(-1) === undefined) return undefined;
  return parts.map((part, at) => others[at] ?? part).join('-');
}
