const ENGLISH = new Set(
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur fri sat sun ' +
    'second seconds sec secs minute minutes min mins hour hours hr hrs day days week weeks month months year years yr decade decades ' +
    'a an the of at in on and about less than ago later from now today yesterday tomorrow last next this before after noon midnight ' +
    'am pm a.m p.m st nd rd th one two three four five six seven eight nine ten eleven twelve date till t z utc'
  ).split(' '),
);

const RUSSIAN =
  /^(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр|янв|фев|мар|апр|авг|сен|окт|ноя|дек|понедельник|вторник|сред[аы]|четверг|пятниц|суббот|воскресен|пн|вт|ср|чт|пт|сб|вс|секунд|сек|минут|мин|час|ч|дн[яей]|день|сут|недел|нед|месяц|мес|год|лет|г|назад|спустя|через|вчера|сегодня|завтра|послезавтра|позавчера|полдень|полночь|около|в|на|во|и|с|за|прошл|следующ|эт[аио]|один|одн|дв[ае]|три|тр[её]|четыр|пят|шест|сем|вос|девят|десят|несколько|десятилети|декад|менее|больше|тому|утра|вечера|дня|ночи|того|со)[а-яё]*$/u;

/** Words of Ukrainian, Belarusian, Bulgarian and Serbian that begin as Russian ones do. */
const KINDRED =
  /^(?:снощи|чер|верес|сер|декември|сёння|гады|месяцы|месец[аи]?|месеци|днес|след|годину|седмици)$/u;

/** English or Russian where every word of a text is a word of time of that language; `undefined` otherwise. */
export function languageOfWords(text: string): 'en' | 'ru' | undefined {
  const words = text.toLowerCase().match(/\p{L}+(?:\.\p{L}+)*/gu) ?? [];
  if (words.length === 0) return /^[ -~\s]*$/u.test(text) ? 'en' : undefined;
  if (words.every((word) => ENGLISH.has(word))) return 'en';
  const isRussian = words.every((word) => RUSSIAN.test(word) && !KINDRED.test(word));
  return isRussian ? 'ru' : undefined;
}
