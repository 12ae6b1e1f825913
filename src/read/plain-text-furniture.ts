import type { Line } from './plain-text-lines.ts';

/** How many lines at the top and bottom of a page can be its running head or foot. */
const EDGE_LINES = 3;
/** A running head or foot is short. */
const LONGEST = 120;
/** It stands on at least so many pages, or on this share of all. */
const MIN_PAGES = 3;
const PAGE_NUMBER =
  /^[\s\-–—|[(]*(?:p(?:age|\.)|стр(?:аница|\.)|с\.)?\s*(\d{1,4})(?:\s*(?:of|из|\/|\|)\s*\d{1,4})?[\s\-–—|\])]*$/i;

/** Takes running heads and feet and page numbers out of a text with pages. */
export function dropFurniture(lines: readonly Line[]): Line[] {
  // A page without words tells nothing of what comes back on each.
  if (pagesOf(lines).length < 2) return dropLoneNumbers(lines);
  const withoutHeads = keep(lines, repeatedEdges(lines));
  const withoutNumbers = keep(withoutHeads, pageNumbers(withoutHeads));
  // With the numbers gone, a head below the number has become the edge.
  const kept = keep(withoutNumbers, repeatedEdges(withoutNumbers));
  // Where nothing but such lines has words, they are the text.
  return kept.some(hasWords) || !lines.some(hasWords) ? kept : [...lines];
}

function hasWords({ text }: Line): boolean {
  return /\p{L}/u.test(text);
}

/** The number printed alone on a line, if that is all it holds. */
function lonePageNumber(text: string): number | undefined {
  const number = PAGE_NUMBER.exec(text.length > 30 ? '' : text)?.[1];
  return number === undefined ? undefined : Number(number);
}

interface Page {
  readonly page: number;
  /** Indices of the first and the last line. */
  readonly first: number;
  readonly last: number;
}

function pagesOf(lines: readonly Line[]): Page[] {
  const pages: Page[] = [];
  lines.forEach((line, i) => {
    const current = pages.at(-1);
    if (current?.page === line.page) pages[pages.length - 1] = { ...current, last: i };
    else pages.push({ page: line.page, first: i, last: i });
  });
  return pages;
}

/** Lines at page edges that come back on other pages, a page number in them aside. */
function repeatedEdges(lines: readonly Line[]): Set<number> {
  const pages = pagesOf(lines);
  const places = new Map<string, number[]>();
  for (const page of pages) {
    for (const i of edgeIndices(page)) {
      for (const key of edgeKeys(lines[i])) {
        const list = places.get(key);
        if (list === undefined) places.set(key, [i]);
        else list.push(i);
      }
    }
  }
  const dropped = [...places.values()].filter((list) => isRunning(list, pages, lines)).flat();
  const running = new Set(dropped.map((i) => bareKey(lines[i]?.text ?? '')));
  const mastheads = edgeIndices(pages[0] ?? { page: 1, first: 0, last: -1 }).filter((i) =>
    isMastheadOf(lines[i]?.text ?? '', running),
  );
  return new Set([
    ...[...dropped, ...mastheads].filter((i) => !isTitleItself(lines, i)),
    ...titlesAtop(lines, pages),
  ]);
}

/** A line of the first page that is a running line without its number; a colon shows that a title goes on. */
function isMastheadOf(text: string, running: ReadonlySet<string>): boolean {
  return !/[:,–—-]$/.test(text) && running.has(bareKey(text) || 'none');
}

/** On three pages in any of the edge lines, or on two as the very first or last line. */
function isRunning(
  list: readonly number[],
  pages: readonly Page[],
  lines: readonly Line[],
): boolean {
  const count = pagesIn(list, lines);
  const isSentence = /[.!?]$/.test(lines[list[0] ?? 0]?.text ?? '');
  if (count >= MIN_PAGES) return !isSentence || count * 2 >= pages.length;
  if (isSentence) return false;
  const outer = new Set(pages.flatMap(({ first, last }) => [first, last]));
  return count === 2 && list.every((i) => outer.has(i));
}

/** How many lines of the first page may hold the title, the author's name, the series. */
const FRONT_LINES = 12;

/** First lines of later pages that repeat a line of the first page's front, alone or beside another. */
function titlesAtop(lines: readonly Line[], pages: readonly Page[]): number[] {
  const [firstPage, ...later] = pages;
  if (firstPage === undefined) return [];
  const front = new Set<string>();
  for (let i = firstPage.first; i < firstPage.first + FRONT_LINES && i <= firstPage.last; i += 1)
    if ((lines[i]?.text.length ?? 0) <= LONGEST) front.add(bareKey(lines[i]?.text ?? ''));
  front.delete('');
  return later.flatMap(({ first, last }) =>
    [first, last].filter((i) => {
      const text = lines[i]?.text ?? '';
      return (
        text.length <= LONGEST &&
        text.split(/\s{3,}|\s[|·•]\s/).some((part) => front.has(bareKey(part)))
      );
    }),
  );
}

