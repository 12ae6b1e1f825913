/** How far a sentence is looked at on each side of a time. */
const REACH = 100;
const FUTURE =
  /(?<!\p{L})(?:let['’]?s|will|shall|would|won't|going to|plans? to|planned|scheduled|expected|expects|due|set to|to be|intends? to|ahead|upcoming|payable|effective|expires?|takes effect|'ll|’ll)(?!\p{L})/giu;
const PAST =
  /(?<!\p{L})(?:was|were|had|did|said|told|ago|went|came|left|met|spoke|wrote|took|gave|made|saw|became|began|led|lost|ran|stood|won|fell|rose|died|(?!scheduled|planned|expected)\p{Ll}{2,20}(?:ed|ought|ew|old|ent))(?!\p{L})/gu;

/** On which side of the document's date a sentence lies: the verb nearest to the time tells. */
export function sideOf(text: string, start: number, end: number): -1 | 0 | 1 {
  const before = lastSentence(text.slice(Math.max(0, start - REACH), start));
  const after = firstSentence(text.slice(end, end + REACH));
  if (AHEAD.test(before)) return 1;
  const future = Math.min(distanceBefore(before, FUTURE), distanceAfter(after, FUTURE));
  const past = Math.min(distanceBefore(before, PAST), distanceAfter(after, PAST));
  if (future === past) return 0;
  return future < past ? 1 : -1;
}

/** Prepositions that look ahead. */
const AHEAD = /(?<!\p{L})(?:by|until|till|through|as (?:soon|early) as|no later than) $/iu;

function distanceBefore(text: string, cue: RegExp): number {
  const last = [...text.matchAll(cue)].at(-1);
  return last === undefined ? Infinity : text.length - last.index;
}

/** A verb behind the time counts a little farther away: that before it rules it. */
function distanceAfter(text: string, cue: RegExp): number {
  const first = text.matchAll(cue).next().value;
  return first === undefined ? Infinity : first.index + 20;
}

const ENDS = ['. ', '.\n', '\n\n', '; '];

function lastSentence(text: string): string {
  const cut = Math.max(...ENDS.map((end) => text.lastIndexOf(end)));
  return cut < 0 ? text : text.slice(cut + 2);
}

function firstSentence(text: string): string {
  const cut = /\.(?:\s|$)|;|\n\n/u.exec(text)?.index ?? text.length;
  return text.slice(0, cut);
}
