const SCRIPTS: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['Latn', /\p{Script=Latin}/u],
  ['Cyrl', /\p{Script=Cyrillic}/u],
  ['Geor', /\p{Script=Georgian}/u],
  ['Armn', /\p{Script=Armenian}/u],
  ['Arab', /\p{Script=Arabic}/u],
  ['Hebr', /\p{Script=Hebrew}/u],
  ['Grek', /\p{Script=Greek}/u],
  ['Hans', /\p{Script=Han}/u],
];

/** The ISO 15924 code of the script of a name's first letter; `Zyyy` (common) when it has none of the known ones. */
export function scriptOf(text: string): string {
  for (const letter of text) {
    const script = SCRIPTS.find(([, pattern]) => pattern.test(letter));
    if (script !== undefined) return script[0];
  }
  return 'Zyyy';
}
