import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Range } from '../../src/model/records.ts';
import { dataFile } from '../data-folder.ts';

export interface PlvRow {
  readonly sentence: string;
  readonly source: Range;
  readonly target: Range;
  /** The gold root: `YIELD` is what our records call RETREAT. */
  readonly root: string;
  /** Errors are looked at in the other half only. */
  readonly judging: boolean;
}

const FILE = ['data', 'events', 'PLV-AW', 'Zero-Shot-PLOVER', 'datasets', 'PLV_train.tsv'];

/** The rows of the training part; absent without the data folder. */
export function readPlv(): readonly PlvRow[] | undefined {
  const path = dataFile(...FILE);
  if (path === undefined) return undefined;
  const [, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map(rowOf);
}

function rowOf(line: string): PlvRow {
  const [, , sentence = '', marked = '', , , , , , root = ''] = line.split('\t');
  const [byte = 0] = createHash('sha256').update(sentence).digest();
  const { text, source, target } = unmarked(marked);
  return {
    sentence: text,
    source,
    target,
    root: root === 'YIELD' ? 'RETREAT' : root,
    judging: byte % 2 === 1,
  };
}

/** The first `<s>…</s>` and `<t>…</t>`, as ranges of the text without marks; an empty range where there is none. */
function unmarked(marked: string): Pick<PlvRow, 'source' | 'target'> & { readonly text: string } {
  const places = new Map<string, Range>();
  let text = '';
  let open = { tag: '', start: 0 };
  for (const piece of marked.split(/(<\/?[st]>)/u)) {
    if (piece.startsWith('</')) {
      if (!places.has(open.tag)) places.set(open.tag, { start: open.start, end: text.length });
    } else if (/^<[st]>$/u.test(piece)) open = { tag: piece.slice(1, 2), start: text.length };
    else text += piece;
  }
  const nowhere = { start: 0, end: 0 };
  return { text, source: places.get('s') ?? nowhere, target: places.get('t') ?? nowhere };
}
