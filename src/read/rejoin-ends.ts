/** How a piece of text begins and ends: whether a sentence goes on over its edges. */

const FINAL = new Set('.?!…:;'.split(''));
const CLOSERS = new Set('”’"\'»)]›'.split(''));
/** Words that no sentence, heading or note ends with: what follows them was cut off. */
const OPEN_WORDS = new Set(
  (
    'a an the of in on at to by for from with without and or but nor as than that which who whose into onto over ' +
    'under between among after before since until is are was were be been has have had will would its their his ' +
    'her this these those not no ' +
    'в во на с со к ко о об от до из за по для при без под над между через и или но а не ни что как чем если когда ' +
    'который которая которое которые которого этот эта это эти его её их был была было были'
  ).split(' '),
);
const LAST_WORD = /([\p{L}]+)$/u;

const MARKS_AT_END =
  /(?:[⁰¹²³⁴-⁹*†‡\s]|\[\^?[\d,;\s–-]{1,12}\]|\(\d{1,3}\)|(?<=[.!?…”»"’)])\d{1,3}){1,8}$/u;

/** A text without the note marks at its end: they come after the full stop or before it. */
function withoutMarks(text: string): string {
  const tail = text.slice(-40);
  return text.slice(0, text.length - (MARKS_AT_END.exec(tail)?.[0].length ?? 0));
}

/** Whether the text ends as a finished sentence does, closing quotation marks, brackets and note marks aside. */
export function endsSentence(marked: string): boolean {
  const text = withoutMarks(marked);
  let i = text.length - 1;
  while (i >= 0 && (CLOSERS.has(text[i] ?? '') || text[i] === ' ')) i -= 1;
  return i >= 0 && FINAL.has(text[i] ?? '');
}

/** Whether the last word or sign cannot be the last: a preposition, a comma, a hyphen, an opening bracket. */
export function endsOpen(text: string): boolean {
  const end = withoutMarks(text);
  if (/[,\-–—(«“„[]$/.test(end)) return true;
  const word = LAST_WORD.exec(end.slice(-40))?.[1];
  return word !== undefined && OPEN_WORDS.has(word.toLowerCase());
}

/** Whether the first letter is small, opening quotation marks and brackets aside. */
export function startsSmall(text: string): boolean {
  return /^[\s“”"'«„‘(]{0,3}\p{Ll}/u.test(text);
}

/** Brackets and quotation marks still open at the end; straight ones do not tell which way they face. */
export function openBrackets(text: string): number {
  return balance(text).open;
}

/** Closing brackets and quotation marks that nothing in the text opens. */
export function strayClosers(text: string): number {
  return balance(text).stray;
}

/** Whether a sign opens or closes, by its code: every paragraph is looked through. */
const OPENS = 1;
const CLOSES = 2;
const LOW = '„'.charCodeAt(0);
const HIGH = '“'.charCodeAt(0);
const BRACKETS = new Uint8Array(65_536);
for (const sign of '(«[<“„') BRACKETS[sign.charCodeAt(0)] = OPENS;
for (const sign of ')»]>”') BRACKETS[sign.charCodeAt(0)] = CLOSES;

function balance(text: string): { open: number; stray: number } {
  let open = 0;
  let stray = 0;
  let low = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    let kind = BRACKETS[code];
    if (kind === 0) continue;
    if (code === LOW) low += 1;
    // After a low quotation mark the high one closes: „…“.
    if (code === HIGH && low > 0) {
      low -= 1;
      kind = CLOSES;
    }
    if (kind === OPENS) open += 1;
    else if (open > 0) open -= 1;
    else stray += 1;
  }
  return { open, stray };
}

const APPARATUS =
  /https?:\/\/|www\.|doi:|\b\d{1,2}\.\d{1,2}\.\d{4}\b|\bpp?\. ?\d|(?<!\p{L})[сС]\. ?\d|\b(?:accessed|retrieved|download date|ibid)\b|дата обращения|режим доступа|там же|URL:/iu;

/** Whether a text reads like part of a reference: an address, a numeric date, pages, the words of reference lists. */
export function looksLikeReference(text: string): boolean {
  return APPARATUS.test(text.slice(0, 2000));
}
