/** A word or number of a text, with how it stands beside the one before it. */
export interface Token {
  /** The word without a possessive ’s. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** What lies between this token and the one before. */
  readonly gap: Gap;
  /** It begins a sentence, as far as punctuation tells, so that its capital letter means little. */
  readonly opensSentence: boolean;
}

/** `initial` is one capital letter before a full stop; `upper` is two or more letters, all capital. */
type Shape = 'lower' | 'capital' | 'upper' | 'initial' | 'number';

/** `point` is a full stop with or without a space, as after an initial; `other` is any other punctuation. */
type Gap = 'none' | 'space' | 'hyphen' | 'point' | 'other';

/**
 * The words and numbers of a text from left to right. Words are cut at hyphens and dashes; an apostrophe belongs to
 * the word (O’Brien), but not a possessive ’s. A number is a run of digits.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last: Token | undefined;
  let at = 0;
  while (at < text.length) {
    const kind = classOf(text.charCodeAt(at));
    if (kind === OTHER) {
      at += 1;
      continue;
    }
    const end = kind === DIGIT ? endOfNumber(text, at) : endOfWord(text, at);
    last = readToken(text, at, end, last);
    tokens.push(last);
    at = end;
  }
  return tokens;
}

const UNKNOWN = 0;
const OTHER = 1;
const DIGIT = 2;
const LOWER = 3;
const UPPER = 4;
const MARK = 5;

const classes = new Uint8Array(0x1_0000);

/** Unicode's classes are asked once for each character; letters beyond the basic plane count as other. */
function classOf(code: number): number {
  const known = classes[code] ?? OTHER;
  if (known !== UNKNOWN) return known;
  const found = classify(String.fromCharCode(code));
  classes[code] = found;
  return found;
}

function classify(letter: string): number {
  if (/\p{N}/u.test(letter)) return /\p{Nd}/u.test(letter) ? DIGIT : OTHER;
  if (/\p{M}/u.test(letter)) return MARK;
  if (!/\p{L}/u.test(letter)) return OTHER;
  return letter === letter.toLowerCase() ? LOWER : UPPER;
}

function endOfNumber(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && classOf(text.charCodeAt(at)) === DIGIT) at += 1;
  return at;
}

/** ’, ', ʼ and ‘ between letters belong to the word. */
const APOSTROPHES = new Set([0x2019, 0x27, 0x2bc, 0x2018]);

function endOfWord(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (classOf(code) >= LOWER) at += 1;
    else if (APOSTROPHES.has(code) && classOf(text.charCodeAt(at + 1)) >= LOWER) at += 2;
    else break;
  }
  return at;
}

function readToken(text: string, start: number, rawEnd: number, last: Token | undefined): Token {
  const end = withoutPossessive(text, start, rawEnd);
  const word = text.slice(start, end);
  const shape = shapeOf(word, text.charCodeAt(rawEnd));
  const spaced =
    last !== undefined && start - last.end === 1 && text.charCodeAt(last.end) === SPACE;
  if (spaced) return { text: word, start, end, shape, gap: 'space', opensSentence: false };
  const between = last === undefined ? '' : text.slice(last.end, start);
  return {
    text: word,
    start,
    end,
    shape,
    gap: last === undefined ? 'none' : gapOf(between),
    opensSentence: shape !== 'lower' && opensSentence(between, last),
  };
}

function withoutPossessive(text: string, start: number, end: number): number {
  const mark = text.charCodeAt(end - 2);
  if (end - start < 3 || !APOSTROPHES.has(mark)) return end;
  return text.charAt(end - 1).toLowerCase() === 's' ? end - 2 : end;
}

const SPACE = 32;
const FULL_STOP = 46;

function shapeOf(word: string, next: number): Shape {
  const first = classOf(word.charCodeAt(0));
  if (first === DIGIT) return 'number';
  if (first !== UPPER) return 'lower';
  if (next === FULL_STOP && (word.length === 1 || DIGRAPHS.has(word))) return 'initial';
  if (word.length === 1) return 'capital';
  for (let at = 1; at < word.length; at += 1) {
    if (classOf(word.charCodeAt(at)) === LOWER) return 'capital';
  }
  return 'upper';
}

const DIGRAPHS = new Set([
  'Дж',
  'Дз',
  'Ch',
  'Sh',
  'Zh',
  'Yu',
  'Ya',
  'Ye',
  'Kh',
  'Th',
  'Ph',
  'Gh',
  'Ts',
  'Dz',
]);

const HYPHENS = new Set(['-', '‐', '‑', '–']);

function gapOf(between: string): Gap {
  const bare = between.trim();
  if (bare === '') return 'space';
  if (between.length > 3) return 'other';
  if (bare === '.') return 'point';
  return HYPHENS.has(between) ? 'hyphen' : 'other';
}

/** Words whose full stop ends no sentence. */
const ABBREVIATED =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Sen|Rep|Gov|St|Sr|Jr|vs|No|Nos|Rus|Eng|Arm|ed|eds|vol|pp?|e|i|g|cf|г|гг|в|вв|т|тт|им|ул|проф|ген|см|др|пр|стр|с|рус|англ|арм|тыс|млн|млрд|акад)$/u;
const ENDS_SENTENCE = /[.!?…:][\])"'”’»*_]{0,3}[\s\u00a0]/u;
const OPENS_QUOTATION = /[\s(\u00a0][“"«„‘]|^[“"«„‘(]/u;

function opensSentence(between: string, last: Token | undefined): boolean {
  if (last === undefined) return true;
  if (between === '-') return false;
  if (between.includes('\n')) return true;
  if (OPENS_QUOTATION.test(between)) return between.length <= 4;
  if (!ENDS_SENTENCE.test(between)) return false;
  return !(last.shape === 'initial' || (between.startsWith('.') && ABBREVIATED.test(last.text)));
}
