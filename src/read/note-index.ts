import type { Cell } from './assemble-cell.ts';
import { numberOf } from './note-label.ts';

/** The notes of a document, found by label and zone. */
export interface NoteIndex {
  readonly size: number;
  /** How many have a number for label. */
  readonly numbered: number;
  /** The note that a mark in this zone calls: in its own zone, else the nearest group of notes after it, else before. */
  find(label: string, zone: number): number | undefined;
  /** The note with this label in one group. */
  findIn(label: string, group: number): number | undefined;
  /** How many groups of numbered notes there are, and the zone in which the first of each stands. */
  readonly groupZones: readonly number[];
  findKey(key: string): number | undefined;
  /** Notes of one group are numbered in one sequence. */
  groupOf(note: number): number;
}

export function indexNotes(notes: readonly Cell[]): NoteIndex {
  const byLabel = new Map<string, number[]>();
  const byKey = new Map<string, number>();
  notes.forEach((note, i) => {
    if (note.noteKey !== undefined && !byKey.has(note.noteKey)) byKey.set(note.noteKey, i);
    if (note.label === undefined) return;
    const same = byLabel.get(note.label);
    if (same === undefined) byLabel.set(note.label, [i]);
    else same.push(i);
  });
  const groups = sequences(notes);
  return {
    size: notes.length,
    numbered: notes.filter((note) => numberOf(note.label ?? '') !== undefined).length,
    find: (label, zone) => nearest(byLabel.get(label) ?? [], notes, zone),
    findKey: (key) => byKey.get(key),
    findIn: (label, group) => byLabel.get(label)?.find((note) => groups[note] === group),
    groupZones: zonesOf(notes, groups),
    groupOf: (note) => groups[note] ?? 0,
  };
}

function nearest(
  candidates: readonly number[],
  notes: readonly Cell[],
  zone: number,
): number | undefined {
  if (candidates.length < 2) return candidates[0];
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((notes[candidates[middle] ?? 0]?.zone ?? 0) < zone) low = middle + 1;
    else high = middle;
  }
  return candidates[low] ?? candidates.at(-1);
}

function zonesOf(notes: readonly Cell[], groups: readonly number[]): number[] {
  const zones: number[] = [];
  notes.forEach((note, i) => {
    zones[groups[i] ?? 0] ??= note.zone;
  });
  return zones;
}

/** Numbers each note's sequence: a new one begins where the numbers fall. */
function sequences(notes: readonly Cell[]): number[] {
  let group = 0;
  let last = 0;
  return notes.map((note) => {
    const number = numberOf(note.label ?? '');
    if (number === undefined) return group;
    if (number < last) group += 1;
    last = number;
    return group;
  });
}
