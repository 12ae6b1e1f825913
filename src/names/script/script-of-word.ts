/** Beginnings of blocks that hold letters of one script, so that plain letters are told by their code. */
const BLOCKS: readonly (readonly [first: number, last: number, script: string])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xc0, 0xd6, 'Latn'],
  [0xd8, 0xf6, 'Latn'],
  [0xf8, 0x2af, 'Latn'],
  [0x386, 0x386, 'Grek'],
  [0x388, 0x3ff, 'Grek'],
  [0x400, 0x481, 'Cyrl'],
  [0x48a, 0x52f, 'Cyrl'],
  [0x531, 0x556, 'Armn'],
  [0x561, 0x587, 'Armn'],
  [0x5d0, 0x5ea, 'Hebr'],
  [0x620, 0x63f, 'Arab'],
  [0x641, 0x64a, 'Arab'],
  [0x671, 0x6d3, 'Arab'],
  [0x10d0, 0x10fa, 'Geor'],
  [0x1c90, 0x1cba, 'Geor'],
  [0x4e00, 0x9fff, 'Hani'],
];

const OTHERS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Hani', /\p{Script=Han}/u],
  ['Hira', /\p{Script=Hiragana}/u],
  ['Kana', /\p{Script=Katakana}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Beng', /\p{Script=Bengali}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Ethi', /\p{Script=Ethiopic}/u],
];

/** The scripts of the first units, where nearly all names are, kept by code once they were asked for. */
const QUICK = 0x2000;
const quick: (string | undefined)[] = Array.from({ length: QUICK });

/** The ISO 15924 code of a letter's script; `Zzzz` for letters of others, `Zyyy` for what is no letter. */
export function scriptOfLetter(letter: string): string {
  return scriptAt(letter, 0);
}

function scriptAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  if (code < QUICK) return (quick[code] ??= scriptOfCode(code));
  return scriptOfCode(text.codePointAt(at) ?? 0);
}

function scriptOfCode(code: number): string {
  for (const [first, last, script] of BLOCKS) {
    if (code <= last && code >= first) return script;
  }
  if (code < 0xaa) return 'Zyyy';
  const letter = String.fromCodePoint(code);
  const found = OTHERS.find(([, pattern]) => pattern.test(letter));
  if (found !== undefined && /\p{L}/u.test(letter)) return found[0];
  return /\p{L}/u.test(letter) ? 'Zzzz' : 'Zyyy';
}

/** A word says its script by its first letters; more are not looked at. */
const LOOKED_AT = 64;

/**
 * The ISO 15924 code of the script most letters of a word belong to, of two the one that comes first: `Latn`, `Cyrl`,
 * `Geor`, `Armn`, `Arab`, `Grek`, `Hebr`, `Hani` …; `Zyyy` when it has no letter, `Zzzz` for scripts without a name here.
 */
export function scriptOfWord(word: string): string {
  let first = 'Zyyy';
  let others: Map<string, number> | undefined;
  let count = 0;
  const end = Math.min(word.length, LOOKED_AT);
  for (let at = 0; at < end; at++) {
    const script = scriptAt(word, at);
    if (script === 'Zyyy') continue;
    if (first === 'Zyyy') first = script;
    if (script === first) count++;
    else (others ??= new Map()).set(script, (others.get(script) ?? 0) + 1);
  }
  if (others === undefined) return first;
  const [script, most] = [...others].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  return most > count ? script : first;
}

/** Whether letters of more than one script stand in a word. */
export function isMixed(word: string): boolean {
  let first = 'Zyyy';
  for (let at = 0; at < word.length; at++) {
    const script = scriptAt(word, at);
    if (script === 'Zyyy') continue;
    if (first === 'Zyyy') first = script;
    else if (script !== first) return true;
  }
  return false;
}
