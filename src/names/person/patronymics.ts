import { givenSex } from './given.ts';
import type { Sex } from './person.ts';

const CYRILLIC_MALE =
  /(?:[ое]вич|йович|ьич|[іи]йович|[ао]віч|евіч|(?:кузьм|лук|фом|никит|ил|сав)[иь]ч)(?:а|у|ем|е|ові|еві|і)?$/u;
const CYRILLIC_FEMALE =
  /(?:[ое]вн|ьиничн|[иі]ничн|иничн|[ії]вн|[ао]ўн|еўн)(?:а|ы|е|у|ой|ою|і|и|ою)$/u;
const LATIN_MALE =
  /(?:[oe]vi(?:ch|tch|tsch|c|cz|č)|[oe]wi(?:tsch|cz)|[yi]ovych|ovych|evych|avich|(?:il|kuzm|luk|fom|nikit|sav)[iy]?ich|il[iy]i?[yi]t?ch)$/u;
const LATIN_FEMALE = /(?:[oe]v|[yi]?iv|[oe]w|au|eu)na$|(?:inich|yinich|ichn)n?a$/u;
/** -uly and -qyzy joined to the father's name; -oğlu is a surname except between two names. */
const TURKIC = /..(?:-?(?:ul[iy]|uulu|[oy]gl[iyu]|oglu|oghlu)|-?(?:[kqg][yi]z[yi]))$/u;
const TURKIC_CYRILLIC = /..-?(?:улы|ұлы|уулу|[ыи]з[ыи]|оглы|огли|гызы|қызы|кызы)$/u;

const SHORTEST = 5;

/** What a word looks like by itself; a surname may look so, too (Abramovich, Kılıçdaroğlu). */
export interface PatronymicForm {
  readonly sex: Sex;
  /** The form of a woman's patronymic, or made from a given name that we know: hardly a surname. */
  readonly certain: boolean;
  readonly tradition: 'slavic' | 'turkic';
}

/** Whether a folded word (`foldWord`) has the form of a patronymic: `гейдарович`, `sergeyevna`, `abishuly`. */
export function patronymicForm(key: string): PatronymicForm | undefined {
  if (key.length < SHORTEST) return undefined;
  const code = key.charCodeAt(0);
  if (code < 0x250) return latinForm(key);
  return code >= 0x400 && code < 0x530 ? cyrillicForm(key) : undefined;
}

const LATIN_TAIL = /[aceilouyzh]$/u;

function latinForm(key: string): PatronymicForm | undefined {
  if (!LATIN_TAIL.test(key)) return undefined;
  if (LATIN_FEMALE.test(key) && /[oe]vna$|ivna$|ichna$|[oe]wna$|auna$|euna$/u.test(key)) {
    return { sex: 'female', certain: true, tradition: 'slavic' };
  }
  if (LATIN_MALE.test(key)) {
    return { sex: 'male', certain: isFromGiven(key), tradition: 'slavic' };
  }
  if (!TURKIC.test(key)) return undefined;
  return { sex: /z[yi]$/u.test(key) ? 'female' : 'male', certain: false, tradition: 'turkic' };
}

function cyrillicForm(key: string): PatronymicForm | undefined {
  if (CYRILLIC_FEMALE.test(key)) return { sex: 'female', certain: true, tradition: 'slavic' };
  if (CYRILLIC_MALE.test(key)) {
    return { sex: 'male', certain: isFromGiven(key), tradition: 'slavic' };
  }
  if (!TURKIC_CYRILLIC.test(key)) return undefined;
  return { sex: /з[ыи]$/u.test(key) ? 'female' : 'male', certain: false, tradition: 'turkic' };
}

/** Surnames made of given names: these are as often the one as the other. */
const SURNAMES_TOO =
  /^(?:abramo|аbramo|абрамо|milose|милоше|petro|lukaše|мицке|mihailo|михайло|stefano|ivano|marko|jovano|nikoli)/u;
const MADE_OF =
  /^(.+?)(?:[yijйі]?[oeое]?[vwв][yiиі](?:ch|tch|tsch|cz|c|č|ч)|[iyьи]?[yiиі]t?(?:ch|ч))(?:а|у|ем|е)?$/u;

function isFromGiven(key: string): boolean {
  if (SURNAMES_TOO.test(key)) return false;
  const stem = MADE_OF.exec(key)?.[1];
  if (stem === undefined) return false;
  return TAILS.some((tail) => givenSex(stem + tail) !== undefined);
}

/** Сергеевич is of Сергей, Васильевич of Василий, Никитич of Никита, Игоревич of Игорь. */
const TAILS = [
  '',
  'й',
  'ий',
  'ь',
  'а',
  'я',
  'i',
  'y',
  'ey',
  'ei',
  'iy',
  'a',
  'ay',
  'ai',
  'ья',
  'el',
] as const;
