import { letterRules, ruleAt } from './letter-rules.ts';
import type { LetterRules } from './letter-rules.ts';
import { scriptOfLetter } from './script-of-word.ts';
import table from '../tables/romanisation.compiled.json' with { type: 'json' };

const { cyrillic, cyrillicSigns, languages, georgian, armenian, arabic, greek, hebrew } = table;
const slavic = (pairs: string): (() => LetterRules) =>
  letterRules(cyrillic.vowels, cyrillic.pairs, pairs);
const semitic = (pairs: string): (() => LetterRules) =>
  letterRules(arabic.vowels, arabic.pairs, pairs);

/** By language, and by script for all other languages. */
const RULES: Readonly<Record<string, () => LetterRules>> = {
  ...Object.fromEntries(Object.entries(languages).map(([code, pairs]) => [code, slavic(pairs)])),
  Cyrl: slavic(languages.ru),
  Geor: letterRules(georgian.vowels, georgian.pairs),
  Armn: letterRules(armenian.vowels, armenian.pairs),
  hyw: letterRules(armenian.vowels, armenian.pairs, armenian.western),
  Arab: semitic(''),
  ar: semitic(arabic.languages.ar),
  ur: semitic(arabic.languages.ur),
  Grek: letterRules(greek.vowels, greek.pairs),
  Hebr: letterRules(hebrew.vowels, hebrew.pairs),
};

const SCRIPTS: Readonly<Record<string, string>> = { hyw: 'Armn', ar: 'Arab', ur: 'Arab' };
const SIGNS = Object.entries(cyrillicSigns).map(
  ([language, letters]) =>
    [
      language === 'uk-or-be' ? 'uk' : language,
      letters.split(' ').map((sign) => sign.split('+')),
    ] as const,
);

/**
 * A readable Latin form for lists: `Ильхам Алиев` as `Ilkham Aliyev`. The systems are named in
 * `resources/scripts/romanisation.yml`: BGN/PCGN for most, the national ones of Ukraine, Bulgaria, Georgia and Serbia, ELOT
 * 743 for Greek; signs that readers leave out are left out.
 *
 * @param language the ISO 639 code the name is written in (`ru`, `uk`, `be`, `bg`, `sr`, `mk`, `kk`, `az`; `ar`, `ur`, else
 * Persian; `hyw` for Western Armenian, else Eastern: the scripts alone do not tell, and Western readers hear other
 * consonants). Without it the letters of Cyrillic decide where they can, else it is read as Russian.
 *
 * Latin stays. Arabic and Hebrew give what is written, without short vowels. Chinese and scripts without a table stay too:
 * reading them takes a dictionary. Never throws; linear.
 */
export function romanise(text: string, language?: string): string {
  if (ASCII.test(text)) return text;
  const composed = text.normalize('NFC');
  const lower = loweredOneByOne(composed);
  const own = language === undefined ? signedLanguage(lower) : language;
  let out = '';
  for (let at = 0; at < composed.length;) {
    const rule = ruleFor(lower, at, own);
    out += rule === undefined ? composed.charAt(at) : cased(rule.to, composed, at);
    at += rule?.from.length ?? 1;
  }
  return out;
}

const ASCII = /^[\0-\x7f]*$/u;

/** The places of letters stay: a letter whose lower case is longer is left as it is. */
function loweredOneByOne(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from({ length: text.length }, (_, index) => {
    const small = text.charAt(index).toLowerCase();
    return small.length === 1 ? small : text.charAt(index);
  }).join('');
}

function signedLanguage(lower: string): string | undefined {
  const found = SIGNS.find(([, signs]) =>
    signs.some((sign) => sign.every((letters) => lower.includes(letters))),
  );
  return found?.[0];
}

function ruleFor(lower: string, at: number, language: string | undefined) {
  if (lower.charCodeAt(at) < FIRST_OTHER) return undefined;
  const script = scriptOfLetter(lower.charAt(at));
  if (script === 'Latn') return undefined;
  const rules = ownRules(script, language) ?? RULES[script === 'Zyyy' ? 'Arab' : script];
  return rules === undefined ? undefined : ruleAt(rules(), lower, at);
}

/** Below lie the Latin letters and their marks. */
const FIRST_OTHER = 0x370;

function ownRules(script: string, language: string | undefined): (() => LetterRules) | undefined {
  if (language === undefined || !Object.hasOwn(RULES, language)) return undefined;
  return (SCRIPTS[language] ?? 'Cyrl') === script ? RULES[language] : undefined;
}

/**
 * Capitals as in the source: Щ is Shch in Щукин and SHCH in ЩУКИН. Scripts without capitals get one at the beginning of
 * each word.
 */
function cased(latin: string, text: string, at: number): string {
  if (latin === '') return latin;
  if (!isCapital(text, at) && !beginsCaseless(text, at)) return latin;
  if (isCapital(text, at + 1) || (at > 0 && isCapital(text, at - 1))) return latin.toUpperCase();
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}

function isCapital(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase() && letter === letter.toUpperCase();
}

const CASELESS = new Set(['Geor', 'Arab', 'Hebr']);
const BEFORE_A_WORD = new Set(['', ' ', '-', '\u00a0', '(', '"', '«']);

function beginsCaseless(text: string, at: number): boolean {
  return BEFORE_A_WORD.has(text.charAt(at - 1)) && CASELESS.has(scriptOfLetter(text.charAt(at)));
}
