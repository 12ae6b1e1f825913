import type { InputError } from '../model/input-error.ts';
import { readPairs } from './pairs.ts';
import { isWordClass } from './sentence.ts';
import type { Features, WordClass } from './sentence.ts';

/** What is written without a break: one word, or several as one (“don’t”). */
export interface TreebankToken {
  readonly form: string;
  /** False for `SpaceAfter=No`. */
  readonly spaceAfter: boolean;
  /** At least one. */
  readonly words: readonly TreebankWord[];
}

export interface TreebankWord {
  readonly form: string;
  readonly lemma: string;
  readonly tag: WordClass;
  readonly features: Features;
  /** Place of the head in the words of the sentence; −1 for the root. */
  readonly head: number;
  readonly relation: string;
  /** The last column by key; what has no value there has an empty one. */
  readonly misc: Readonly<Record<string, string>>;
}

/** The error for the line at `index` of those that were handed in. */
export type Faulty = (index: number, problem: string) => InputError;

/** The word lines of one sentence as tokens. Throws what `fault` makes of the first line that is wrong. */
export function tokensOf(lines: readonly string[], fault: Faulty): readonly TreebankToken[] {
  const rows = lines
    .map((line, index) => rowOf(line, index, fault))
    .filter(({ id }) => !EMPTY_NODE.test(id));
  const words = wordsOf(
    rows.filter(({ id }) => WORD.test(id)),
    fault,
  );
  const tokens: TreebankToken[] = [];
  let done = 0;
  for (const row of rows) {
    const range = rangeOf(row, words.length, fault);
    if (range.first < done && WORD.test(row.id)) continue;
    if (range.first !== done)
      throw fault(row.index, `the range ${row.id} stands in the wrong place`);
    tokens.push({
      form: row.form,
      spaceAfter: readPairs(row.misc)['SpaceAfter'] !== 'No',
      words: words.slice(range.first, range.end),
    });
    done = range.end;
  }
  return tokens;
}

const WORD = /^\d+$/u;
const EMPTY_NODE = /^\d+\.\d+$/u;
const RANGE = /^(\d+)-(\d+)$/u;

interface Row {
  /** Place of the line. */
  readonly index: number;
  readonly id: string;
  readonly form: string;
  readonly lemma: string;
  readonly tag: string;
  readonly features: string;
  readonly head: string;
  readonly relation: string;
  readonly misc: string;
}

const COLUMNS = 10;

function rowOf(line: string, index: number, fault: Faulty): Row {
  const columns = line.split('\t');
  const empty = columns.indexOf('');
  if (columns.length !== COLUMNS) {
    throw fault(
      index,
      `${columns.length} columns came where ${COLUMNS} with tabs between them were expected`,
    );
  }
  if (empty >= 0)
    throw fault(index, `column ${empty + 1} is empty; what is not known is written _`);
  const [
    id = '',
    form = '',
    lemma = '',
    tag = '',
    ,
    features = '',
    head = '',
    relation = '',
    ,
    misc = '',
  ] = columns;
  if (!WORD.test(id) && !EMPTY_NODE.test(id) && !RANGE.test(id)) {
    throw fault(index, `${id} is no number of a word`);
  }
  return { index, id, form, lemma, tag, features, head, relation, misc };
}

/** Half-open, from 0. */
interface Stretch {
  readonly first: number;
  readonly end: number;
}

function rangeOf({ id, index }: Row, words: number, fault: Faulty): Stretch {
  const [, from = id, to = id] = RANGE.exec(id) ?? [];
  const range = { first: Number(from) - 1, end: Number(to) };
  if (range.end <= range.first || range.end > words) {
    throw fault(index, `the range ${id} is not within the ${words} words of its sentence`);
  }
  return range;
}

function wordsOf(rows: readonly Row[], fault: Faulty): readonly TreebankWord[] {
  return rows.map((row, place) => {
    if (Number(row.id) !== place + 1)
      throw fault(row.index, `word ${row.id} came where ${place + 1} was expected`);
    return {
      form: row.form,
      lemma: row.lemma,
      tag: tagOf(row, fault),
      features: readPairs(row.features),
      head: headOf(row, rows.length, fault),
      relation: row.relation,
      misc: readPairs(row.misc),
    };
  });
}

function tagOf({ tag, index }: Row, fault: Faulty): WordClass {
  if (!isWordClass(tag)) throw fault(index, `${tag} is no universal part-of-speech tag`);
  return tag;
}

function headOf({ head, index }: Row, words: number, fault: Faulty): number {
  if (!WORD.test(head) || Number(head) > words) {
    throw fault(index, `the head ${head} is none of the ${words} words of its sentence and not 0`);
  }
  return Number(head) - 1;
}
