/** A line that has words; blank lines live on as the gap before the next. */
export interface Line {
  /** Without white space at either end. */
  readonly text: string;
  /** Columns before the first word; a tab counts four. */
  readonly indent: number;
  /** Blank lines before it on the same page. */
  readonly gap: number;
  /** Counted from 1; 0 throughout when the text has no pages. */
  readonly page: number;
}

const TAB_COLUMNS = 4;

/** The lines of a text; form feeds end pages. */
export function linesOf(text: string): Line[] {
  const paged = text.includes('\f');
  const lines: Line[] = [];
  let page = paged ? 1 : 0;
  let gap = 0;
  let start = 0;
  while (start <= text.length) {
    const end = endOfLine(text, start);
    const line = lineOf(text, { start, end, gap, page });
    if (line === undefined) gap += 1;
    else {
      lines.push(line);
      gap = 0;
    }
    if (text[end] === '\f') {
      page += 1;
      gap = 0;
    }
    start = end + 1;
  }
  return lines;
}

function endOfLine(text: string, start: number): number {
  for (let i = start; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0c) return i;
  }
  return text.length;
}

function lineOf(
  text: string,
  { start, end, gap, page }: { start: number; end: number; gap: number; page: number },
): Line | undefined {
  const words = text.slice(start, end).trim();
  return words === '' ? undefined : { text: words, indent: indentOf(text, start, end), gap, page };
}

function indentOf(text: string, start: number, end: number): number {
  let columns = 0;
  for (let i = start; i < end; i += 1) {
    if (text[i] === '\t') columns += TAB_COLUMNS;
    else if (text[i] === ' ' || text[i] === '\u00a0') columns += 1;
    else return columns;
  }
  return columns;
}

const RULE = /^[\s_*=~─━—–-]{3,}$/;

/** Takes out lines drawn across the page; what follows one is set apart. */
export function dropRules(lines: readonly Line[]): Line[] {
  let apart = false;
  const kept: Line[] = [];
  for (const line of lines) {
    if (RULE.test(line.text)) apart = true;
    else {
      kept.push(apart && line.gap === 0 ? { ...line, gap: 1 } : line);
      apart = false;
    }
  }
  return kept;
}
