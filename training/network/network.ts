import { arcLoss, type Sides } from './arcs.ts';
import { type Batch, forEachExample, rowValues } from './batch.ts';
import { applyMask } from './dropout.ts';
import { embed, embedBack, type Embedded, type Forms } from './embed.ts';
import { encode, encodeBack, type Passed } from './encoder.ts';
import { labelLoss } from './labels.ts';
import { type Noise, type Purpose, sentenceMask } from './noise.ts';
import { addColumns, linear, linearBack } from './products.ts';
import type { Parameters } from './parameters.ts';
import { rectify, rectifyBack } from './rectifier.ts';
import type { Classes, Shape } from '../../src/parse/network/shape.ts';
import type { Tally } from './softmax.ts';
import type { SparseGradient } from './sparse.ts';
import { copyTable, type Machine, newTable, rowsOf, type Table } from './table.ts';
import { classify } from './task.ts';

/** A network with its weights on a machine. */
export interface Network {
  readonly machine: Machine;
  readonly shape: Shape;
  readonly classes: Classes;
  readonly parameters: Parameters;
  readonly forms: Forms;
}

/** How a batch went, task by task. */
export interface Tallies {
  readonly heads: Tally;
  readonly relations: Tally;
  readonly tags: Tally;
  readonly features: Tally;
  readonly ownTags: Tally;
}

/** What the network answered, one number for each row of the batch. */
export interface Answers {
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  readonly tags: Int32Array;
  readonly features: Int32Array;
}

/** What each task counts in the loss; each is a mean over words. */
export const TASK_WEIGHTS = { heads: 1, relations: 1, tags: 0.5, features: 0.3, ownTags: 0.3 };

/**
 * Reads a batch and answers, without learning. Each word takes the head that scores best, tree or not, and its
 * relation is asked for that head.
 */
export function answer(network: Network, batch: Batch): { tallies: Tallies; answers: Answers } {
  const { machine } = network;
  const mark = machine.workspace.mark();
  const pass = forth(network, batch, undefined);
  const result = tasks(network, batch, pass, { noise: undefined, words: 1, back: undefined });
  machine.workspace.release(mark);
  return result;
}

/**
 * Reads a batch and adds the gradients of the mean loss over `words` words: those of the whole step, of which the
 * batch may be a part.
 */
export function learn(
  network: Network,
  batch: Batch,
  words: number,
  noise: Noise | undefined,
  sparse: SparseGradient,
): Tallies {
  const { machine, shape, parameters } = network;
  const mark = machine.workspace.mark();
  const pass = forth(network, batch, noise);
  const width = 2 * shape.hidden;
  const back = {
    syntax: newTable(machine, batch.rows, width),
    tags: newTable(machine, batch.rows, width),
  };
  const { tallies } = tasks(network, batch, pass, { noise, words, back });
  rootBack(network, batch, back.syntax);
  maskAll(machine, batch, back.syntax, noise, 'top');
  maskAll(machine, batch, back.tags, noise, 'tags');
  addInto(machine, back.syntax, back.tags);
  let slopes = back.syntax;
  for (const passed of pass.layers.toReversed()) {
    slopes = encodeBack(machine, shape, parameters, batch, passed, slopes);
    maskAll(machine, batch, slopes, noise, passed.number);
  }
  embedBack(machine, parameters, batch, pass.embedded, slopes, sparse);
  machine.workspace.release(mark);
  return tallies;
}

/** What the way forth leaves for the way back. */
interface Pass {
  readonly embedded: Embedded;
  readonly layers: readonly Passed[];
  /** Top states for heads and relations, with the root in the row before each sentence. */
  readonly syntax: Table;
  /** Top states for tags, under a mask of their own. */
  readonly tags: Table;
}

function forth(network: Network, batch: Batch, noise: Noise | undefined): Pass {
  const { machine, shape, parameters, forms } = network;
  const embedded = embed(machine, parameters, forms, batch, noise);
  const layers: Passed[] = [];
  let states = embedded.normed.y;
  for (const number of shape.windows.keys()) {
    maskAll(machine, batch, states, noise, number);
    const passed = encode(machine, shape, parameters, number, batch, states);
    layers.push(passed);
    states = passed.out;
  }
  const tags = copyTable(machine, states);
  maskAll(machine, batch, states, noise, 'top');
  maskAll(machine, batch, tags, noise, 'tags');
  const root = parameters.learned('root').value;
  for (const [first] of batch.spans) {
    const at = states.at + (first - 1) * states.stride;
    machine.floats.copyWithin(at, root.at, root.at + root.columns);
  }
  return { embedded, layers, syntax: states, tags };
}

interface Aim {
  readonly noise: Noise | undefined;
  readonly words: number;
  readonly back: { readonly syntax: Table; readonly tags: Table } | undefined;
}

