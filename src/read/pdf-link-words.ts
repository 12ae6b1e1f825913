import type { Run } from './draft.ts';

/**
 * Fits links to their words: a link's box is measured, so that it may take in the bracket beside an address, or
 * cover one printed line of two. Where the words around spell the address, they are the link's words.
 */
export function fitLinks(runs: readonly Run[]): readonly Run[] {
  const out: Run[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const run = runs[at];
    if (run === undefined) continue;
    const taken =
      run.link === undefined || run.page !== undefined
        ? undefined
        : fitAt(out.at(-1), run, runs[at + 1]);
    if (taken === undefined) {
      out.push(run);
      continue;
    }
    if (taken.before) out.pop();
    out.push(...taken.runs);
    if (taken.after) at += 1;
  }
  return out.map(unlinkBlank).filter((run) => run.text !== '' || run.mark !== undefined);
}

function unlinkBlank(run: Run): Run {
  if (run.link === undefined || run.text.trim() !== '') return run;
  const { link: _link, ...plain } = run;
  return plain;
}

interface Fit {
  readonly runs: readonly Run[];
  /** The neighbours that `runs` stand for too. */
  readonly before: boolean;
  readonly after: boolean;
}

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>«»“”"]+/i;

function fitAt(before: Run | undefined, run: Run, after: Run | undefined): Fit | undefined {
  const left = neighbour(before);
  const right = neighbour(after);
  const text = `${left}${run.text}${right}`;
  const found = addressAt(text, left.length, left.length + run.text.length, run.link ?? '');
  if (found === undefined) return undefined;
  const { link: _link, ...plain } = run;
  return {
    runs: [
      { ...(left === '' ? plain : (before ?? plain)), text: text.slice(0, found.start) },
      { ...run, text: text.slice(found.start, found.end) },
      { ...(right === '' ? plain : (after ?? plain)), text: text.slice(found.end) },
    ],
    before: left !== '',
    after: right !== '',
  };
}

/** The words of a neighbour that a link may take from: plain ones, so that no other style is lost. */
function neighbour(run: Run | undefined): string {
  const plain = run !== undefined && run.mark === undefined && run.link === undefined;
  return plain && run.page === undefined ? run.text : '';
}

/** The stretch that overlaps the link's words and spells its address. */
function addressAt(text: string, start: number, end: number, url: string) {
  const from = lastSpace(text, start);
  const match = ADDRESS.exec(text.slice(from, end + url.length + 2));
  if (match === null) return undefined;
  const at = from + match.index;
  const printed = match[0];
  if (at > end) return undefined;
  const same = commonLength(bare(printed), bare(url));
  // Printed addresses seldom end in a sentence's signs, and links never do.
  if (same < bare(url).length - 1 && same < bare(printed).replace(/[.,;)\]]+$/, '').length)
    return undefined;
  const length = printed.length - bare(printed).length + same;
  return { start: at, end: at + length };
}

function lastSpace(text: string, before: number): number {
  return Math.max(text.lastIndexOf(' ', before - 1), text.lastIndexOf('<', before - 1)) + 1;
}

function commonLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at]?.toLowerCase() === b[at]?.toLowerCase()) at += 1;
  return at;
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/^www\./i, '');
}
