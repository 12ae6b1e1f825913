import type { Range } from '../../model/records.ts';

/** A quoted string with its marks (`start`–`end`) and without them (`inner`). */
export interface QuoteFind extends Range {
  readonly inner: Range;
  /** `false`: no mark closes it, `end` is where the search had to stop. */
  readonly closed: boolean;
}

const OPENERS = '“„«‘‹‚';
const CLOSERS = '”“»’›';
const PARTNER: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '‘': '’',
  '‚': '‘’',
  '‹': '›',
  '"': '"',
  '”': '”',
  '‟': '”',
};
const STRAIGHT = /["'`]{2}|["]/u;
const ANY_MARK = /["“”„«»‘’‚‹›‟]|''|``/gu;

interface Open {
  readonly at: number;
  readonly mark: string;
}

interface Mark {
  readonly at: number;
  readonly end: number;
  readonly sign: string;
}

/**
 * Top-level quoted strings in order. Marks may nest and mix. A mark that closes two levels at once («…«…»)
 * closes both, as Russian typesetting has it. No string reaches over a stop (an address never stands in a title).
 */
export function findQuotes(text: string, stops: readonly number[]): readonly QuoteFind[] {
  const finds: QuoteFind[] = [];
  let open: Open[] = [];
  let lastCloser: Mark | undefined;
  let nextStop = 0;
  const finish = (limit: number): void => {
    const [first] = open;
    if (first !== undefined) finds.push(unfinished(text, first, lastCloser, limit));
    open = [];
    lastCloser = undefined;
  };
  for (const mark of marksOf(text)) {
    while ((stops[nextStop] ?? Infinity) <= mark.at) {
      finish(stops[nextStop] ?? text.length);
      nextStop += 1;
    }
    const top = open.at(-1);
    if (top !== undefined && closes(text, mark, top)) {
      open.pop();
      lastCloser = mark;
      const [first] = open;
      if (first === undefined) {
        finds.push(closedQuote(top, mark));
        lastCloser = undefined;
      }
    } else if (opens(text, mark, open.length)) {
      open.push({ at: mark.at, mark: mark.sign });
    }
  }
  finish(stops[nextStop] ?? text.length);
  return finds;
}

/**
 * A title between straight single marks, the British habit typed on a keyboard. It begins with a capital, has a space
 * in it and ends before punctuation; apostrophes inside words and after plurals (`Torvik's`, `Regents' sons`) do not end it.
 */
const SINGLE =
  /(?<![^\s([])'(?=[\p{Lu}\d])((?:[^'"“”«»]|'(?=\p{L}|\s\p{Ll})){3,300})'(?=[,.;:)\]]|\s\(|$)/gu;

function marksOf(text: string): readonly Mark[] {
  const marks = Array.from(text.matchAll(ANY_MARK), ({ 0: sign, index: at }): Mark => {
    const end = at + sign.length;
    return { at, end, sign: STRAIGHT.test(sign) ? '"' : sign };
  });
  if (!text.includes("'")) return marks;
  const singles = [...text.matchAll(SINGLE)].filter(({ 1: title = '' }) => title.includes(' '));
  if (singles.length === 0) return marks;
  const curled = singles.flatMap(({ 0: words, index: at }): Mark[] => {
    const end = at + words.length;
    return [
      { at, end: at + 1, sign: '‘' },
      { at: end - 1, end, sign: '’' },
    ];
  });
  return [...marks, ...curled].toSorted((a, b) => a.at - b.at);
}

function opens(text: string, { at, end, sign }: Mark, depth: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (!/[\p{L}\p{N}“«„‘"'’([…#@$€£.–—-]/u.test(after)) return false;
  if (!/[\s([{—–\-/:“«„‘"<>]/u.test(before)) return sign === '«' || sign === '„';
  if (sign === '’' || sign === '›' || sign === '»') return false;
  if (sign === '‘' || sign === '‚') return depth === 0 || /\s/u.test(before);
  return OPENERS.includes(sign) || sign === '"' || sign === '‟' || (sign === '”' && depth === 0);
}

function closes(text: string, { at, end, sign }: Mark, { mark }: Open): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (sign === '’') return mark === '‘' && !/[\p{L}\p{N}]/u.test(after);
  if (/\s/u.test(before) && !/[\s.,;:)]/u.test(after)) return false;
  if (PARTNER[mark]?.includes(sign) === true) return !(sign === '“' && /\s/u.test(before));
  if (mark === '‘') return false;
  return (CLOSERS.includes(sign) || sign === '"') && /[\s.,;:!?)\]—–-]/u.test(after);
}

function closedQuote({ at, mark }: Open, closer: Mark): QuoteFind {
  const width = closer.sign === '"' && mark === '"' ? closer.end - closer.at : 1;
  return { start: at, end: closer.end, inner: { start: at + width, end: closer.at }, closed: true };
}

/** The last mark closes the outer string too when the words after it begin anew. */
function unfinished(
  text: string,
  { at }: Open,
  closer: Mark | undefined,
  limit: number,
): QuoteFind {
  const start = at + (text.startsWith("''", at) || text.startsWith('``', at) ? 2 : 1);
  if (closer !== undefined && closer.end <= limit && endsTitle(text, closer)) {
    return { start: at, end: closer.end, inner: { start, end: closer.end }, closed: true };
  }
  return { start: at, end: limit, inner: { start, end: limit }, closed: false };
}

function endsTitle(text: string, { at, end }: Mark): boolean {
  return (
    /^\s?[.,](?:\s|$)|^\s\(|^\s\/\/|^$/u.test(text.slice(end, end + 4)) ||
    /[.,!?]/u.test(text[at - 1] ?? '')
  );
}
