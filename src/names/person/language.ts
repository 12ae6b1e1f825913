import { easternLanguage } from './eastern.ts';
import type { Arrangement } from './arrangement.ts';

const OF_SCRIPT: Readonly<Record<string, string>> = {
  Geor: 'ka',
  Armn: 'hy',
  Hebr: 'he',
  Grek: 'el',
  Hani: 'zh',
  Hang: 'ko',
  Kana: 'ja',
  Thai: 'th',
};

type Rule = readonly [language: string, pattern: RegExp];

/** Letters that one language has, the first rule that fits. */
const LATIN_LETTERS: readonly Rule[] = [
  ['az', /ə|[qx].*[ğşıİ]|[ğşıİ].*[qx]/iu],
  ['tr', /[ğşıİ]/u],
  ['vi', /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
  ['hu', /[őű]/iu],
  ['pl', /[łąęńśźż]/iu],
  ['cs', /[řěů]/iu],
  ['ro', /[țșăţ]/iu],
  ['lv', /[ķļņģāī]/iu],
  ['lt', /[ėųį]/iu],
  ['is', /[ðþ]/iu],
  ['es', /ñ/iu],
  ['pt', /[ãõ]/iu],
  ['de', /ß/u],
];
const CYRILLIC_LETTERS: readonly Rule[] = [
  ['kk', /[әғқңөұүһ]/iu],
  ['be', /ў|авіч/iu],
  ['uk', /[іїєґ]|[сц]ьк(?:ий|ого|ому|им|а|ої)(?=\s|$)/iu],
  ['sr', /[јљњћђџ]/iu],
  ['mk', /[ѓќѕ]/iu],
];
const ARABIC_LETTERS: readonly Rule[] = [
  ['ur', /[ٹڈڑےں]/u],
  ['ckb', /[ۆێڵڕ]/u],
  ['fa', /[پچژگکی\u200c]/u],
  ['ar', /[ةىيكأإؤئ]|(?:^|\s)(?:ال|بن\s|آل)/u],
];

/** Endings of folded surnames. */
const ENDINGS: readonly Rule[] = [
  ['ka', /(?:dze|shvili|chvili|дзе|швили|швілі)$/u],
  ['hy', /(?:yan(?:ts)?|ян|янц)$/u],
  ['az', /(?:zada|zade|заде|lı|quliyev|guliyev|quliyeva|guliyeva|кулиев|гулиев)$/u],
  ['tr', /(?:oglu|оглу)$/u],
  ['fa', /(?:pour|nejad|nezhad|zadeh|khani|abadi|нежад|пур)$/u],
  ['uk', /(?:enko|енко|chuk|чук|skyi|skyy|ський|цький)$/u],
  ['ro', /(?:escu|eanu)$/u],
  ['el', /(?:opoulos|opoulou|idis|iadis|akis)$/u],
  ['pl', /(?:owski|ewski|owska|ewska|czyk|wicz)$/u],
  ['de', /(?:mann|stein|berg|bauer)$/u],
];

/** Told first of all endings together: most names have none of them. */
const ANY_ENDING = new RegExp(ENDINGS.map(([, { source }]) => source).join('|'), 'u');

const ofEnding = (surname: string): string | undefined =>
  ANY_ENDING.test(surname) ? first(ENDINGS, surname) : undefined;

const first = (rules: readonly Rule[], text: string): string | undefined =>
  rules.find(([, pattern]) => pattern.test(text))?.[0];

/** The naming tradition that a name's letters, patronymic and endings point to, `undefined` when they point nowhere. */
export function languageOfName(
  text: string,
  script: string,
  parts: Arrangement,
): string | undefined {
  const surname = parts.surname.at(-1)?.key ?? '';
  if (script === 'Latn') {
    return byLatinLetters(text) ?? byPatronymic(text, parts) ?? byWords(parts, surname);
  }
  if (script === 'Cyrl') {
    const told = byCyrillicLetters(text) ?? byPatronymic(text, parts);
    if (told !== undefined || parts.order !== 'surname-first') return told ?? ofEnding(surname);
    return easternLanguage(surname, parts.given) ?? ofEnding(surname);
  }
  return OF_SCRIPT[script] ?? (script === 'Arab' ? first(ARABIC_LETTERS, text) : undefined);
}

const PLAIN = /^\p{ASCII}*$/u;

function byLatinLetters(text: string): string | undefined {
  return PLAIN.test(text) ? undefined : first(LATIN_LETTERS, text);
}

/** What marks the father's name, where it is not Azerbaijani or Turkmen. */
const CHILD: readonly Rule[] = [
  ['ky', /uulu|уулу/iu],
  ['kk', /ul[yi](?:\s|$)|[uұу]лы(?:\s|$)|qyzy|қызы/iu],
  ['uz', /o['’‘ʻ]?g['’‘ʻ]li|ўғли|qizi/iu],
  ['ka', /dze|asuli|ძე|ასული/iu],
];

const NOT_RUSSIAN = /ьк|[^\p{ASCII}а-яА-ЯёЁ]/u;

function byCyrillicLetters(text: string): string | undefined {
  return NOT_RUSSIAN.test(text) ? first(CYRILLIC_LETTERS, text) : undefined;
}

const ARTICLE = /^(?:al|el)-|^(?:abd|abdul|abdel|bin)$/u;

function isArabic({ given, surname }: Arrangement): boolean {
  const [one] = given;
  const last = surname.at(-1);
  return (
    (one !== undefined && ARTICLE.test(one.key)) || (last !== undefined && ARTICLE.test(last.key))
  );
}

function byPatronymic(text: string, { patronymic, surname }: Arrangement): string | undefined {
  const [one] = patronymic;
  if (surname[0]?.form?.tradition === 'arabic') return 'ar';
  if (one === undefined) return undefined;
  if (one.form === undefined) return 'hy';
  if (one.form.tradition === 'arabic') return 'ar';
  if (one.form.tradition === 'turkic') return first(CHILD, text) ?? 'az';
  return /(?:[oey]vych|ivna|івна|ївна)$/u.test(one.key) ? 'uk' : 'ru';
}

function byWords(parts: Arrangement, surname: string): string | undefined {
  const ending = ofEnding(surname);
  if (ending !== undefined) return ending;
  if (isArabic(parts)) return 'ar';
  return easternLanguage(surname, parts.given);
}
