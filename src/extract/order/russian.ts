import type { OrderRelation } from '../../model/order.ts';
import type { DateMention, Range } from '../../model/records.ts';
import { overlap } from '../../model/span.ts';
import type { OrderBook, OrderEnd, OrderScene } from './book.ts';
import { clausesOf, trimmed } from './russian-clauses.ts';
import type { Clauses } from './russian-clauses.ts';
import { phraseBehind } from './russian-phrase.ts';

interface Find {
  readonly from: OrderEnd;
  readonly relation: OrderRelation;
  readonly to: OrderEnd;
  readonly words: Range;
  readonly rule: string;
  readonly certainty?: 'likely';
}

/** The order that a Russian passage states, read by patterns: of clauses, of nouns that happen, of sentences. */
export function findRussianOrder(scene: OrderScene, book: OrderBook): void {
  let before: Clauses | undefined;
  for (const sentence of clausesOf(scene)) {
    for (const [at, clause] of sentence.clauses.entries()) {
      const find = joined(sentence, at) ?? afterWhich(sentence, at) ?? governed(sentence, clause);
      if (find !== undefined) book.add(scene.passage, find);
    }
    const story = before && fromStory(sentence, before);
    if (story !== undefined) book.add(scene.passage, story);
    before = sentence;
  }
}

/** Longest first, because one begins another. “Пока” and “пока не” tell of one stretch and of its end. */
const CONJUNCTIONS: readonly (readonly [RegExp, OrderRelation, string])[] = [
  [/^(?:сразу |вскоре |уже |лишь |только )?(после того,? как)\s+/iu, 'after', 'posle-togo-kak'],
  [/^(?:незадолго |ещё |еще )?((?:до|перед) (?:того|тем),? как)\s+/iu, 'before', 'do-togo-kak'],
  [/^(прежде,? чем)\s+(?!все)/iu, 'before', 'prezhde-chem'],
  [/^(с тех пор,? как)\s+/iu, 'since', 's-teh-por-kak'],
  [/^(как только|едва)\s+/iu, 'after', 'kak-tolko'],
  [/^((?:до тех пор,? )?пока не)\s+/iu, 'until', 'poka-ne'],
  [/^(пока)\s+(?!что\b)/iu, 'overlaps', 'poka'],
];

/** “После того как суд решил, …”: two clauses, one led by a conjunction. */
function joined(sentence: Clauses, at: number): Find | undefined {
  const { text, clauses } = sentence;
  const led = rejoined(sentence, at);
  if (led === undefined) return undefined;
  const words = text.slice(led.start, led.end);
  for (const [pattern, relation, rule] of CONJUNCTIONS) {
    const match = pattern.exec(words);
    if (match === null) continue;
    const conjunction = match[1] ?? '';
    const start = led.start + match[0].indexOf(conjunction);
    const body = trimmed(text, { start: led.start + match[0].length, end: led.end });
    const other = at === 0 ? clauses[led.clauses] : clauses[at - 1];
    if (other === undefined || (at === 0 && clauses.length !== led.clauses + 1)) return undefined;
    if (!isTold(text, other) || !isTold(text, body, rule === 'poka-ne')) return undefined;
    const [from, to] = [endOf(sentence, other), endOf(sentence, body)];
    return { from, relation, to, words: { start, end: start + conjunction.length }, rule };
  }
  return undefined;
}

/** “Суд закрыл дело, после чего банкир уехал”: the clause it leads comes after the one before. */
function afterWhich(sentence: Clauses, at: number): Find | undefined {
  const { text, clauses } = sentence;
  const [former, clause] = [clauses[at - 1], clauses[at]];
  if (former === undefined || clause === undefined) return undefined;
  const match = /^(?:после чего|вслед за чем)\s+/iu.exec(text.slice(clause.start, clause.end));
  if (match === null) return undefined;
  const body = trimmed(text, { start: clause.start + match[0].length, end: clause.end });
  if (!isTold(text, former) || !isTold(text, body)) return undefined;
  const words = trimmed(text, { start: clause.start, end: clause.start + match[0].length });
  const [from, to] = [endOf(sentence, body), endOf(sentence, former)];
  return { from, relation: 'after', to, words, rule: 'posle-chego' };
}

