const OTHERS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hang', /\p{Script=Hangul}/u],
  ['Kana', /[\p{Script=Katakana}\p{Script=Hiragana}]/u],
  ['Hani', /\p{Script=Han}/u],
  ['Thai', /\p{Script=Thai}/u],
  ['Deva', /\p{Script=Devanagari}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Latn', /\p{Script=Latin}/u],
];
const MOST = 60;

/** The ISO 15924 code of the script that most letters of a name are of; its first sixty characters are looked at. */
export function scriptOfName(text: string): string {
  let latin = 0;
  let cyrillic = 0;
  let others = 0;
  const until = Math.min(text.length, MOST);
  for (let at = 0; at < until; at += 1) {
    const code = text.charCodeAt(at) | 0x20;
    if ((code > 96 && code < 123) || (code >= 0xe0 && code < 0x250)) latin += 1;
    else if (code >= 0x420 && code < 0x530) cyrillic += 1;
    else if (code > 0x250 && (code & 0xff00) !== 0x2000) others += 1;
  }
  if (others > latin && others > cyrillic) return otherScript(text.slice(0, MOST));
  if (latin === 0 && cyrillic === 0) return otherScript(text.slice(0, MOST));
  return cyrillic > latin ? 'Cyrl' : 'Latn';
}

function otherScript(text: string): string {
  return OTHERS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'Zyyy';
}
