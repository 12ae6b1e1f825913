const REGIONS = new Intl.DisplayNames(['en'], { type: 'region' });
const CODE = /^[a-z]{2}$/iu;

/** The English name of a country by its code of two letters; anything else stays as it is. */
export function regionName(code: string): string {
  return CODE.test(code) ? (REGIONS.of(code.toUpperCase()) ?? code) : code;
}
