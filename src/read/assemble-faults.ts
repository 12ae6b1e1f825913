import type { Fault, Passage } from '../model/records.ts';
import { spanOf } from '../model/span.ts';

/** How many characters of the text around a mark a message repeats. */
const CONTEXT = 40;

/** Faults of the apparatus: marks without note, notes without mark, one number on two notes. */
export function apparatusFaults(
  passages: readonly Passage[],
  repeated: readonly Passage[],
): Fault[] {
  const told = new Set(repeated.map((each) => each.id));
  const called = new Set(passages.flatMap((each) => each.markers.map((marker) => marker.note)));
  return [
    ...passages.flatMap(marksWithoutNote),
    ...passages
      .filter((each) => each.role === 'note' && !called.has(each.id) && !told.has(each.id))
      .map(uncalled),
    ...repeated.map(numberRepeated),
  ];
}

function marksWithoutNote(passage: Passage): Fault[] {
  return passage.markers
    .filter((marker) => marker.note === undefined)
    .map((marker): Fault => {
      const start = wordStart(passage.text, marker.offset);
      return {
        code: 'marker-without-note',
        message:
          `Mark ${marker.label} after “${before(passage.text, marker.offset)}” calls a note that was not found; ` +
          'look whether the note is missing from the file or has another number.',
        span: spanOf(passage, start, marker.offset),
      };
    });
}

function uncalled(note: Passage): Fault {
  return {
    code: 'note-without-marker',
    message:
      `Note ${note.label ?? 'without number'} (“${opening(note.text)}”) is called nowhere in the text; ` +
      'look whether its mark was lost.',
    span: wholeNote(note),
  };
}

function numberRepeated(note: Passage): Fault {
  return {
    code: 'note-number-repeated',
    message:
      `Note ${note.label ?? ''} (“${opening(note.text)}”) has the number of an earlier note; ` +
      'look which of the two each mark means.',
    span: wholeNote(note),
  };
}

function wholeNote(note: Passage) {
  return spanOf(note, 0, note.text.length);
}

function wordStart(text: string, end: number): number {
  const space = text.lastIndexOf(' ', Math.max(0, end - 2));
  return Math.max(space + 1, end - CONTEXT, 0);
}

function before(text: string, end: number): string {
  const from = Math.max(0, end - CONTEXT);
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  return text.slice(start > end ? from : start, end);
}

function opening(text: string): string {
  if (text.length <= CONTEXT) return text;
  const space = text.lastIndexOf(' ', CONTEXT);
  return `${text.slice(0, space > 0 ? space : CONTEXT)}…`;
}
