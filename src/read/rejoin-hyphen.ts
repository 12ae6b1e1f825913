import { wordsOf } from './assemble-cell.ts';
import type { Cell, ZonedRun } from './assemble-cell.ts';
import { breaksAddress, LONGEST_ADDRESS } from './broken-address.ts';
import { startsSmall } from './rejoin-ends.ts';

const SPLIT_WORD = /\p{L}[-\u00ad\u2010]$/u;

/**
 * Adds a cell's runs after others: with a space between, or without one where a hyphen at the end shows that a
 * word was split (`govern-` + `ment`). Before a capital, and in an address, the hyphen is the word's own and stays.
 */
export function joinWords(runs: ZonedRun[], cell: Cell): void {
  const at = runs.findLastIndex((run) => run.mark === undefined && run.text.trim() !== '');
  const last = runs[at];
  const page = cell.page === undefined ? {} : { page: cell.page };
  const zone = cell.zone;
  if (last !== undefined && at === runs.length - 1 && splitsAddress(last.text, cell)) {
    runs[at] = { ...last, text: last.text.trimEnd() };
    runs.push({ text: '', zone, ...page });
  } else if (last !== undefined && SPLIT_WORD.test(last.text.trimEnd()) && at === runs.length - 1) {
    const text = last.text.trimEnd();
    runs[at] = { ...last, text: startsSmall(wordsOf(cell)) ? text.slice(0, -1) : text };
    runs.push({ text: '', zone, ...page });
  } else runs.push({ text: ' ', zone }, { text: '', zone, ...page });
  for (const run of cell.runs) runs.push(run);
}

function splitsAddress(text: string, cell: Cell): boolean {
  const tail = text.slice(-LONGEST_ADDRESS);
  return /https?:|www\./.test(tail) && breaksAddress(tail.trimEnd(), wordsOf(cell));
}
