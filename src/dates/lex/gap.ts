import { GAP } from './token.ts';
import type { Gap } from './token.ts';

/** Longer gaps part what stands before and behind; line breaks with indents are shorter. */
const LONGEST = 24;
const JOINTS: Readonly<Record<string, Gap>> = {
  '-': GAP.hyphen,
  '–': GAP.dash,
  '—': GAP.dash,
  '−': GAP.dash,
  '/': GAP.slash,
  ',': GAP.comma,
};

/** What stands between two tokens; at most one sign and white space without an empty line join them. */
export function gapBetween(text: string, from: number, to: number): Gap {
  if (to === from) return GAP.glued;
  if (to === from + 1 && text.charCodeAt(from) === 32) return GAP.space;
  if (to - from > LONGEST) return GAP.break;
  const between = text.slice(from, to);
  const sign = between.trim();
  if (sign === '') return /\n\s*\n/u.test(between) ? GAP.break : GAP.space;
  if (sign === "'" || sign === '’') return between.length === 1 ? GAP.glued : possessive(between);
  const joint = sign.length === 1 ? (JOINTS[sign] ?? GAP.break) : GAP.break;
  if (joint === GAP.hyphen && between.length > 1) return GAP.dash;
  return joint === GAP.slash && between.length > 1 ? GAP.break : joint;
}

/** “two weeks’ notice”: the sign closes the word. */
function possessive(between: string): Gap {
  return /^['’]\s+$/u.test(between) ? GAP.space : GAP.break;
}
