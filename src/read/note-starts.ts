import { noteCandidate } from './note-candidates.ts';
import type { LabelStyle, NoteCandidate } from './note-candidates.ts';
import { chainsOf } from './note-chains.ts';
import type { Chain } from './note-chains.ts';
import { numberOf } from './note-label.ts';
import { noteSections } from './note-sections.ts';
import type { NoteSection } from './note-sections.ts';
import { MarkLines } from './note-mark-lines.ts';
import type { Line } from './plain-text-lines.ts';
import { endsSentence, looksLikeReference, startsSmall } from './rejoin-ends.ts';

/** Where notes begin in a text, and which parts of it hold nothing but notes or references. */
export interface NotePlan {
  readonly starts: ReadonlyMap<number, NoteCandidate>;
  readonly sections: readonly PlannedSection[];
  /** Lines between two notes that follow each other without a blank: they belong to the first. */
  readonly inside: ReadonlySet<number>;
}

export interface PlannedSection extends NoteSection {
  /** What its paragraphs are. */
  readonly role: 'note' | 'item';
  /** Lines inside that head the notes of one chapter each. */
  readonly chapters: ReadonlySet<number>;
}

/** Numbers that also begin headings and list items: they need marks in the text before them. */
const NUMERIC: readonly LabelStyle[] = [
  'raised',
  'bracket',
  'dot',
  'bare',
  'tight',
  'alone',
  'half',
  'round',
];
/** Of a group of numbered lines so many must be called before it is taken for notes. */
const CALLED_SHARE = 0.5;
/** More where the marks, too, are such as prose has without notes: `Kazakhstan2`, `(2)`. */
const CALLED_SHARE_WEAK = 0.7;

/**
 * Finds the lines that begin notes. Raised numbers at the beginning of a line always do; other numbers where the
 * text before them has marks with the same numbers, or under a heading such as `Notes`. A document numbers its
 * notes in one style, so the style that explains most marks is taken and numbered lists in others are left alone.
 * In a text with light marks a bare star is emphasis; only an escaped one is a note's sign.
 */
export function planNotes(lines: readonly Line[], light: boolean): NotePlan {
  const candidates = lines.flatMap((line, i) => {
    const found = noteCandidate(line.text, i);
    if (found === undefined || !mayStart(lines, i, found)) return [];
    return light && line.text.startsWith('*') ? [] : [found];
  });
  const sections = noteSections(lines);
  if (candidates.length === 0)
    return { starts: new Map(), sections: sections.map(asItems), inside: new Set() };
  const marks = new MarkLines(lines, candidates, light);
  const starts = new Map<number, NoteCandidate>();
  const planned = sections.map((section) =>
    planSection(section, candidates, { marks, starts, lines }),
  );
  const outside = outsideOf(planned, candidates);
  for (const each of bestStyle(outside, marks, starts.size)) starts.set(each.line, each);
  for (const each of calledOneByOne(outside, marks)) starts.set(each.line, each);
  return { starts, sections: planned, inside: linesBetween(starts, lines) };
}

/** More lines without a blank are text that notes happen to stand around. */
const LONGEST_NOTE = 12;

function linesBetween(
  starts: ReadonlyMap<number, NoteCandidate>,
  lines: readonly Line[],
): Set<number> {
  const inside = new Set<number>();
  const sorted = [...starts.values()].toSorted((a, b) => a.line - b.line);
  sorted.forEach((start, k) => {
    const next = sorted[k + 1];
    if (next === undefined || next.line - start.line > LONGEST_NOTE) return;
    if (numberOf(next.label) !== (numberOf(start.label) ?? NaN) + 1) return;
    const rest = lines.slice(start.line + 1, next.line + 1);
    if (!rest.every((line) => line.gap === 0 && line.page === lines[start.line]?.page)) return;
    for (let i = start.line + 1; i < next.line; i += 1) inside.add(i);
  });
  return inside;
}

/** A line in the middle of a sentence begins no note, whatever number the wrapping put at its start. */
function mayStart(lines: readonly Line[], i: number, candidate: NoteCandidate): boolean {
  const [before, line] = [lines[i - 1], lines[i]];
  if (before === undefined || line === undefined) return true;
  if (line.gap > 0 || line.page !== before.page) return true;
  const rest = line.text.slice(candidate.textStart);
  if (candidate.style === 'raised') return !startsSmall(rest) || endsSentence(before.text);
  return endsSentence(before.text) || looksLikeReference(before.text) || !startsSmall(rest);
}

function outsideOf(
  sections: readonly NoteSection[],
  candidates: readonly NoteCandidate[],
): NoteCandidate[] {
  let from = 0;
  const kept: NoteCandidate[] = [];
  for (const { heading, end } of sections) {
    kept.push(...between(candidates, from, heading));
    from = end;
  }
  return [...kept, ...between(candidates, from, Infinity)];
}

/** Candidates, which are in order, on lines from `from` up to but not including `to`. */
function between(candidates: readonly NoteCandidate[], from: number, to: number): NoteCandidate[] {
  return candidates.slice(firstFrom(candidates, from), firstFrom(candidates, to));
}

