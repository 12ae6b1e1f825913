/** How far a sentence is looked at on each side of a time. */
const REACH = 100;
const FUTURE =
  /(?<!\p{L})(?:will|shall|would|won't|going to|plans? to|planned|scheduled|expected|expects|due|set to|to be|intends? to|ahead|upcoming|'ll|’ll)(?!\p{L})/iu;
const PAST =
  /(?<!\p{L})(?:was|were|had|did|said|told|ago|\p{Ll}{2,20}(?:ed|ought|ew|old|ent))(?!\p{L})/u;

/** On which side of the document's date a sentence lies: the verb nearest to the time tells. */
export function sideOf(text: string, start: number, end: number): -1 | 0 | 1 {
  const before = lastSentence(text.slice(Math.max(0, start - REACH), start));
  const after = firstSentence(text.slice(end, end + REACH));
  const isFuture = FUTURE.test(before) || FUTURE.test(after);
  const isPast = PAST.test(before) || PAST.test(after);
  if (isFuture === isPast) return 0;
  return isFuture ? 1 : -1;
}

function lastSentence(text: string): string {
  const cut = Math.max(text.lastIndexOf('. '), text.lastIndexOf('.\n'), text.lastIndexOf('\n\n'));
  return cut < 0 ? text : text.slice(cut + 2);
}

function firstSentence(text: string): string {
  const cut = /\.(?:\s|$)|\n\n/u.exec(text)?.index ?? text.length;
  return text.slice(0, cut);
}
