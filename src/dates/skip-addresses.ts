const ADDRESS = /:\/\/|^[("'<«“[]{0,2}www\.|^[^\s/]{1,80}\.[a-z]{2,12}\/|@/iu;
const LONGEST_LOOK_BACK = 4_000;

/**
 * A function that says where the web address around a place ends, or `undefined` when the place is in none.
 * Places must be asked for from left to right; each character is then looked at a bounded number of times.
 */
export function addressSkipper(text: string): (at: number) => number | undefined {
  let start = 0;
  let end = 0;
  let isAddress = false;
  return (at) => {
    if (at >= end) {
      start = tokenStart(text, at, Math.max(end, at - LONGEST_LOOK_BACK));
      end = tokenEnd(text, at);
      isAddress = ADDRESS.test(text.slice(start, end));
    }
    return isAddress ? end : undefined;
  };
}

function tokenStart(text: string, at: number, least: number): number {
  let start = at;
  while (start > least && !isGap(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function tokenEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isGap(text.charCodeAt(end))) end += 1;
  return end;
}

/** White space, or a bracket that closes an address in angle brackets. */
function isGap(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3e || code === 0x202f;
}