function firstFrom(candidates: readonly NoteCandidate[], line: number): number {
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((candidates[middle]?.line ?? Infinity) < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

function asItems(section: NoteSection): PlannedSection {
  return { ...section, role: 'item', chapters: new Set() };
}

/** A section's own numbering, in the style that numbers most of it from its first lines on. */
function planSection(
  section: NoteSection,
  candidates: readonly NoteCandidate[],
  { marks, starts, lines }: Planning,
): PlannedSection {
  const inside = between(candidates, section.heading + 1, section.end);
  const chains = [...NUMERIC, 'letter' as const]
    .map((style) => inOrder(inside.filter((each) => each.style === style)))
    .filter(([first]) => first !== undefined && first.line <= section.heading + 3);
  const best = chains.reduce<Chain>((a, b) => (b.length > a.length ? b : a), []);
  const called = best.filter((each) => marks.hasBefore(each.label, section.heading)).length;
  const isNotes = best.length > 0 && (section.kind === 'notes' || called >= best.length * 0.3);
  if (!isNotes) return asItems(section);
  for (const each of best) starts.set(each.line, each);
  for (const each of inside) if (each.style === 'sign') starts.set(each.line, each);
  return { ...section, role: 'note', chapters: chapterLines(section, best, lines) };
}

interface Planning {
  readonly marks: MarkLines;
  readonly starts: Map<number, NoteCandidate>;
  readonly lines: readonly Line[];
}

/** The longest chain and those that stand wholly before or after it: notes may begin anew with each chapter. */
function inOrder(candidates: readonly NoteCandidate[]): Chain {
  const chains = chainsOf(candidates).toSorted((a, b) => b.length - a.length);
  const kept: Chain[] = [];
  for (const chain of chains.slice(0, MOST_CHAPTERS)) {
    if (chain.length > 1 || kept.length === 0)
      if (kept.every((other) => isApart(chain, other))) kept.push(chain);
  }
  return kept.toSorted((a, b) => (a[0]?.line ?? 0) - (b[0]?.line ?? 0)).flat();
}

const MOST_CHAPTERS = 60;

function isApart(a: Chain, b: Chain): boolean {
  const [from, to] = [a[0]?.line ?? 0, a.at(-1)?.line ?? 0];
  return (b.at(-1)?.line ?? 0) < from || (b[0]?.line ?? 0) > to;
}

/** Short lines directly above each note 1. */
function chapterLines(section: NoteSection, starts: Chain, lines: readonly Line[]): Set<number> {
  const labelled = new Set(starts.map((each) => each.line));
  return new Set(
    starts.flatMap(({ label, line }) => {
      const above = line - 1;
      const text = lines[above]?.text ?? '';
      const isHeading =
        label === '1' &&
        above > section.heading &&
        text.length <= LONGEST_CHAPTER &&
        !labelled.has(above);
      return isHeading &&
        !endsSentence(text) &&
        /^[\p{Lu}\d]/u.test(text) &&
        (lines[above]?.gap ?? 0) > 0
        ? [above]
        : [];
    }),
  );
}

const LONGEST_CHAPTER = 80;

/** The chains of the one style that explains most marks. */
function bestStyle(
  candidates: readonly NoteCandidate[],
  marks: MarkLines,
  taken: number,
): NoteCandidate[] {
  let best: NoteCandidate[] = [];
  for (const style of NUMERIC) {
    const own = candidates.filter((each) => each.style === style);
    const found = style === 'raised' ? own : calledChains(chainsOf(own), marks);
    // With a section of notes in hand, numbers elsewhere are lists unless they are raised.
    if (taken > 0 && style !== 'raised') continue;
    if (found.length > best.length) best = found;
  }
  return best;
}

/**
 * Chains whose numbers are called in the text before them. There are at most as many as the text has marks for
 * their first number: one `1` in the text means one group of notes, and of two the longer, later one has it.
 */
function calledChains(chains: readonly Chain[], marks: MarkLines): NoteCandidate[] {
  const sorted = chains.toSorted(
    (a, b) => b.length - a.length || (b[0]?.line ?? 0) - (a[0]?.line ?? 0),
  );
  const taken = sorted.slice(0, Math.max(1, marks.firsts));
  const ordered = taken.toSorted((a, b) => (a[0]?.line ?? 0) - (b[0]?.line ?? 0));
  const last = new Map<string, number>();
  return ordered.flatMap((chain) => {
    const called = chain.filter((each) =>
      marks.hasBetween(each.label, last.get(each.label) ?? -1, each.line),
    );
    for (const each of chain) last.set(each.label, each.line);
    const strong = called.some((each) => marks.isStrong(each.label));
    const share = strong ? CALLED_SHARE : CALLED_SHARE_WEAK;
    return called.length > 0 && called.length >= chain.length * share ? chain : [];
  });
}

/** Signs and letters have no sequence: each needs its own mark since the last note with that sign. */
function calledOneByOne(candidates: readonly NoteCandidate[], marks: MarkLines): NoteCandidate[] {
  const last = new Map<string, number>();
  return candidates.filter((each) => {
    if (each.style !== 'sign' && each.style !== 'letter') return false;
    const called = marks.hasBetween(each.label, last.get(each.label) ?? -1, each.line);
    if (called) last.set(each.label, each.line);
    return called;
  });
}
