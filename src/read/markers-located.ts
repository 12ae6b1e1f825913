/** One bracket of a text that refers by number to a list of sources and tells places in them. */
export interface LocatedList {
  /** The index after the closing bracket. */
  readonly end: number;
  readonly parts: readonly LocatedPart[];
}

interface LocatedPart {
  readonly labels: readonly string[];
  /** Beside `labels`: the number with its page. */
  readonly printed: readonly string[];
}

const LONGEST = 200;
const INSIDE = /\[([^[\]\n]{1,200})\]/y;
/** What may lead in: `см.: 3`, `see 3`. */
const LEAD =
  /^(?:(?:см|ср|напр|подробнее|также|цит|по|see|also|cf|e\.g|for example)(?:[.:,]{1,2}\s|\s)){0,4}/iu;
const NUMBERS = /^(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,12})(?=$|,|:|\s[\p{L}(])/u;
/** `, с. 45–47`, `, т. 2, с. 17`, `, л. 3 об.`, `: 45`. */
const PLACE =
  /^(?:,\s?(?:сс?|стр|лл?|т|гл|ч|вып|№|pp?|vol|ch|sec|no|fol|art|ст|п)\.?\s?[\dIVXLCivxlc]{1,6}(?:\s?(?:[–-]|и|,)\s?\d{1,5}){0,6}(?:\s?об\.|\s?ff?\.)?|:\s?\d{1,4}(?:[–-]\d{1,4})?){1,4}$/iu;

/**
 * Russian scholarly style: numbers in a list of sources, with pages, several sources parted by semicolons:
 * `[3, с. 45]`, `[3; 4, с. 45–47]`, `[см.: 3, с. 10]`. Undefined for every other bracket.
 */
export function locatedAt(text: string, at: number): LocatedList | undefined {
  INSIDE.lastIndex = at;
  const match = INSIDE.exec(text);
  const inside = match?.[1];
  if (match === null || inside === undefined || inside.length > LONGEST || !/\d/.test(inside))
    return undefined;
  const parts: LocatedPart[] = [];
  for (const piece of inside.split(';')) {
    const part = partOf(piece.trim());
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return { end: at + match[0].length, parts };
}

function partOf(piece: string): LocatedPart | undefined {
  const words = piece.replace(LEAD, '');
  const numbers = NUMBERS.exec(words)?.[1];
  if (numbers === undefined) return undefined;
  const place = words.slice(numbers.length);
  if (place !== '' && !PLACE.test(place.replaceAll('\u00a0', ' '))) return undefined;
  const labels = numbersIn(numbers);
  return {
    labels,
    printed: labels.map((each, i) => (i + 1 < labels.length ? each : each + place)),
  };
}

/** `2–4, 7` → 2 3 4 7. */
function numbersIn(list: string): string[] {
  return list.split(/\s?,\s?/).flatMap((part) => {
    const [low = 0, high = low] = part.split(/\s?[–-]\s?/).map(Number);
    const labels: string[] = [];
    for (let n = low; n <= Math.min(high, low + 20); n += 1) labels.push(String(n));
    return labels;
  });
}