const HALF = /^(?:.{0,12}\s)?(?:после того|перед тем|до того|прежде|с тех пор|до тех пор)$/iu;

/** “После того, как” has its comma inside. Counts the stretches it takes. */
function rejoined(
  { text, clauses }: Clauses,
  at: number,
): (Range & { clauses: number }) | undefined {
  const [one, next] = [clauses[at], clauses[at + 1]];
  if (one === undefined) return undefined;
  if (next === undefined || !HALF.test(text.slice(one.start, one.end)))
    return { ...one, clauses: 1 };
  return { start: one.start, end: next.end, clauses: 2 };
}

const PREPOSITIONS =
  /(?<![\p{L}\d-])(после|вслед за|вскоре после|до|перед|накануне|во время|в ходе|в период|одновременно с)\s+(?=[\p{L}\d«])/giu;

const GOVERN: Readonly<Record<string, OrderRelation>> = {
  после: 'after',
  'вслед за': 'after',
  'вскоре после': 'after',
  до: 'before',
  перед: 'before',
  накануне: 'before',
  'во время': 'during',
  'в ходе': 'during',
  'в период': 'during',
  'одновременно с': 'overlaps',
};

/** “После подписания договора министр ушёл”: what is left of the clause must tell something. */
function governed(sentence: Clauses, clause: Range): Find | undefined {
  const { text, dates } = sentence;
  for (const match of text.slice(clause.start, clause.end).matchAll(PREPOSITIONS)) {
    const start = clause.start + match.index;
    const word = match[1] ?? '';
    if (dates.some(({ span }) => overlap(span, { start, end: start + word.length }))) continue;
    const phrase = phraseBehind(sentence, start + match[0].length, clause.end);
    if (phrase === undefined) continue;
    const rest = restOf(text, clause, { start, end: phrase.end });
    if (rest === undefined || !isTold(text, rest)) continue;
    const own = dates.filter(({ span }) => overlap(span, rest));
    if (phrase.open && own.length !== 1) continue;
    const relation = GOVERN[word.toLowerCase()] ?? 'after';
    const rule = `${RULE[relation]}-phrase`;
    const words = { start, end: start + word.length };
    return { from: endOf(sentence, rest), relation, to: phrase.thing, words, rule };
  }
  return undefined;
}

const RULE: Readonly<Record<OrderRelation, string>> = {
  before: 'do',
  after: 'posle',
  during: 'vo-vremya',
  overlaps: 'odnovremenno',
  since: 's',
  until: 'do',
};

/** What stands before or behind the phrase; both where it stands in the middle. */
function restOf(text: string, clause: Range, phrase: Range): Range | undefined {
  const before = trimmed(text, { start: clause.start, end: phrase.start });
  const behind = trimmed(text, { start: phrase.end, end: clause.end });
  if (before.end <= before.start) return behind.end > behind.start ? behind : undefined;
  if (isTold(text, before) || behind.end <= behind.start) return before;
  return { start: before.start, end: behind.end };
}

const ADVERBS: readonly (readonly [RegExp, OrderRelation, 'likely' | undefined, string])[] = [
  [/^(после этого|вслед за этим)\s/iu, 'after', undefined, 'posle-etogo'],
  [/^(до этого|перед этим|до того)\s(?!как)/iu, 'before', undefined, 'do-etogo'],
  [/^(затем|впоследствии|позднее|позже|потом|вскоре)\s/iu, 'after', 'likely', 'zatem'],
  [
    /^(тем временем|одновременно|в это время|в это же время)\s(?!с\s|со\s)/iu,
    'overlaps',
    'likely',
    'tem-vremenem',
  ],
  [/^(ранее|раньше|прежде|накануне)\s(?!чем|всего)/iu, 'before', 'likely', 'ranee'],
];

