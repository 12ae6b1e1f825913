import { wordsOf } from './assemble-cell.ts';
import type { Cell, ZonedRun } from './assemble-cell.ts';
import { endsOpen, endsSentence, openBrackets, startsSmall, strayClosers } from './rejoin-ends.ts';
import { isNoteTail, LONGEST_TAIL } from './rejoin-note-tail.ts';
import { joinWords } from './rejoin-hyphen.ts';

export interface Rejoined {
  readonly body: readonly Cell[];
  readonly notes: readonly Cell[];
}

/**
 * Puts together what the end of a page or a group of foot notes cut: sentences of the body, and notes that go on
 * under other text. Body and notes come out apart, each in the order of the file.
 */
export function rejoin(cells: readonly Cell[]): Rejoined {
  const state = new Rejoining();
  cells.forEach((cell, i) => state.take(cell, cells[i + 1]));
  return state.finish();
}

/** Two growing lists and what stands open at their ends. */
class Rejoining {
  readonly #body: Growing[] = [];
  readonly #notes: Growing[] = [];
  #lastPage: number | undefined;
  /** Notes or a page's end stand between the last body cell and the next. */
  #crossed = false;

  take(cell: Cell, next: Cell | undefined): void {
    if (cell.role === 'note') this.#takeNote(cell);
    else {
      const note = this.#noteOf(cell, next);
      if (note === undefined) this.#takeBody(cell);
      else note.append(cell);
    }
  }

  finish(): Rejoined {
    return {
      body: this.#body.map((each) => each.finish()),
      notes: this.#notes.map((each) => each.finish()),
    };
  }

  #takeNote(cell: Cell): void {
    this.#crossed = true;
    const last = this.#notes.at(-1);
    const unnamed = cell.label === undefined && cell.noteKey === undefined;
    if (unnamed && last !== undefined) last.append(cell);
    else this.#notes.push(new Growing(cell));
  }

  /** The note that this cell, though it looks like body, continues. */
  #noteOf(cell: Cell, next: Cell | undefined): Growing | undefined {
    const last = this.#notes.at(-1);
    if (cell.role !== 'paragraph' || last === undefined) return undefined;
    const fragment = wordsOf(cell);
    if (fragment.length > LONGEST_TAIL) return undefined;
    const note = this.#openNote(fragment, last);
    const before = this.#body.findLast((each) => each.role !== 'caption');
    const isProse = before?.role === 'paragraph' || before?.role === 'quotation';
    const isTail = isNoteTail({
      note: note.words(),
      noteCut: note.cut,
      fragment,
      before: isProse ? before.words() : '',
      crossed: this.#crossed,
      nextPage: cell.page !== undefined && cell.page === (note.page ?? 0) + 1,
      beforeNotes: next?.role === 'note',
      after: next === undefined ? '' : wordsOf(next),
    });
    return isTail ? note : undefined;
  }

  /** The last note, unless the fragment closes a bracket that one of those before it left open. */
  #openNote(fragment: string, last: Growing): Growing {
    const recent = this.#notes.slice(-4);
    const closes = strayClosers(fragment) > 0;
    const open = closes ? recent.findLast((each) => openBrackets(each.words()) > 0) : undefined;
    return open ?? last;
  }

  #takeBody(cell: Cell): void {
    const last = this.#body.at(-1);
    const turned = cell.page !== undefined && cell.page !== this.#lastPage;
    const crossed = this.#crossed || turned || last?.cut === true;
    if (last !== undefined && crossed && goesOn(last, cell, this.#body.at(-2))) last.append(cell);
    else this.#body.push(new Growing(cell));
    this.#crossed = false;
    this.#lastPage = lastPageOf(cell) ?? this.#lastPage;
  }
}

function lastPageOf(cell: Cell): number | undefined {
  return cell.runs.findLast((run) => run.page !== undefined)?.page ?? cell.page;
}

/** A cell that may still get more runs; the words are kept so that a long chain of pieces stays linear. */
class Growing {
  readonly role: Cell['role'];
  readonly #first: Cell;
  readonly #runs: ZonedRun[];
  #last: Cell;

  constructor(cell: Cell) {
    this.role = cell.role;
    this.#first = cell;
    this.#last = cell;
    this.#runs = [...cell.runs];
  }

  get page(): number | undefined {
    return lastPageOf(this.#last);
  }

  get cut(): boolean {
    return this.#last.cut;
  }

  /** The words of the piece last added: they decide whether more follows. */
  words(): string {
    return wordsOf(this.#last);
  }

  append(cell: Cell): void {
    joinWords(this.#runs, cell);
    this.#last = cell;
  }

  finish(): Cell {
    return { ...this.#first, cut: this.#last.cut, runs: this.#runs };
  }
}

/** Headings, items and captions are never glued to what follows, unless a piece of their own sentence follows. */
function goesOn(last: Growing, cell: Cell, earlier: Growing | undefined): boolean {
  if (cell.role !== last.role && !(cell.role === 'paragraph' && last.role !== 'title'))
    return false;
  if (cell.role === 'heading' || cell.role === 'title' || cell.role === 'caption') return false;
  const before = last.words();
  const after = wordsOf(cell);
  if (before === '' || after === '') return false;
  if (goesOnAfterClause(last, cell, earlier)) return true;
  if (endsSentence(before)) return false;
  if (last.role === 'heading' || last.role === 'caption') return false;
  if (startsSmall(after) || endsOpen(before)) return true;
  return last.role === 'paragraph' && cell.role === 'paragraph' && before.length > 0;
}

/** After `;` or `:` a small letter goes on, unless the pieces around it are items of a list that end in `;` alike. */
function goesOnAfterClause(last: Growing, cell: Cell, earlier: Growing | undefined): boolean {
  if (last.role !== 'paragraph' || cell.role !== 'paragraph') return false;
  const before = last.words().trimEnd();
  const after = wordsOf(cell).trimEnd();
  if (!/[;:]$/.test(before) || !startsSmall(after) || after.endsWith(';')) return false;
  return before.length >= SHORTEST_CLAUSES && !/[;:]$/.test(earlier?.words().trimEnd() ?? '');
}

/** An item of a list is seldom longer than a line. */
const SHORTEST_CLAUSES = 80;
