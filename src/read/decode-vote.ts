/**
 * Which one-byte encoding a text is in, by letter frequency and letter shape. A general detector trained on long
 * texts errs on a paragraph of Russian; three facts decide short texts: how frequent the letters are, that capitals
 * do not follow small letters, and that scripts do not mix within a word.
 */

const CANDIDATES = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'windows-1252'] as const;

/** Letters of Russian prose in a thousand thousand, from the most frequent on. */
const FREQUENCY: Readonly<Record<string, number>> = {
  о: 109_700,
  е: 84_500,
  а: 80_100,
  и: 73_500,
  н: 67_000,
  т: 62_600,
  с: 54_700,
  р: 47_300,
  в: 45_400,
  л: 44_000,
  к: 34_900,
  м: 32_100,
  д: 29_800,
  п: 28_100,
  у: 26_200,
  я: 20_100,
  ы: 19_000,
  ь: 17_400,
  г: 17_000,
  з: 16_500,
  б: 15_900,
  ч: 14_400,
  й: 12_100,
  х: 9700,
  ж: 9400,
  ш: 7300,
  ю: 6400,
  ц: 4800,
  щ: 3600,
  э: 3200,
  ф: 2600,
  ъ: 400,
  ё: 400,
};

/** Natural logarithms: what one sign says against the candidate. */
const COST = {
  /** Ukrainian, Belarusian, Serbian letters. */
  otherCyrillic: -7,
  typography: -3,
  capitalAtStart: -0.5,
  capitalInCapitals: -0.1,
  capitalInWord: -7,
  mixedScript: -8,
  accentedInLatin: -3.5,
  accentedAlone: -8,
  strange: -11,
} as const;
/** Worse than this on average, and the text is in none of the candidates. */
const FLOOR = -6.5;

const TYPOGRAPHY = new Set('«»„“”‘’–—…№§©®°·•†‡€£\u00a0¹²³½¼¾±'.split(''));

/** The likeliest candidate; `undefined` when none is likely or there is nothing to count. */
export function voteForEncoding(bytes: Uint8Array): string | undefined {
  let best: { encoding: string; score: number } | undefined;
  for (const encoding of CANDIDATES) {
    const score = meanScore(new TextDecoder(encoding).decode(bytes));
    if (best === undefined || score > best.score) best = { encoding, score };
  }
  return best !== undefined && best.score >= FLOOR ? best.encoding : undefined;
}

function meanScore(text: string): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) < 0x80) continue;
    count += 1;
    sum += signScore(text[i] ?? '', text[i - 1] ?? ' ', text[i + 1] ?? ' ');
  }
  return count === 0 ? -Infinity : sum / count;
}

function signScore(sign: string, before: string, after: string): number {
  if (TYPOGRAPHY.has(sign)) return COST.typography;
  if (isCyrillic(sign)) return cyrillicScore(sign, before, after);
  if (isAccentedLatin(sign)) return accentedScore(before, after);
  return COST.strange;
}

function cyrillicScore(sign: string, before: string, after: string): number {
  if (isLatin(before) || isLatin(after)) return COST.mixedScript;
  const small = sign.toLowerCase();
  const frequency = FREQUENCY[small];
  const base = frequency === undefined ? COST.otherCyrillic : Math.log(frequency / 1e6);
  if (sign === small) return base;
  if (!isCyrillic(before)) return base + COST.capitalAtStart;
  return base + (before === before.toLowerCase() ? COST.capitalInWord : COST.capitalInCapitals);
}

function accentedScore(before: string, after: string): number {
  return isLatin(before) || isLatin(after) ? COST.accentedInLatin : COST.accentedAlone;
}

function isCyrillic(sign: string): boolean {
  return sign >= '\u0400' && sign <= '\u045f';
}

function isAccentedLatin(sign: string): boolean {
  return sign >= '\u00c0' && sign <= '\u017f' && sign !== '×' && sign !== '÷';
}

function isLatin(sign: string): boolean {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z');
}
