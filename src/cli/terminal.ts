import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

/** Colours only where a person looks: not in a pipe, not with NO_COLOR. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout });
}

export const bold = (text: string): string => paint('bold', text);
export const dim = (text: string): string => paint('dim', text);

const DEFAULT_WIDTH = 80;
const WIDEST = 120;

/** Columns to write in, never wider than is pleasant to read. */
export function width(): number {
  return Math.min(process.stdout.columns ?? DEFAULT_WIDTH, WIDEST);
}

/** Prose is hostile: control characters could steer the terminal. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');
}

export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** `1 source`, `15 sources`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}
