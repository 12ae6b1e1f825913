import { isEdtf } from '../../model/edtf.ts';
import type { Edtf } from '../../model/records.ts';

/**
 * The publication date that an address carries: `/2025/01/18/`, `/20250211/`, `2024-12-25-slug`, `?date=`, or less
 * exactly `/2024/12/`. A number that only looks like a date, as ids do, is none.
 */
export function dateInUrl(url: string): Edtf | undefined {
  for (const { form, order } of FORMS) {
    const match = form.exec(url);
    if (match === null) continue;
    const parts = order.map((group) => (match[group] ?? '').padStart(2, '0'));
    const edtf = parts.join('-');
    if (isSound(parts) && isEdtf(edtf)) return edtf;
  }
  return undefined;
}

const YEAR = '((?:19[5-9]|20[0-4])\\d)';

/** From the finest to the coarsest: the first that fits decides. */
const FORMS: readonly { readonly form: RegExp; readonly order: readonly number[] }[] = [
  { form: new RegExp(`[/=]${YEAR}/(\\d{1,2})/(\\d{1,2})(?=[/?#_-]|$)`, 'u'), order: [1, 2, 3] },
  { form: new RegExp(`(?<!\\d)${YEAR}([-_.])(\\d{2})\\2(\\d{2})(?!\\d)`, 'u'), order: [1, 3, 4] },
  { form: new RegExp(`/(\\d{2})[-./](\\d{2})[-./]${YEAR}(?=[/?#-]|$)`, 'u'), order: [3, 2, 1] },
  {
    form: new RegExp(`[/=]${YEAR}(\\d{2})(\\d{2})(?=[/?#&_-]|$|\\.s?html?)`, 'u'),
    order: [1, 2, 3],
  },
  { form: new RegExp(`/${YEAR}/(\\d{2})(?=/)`, 'u'), order: [1, 2] },
];

function isSound([year = '', month = '01', day = '01']: readonly string[]): boolean {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  return y >= 1950 && m >= 1 && m <= 12 && d >= 1 && d <= 31;
}