function tasks(
  network: Network,
  batch: Batch,
  pass: Pass,
  aim: Aim,
): { tallies: Tallies; answers: Answers } {
  const { machine, parameters, classes } = network;
  const numbers = (): Int32Array => new Int32Array(batch.rows);
  const answers = { heads: numbers(), relations: numbers(), tags: numbers(), features: numbers() };
  const choose = (name: 'tags' | 'features' | 'ownTags', found: Int32Array): Tally => {
    const task = {
      layer: parameters.layer(name),
      classes: classes[name].length,
      wanted: rowValues(batch, (example) => example[name]),
      weight: TASK_WEIGHTS[name] / aim.words,
      found,
    };
    return classify(machine, task, pass.tags, aim.back?.tags);
  };
  const tallies = {
    tags: choose('tags', answers.tags),
    features: choose('features', answers.features),
    ownTags: choose('ownTags', numbers()),
    heads: findHeads(network, batch, pass, aim, answers.heads),
    relations: findRelations(network, batch, pass, aim, answers),
  };
  return { tallies, answers };
}

/** Scores heads from the top states, and adds the gradients. */
function findHeads(
  { machine, shape, parameters }: Network,
  batch: Batch,
  { syntax }: Pass,
  { noise, words, back }: Aim,
  found: Int32Array,
): Tally {
  const mark = machine.workspace.mark();
  const table = (): Table => newTable(machine, batch.rows, shape.arc);
  const [dependents, heads, questions] = [table(), table(), table()];
  const [dependent, head] = [parameters.layer('dependent'), parameters.layer('head')];
  const arc = parameters.layer('arc');
  for (const [layer, side, purpose] of [
    [dependent, dependents, 'dependent'],
    [head, heads, 'head'],
  ] as const) {
    linear(machine, syntax, layer, side);
    rectify(machine, side);
    maskAll(machine, batch, side, noise, purpose);
  }
  linear(machine, dependents, arc, questions);
  const wanted = rowValues(batch, (example) => example.heads);
  const aim = { wanted, found, weight: TASK_WEIGHTS.heads / words };
  const sides = { questions, answers: heads };
  const slopes: Sides | undefined = back && { questions: table(), answers: table() };
  const tally = arcLoss(machine, batch, sides, aim, slopes);
  if (back !== undefined && slopes !== undefined) {
    const dDependents = table();
    linearBack(machine, dependents, arc, slopes.questions, dDependents);
    for (const [layer, side, dSide, purpose] of [
      [dependent, dependents, dDependents, 'dependent'],
      [head, heads, slopes.answers, 'head'],
    ] as const) {
      maskAll(machine, batch, dSide, noise, purpose);
      rectifyBack(machine, side, dSide);
      linearBack(machine, syntax, layer, dSide, back.syntax);
    }
  }
  machine.workspace.release(mark);
  return tally;
}

/** Names the relation between each word and its head: the true one when learning, else the one found. */
function findRelations(
  { machine, shape, parameters, classes }: Network,
  batch: Batch,
  { syntax }: Pass,
  { noise, words, back }: Aim,
  answers: Answers,
): Tally {
  const mark = machine.workspace.mark();
  const table = (): Table => newTable(machine, batch.rows, shape.label);
  const halves = { dependents: table(), heads: table() };
  const dependent = parameters.layer('labelDependent');
  const head = parameters.layer('labelHead');
  linear(machine, syntax, dependent, halves.dependents);
  linear(machine, syntax, head, halves.heads);
  const task = {
    layer: parameters.layer('relations'),
    classes: classes.relations.length,
    wanted: rowValues(batch, (example) => example.relations),
    weight: TASK_WEIGHTS.relations / words,
    found: answers.relations,
  };
  const slopes = back && { dependents: table(), heads: table() };
  const known = back === undefined ? answers.heads : rowValues(batch, (example) => example.heads);
  const tally = labelLoss(machine, batch, halves, known, task, noise, slopes);
  if (back !== undefined && slopes !== undefined) {
    linearBack(machine, syntax, dependent, slopes.dependents, back.syntax);
    linearBack(machine, syntax, head, slopes.heads, back.syntax);
  }
  machine.workspace.release(mark);
  return tally;
}

/** The gradient by the root's states goes to its weights, and no further. */
function rootBack({ machine, parameters }: Network, { spans }: Batch, slopes: Table): void {
  const { gradient } = parameters.learned('root');
  for (const [first] of spans) {
    const row = rowsOf(slopes, first - 1, 1);
    addColumns(machine, row, gradient);
    machine.floats.fill(0, row.at, row.at + row.columns);
  }
}

/** Masks the columns of each sentence; for heads, the root goes with the sentence. */
function maskAll(
  machine: Machine,
  batch: Batch,
  table: Table,
  noise: Noise | undefined,
  purpose: Purpose,
): void {
  forEachExample(batch, ({ number }, first, length) => {
    const mask = sentenceMask(noise, purpose, number, table.columns);
    if (mask === undefined) return;
    const root = purpose === 'head' ? 1 : 0;
    applyMask(machine, rowsOf(table, first - root, length + root), mask);
  });
}

function addInto({ floats }: Machine, to: Table, from: Table): void {
  const shift = from.at - to.at;
  for (let at = to.at; at < to.at + to.rows * to.stride; at++) {
    floats[at] = (floats[at] ?? 0) + (floats[at + shift] ?? 0);
  }
}
