/**
 * The words of absolute dates, one table a language. Every entry is a piece of a regular expression
 * without capturing groups; a new language is a new table here.
 */
export interface DateWords {
  /** January first. English months count only when capitalised: “may” and “march” are words too. */
  readonly months: readonly string[];
  /** Spring first, as EDTF numbers them from 21. */
  readonly seasons: readonly string[];
  /** What stands after a day's number. */
  readonly ordinal: string;
  /** What stands after a year's number and proves that it is one. */
  readonly yearWord: string;
  /** What stands after a decade's number. */
  readonly decade: string;
  /** Between an ordinal and the word “century”, with that word. */
  readonly century: string;
  /** “the end of”: a part of a month that no number fixes. */
  readonly part: string;
  /** Between the two ends of a range. */
  readonly until: string;
  /** Opens a range whose ends are joined by `and`. */
  readonly between: string;
  readonly and: string;
  /** The far end of a range that has not ended. */
  readonly present: string;
}

const ENGLISH: DateWords = {
  months: [
    'Jan(?:uary)?',
    'Feb(?:ruary)?',
    'Mar(?:ch)?',
    'Apr(?:il)?',
    'May',
    'June?',
    'July?',
    'Aug(?:ust)?',
    'Sep(?:t(?:ember)?)?',
    'Oct(?:ober)?',
    'Nov(?:ember)?',
    'Dec(?:ember)?',
  ],
  seasons: ['[Ss]pring', '[Ss]ummer', '(?:[Aa]utumn|[Ff]all)', '[Ww]inter'],
  ordinal: 'st|nd|rd|th',
  yearWord: '',
  decade: "['’]?s",
  century: '(?:st|nd|rd|th)[ \u00a0-][Cc]entur(?:y|ies)',
  part: '(?:[Tt]he )?(?:(?:very )?(?:[Ee]nd|[Bb]eginning|[Ss]tart|[Mm]iddle) of|[Ee]arly|[Ll]ate|[Mm]id)(?:[ -]the)?',
  until: 'to|until|till|through',
  between: 'between',
  and: 'and',
  present: 'present|the present(?: day)?|now|today',
};

const RUSSIAN: DateWords = {
  months: [
    'янв(?:ар[ьяюе]|арем|арях)?',
    'февр?(?:ал[ьяюе]|алем)?',
    'мар(?:т(?:а|у|ом|е)?)?',
    'апр(?:ел[ьяюе]|елем)?',
    'ма(?:й|я|ю|ем|е)',
    'июн(?:[ьяюе]|ем)?',
    'июл(?:[ьяюе]|ем)?',
    'авг(?:уст(?:а|у|ом|е)?)?',
    'сент?(?:ябр[ьяюе]|ябр[её]м)?',
    'окт(?:ябр[ьяюе]|ябр[её]м)?',
    'ноя(?:б(?:р[ьяюе]|р[её]м)?)?',
    'дек(?:абр[ьяюе]|абр[её]м)?',
  ],
  seasons: [
    '[Вв]есн(?:а|ы|е|у|ой)',
    '[Лл]ет(?:о|а|у|ом|е)',
    '[Оо]сен(?:ь|и|ью)',
    '[Зз]им(?:а|ы|е|у|ой)',
  ],
  ordinal: '-?(?:го|е|м|му)',
  yearWord: '-?(?:го|м|му|й)? ?(?:год(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?![а-яё])|гг?\\.|гг?(?![а-яё.]))',
  decade: '-?(?:ых|ми|е|х|м)(?![а-яё])(?: (?:год(?:ы|ов|ам|ами|ах)|гг?\\.))?',
  century: '(?:-?(?:го|м|й))?[ \u00a0]век(?:а|е|у|ом|ов|ах)?(?![а-яё])',
  part: '(?:[Нн]ачал[оаеу]|[Нн]ачалом|[Кк]он(?:ец|ц[аеу]|цом)|[Сс]ередин(?:а|ы|е|у|ой))',
  until: 'по|до',
  between: 'между',
  and: 'и',
  present: 'настоящее время|наст\\. вр\\.|н\\. ?в\\.|сегодняшний день',
};

