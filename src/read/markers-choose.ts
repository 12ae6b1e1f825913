import { withGroups } from './mark-groups.ts';
import type { PlacedMark } from './mark-groups.ts';
import { numberOf } from './note-label.ts';
import type { NoteIndex } from './note-index.ts';

/** What was decided to be a mark. `notes` run beside `labels`; a missing note is `undefined`. */
export interface ChosenMark extends PlacedMark {
  readonly notes: readonly (number | undefined)[];
}

type NumericStyle = 'raised' | 'bracket' | 'round' | 'glued';

/** Where two styles would explain as many notes, the earlier in this list is the document's own. */
const NUMERIC: readonly NumericStyle[] = ['raised', 'bracket', 'glued', 'round'];
/** Half of the notes must be called in a style that ordinary prose has too. */
const WEAK_SHARE = 0.5;

/**
 * Which of the possible marks are marks, in order. A document calls its notes in one style; raised numbers and
 * square brackets need a note or a place in the sequence, glued numbers and round brackets need both.
 * `called` are the notes that the format's own marks call: typed marks are only sought for the others.
 */
export function chooseMarks(
  placed: readonly PlacedMark[],
  notes: NoteIndex,
  called: ReadonlySet<number>,
): ChosenMark[] {
  const marks = withGroups(placed, notes);
  const typed = marks.filter((mark) => mark.sure !== true);
  const open = typed.filter((mark) => mark.style === 'sign' || mentionsOpen(mark, notes, called));
  const style = mainStyle(open, notes);
  const weak = style === 'glued' || style === 'round';
  const sequence = weak ? inSequence(open, style, notes) : [];
  const chosen = [
    ...marks.filter((mark) => mark.sure).map((mark) => tie(mark, notes)),
    ...sequence,
    ...strongMarks(open, style, notes, { formatMarks: called.size > 0, sequence }),
    ...signMarks(open, notes, called),
  ];
  return chosen.toSorted((a, b) => a.cell - b.cell || a.start - b.start);
}

/** With marks of the format's own, a typed one is considered only where it calls a note that has none. */
function mentionsOpen(mark: PlacedMark, notes: NoteIndex, called: ReadonlySet<number>): boolean {
  if (called.size === 0) return true;
  return mark.labels.some((label) => {
    const note = noteOf(label, mark, notes);
    return note !== undefined && !called.has(note);
  });
}

/** The style that calls most notes; raised ones when there are no notes at all. */
function mainStyle(marks: readonly PlacedMark[], notes: NoteIndex): NumericStyle {
  const reached = new Map<NumericStyle, Set<number>>(NUMERIC.map((style) => [style, new Set()]));
  for (const mark of marks) {
    if (mark.style === 'sign' || mark.doubtful) continue;
    for (const label of mark.labels) {
      const note = noteOf(label, mark, notes);
      if (note !== undefined) reached.get(mark.style)?.add(note);
    }
  }
  const count = (style: NumericStyle) => reached.get(style)?.size ?? 0;
  const best = NUMERIC.reduce((a, b) => (count(b) > count(a) ? b : a));
  // Where most marks hang on years and numbers, only their sequence shows the style.
  if (best !== 'glued' && count(best) < notes.numbered) {
    const inTurn = inSequence(marks, 'glued', notes).length;
    if (inTurn > count(best) && inTurn >= notes.numbered * WEAK_SHARE) return 'glued';
  }
  const isWeak = best === 'glued' || best === 'round';
  if (!isWeak || count(best) >= notes.numbered * WEAK_SHARE) return best;
  return count('bracket') > count('raised') ? 'bracket' : 'raised';
}

function strongMarks(
  marks: readonly PlacedMark[],
  style: NumericStyle,
  notes: NoteIndex,
  { formatMarks, sequence }: { formatMarks: boolean; sequence: readonly ChosenMark[] },
): ChosenMark[] {
  const strong = marks.filter((mark) => mark.style === 'raised' || mark.style === 'bracket');
  const isOwn = (mark: PlacedMark) => mark.style === style || mark.group !== undefined;
  const sure = strong.filter((mark) => isOwn(mark) && !mark.doubtful);
  const chosen = sure
    .map((mark) => tie(mark, notes))
    .filter((mark) => mark.notes.some((note) => note !== undefined));
  if (!formatMarks)
    chosen.push(
      ...missingNotes(
        sure.filter((mark) => mark.style === style),
        notes,
      ),
    );
  const reached = new Set([...sequence, ...chosen].flatMap((mark) => mark.notes));
  for (const mark of strong) {
    if (isOwn(mark) && !mark.doubtful) continue;
    const tied = tie(mark, notes);
    const fresh = tied.notes.every((note) => note !== undefined && !reached.has(note));
    if (!fresh) continue;
    chosen.push(tied);
    for (const note of tied.notes) reached.add(note);
  }
  return chosen;
}

