import type { Id, Passage } from '../../model/records.ts';
import type { Story } from '../story.ts';

/**
 * The sources of the note that closes a claim: of the first mark at or behind the end of its words, up to the end of the
 * sentence. Both ends are places in the passage.
 */
export function sourcesBehind(
  { sourcesOfNote }: Story,
  { markers, text }: Passage,
  from: number,
  sentenceEnd: number,
): readonly Id[] {
  const limit = afterMarks(text, sentenceEnd);
  const first = markers.find(({ offset }) => offset >= from && offset <= limit);
  if (first === undefined) return [];
  const notes = markers.filter(({ offset }) => offset === first.offset);
  return [...new Set(notes.flatMap(({ note }) => sourcesOfNote.get(note ?? '') ?? []))];
}

const CLOSING = /[\s”"»’').]/u;
const MOST = 4;

/** A mark may stand behind the quotation mark or bracket that closes the sentence. */
function afterMarks(text: string, end: number): number {
  let at = end;
  while (at < text.length && at - end < MOST && CLOSING.test(text[at] ?? '')) at += 1;
  return at;
}
