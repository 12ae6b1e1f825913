import type { Line } from './pdf-lines.ts';
import type { Piece } from './pdf-page.ts';

/** In shares of the line's type size. */
const SMALLER = 0.85;
const RAISED = 0.12;

const LABELS = /^[[(]?(\d{1,3}(?:\s?[,;]\s?\d{1,3}){0,5}|[*∗†‡§¶]{1,3})[\])]?$/u;
const UNIT = /(?:^|[^\p{L}])(?:[kcdmμ]?m|mi|ft|yd|in|[кдсм]?м|га|ha)$/iu;

/** The labels a raised piece may bear, `undefined` for a piece that is not raised or bears none. */
export function raisedLabels(piece: Piece, line: Line): readonly string[] | undefined {
  if (piece.size > line.size * SMALLER || line.y - piece.y < line.size * RAISED) return undefined;
  const label = LABELS.exec(piece.text.trim())?.[1]?.replaceAll('∗', '*');
  return label?.split(/\s?[,;]\s?/);
}

/** One raised number or sign, and what there is to tell whether it calls a note. */
export interface Candidate {
  readonly piece: Piece;
  readonly page: number;
  readonly labels: readonly string[];
  /** `km` stands before it: `km²`. */
  readonly afterUnit: boolean;
}

export function candidatesOf(line: Line): readonly Candidate[] {
  return line.pieces.flatMap((piece, index) => {
    const labels = raisedLabels(piece, line);
    if (labels === undefined) return [];
    const before = line.pieces[index - 1]?.text.trimEnd().slice(-6) ?? '';
    return [{ piece, page: line.page, labels, afterUnit: UNIT.test(before) }];
  });
}

/** Which notes there are: by page for foot notes, and for the whole document. */
export interface NotePlaces {
  readonly onPage: ReadonlyMap<number, ReadonlySet<string>>;
  readonly anywhere: ReadonlySet<string>;
}

/**
 * Which raised numbers are marks: those whose note stands on the same page, or that go on the sequence of the marks
 * before them. A squared unit is one only if the numbering asks for it and no other mark on its page does.
 */
export function acceptMarks(
  candidates: readonly Candidate[],
  notes: NotePlaces,
): ReadonlySet<Piece> {
  const accepted = new Set<Piece>();
  const plain = new Set(
    candidates
      .filter((one) => !one.afterUnit)
      .flatMap((one) => one.labels.map((label) => `${one.page} ${label}`)),
  );
  let last = 0;
  for (const { piece, page, labels, afterUnit } of candidates) {
    const [label = ''] = labels;
    const number = Number(label);
    const onPage = notes.onPage.get(page)?.has(label) ?? false;
    const next = number === last + 1 || (number === 1 && onPage);
    const again = number >= 1 && number <= last && notes.anywhere.has(label);
    const sign = Number.isNaN(number);
    if (afterUnit && (sign || !next || plain.has(`${page} ${label}`) || !notes.anywhere.has(label)))
      continue;
    if (!(onPage || next || again || (sign && notes.anywhere.size > 0))) continue;
    accepted.add(piece);
    const largest = Number(labels.at(-1));
    if (!sign && (next || onPage)) last = largest;
  }
  return accepted;
}
