import type { Place } from '../grammar/pattern.ts';

/** “Radio Today”, “High Noon”: a word of time with a capital inside a sentence is part of a name. */
export function isNameLike({ text, tokens }: Place, at: number): boolean {
  const start = tokens[at]?.start ?? 0;
  const before = text.slice(Math.max(0, start - 2), start);
  return /^\p{Lu}/u.test(text.charAt(start)) && /[\p{L}\d,]\s$/u.test(before);
}
