import { easternLanguage } from './eastern.ts';
import type { Arrangement } from './arrange.ts';

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
  ['az', /ə/iu],
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
  ['be', /[ў]/iu],
  ['uk', /[іїєґ]/iu],
  ['kk', /[әғқңөұүһ]/iu],
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
  ['ka', /(?:dze|shvili|ashvili|дзе|швили|швілі)$/u],
  ['hy', /(?:yants?|[nrltkdsghb]ian|ян|янц)$/u],
  ['az', /(?:zada|zade|заде|lı|quliyev|guliyev|quliyeva|guliyeva|кулиев|гулиев)$/u],
  ['tr', /(?:oglu|оглу)$/u],
  ['fa', /(?:pour|nejad|nezhad|zadeh|khani|abadi|нежад|пур)$/u],
  ['uk', /(?:enko|енко|chuk|чук|skyi|skyy|ський|цький)$/u],
  ['ro', /(?:escu|eanu)$/u],
  ['el', /(?:opoulos|opoulou|idis|iadis|akis)$/u],
  ['pl', /(?:owski|ewski|owska|ewska|czyk|wicz)$/u],
  ['de', /(?:mann|stein|berg|bauer)$/u],
];

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
    return byLatinLetters(text) ?? byPatronymic(parts) ?? byWords(text, parts, surname);
  }
  if (script === 'Cyrl') {
    return first(CYRILLIC_LETTERS, text) ?? byPatronymic(parts) ?? first(ENDINGS, surname);
  }
  return OF_SCRIPT[script] ?? (script === 'Arab' ? first(ARABIC_LETTERS, text) : undefined);
}

const PLAIN = /^\p{ASCII}*$/u;

function byLatinLetters(text: string): string | undefined {
  return PLAIN.test(text) ? undefined : first(LATIN_LETTERS, text);
}

function byPatronymic({ patronymic }: Arrangement): string | undefined {
  const [one] = patronymic;
  if (one?.form === undefined) return undefined;
  if (one.form.tradition === 'arabic') return 'ar';
  if (one.form.tradition === 'turkic')
    return /ul[yi]$|улы|ұлы|qyzy|қызы/u.test(one.key) ? 'kk' : 'az';
  return /(?:[oey]vych|ivna)$/u.test(one.key) ? 'uk' : 'ru';
}

function byWords(text: string, parts: Arrangement, surname: string): string | undefined {
  const ending = first(ENDINGS, surname);
  if (ending !== undefined) return ending;
  if (/(?:^|\s)(?:al-|el-|abd |abdul |abdel |bin )/iu.test(text)) return 'ar';
  return easternLanguage(text, surname, parts.given);
}