/** Letters only, so that `Title:` and `TITLE` are the same. Short words alone prove nothing. */
function bareKey(text: string): string {
  const key = text
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return key.length >= 12 ? key : '';
}

function edgeIndices({ first, last }: Page): number[] {
  const indices = new Set<number>();
  for (let i = 0; i < EDGE_LINES; i += 1) {
    if (first + i <= last) indices.add(first + i);
    if (last - i >= first) indices.add(last - i);
  }
  return [...indices];
}

/**
 * What a running line is compared by: its words, and its words with the first or last number as a distance from
 * the page. Other numbers must be the same: dates at the ends of notes are no running feet.
 */
function edgeKeys(line: Line | undefined): string[] {
  if (line === undefined || line.text.length > LONGEST || !/\p{L}{2}/u.test(line.text)) return [];
  const text = line.text.toLowerCase().replace(/\s+/g, ' ');
  if (/^[(<]|https?:|[,;]$/.test(text)) return [];
  const relative = (digits: string) => `#${Number(digits) - line.page}`;
  return [
    ...new Set([
      text,
      text.replace(/^\d{1,4}\b/, relative),
      text.replace(/\b\d{1,4}(?=\D{0,3}$)/, relative),
    ]),
  ];
}

function pagesIn(indices: readonly number[], lines: readonly Line[]): number {
  return new Set(indices.map((i) => lines[i]?.page)).size;
}

/** Papers repeat their title as running head; on the first page it is the title unless another line follows as one. */
function isTitleItself(lines: readonly Line[], i: number): boolean {
  const [line, next] = [lines[i], lines[i + 1]];
  if (line === undefined || line.page !== 1 || i > EDGE_LINES || /\d/.test(line.text)) return false;
  return next === undefined || next.text.length > LONGEST || /[.,;:]$|\d{4}/.test(next.text);
}

/** First and last lines of pages that hold a number rising by one a page. */
function pageNumbers(lines: readonly Line[]): Set<number> {
  const byShift = new Map<number, number[]>();
  const isFirst = new Set<number>();
  for (const { page, first, last } of pagesOf(lines)) {
    isFirst.add(first);
    for (const i of new Set([first, last])) {
      const number = lonePageNumber(lines[i]?.text ?? '');
      if (number === undefined) continue;
      const same = byShift.get(number - page);
      if (same === undefined) byShift.set(number - page, [i]);
      else same.push(i);
    }
  }
  // On two pages alone a number directly under text may as well be a note's.
  const isSure = (list: readonly number[]) =>
    list.length >= MIN_PAGES ||
    (list.length > 1 && list.every((i) => isFirst.has(i) || (lines[i]?.gap ?? 0) > 0));
  return new Set([...byShift.values()].filter(isSure).flat());
}

/** Page numbers of a text without form feeds: alone between blank lines, rising by one, a page's length apart. */
function dropLoneNumbers(lines: readonly Line[]): Line[] {
  const alone = lines.flatMap((line, i) => {
    const number = lonePageNumber(line.text);
    const free = line.gap > 0 && (lines[i + 1]?.gap ?? 1) > 0;
    return number !== undefined && free ? [{ i, number }] : [];
  });
  const chain = risingChain(alone);
  const [first, last] = [chain[0], chain.at(-1)];
  if (chain.length < MIN_PAGES || first === undefined || last === undefined) return [...lines];
  const apart = (last.i - first.i) / (chain.length - 1);
  if (apart < SHORTEST_PAGE) return [...lines];
  return splitAt(lines, chain);
}

const SHORTEST_PAGE = 6;

function risingChain<T extends { readonly number: number }>(items: readonly T[]): T[] {
  const chain: T[] = [];
  for (const item of items) {
    const last = chain.at(-1);
    if (last === undefined || item.number === last.number + 1) chain.push(item);
  }
  return chain;
}

/** Drops the numbers and counts pages by them: each number ends (or begins) its page. */
function splitAt(
  lines: readonly Line[],
  numbers: readonly { readonly i: number; readonly number: number }[],
): Line[] {
  const at = new Map(numbers.map(({ i, number }) => [i, number]));
  const headed = numbers[0]?.i === 0;
  let page = numbers[0]?.number ?? 1;
  const out: Line[] = [];
  lines.forEach((line, i) => {
    const number = at.get(i);
    if (number === undefined) out.push({ ...line, page });
    else page = headed ? number : number + 1;
  });
  return out;
}

function keep(lines: readonly Line[], dropped: ReadonlySet<number>): Line[] {
  if (dropped.size === 0) return [...lines];
  let gap = 0;
  const out: Line[] = [];
  lines.forEach((line, i) => {
    if (dropped.has(i)) gap = Math.max(gap, line.gap, 1);
    else {
      out.push(
        gap > 0 && out.at(-1)?.page === line.page
          ? { ...line, gap: Math.max(gap, line.gap) }
          : line,
      );
      gap = 0;
    }
  });
  return out;
}