/**
 * Marks for which no note was found count as marks when they are the next in the sequence; otherwise they are
 * likelier years in brackets, exponents or numbers of another list, and the text keeps them.
 */
function missingNotes(marks: readonly PlacedMark[], notes: NoteIndex): ChosenMark[] {
  const missing: ChosenMark[] = [];
  let last = 0;
  for (const mark of marks) {
    const tied = tie(mark, notes);
    const numbers = mark.labels.map(numberOf);
    const next = numbers[0];
    const isMissing = tied.notes.every((note) => note === undefined);
    const isNext = next === last + 1 || next === last + 2;
    if (isMissing && isNext) missing.push(tied);
    if (!isMissing || next === last + 1) last = numbers.at(-1) ?? last;
  }
  return notes.size === 0 && missing.length < 2 && marks[0]?.style === 'bracket' ? [] : missing;
}

/** Weak marks: the longest run of rising numbers in each zone, each number with a note of its own. */
function inSequence(
  marks: readonly PlacedMark[],
  style: NumericStyle,
  notes: NoteIndex,
): ChosenMark[] {
  const groups = new Map<number, ChosenMark[]>();
  for (const mark of marks) {
    if (mark.style !== style) continue;
    const tied = tie(mark, notes);
    const [first] = tied.notes;
    if (first === undefined || tied.notes.includes(undefined)) continue;
    const group = notes.groupOf(first);
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [tied]);
    else members.push(tied);
  }
  return [...groups.values()].flatMap(sureThenDoubtful);
}

function sureThenDoubtful(marks: readonly ChosenMark[]): ChosenMark[] {
  const sure = longestRise(marks.filter((mark) => !mark.doubtful));
  const kept = new Set(sure);
  return longestRise(marks.filter((mark) => kept.has(mark) || fitsBetween(mark, sure)));
}

/** Whether a doubtful mark has a number that none of the sure ones has. */
function fitsBetween(mark: ChosenMark, sure: readonly ChosenMark[]): boolean {
  const number = firstNumber(mark);
  return mark.doubtful && lowerBound(sure.map(firstNumber), number) !== indexOfNumber(sure, number);
}

function indexOfNumber(marks: readonly ChosenMark[], number: number): number {
  return marks.findIndex((mark) => firstNumber(mark) === number);
}

/** Longest strictly rising subsequence (patience sorting), the earliest of equal ones. */
function longestRise(marks: readonly ChosenMark[]): ChosenMark[] {
  const tails: number[] = [];
  const tailIndex: number[] = [];
  const previous: number[] = [];
  marks.forEach((mark, i) => {
    const at = lowerBound(tails, firstNumber(mark));
    previous[i] = at === 0 ? -1 : (tailIndex[at - 1] ?? -1);
    if (at === tails.length || firstNumber(mark) < (tails[at] ?? Infinity)) {
      tails[at] = firstNumber(mark);
      tailIndex[at] = i;
    }
  });
  const rise: ChosenMark[] = [];
  for (let i = tailIndex.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const mark = marks[i];
    if (mark !== undefined) rise.push(mark);
  }
  return rise.toReversed();
}

function firstNumber(mark: ChosenMark): number {
  return numberOf(mark.labels[0] ?? '') ?? 0;
}

/** The first index whose value is not below `value`. */
function lowerBound(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? Infinity) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function signMarks(
  marks: readonly PlacedMark[],
  notes: NoteIndex,
  called: ReadonlySet<number>,
): ChosenMark[] {
  return marks
    .filter((mark) => mark.style === 'sign')
    .map((mark) => tie(mark, notes))
    .filter(({ notes: [note] }) => note !== undefined && !called.has(note));
}

function tie(mark: PlacedMark, notes: NoteIndex): ChosenMark {
  return { ...mark, notes: mark.labels.map((label) => noteOf(label, mark, notes)) };
}

function noteOf(label: string, mark: PlacedMark, notes: NoteIndex): number | undefined {
  return mark.group === undefined ? notes.find(label, mark.zone) : notes.findIn(label, mark.group);
}
