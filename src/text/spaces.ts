const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
/** Beyond lie the typographic spaces. */
const FIRST_RARE_SPACE = 0x1680;

/** Every stretch of white space as one plain space; spaces at the edges stay, one each. */
export function singleSpaced(text: string): string {
  return isSingleSpaced(text) ? text : text.replace(/\s+/gu, ' ');
}

/** Whether nothing needs replacing, as far as a quick look tells: names are cut out by the hundred. */
function isSingleSpaced(text: string): boolean {
  let last = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code === NO_BREAK_SPACE || code >= FIRST_RARE_SPACE) return false;
    if (code === SPACE && last === SPACE) return false;
    last = code;
  }
  return true;
}
