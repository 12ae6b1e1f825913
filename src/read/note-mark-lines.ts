import { findTypedMarks } from './markers-typed.ts';
import type { MarkStyle } from './markers-typed.ts';
import type { NoteCandidate } from './note-candidates.ts';
import type { Line } from './plain-text-lines.ts';

/** On which lines of a text each label is called, as far as typed marks show it. */
export class MarkLines {
  /** How many marks call a first note: as many groups of notes there can be. */
  readonly firsts: number;
  readonly #byLabel = new Map<string, number[]>();
  readonly #strong = new Set<string>();

  constructor(lines: readonly Line[], candidates: readonly NoteCandidate[], light: boolean) {
    const firsts = new Map<MarkStyle, number>();
    const labelEnd = new Map(candidates.map((each) => [each.line, each.textStart]));
    lines.forEach((line, i) => {
      for (const mark of findTypedMarks(line.text)) {
        if (mark.start < (labelEnd.get(i) ?? 0)) continue;
        if (mark.doubtful) continue;
        if (light && line.text[mark.start] === '*') continue;
        const isStrong = mark.style === 'raised' || mark.style === 'bracket';
        for (const label of mark.labels) {
          this.#add(label, i);
          if (isStrong) this.#strong.add(label);
        }
        if (mark.labels.includes('1')) firsts.set(mark.style, (firsts.get(mark.style) ?? 0) + 1);
      }
    });
    this.firsts = Math.max(0, ...firsts.values());
  }

  /** Whether the label is ever called by a raised number or in square brackets. */
  isStrong(label: string): boolean {
    return this.#strong.has(label);
  }

  hasBefore(label: string, line: number): boolean {
    return this.hasBetween(label, -1, line);
  }

  /** Whether a mark stands after line `from` and before line `to`. */
  hasBetween(label: string, from: number, to: number): boolean {
    const lines = this.#byLabel.get(label) ?? [];
    let low = 0;
    let high = lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? Infinity) <= from) low = middle + 1;
      else high = middle;
    }
    return (lines[low] ?? Infinity) < to;
  }

  #add(label: string, line: number): void {
    const lines = this.#byLabel.get(label);
    if (lines === undefined) this.#byLabel.set(label, [line]);
    else lines.push(line);
  }
}
