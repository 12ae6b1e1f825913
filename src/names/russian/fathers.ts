import table from '../../../resources/russian-fathers.json' with { type: 'json' };

/** For each way in which a father's name ends, the stems of the names, with spaces between. */
export type FatherStems = Readonly<Record<string, string>>;

/** What the names of fathers with a stem end in, as one word: `0а` for Азиз and Азиза; `NO_FATHER` for none. */
export type FatherBook = (nominative: string) => string;

export const NO_FATHER = '-';

/** Letters a name may end in that are not part of its stem. */
const ENDINGS = new Set('аеиоуыэюяьй');
const VOWELS = new Set('аеиоуыэюя');

/** Letters of a lower-case nominative that stay in every case and in its patronymic: васил of Василий, азиз of Азиза. */
function stemLength(nominative: string): number {
  const { length } = nominative;
  const last = nominative.charAt(length - 1);
  if (!ENDINGS.has(last)) return length;
  const isPair = last === 'й' && VOWELS.has(nominative.charAt(length - 2));
  return length - (isPair ? 2 : 1);
}

/**
 * A book of the names that patronymics are made of; split up when it is first asked. The stem asked for last is kept: nearly all
 * nominatives that a form may belong to share it.
 */
export function fatherBook(stems: FatherStems): FatherBook {
  let endings: Map<string, string> | undefined;
  let last = '';
  let stem = '';
  let found = NO_FATHER;
  return (nominative) => {
    if (nominative === last) return found;
    last = nominative;
    endings ??= endingsByStem(stems);
    const folded = nominative.includes('ё') ? nominative.replaceAll('ё', 'е') : nominative;
    const length = stemLength(folded);
    if (length === stem.length && folded.startsWith(stem)) return found;
    stem = folded.slice(0, length);
    found = endings.get(stem) ?? NO_FATHER;
    return found;
  };
}

/** Whether of the names of fathers with its stem, told by `FatherBook`, one is the lower-case nominative itself. */
export function isFather(nominative: string, endings: string): boolean {
  const last = nominative.charAt(nominative.length - 1);
  if (!ENDINGS.has(last)) return endings.includes('0');
  const before = nominative.charAt(nominative.length - 2);
  if (last === 'й' && VOWELS.has(before)) return endings.includes(before);
  return endings.includes(last) || ((last === 'а' || last === 'я') && endings.includes('ч'));
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
