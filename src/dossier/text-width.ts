/** Widths of letters in ems, a little more than common sans-serif faces need; there is no browser to measure in. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[iljtfrI.,;:'’‘|!()[\] ]/u, 0.33],
  [/[mwMWшщжюмфыШЩЖЮМФЫД@%—…]/u, 0.95],
  [/[a-z0-9–“”"«»-]/u, 0.55],
  [/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}\p{Extended_Pictographic}]/u, 1.1],
  [/\p{Lu}/u, 0.7],
];
const OTHER = 0.61;

const known = new Map<string, number>();

function widthOfLetter(letter: string): number {
  const width = known.get(letter) ?? WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER;
  if (known.size < 5_000) known.set(letter, width);
  return width;
}

/** How wide a text is at most, in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text) width += widthOfLetter(letter);
  return width * size;
}

/** As much of a text as fits, with `…` where it was cut; at a space where one is near. */
export function fitted(text: string, size: number, room: number): string {
  const cut = prefix(text, size, room);
  if (cut.length === text.length) return text;
  const shorter = prefix(text, size, room - textWidth('…', size));
  const space = shorter.lastIndexOf(' ');
  const at = space > shorter.length * 0.6 ? space : shorter.length;
  return `${shorter.slice(0, at).replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** Two lines at most; the second ends in `…` where more was left. */
export function inTwoLines(text: string, size: number, room: number): readonly string[] {
  const first = prefix(text, size, room);
  if (first.length === text.length) return [text];
  const space = first.lastIndexOf(' ');
  const at = space > 0 ? space : first.length;
  return [text.slice(0, at), fitted(text.slice(at).trim(), size, room)];
}

function prefix(text: string, size: number, room: number): string {
  let width = 0;
  let end = 0;
  for (const letter of text) {
    width += widthOfLetter(letter) * size;
    if (width > room) return text.slice(0, end);
    end += letter.length;
  }
  return text;
}