function fromStory(sentence: Clauses, before: Clauses): Find | undefined {
  const { text, clauses } = sentence;
  const [first] = clauses;
  const former = only(before);
  const own = only(sentence);
  if (first === undefined || former === undefined || own === undefined) return undefined;
  for (const [pattern, relation, certainty, rule] of ADVERBS) {
    const match = pattern.exec(text.slice(first.start, first.end));
    if (match === null) continue;
    const words = { start: first.start, end: first.start + (match[1] ?? '').length };
    if ('kind' in own || own.start < words.start) {
      const add = certainty === undefined ? {} : { certainty };
      return { from: own, relation, to: former, words, rule: `story-${rule}`, ...add };
    }
    const rest = trimmed(text, { start: words.end, end: own.end });
    if (!isTold(text, rest)) return undefined;
    if (phraseBehind(sentence, rest.start, rest.end) !== undefined && rule === 'ranee')
      return undefined;
    const add = certainty === undefined ? {} : { certainty };
    return {
      from: { ...rest, form: 'clause' },
      relation,
      to: former,
      words,
      rule: `story-${rule}`,
      ...add,
    };
  }
  return undefined;
}

/** A sentence stands by its one date, or by its one clause; others are not one thing. */
function only({ text, dates, clauses }: Clauses): OrderEnd | undefined {
  const [clause] = clauses;
  const [date] = dates;
  if (clause === undefined || !clauses.some((one) => isTold(text, one))) return undefined;
  if (date !== undefined) return dates.length === 1 && !isBound(text, date) ? date : undefined;
  return clauses.length === 1 ? { ...clause, form: 'clause' } : undefined;
}

const BOUND = /(?:^|\s)(?:до|после|перед|накануне|с|со|к|ко|по)\s+$/iu;

/** “До 2019 года”, “с 2019 года”: the date is a bound of something else. */
function isBound(text: string, { span }: DateMention): boolean {
  return BOUND.test(text.slice(Math.max(0, span.start - 12), span.start));
}

function endOf({ text, dates }: Clauses, range: Range): OrderEnd {
  const own = dates.filter((date) => overlap(date.span, range) && !isBound(text, date));
  const [date] = own;
  if (date !== undefined && own.length === 1) return date;
  const led = LED.exec(text.slice(range.start, range.end));
  return { start: range.start + (led?.[0].length ?? 0), end: range.end, form: 'clause' };
}

/** What joins a clause to the one before says nothing of its own. */
const LED = /^(?:что|и|а|но|однако|зато)\s+/iu;

/** A past form of a verb or of a passive; nouns of the same ending are told off. */
const PAST =
  /(?<![\p{L}-])\p{L}*(?:ал|ял|ил|ел|ул|ёл|ыл|ол|шел|ла|ло|ли|лся|лась|лось|лись|[нв][её]с|[её]з|[её]рся|мог|умер|погиб|исчез|бежал)(?![\p{L}-])/giu;
const NOUN =
  /^(?:или|если|ли|дела|дело|тело|тела|число|числа|начало|начала|правило|правила|сила|село|села|школа|скала|стали|цели|роли|земли|недели|модели|отдел|раздел|предел|капитал|материал|журнал|канал|сигнал|генерал|адмирал|персонал|потенциал|финал|скандал|филиал|вокзал|зал|перевал|интервал|обвал|провал|подвал|карнавал|арсенал|трибунал|идеал|квартал|металл|символ|протокол|посол|пол|стол|футбол|тыл|угол|узел|орёл|жители|стрела|похвала|масла|масло|кресло|стекло|светло|тепло|мало|было бы|тыла|акула|формула|доли|боли|соли|пыли|едва ли|вдали|издали|родители|учителя|нефтепровода)$/iu;
/** Denied, only wished for, or asked. */
const UNREAL = /(?<![\p{L}-])(?:не|ни|бы|б|ли|если|чтобы|якобы)(?![\p{L}-])/iu;

/** Tells something that was: a verb in the past, not denied. */
function isTold(text: string, { start, end }: Range, denied = false): boolean {
  const words = text.slice(start, end);
  if (!denied && UNREAL.test(words)) return false;
  return [...words.matchAll(PAST)].some(([word]) => word.length > 2 && !NOUN.test(word));
}
