import { readFileSync } from 'node:fs';
import { addTo } from './calendar.ts';
import type { Step } from './calendar.ts';
import { languageOfWords } from './language-of-words.ts';
import type { PeerCase, WantedDate, WantedDay } from './peer-case.ts';

type Value = string | number | null | { readonly expr?: string; readonly [key: string]: unknown };

interface Row {
  readonly test: string;
  readonly args: readonly Value[];
  readonly kwargs: Readonly<Record<string, Value>>;
}

type Reader = (row: Row) => readonly Omit<PeerCase, 'id'>[];

/**
 * dateparser's parameter rows in English and Russian that fix a date, by the test they come from, each with the day that
 * test is read on. Rows without a language are taken for the one whose words of time they are made of, and left out where
 * that is neither. Rows whose date depends on the day of the run or on an option we lack are left out.
 */
export function readDateparserCases(path: string): readonly PeerCase[] {
  const seen = new Set<string>();
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .flatMap((line, index) => {
      const row = JSON.parse(line) as Row;
      return (READERS[row.test]?.(row) ?? []).map((one) => ({ id: `dateparser-${index}`, ...one }));
    })
    .filter(({ text, base }) => {
      const key = `${base} ${text}`;
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew;
    });
}

/** Relative rows: `ago` or `in_future` from the frozen day. */
const relative: Reader = ({ args: [text], kwargs: { ago, in_future: ahead } }) => {
  const isPast = ago !== undefined;
  const delta = (isPast ? ago : ahead) as Step | undefined;
  if (typeof text !== 'string' || delta === undefined) return [];
  return inLanguage(text, '2014-09-01', [{ start: addTo('2014-09-01', delta, isPast ? -1 : 1) }]);
};

/** Rows of a text and a Python `datetime(…)`. */
function absolute(base: string, side?: -1 | 1): Reader {
  return ({ args: [text, expected], kwargs }) => {
    const start = datetimeOf(expected ?? kwargs['expected']);
    if (typeof text !== 'string' || start === undefined) return [];
    const cases = inLanguage(text, base, [{ start }]);
    return side === undefined ? cases : cases.map((one) => ({ ...one, side }));
  };
}

/** Rows of a language, a text, and a list of words with their `datetime(…)`. */
const search: Reader = ({ args, kwargs }) => {
  const [language, text, expected] = args;
  if ((language !== 'en' && language !== 'ru') || typeof text !== 'string') return [];
  const listed = exprOf(expected);
  const base =
    datetimeOf(kwargs['settings'] ?? args[3]) ??
    (/\btoday\./u.test(listed) ? undefined : FIRST_DAY);
  const wanted = [...listed.matchAll(/\('((?:[^'\\]|\\.)*)', (datetime\.datetime\([\d, ]+)/gu)];
  if (base === undefined || wanted.length === 0) return [];
  return [
    {
      language,
      text,
      base: isoDay(base),
      wanted: wanted.flatMap(([, words = '', date]): readonly WantedDate[] => {
        const start = datetimeOf({ expr: date ?? '' });
        return start === undefined ? [] : [{ words, start }];
      }),
    },
  ];
};

const FIRST_DAY: WantedDay = { year: 2000, month: 1, day: 1 };

/** “19 may 2014”, “2 day ago”: what dateparser makes of a text in its own small language. */
const translated: Reader = ({ args: [language, text, into] }) => {
  if ((language !== 'en' && language !== 'ru') || typeof text !== 'string') return [];
  const delta = typeof into === 'string' ? deltaOf(into) : undefined;
  const base = '2014-09-01';
  return delta === undefined
    ? []
    : [{ language, text, base, wanted: [{ start: addTo(base, delta.step, delta.sign) }] }];
};

const wordNumbers: Reader = ({ args: [text, delta] }) => {
  const [, unit, amount] = /(days|weeks|hours|minutes|seconds)=(\d+)/u.exec(exprOf(delta)) ?? [];
  if (typeof text !== 'string' || unit === undefined) return [];
  const start = addTo('2014-09-01', { [unit]: Number(amount) }, 1);
  return inLanguage(text, '2014-09-01', [{ start }]);
};

const namedDay: Reader = ({ kwargs }) => {
  const { text, expected_text: words, expected_day: day, expected_month: month } = kwargs;
  if (typeof text !== 'string' || typeof words !== 'string') return [];
  const start = {
    ...(typeof day === 'number' ? { day } : {}),
    ...(typeof month === 'number' ? { month } : {}),
  };
  return [{ language: 'ru', text, base: '2014-09-01', wanted: [{ words, start }] }];
};

const daysAgo: Reader = ({ args: [text], kwargs: { days_ago: days } }) =>
  typeof text === 'string' && typeof days === 'number'
    ? inLanguage(text, '2014-09-01', [{ start: addTo('2014-09-01', { days }, -1) }])
    : [];

const READERS: Readonly<Record<string, Reader>> = {
  test_relative_past_dates: relative,
  test_relative_future_dates: relative,
  test_normalized_relative_dates: relative,
  test_dates_parsing: absolute('2012-11-13'),
  test_dates_parsing_with_normalization: absolute('2012-11-13'),
  test_freshness_date_with_relative_base: absolute('2010-06-04'),
  test_preferably_past_dates: absolute('2015-02-15', -1),
  test_extracted_period: absolute('2015-02-15'),
  test_search_and_parse: search,
  test_relative_base_setting: search,
  test_freshness_translation: translated,
  test_word_numbers_with_later: wordNumbers,
  test_word_numbers_advanced: wordNumbers,
  test_search_dates_multi_word_expression: namedDay,
  test_temporal_nouns_are_parsed: daysAgo,
};

function inLanguage(
  text: string,
  base: string,
  wanted: readonly WantedDate[],
): readonly Omit<PeerCase, 'id'>[] {
  const language = languageOfWords(text);
  return language === undefined ? [] : [{ language, text, base, wanted }];
}

function exprOf(value: unknown): string {
  const expr = (value as { readonly expr?: unknown } | undefined)?.expr;
  return typeof expr === 'string' ? expr : '';
}

function datetimeOf(value: unknown): WantedDay | undefined {
  const [, year, month, day] = /date(?:time)?\((\d+), ?(\d+), ?(\d+)/u.exec(exprOf(value)) ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), month: Number(month), day: Number(day) };
}

function isoDay({ year = 0, month = 1, day = 1 }: WantedDay): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function deltaOf(text: string): { readonly step: Step; readonly sign: 1 | -1 } | undefined {
  const parts = [...text.matchAll(/(\d+) (year|month|week|day|hour|minute|second)s?/gu)];
  const isAgo = text.endsWith(' ago');
  const rest = text.replace(/\d+ \w+|\bago\b|\bin\b|\s/gu, '');
  if (parts.length === 0 || rest !== '') return undefined;
  const step = Object.fromEntries(
    parts.map(([, amount, unit = '']) => [`${unit}s`, Number(amount)]),
  );
  return { step, sign: isAgo || !text.startsWith('in ') ? -1 : 1 };
}
