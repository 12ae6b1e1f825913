import type { DrawnMark, Inks } from './scene.ts';

/** What stands beside a mark: what happened, without the dots of what its sentence says before. */
export function labelOf({ kind, words, says = words }: DrawnMark): string {
  const text = plain(kind === 'office' ? words : says).replace(/^((?:\p{L}+: )?)…/u, '$1');
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').replaceAll(ABBREVIATION, '');
}

/**
 * As much of what stands beside a mark as a room so many pixels wide holds. Where an act would lose the word that names it,
 * it begins at its actor’s last name.
 */
export function labelIn(pen: CanvasRenderingContext2D, mark: DrawnMark, room: number): string {
  const label = shortened(pen, labelOf(mark), room);
  const { act = '', brief } = mark;
  return brief === undefined || label.includes(act) ? label : shortened(pen, plain(brief), room);
}

/** “… Bank (LDB)”: of no use in so little room. */
const ABBREVIATION = / \(\p{Lu}{2,8}\)/gu;

/** Acts and offices larger than dates. */
export function fontOf({ kind }: DrawnMark, { serif }: Inks): string {
  return `${kind === 'event' || kind === 'office' ? 13 : 12}px ${serif}`;
}

/** A letter of the face is about as wide as this, in pixels: cutting starts there. */
const LETTER = 5;

/** As many words as a room so many pixels wide holds, cut between words where that leaves enough. */
function shortened(pen: CanvasRenderingContext2D, words: string, room: number): string {
  if (pen.measureText(words).width <= room) return words;
  let cut = words.slice(0, Math.ceil(room / LETTER));
  while (cut.length > 4 && pen.measureText(`${cut}…`).width > room) cut = cut.slice(0, -1);
  const space = cut.lastIndexOf(' ');
  if (space > cut.length * 0.6) cut = cut.slice(0, space);
  return `${cut.replace(/[\s,;:–—-]+$/u, '')}…`;
}