export const DATE_WORDS: readonly DateWords[] = [ENGLISH, RUSSIAN];

const ENGLISH_UNITS =
  'percent|per cent|people|persons|men|women|children|troops|soldiers|fighters|servicemen|officers|' +
  'families|refugees|prisoners|casualties|deaths|dollars|euros?|pounds|roubles|rubles|manats?|drams?|' +
  'lari|liras?|hryvnias?|kilomet(?:er|re)s?|met(?:er|re)s?|miles?|feet|hectares|tonn?es|tons|barrels|' +
  'litres|km|kg|m|mln|bn|million|billion|thousand|hundred|votes|seats|copies|cases|villages|pages|' +
  'words|units|shares|times|hours|minutes|days|weeks|months|years|items|tanks|drones|vehicles|jobs|' +
  'students|workers|employees|residents|voters|participants|delegates|signatures|companies|schools';

const RUSSIAN_UNITS =
  'человек|чел\\.|люд[еья]|солдат|военнослужащ|бойц|штык|сем(?:ей|ьи)|беженц|пленн|погибш|ранен|' +
  'доллар|евро|рубл|манат|драм|лари|лир|гривен|тенге|км|кг|м(?=[\\s.,])|километр|метр|гектар|тонн|' +
  'баррел|тыс|млн|млрд|миллион|миллиард|голос|мест(?:а|\\s)|экземпляр|случа|страниц|слов(?:а)?\\s|' +
  'единиц|раз(?:а)?\\s|час(?:а|ов)|минут|дн(?:ей|я)|недел|месяц|лет|танк|дрон|рабоч|школ|студент|' +
  'сотрудник|жител|участник|избирател|подпис|компани|деревн|сел\\s';

/** After a number of four digits: it counts something and is no year. */
export const COUNTED = new RegExp(
  `^[ \u00a0-]?(?:%|°|(?:US )?dollars|(?:${ENGLISH_UNITS})(?![a-z])|(?:${RUSSIAN_UNITS}))`,
  'u',
);

/** Before a number of four digits: it is the number of something. */
export const NUMBERED =
  /(?:[$€£₽₼+#№§]|(?<!\p{L})(?:n|nos?|nr|p{1,2}|pages?|c{1,2}(?=\.)|с{1,2}(?=\.)|стр|resolutions?|decrees?|orders?|rooms?|flights?|art(?:icles?)?|tel|phone|vols?|volumes?|issues?|laws?|bills?|units?|boeing|airbus|резолюци[а-яё]{1,3}|приказ[а-яё]{0,2}|указ[а-яё]{0,2}|закон[а-яё]{0,2}|стать[а-яё]{1,2}|рейс[а-яё]{0,2}|каб(?:инет[а-яё]{0,2})?|тел|вып|том|т|км)\.?)[ \u00a0]?$/iu;

/** Before a bare year: a word that puts what follows in time. */
export const TEMPORAL =
  /(?<!\p{L})(?:in|since|until|till|for|fiscal|due|both|during|throughout|before|after|by|from|of|to|through|between|around|about|circa|ca\.|as early as|as late as|year|early|mid|late|spring|summer|autumn|fall|winter|election|elections|war|(?:с|к|до|после|около|между|весной|летом|осенью|зимой|в(?: (?:начале|конце|середине))?|начала|конца|середины))[ \u00a0-]$/iu;

/** “of 2000 soldiers” is no date though “in 2000 soldiers were sent” is. */
export const WEAKLY_TEMPORAL =
  /(?<!\p{L})(?:of|by|for|both|from|after|to|before|about|around|through|until|till|с|к|до|после|около|в)[ \u00a0]$/iu;
