import type { Meaning } from '../meaning.ts';
import { isDay } from './day.ts';
import type { Found } from './found.ts';
import { two, writeCentury, writeYear } from './write.ts';

type Of<T extends Meaning['type']> = Extract<Meaning, { type: T }>;

/** A value that the words alone fix. */
export function absolute(edtf: string, unit: Found['unit'] & string): Found {
  return { kind: 'date', edtf, stated: edtf, anchor: 'absolute', unit };
}

/** Where nothing says whose it is, a fiscal year is its name, and its days are open. */
export function fiscalValue({ name, edtf }: Of<'fiscal'>): Found {
  return edtf === undefined
    ? { kind: 'date', stated: '', anchor: 'none', unit: 'year', fiscal: name }
    : { ...absolute(edtf, 'year'), fiscal: name };
}

/** A session of a year that is told lies in that year. */
export function termValue({ year }: Of<'term'>): Found {
  return year !== undefined && 'number' in year
    ? absolute(writeYear(year.number), 'period')
    : { kind: 'date', stated: '', anchor: 'none', unit: 'period' };
}

export function centuryValue({ century, before }: Of<'century'>): Found {
  if (!before) return absolute(writeCentury(century), 'century');
  const last = century === 1 ? writeYear(0) : `-${writeYear((century - 1) * 100)}`;
  return absolute(`-${writeYear(century * 100 - 1)}/${last}`, 'century');
}

/** EDTF has a year 0, which is 1 before Christ. */
export function ancientValue({ year, month, day }: Of<'ancient'>): Found {
  const text = writeYear(year - 1);
  const signed = year === 1 ? text : `-${text}`;
  if (month === undefined) return absolute(signed, 'year');
  if (!isDay({ year: 1 - year, month, day: day ?? 1 }))
    return { kind: 'date', stated: '', anchor: 'none', fault: 'impossible-date' };
  return day === undefined
    ? absolute(`${signed}-${two(month)}`, 'month')
    : absolute(`${signed}-${two(month)}-${two(day)}`, 'day');
}

export function setValue({ period, times, weekday, month, day, season }: Of<'set'>): Found {
  const stated =
    month === undefined ? '' : `XXXX-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  return {
    kind: 'set',
    stated,
    anchor: 'none',
    ...(period === undefined ? {} : { duration: period }),
    ...(times === undefined ? {} : { times }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(season === undefined ? {} : { season }),
  };
}

export function vagueValue({ sense }: Of<'vague'>): Found {
  return { kind: 'date', stated: '', anchor: 'document', vague: sense };
}
