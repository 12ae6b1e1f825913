import { breaksAddress, LONGEST_ADDRESS } from './broken-address.ts';
import type { Line } from './plain-text-lines.ts';

const BROKEN = /(\p{L}+)[-\u00ad\u2010]$/u;
const FIRST_WORD = /^(\p{Ll}[\p{L}]*)/u;
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
/** Beginnings that are no words of their own in a compound. */
const SHORTEST_HALF = 4;

/** Joins a paragraph's lines and decides which hyphens at their ends are the words' own. */
export class LineJoiner {
  readonly #lines: readonly Line[];
  #words: Set<string> | undefined;

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  join(lines: readonly string[]): string {
    const [first = ''] = lines;
    if (lines.length < 2) return stripSoft(first);
    const parts: string[] = [first];
    for (let i = 1; i < lines.length; i += 1) this.#add(parts, lines[i] ?? '');
    return stripSoft(parts.join(''));
  }

  #add(parts: string[], line: string): void {
    const last = parts.length - 1;
    const before = parts[last] ?? '';
    const tail = before.slice(-50);
    const left = BROKEN.exec(tail)?.[1];
    const right = FIRST_WORD.exec(line.slice(0, 50))?.[1];
    if (breaksAddress(lastWordOf(parts), line)) parts.push(line);
    else if (left === undefined) parts.push(` ${line}`);
    else if (right === undefined) parts.push(startsWithLetter(line) ? line : ` ${line}`);
    else {
      if (!this.#keepsHyphen(left, right, before.endsWith('-'))) parts[last] = before.slice(0, -1);
      parts.push(line);
    }
  }

  /** The document itself tells: it has the word written together, or with the hyphen, or both halves as words. */
  #keepsHyphen(left: string, right: string, hard: boolean): boolean {
    if (!hard) return false;
    const words = (this.#words ??= wordsIn(this.#lines));
    const [a, b] = [left.toLowerCase(), right.toLowerCase()];
    if (words.has(a + b)) return false;
    if (words.has(`${a}-${b}`)) return true;
    return a.length >= SHORTEST_HALF && b.length >= SHORTEST_HALF && words.has(a) && words.has(b);
  }
}

/** The end of what was joined, back to the line with its last space: an address may go over several lines. */
function lastWordOf(parts: readonly string[]): string {
  let word = '';
  for (let i = parts.length - 1; i >= 0 && word.length < LONGEST_ADDRESS; i -= 1) {
    const part = parts[i] ?? '';
    word = part + word;
    if (part.includes(' ')) break;
  }
  return word;
}

/** Words inside lines: those at the ends may be halves. */
function wordsIn(lines: readonly Line[]): Set<string> {
  const words = new Set<string>();
  for (const { text } of lines) {
    for (const match of text.matchAll(WORD)) {
      if (match.index + match[0].length < text.length - 1) words.add(match[0].toLowerCase());
    }
  }
  return words;
}

function startsWithLetter(line: string): boolean {
  return /^\p{L}/u.test(line);
}

/** Soft hyphens only show where a word may be broken. */
function stripSoft(text: string): string {
  return text.includes('\u00ad') ? text.replaceAll('\u00ad', '') : text;
}
