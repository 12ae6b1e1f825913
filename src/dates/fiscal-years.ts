/** When a state's fiscal year begins, and how one year names it. */
interface FiscalYear {
  /** Its name or adjective right before the words, or its name behind them; English and Russian. */
  readonly state: RegExp;
  /** `MM-DD`. */
  readonly begins: string;
  /** Which year “fiscal 2024” is: that in which it begins or ends; absent where two years are written. */
  readonly named?: 'begins' | 'ends';
}

/**
 * Fiscal years of states by their laws. What is not here, and what the words do not tie to a state, stays open: companies
 * and provinces have years of their own.
 */
const FISCAL_YEARS: readonly FiscalYear[] = [
  // 31 U.S.C. § 1102: from 1 October; named by the year in which it ends.
  { state: /US|U\.S\.|United States|America|США/u, begins: '10-01', named: 'ends' },
  // Interpretation Act 1978, schedule 1: twelve months that end on 31 March.
  { state: /UK|U\.K\.|British|Britain|United Kingdom|британск|Великобритан/u, begins: '04-01' },
  // General Clauses Act 1897, section 3(21): from 1 April.
  { state: /Indian?|индийск|Инди[ияю]/u, begins: '04-01', named: 'ends' },
  // Financial Administration Act, R.S.C. 1985, c. F-11, section 2: from 1 April.
  { state: /Canadian|Canada|канадск|Канад/u, begins: '04-01' },
  // Public Finance Act (Act 34 of 1947), article 11: from 1 April; named by the year in which it begins.
  { state: /Japan(?:ese)?|японск|Япони/u, begins: '04-01', named: 'begins' },
  // Acts Interpretation Act 1901, section 2B: from 1 July.
  { state: /Australian?|австралийск|Австрали/u, begins: '07-01', named: 'ends' },
  // Constitution of Pakistan, article 260: from 1 July.
  { state: /Pakistani?|пакистанск|Пакистан/u, begins: '07-01', named: 'ends' },
  // Public Finance Act 1989, section 2: twelve months that end on 30 June.
  { state: /New Zealand|новозеландск|Новой Зеландии/u, begins: '07-01', named: 'ends' },
  // Budget Code of the Russian Federation, article 12: the calendar year.
  { state: /Russian?|RF|российск|Росси|РФ/u, begins: '01-01', named: 'begins' },
  // Budget Code of Ukraine, article 3: the calendar year.
  { state: /Ukrainian|Ukraine|украинск|Украин/u, begins: '01-01', named: 'begins' },
  // Bundeshaushaltsordnung, § 4: the calendar year.
  { state: /German|Germany|немецк|германск|Германи/u, begins: '01-01', named: 'begins' },
  // Loi organique relative aux lois de finances, article 1: the calendar year.
  { state: /French|France|французск|Франци/u, begins: '01-01', named: 'begins' },
  // Law 5018 on public financial management and control, article 3: the calendar year.
  { state: /Turkish|Turkey|Türkiye|турецк|Турци/u, begins: '01-01', named: 'begins' },
];

const ENDING = String.raw`(?:\p{Ll}{1,4})?(?:['’]s|['’])?(?: (?:federal|government))?`;
const READY = FISCAL_YEARS.map((one) => ({
  ...one,
  before: new RegExp(String.raw`(?<![\p{L}.])(?:${one.state.source})${ENDING}\s$`, 'u'),
  after: new RegExp(
    String.raw`^\s(?:in|of|в|во)?\s?(?:the )?(?:${one.state.source})(?!\p{Lu})`,
    'u',
  ),
}));
const LOOK = 40;

/** The interval that a fiscal year is where the words right beside it name its state; else `undefined`. */
export function fiscalInterval(
  text: string,
  [start, end]: readonly [number, number],
  [first, second]: readonly [number, number | undefined],
): string | undefined {
  const before = text.slice(Math.max(0, start - LOOK), start);
  const after = text.slice(end, end + LOOK);
  const found = READY.find((one) => one.before.test(before) || one.after.test(after));
  if (found === undefined) return undefined;
  if (found.begins === '01-01') return second === undefined ? written(first) : undefined;
  const from = second !== undefined || found.named === 'begins' ? first : first - 1;
  if (second === undefined && found.named === undefined) return undefined;
  const until = `${written(from + 1)}-${found.begins}`;
  return `${written(from)}-${found.begins}/${dayBefore(until)}`;
}

function written(year: number): string {
  return String(year).padStart(4, '0');
}

/** Of a first day of a month. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
