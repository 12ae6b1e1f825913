import type { Meaning } from '../meaning.ts';

const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4 };

/**
 * A half, third or quarter of a century or decade, as years: the second half of the 19th century is 1850 to 1899, its last
 * third 1867 to 1899. Of a month, or of a year in thirds, only that it is early, in the middle or late.
 */
export function fraction(
  meaning: Meaning | undefined,
  part: keyof typeof PARTS,
  nth: number | 'last',
): Meaning | undefined {
  const of = PARTS[part] ?? 0;
  const at = nth === 'last' ? of : nth;
  if (meaning === undefined || at < 1 || at > of) return undefined;
  const years = yearsOf(meaning);
  if (years !== undefined) {
    const [first, length] = years;
    const edge = (index: number): number => first + Math.round((length * index) / of);
    return { type: 'span', edtf: `${four(edge(at - 1))}/${four(edge(at) - 1)}`, unit: 'year' };
  }
  if (meaning.type !== 'calendar' || meaning.part !== undefined || part === 'quarter')
    return undefined;
  const isMonth = meaning.month !== undefined && meaning.day === undefined;
  return isMonth
    ? { ...meaning, part: at === 1 ? 'early' : at === of ? 'late' : 'mid' }
    : undefined;
}

function yearsOf(meaning: Meaning): readonly [first: number, length: number] | undefined {
  if (meaning.type === 'decade') return [meaning.year, 10];
  return meaning.type === 'century' && meaning.before !== true
    ? [(meaning.century - 1) * 100, 100]
    : undefined;
}

function four(year: number): string {
  return String(year).padStart(4, '0');
}
