import { DIVISIONS } from '../../src/dates/value/range.ts';
import { daysOf } from '../../src/model/edtf.ts';
import type { Days } from '../../src/model/edtf.ts';

/** The days an EDTF value covers, ends of intervals read one by one; `undefined` when it is no EDTF. */
export function coverageOf(edtf: string): Days | undefined {
  const [first = '', second, ...more] = edtf.split('/');
  if (second === undefined || more.length > 0) return pointOf(edtf);
  const [from, to] = [pointOf(first), pointOf(second)];
  if (from === undefined || to === undefined) return undefined;
  return {
    ...(from.earliest === undefined ? {} : { earliest: from.earliest }),
    ...(to.latest === undefined ? {} : { latest: to.latest }),
  };
}

function pointOf(edtf: string): Days | undefined {
  if (edtf === '..' || edtf === '') return {};
  const plain = edtf.replace(/[?~%]/gu, '');
  const [, year, code = ''] = /^(\d{4})-(\d\d)$/u.exec(plain) ?? [];
  const months = DIVISIONS[code];
  if (year === undefined || months === undefined) return daysOf(plain.replace(/T.*$/u, ''));
  const [first, last] = months;
  const [start, end] = [daysOf(`${year}-${first}`), daysOf(`${year}-${last}`)];
  return { earliest: start?.earliest ?? '', latest: end?.latest ?? '' };
}

/**
 * Whether two values say the same: the same days, and near them both or neither. So 2024-12-XX and 2024-12 are equal, as
 * are 2024-33 and 2024-01/2024-03; a choice of days (`[a,b]`) equals only itself.
 */
export function isSameValue(left: string, right: string): boolean {
  if (left === right) return true;
  if (/^[[{]/u.test(left) || /^[[{]/u.test(right)) return false;
  if (/[~%]/u.test(left) !== /[~%]/u.test(right)) return false;
  const [a, b] = [coverageOf(left), coverageOf(right)];
  return a !== undefined && b !== undefined && a.earliest === b.earliest && a.latest === b.latest;
}
