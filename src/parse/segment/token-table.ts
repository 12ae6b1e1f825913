/** What a token is, as far as its characters tell. */
export const WORD_TOKEN = 1;
export const NUMBER_TOKEN = 2;
/** A web or mail address, a file name. */
export const ADDRESS_TOKEN = 3;
/** A listed abbreviation or one of letters and full stops, its last full stop included. */
export const ABBREVIATION_TOKEN = 4;
/** One capital letter with its full stop. */
export const INITIAL_TOKEN = 5;
export const MARK_TOKEN = 6;
/** A run of `.`, `!`, `?` or `…`. */
export const STOP_TOKEN = 7;
/** A part of a note mark: `[`, `12`, `]` or `¹²`. */
export const NOTE_TOKEN = 8;
export const SMILEY_TOKEN = 9;
/** Several words that are written as one: `cannot`. */
export const FUSED_TOKEN = 10;

/** What stands between a token and the one before it. */
export const NO_GAP = 0;
export const BLANK = 1;
export const LINE_BREAK = 2;
/** A blank line. */
export const PARAGRAPH_BREAK = 3;

/** The tokens of a text in columns: a mutable workspace that grows, for speed. */
export class TokenTable {
  length = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  kinds = new Uint8Array(1024);
  gaps = new Uint8Array(1024);

  push(start: number, end: number, kind: number, gap: number): void {
    const at = this.length;
    if (at === this.starts.length) this.#grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.kinds[at] = kind;
    this.gaps[at] = gap;
    this.length = at + 1;
  }

  #grow(): void {
    const size = this.length * 2;
    this.starts = copied(new Int32Array(size), this.starts);
    this.ends = copied(new Int32Array(size), this.ends);
    this.kinds = copied(new Uint8Array(size), this.kinds);
    this.gaps = copied(new Uint8Array(size), this.gaps);
  }
}

function copied<A extends Int32Array | Uint8Array>(target: A, source: A): A {
  target.set(source);
  return target;
}
