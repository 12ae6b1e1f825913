import type { MarkStyle, TypedMark } from './markers-typed.ts';
import { numberOf } from './note-label.ts';
import type { NoteIndex } from './note-index.ts';

/** A possible mark with its place in the document. */
export interface PlacedMark extends TypedMark {
  readonly cell: number;
  readonly zone: number;
  /** The group of notes it means, where that was decided. */
  readonly group?: number;
}

const STYLES: readonly MarkStyle[] = ['raised', 'bracket', 'glued', 'round'];

/**
 * Tells marks which group of notes they mean where their place alone does not. Notes printed together at the end but
 * numbered anew for each chapter belong to the chapters in order; raised numbers that call foot notes beside square
 * brackets that call a list of sources are two apparatuses.
 */
export function withGroups(marks: readonly PlacedMark[], notes: NoteIndex): readonly PlacedMark[] {
  const groups = notes.groupZones.length;
  if (groups < 2) return marks;
  return twoApparatuses(marks, notes) ?? byChapter(marks, notes);
}

/** Brackets mean the last group, when raised numbers already call notes of the groups before it. */
function twoApparatuses(
  marks: readonly PlacedMark[],
  notes: NoteIndex,
): readonly PlacedMark[] | undefined {
  const last = notes.groupZones.length - 1;
  const zone = notes.groupZones[last] ?? 0;
  const raised = marks.filter((mark) => mark.style === 'raised' && !mark.doubtful);
  const bracket = marks.filter((mark) => mark.style === 'bracket' && mark.sure !== true);
  const callsFoot = raised.some((mark) => groupCalled(mark, notes) < last);
  const isList =
    bracket.length > 1 && bracket.every((mark) => mark.zone < zone || mark.zone === zone);
  if (!callsFoot || !isList) return undefined;
  const known = bracket.filter((mark) =>
    mark.labels.every((label) => notes.findIn(label, last) !== undefined),
  );
  if (known.length < bracket.length * KNOWN_SHARE) return undefined;
  return marks.map((mark) => (mark.style === 'bracket' ? { ...mark, group: last } : mark));
}

/** So many of the numbers in brackets must be in the list. */
const KNOWN_SHARE = 0.7;

function groupCalled(mark: PlacedMark, notes: NoteIndex): number {
  const note = notes.find(mark.labels[0] ?? '', mark.zone);
  return note === undefined ? Infinity : notes.groupOf(note);
}

/** Where the marks of a style begin anew as often as the notes at the end do, each run of marks has its group. */
function byChapter(marks: readonly PlacedMark[], notes: NoteIndex): readonly PlacedMark[] {
  const first = Math.min(...notes.groupZones);
  if (!marks.every((mark) => mark.zone <= first || mark.sure === true)) return marks;
  const chapters = new Map(STYLES.map((style) => [style, chaptersOf(marks, style)]));
  const counts = new Map<MarkStyle, number>();
  return marks.map((mark, i) => {
    const places = chapters.get(mark.style);
    if (places?.total !== notes.groupZones.length) return mark;
    // A doubtful mark stands in the chapter of the sure one before it.
    const group = places.at.get(i) ?? counts.get(mark.style) ?? 0;
    counts.set(mark.style, group);
    return { ...mark, group };
  });
}

function chaptersOf(
  marks: readonly PlacedMark[],
  style: MarkStyle,
): { readonly total: number; readonly at: ReadonlyMap<number, number> } {
  const at = new Map<number, number>();
  let chapter = 0;
  let last = 0;
  marks.forEach((mark, i) => {
    const number = numberOf(mark.labels[0] ?? '');
    if (mark.style !== style || mark.doubtful || number === undefined) return;
    if (number === 1 && last > 1) chapter += 1;
    at.set(i, chapter);
    last = numberOf(mark.labels.at(-1) ?? '') ?? number;
  });
  return { total: at.size === 0 ? 0 : chapter + 1, at };
}
