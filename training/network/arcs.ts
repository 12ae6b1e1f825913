import type { Batch } from './batch.ts';
import { multiply } from './products.ts';
import { addTallies, crossEntropy, NOTHING, type Tally } from './softmax.ts';
import { type Machine, newTable, rowsOf, type Table } from './table.ts';
import { clearPastRows } from './task.ts';

/** Both sides of the scores of heads, or their gradients: rows for words, and the row before each sentence its root. */
export interface Sides {
  readonly questions: Table;
  readonly answers: Table;
}

/** What is known of the heads of a batch, and what to do with it. */
export interface Heads {
  /** For each row 0 for the root, or the place of the head in its sentence, counted from 1; −1 asks for none. */
  readonly wanted: Int32Array;
  /** Takes the head that scores best for each row. */
  readonly found: Int32Array;
  readonly weight: number;
}

/**
 * The loss of the heads (Dozat and Manning 2017): each word asks, each word of its sentence and the root answer, and a
 * softmax over the products picks one. Gradients are added where `back` takes them.
 */
export function arcLoss(
  machine: Machine,
  batch: Batch,
  sides: Sides,
  heads: Heads,
  back: Sides | undefined,
): Tally {
  let tally = NOTHING;
  for (const [first, length] of batch.spans) {
    const mark = machine.workspace.mark();
    const own = sentenceOf(sides, first, length);
    const scores = scoresOf(machine, own);
    const found = heads.found.subarray(first, first + length);
    const wanted = heads.wanted.subarray(first, first + length);
    const sum = crossEntropy(machine, scores, length + 1, wanted, heads.weight, found);
    tally = addTallies(tally, sum);
    if (back !== undefined) addBack(machine, own, scores, sentenceOf(back, first, length));
    machine.workspace.release(mark);
  }
  return tally;
}

function sentenceOf({ questions, answers }: Sides, first: number, length: number): Sides {
  return {
    questions: rowsOf(questions, first, length),
    answers: rowsOf(answers, first - 1, length + 1),
  };
}

function scoresOf(machine: Machine, { questions, answers }: Sides): Table {
  const scores = newTable(machine, questions.rows, answers.rows);
  multiply(machine, { table: questions }, { table: answers, transposed: true }, scores, undefined);
  return scores;
}

/** What stands past the rows of the sentence would be added to the gradients of its neighbours. */
function addBack(
  machine: Machine,
  { questions, answers }: Sides,
  slopes: Table,
  back: Sides,
): void {
  clearPastRows(machine, slopes);
  multiply(machine, { table: slopes }, { table: answers }, back.questions, undefined);
  const turned = { table: slopes, transposed: true };
  multiply(machine, turned, { table: questions }, back.answers, undefined);
}
