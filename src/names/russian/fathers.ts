import table from '../../../resources/russian-fathers.json' with { type: 'json' };

/** For each way in which a father's name ends, the stems of the names, with spaces between. */
export type FatherStems = Readonly<Record<string, string>>;

/** What the names of fathers with a stem end in, as one word: `0а` for Азиз and Азиза; `NO_FATHER` for none. */
export type FatherBook = (nominative: string) => string;

export const NO_FATHER = '-';

/** Letters a name may end in that are not part of its stem. */
const ENDINGS = new Set('аеиоуыэюяьй');
const VOWELS = new Set('аеиоуыэюя');

/** What of a lower-case nominative stays in every case and in its patronymic: васил of Василий, азиз of Азиза. */
export function fatherStem(nominative: string): string {
  const last = nominative.charAt(nominative.length - 1);
  if (!ENDINGS.has(last)) return nominative;
  const isPair = last === 'й' && VOWELS.has(nominative.charAt(nominative.length - 2));
  return nominative.slice(0, isPair ? -2 : -1);
}

/** A book of the names that patronymics are made of; split up when it is first asked. */
export function fatherBook(stems: FatherStems): FatherBook {
  let endings: Map<string, string> | undefined;
  return (nominative) => {
    endings ??= endingsByStem(stems);
    const folded = nominative.includes('ё') ? nominative.replaceAll('ё', 'е') : nominative;
    return endings.get(fatherStem(folded)) ?? NO_FATHER;
  };
}

function endingsByStem(stems: FatherStems): Map<string, string> {
  const endings = new Map<string, string>();
  for (const [ending, list] of Object.entries(stems)) {
    for (const stem of list.split(' ')) endings.set(stem, ending);
  }
  return endings;
}

/** The fathers that the patronymics of `resources/russian-fathers.json` name. */
export const fathersOf: FatherBook = fatherBook(table.stems);
