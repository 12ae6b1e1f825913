import type { Place } from '../grammar/pattern.ts';

/** Nothing behind that the last figures could count: “on 3 August 96 deputies” has no year. */
export function isClosed({ text, tokens }: Place, past: number): boolean {
  const end = tokens[past - 1]?.end ?? 0;
  return /^\s*(?:$|[.,;:)\]])/u.test(text.slice(end, end + 8));
}
