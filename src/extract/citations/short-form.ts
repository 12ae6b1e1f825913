import type { NoteFinding, RawCitation } from '../../model/apparatus.ts';
import type { Passage } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { signalLength } from './lead.ts';
import { trim } from './segments.ts';

/** `Holm, Viceroys, 45–46.` and `Holm, “Kinship,” 47.`: family name, perhaps a shortened title, a place in it. */
const SHORT =
  /^(\p{Lu}[\p{L}’'-]{1,40}(?:(?:,| and| &| и) \p{Lu}[\p{L}’'-]{1,40}){0,2})[,.] ?(?:([“"«‘]?\p{Lu}[^,“”"«»;]{2,120}?[,.]?[”"»’]?),? )?(?:(?:pp?|с|С|P)\. ?)?(\d{1,5}(?:[–-]\d{1,5})?(?:, \d{1,5}(?:[–-]\d{1,5})?){0,4})\.?$/u;

/**
 * Notes that name a work cited in full elsewhere in the document by its author's family name. Only families that
 * are cited elsewhere count, so that a date or a sum of money in prose is never taken for one.
 */
export function withShortForms(
  notes: readonly NoteFinding[],
  passages: ReadonlyMap<string, Passage>,
): readonly NoteFinding[] {
  const families = new Set(notes.flatMap(({ citations }) => citations.flatMap(familiesOf)));
  if (families.size === 0) return notes;
  return notes.map((note) => {
    const passage = passages.get(note.passage);
    if (passage?.role !== 'note' || note.citations.length > 0) return note;
    const found = shortForms(passage, families);
    return found === undefined ? note : { ...note, explanatory: false, citations: found };
  });
}

function familiesOf({ csl }: RawCitation): readonly string[] {
  return [...(csl.author ?? []), ...(csl.editor ?? [])].flatMap(({ family }) => family ?? []);
}

/** Every stretch between semicolons must be a short form: then the note says nothing else. */
function shortForms(
  passage: Passage,
  families: ReadonlySet<string>,
): readonly RawCitation[] | undefined {
  if (passage.text.length > 600) return undefined;
  const citations: RawCitation[] = [];
  let start = 0;
  for (const piece of passage.text.split(';')) {
    const one = shortForm(passage, start, start + piece.length, families);
    if (one === undefined) return undefined;
    citations.push(one);
    start += piece.length + 1;
  }
  return citations;
}

function shortForm(
  passage: Passage,
  start: number,
  end: number,
  families: ReadonlySet<string>,
): RawCitation | undefined {
  const from = start + signalLength(passage.text.slice(start, end));
  const range = trim(passage.text, from, end);
  if (range === undefined) return undefined;
  const match = SHORT.exec(passage.text.slice(range.start, range.end));
  const [, names = '', title, locator = ''] = match ?? [];
  const [family = ''] = names.split(/,? (?:and|и) |, | & /u);
  if (match === null || !families.has(family)) return undefined;
  const bare = title?.replace(/^[“"«‘]|[,.]?[”"»’]?$/gu, '');
  return {
    span: spanOf(passage, range.start, range.end),
    rule: 'short-form',
    reference: 'op-cit',
    csl: { type: 'document', author: [{ family }], ...(bare === undefined ? {} : { title: bare }) },
    fields: [],
    locator,
    faults: [],
  };
}
