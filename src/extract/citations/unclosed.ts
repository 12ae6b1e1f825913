import type { Anchored } from './find-anchors.ts';
import { looksLikeName } from './lead.ts';
import { sentenceEnds, trim } from './segments.ts';

const MAX_OUTLET_WORDS = 8;

/**
 * Where a title ends that no mark closes: before the outlet, which stands as a short name of its own
 * between the last full stop (else the last comma) and the first date, language remark or address.
 */
export function titleEnd(note: Anchored, start: number, limit: number): number {
  const anchor = note.anchors.find(
    (one) => one.start > start && one.start <= limit && END_LABELS.has(one.label),
  );
  const slashes = note.mask.indexOf(' // ', start);
  const stop = anchor?.start ?? limit;
  if (slashes > start && slashes < stop) return slashes;
  const stops = sentenceEnds(note, { start, end: stop });
  for (const at of stops.toReversed()) {
    if (isOutlet(note.text, at, stop)) return endOfSentence(note.text, at);
  }
  if (stops.length > 0 && trim(note.text, stops.at(-1) ?? 0, stop) === undefined)
    return stops.at(-1) ?? stop;
  const comma = note.mask.lastIndexOf(', ', (trim(note.text, start, stop)?.end ?? stop) - 1);
  return comma > start && isOutlet(note.text, comma + 2, stop) ? comma : stop;
}

const END_LABELS: ReadonlySet<string> = new Set(['date', 'language', 'url', 'accessed']);

function isOutlet(text: string, start: number, end: number): boolean {
  const range = trim(text, start, end);
  if (range === undefined) return false;
  const words = text.slice(range.start, range.end);
  return words.split(/\s+/u).length <= MAX_OUTLET_WORDS && looksLikeName(words);
}

function endOfSentence(text: string, at: number): number {
  return text.slice(0, at).trimEnd().length;
}
