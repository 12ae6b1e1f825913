import {
  applyHead,
  applyRectified,
  encode,
  openMachine,
  pack,
  rectify,
  rowsOf,
  scorePairs,
} from './encoder.ts';
import type { Machine, Spans } from './encoder.ts';
import { floatsOfForm, openFirstLayer, REMEMBERED } from './first-layer.ts';
import type { FirstLayer } from './first-layer.ts';
import { formRows } from './form-rows.ts';
import type { Matrix } from './kernels/workspace.ts';
import type { NetworkFile } from './network-file.ts';
import { datedRelations, setDatedSubject } from './dated.ts';
import type { DatedRelations } from './dated.ts';
import { islandsOf, keepIslands } from './islands.ts';
import type { Island, Units } from './islands.ts';
import { bestTree } from './tree.ts';
import type { Vectors } from '../vectors/vectors.ts';

/** Numbers of classes, one for each word, as the lists of the network order them. */
export interface Analysis {
  readonly tags: Uint8Array;
  readonly features: Uint16Array;
  /** Place of each word's head, −1 for the root. */
  readonly heads: Int32Array;
  readonly relations: Uint8Array;
}

/** Tags words and finds their tree: one analysis for each sentence of forms, each of at least one word. */
export type Analyse = (sentences: readonly (readonly string[])[]) => readonly Analysis[];

/** Rows that are taken through the network at once: enough to keep the kernels busy, and little memory. */
const ROWS = 384;
/** Longest sentence whose tree is sought as a whole; the parts of a longer one hang from the root of the first. */
const LONGEST = 320;

/** Starts the network; analyses do not depend on what was asked before. */
export function startNetwork(
  network: NetworkFile,
  vectors: Vectors,
  units: Units = () => [],
): Analyse {
  const store = 4 * REMEMBERED * floatsOfForm(network.shape);
  const machine = openMachine(network, ROWS, store);
  const firstLayer = openFirstLayer(
    machine,
    formRows(machine, network, vectors),
    machine.workspace.reserve(store),
  );
  const root = network.classes.relations.indexOf('root');
  const aside = Math.max(0, network.classes.relations.indexOf('parataxis'));
  const finite = finiteOf(network.classes.features);
  const verbs = new Set(['VERB', 'AUX'].map((tag) => network.classes.tags.indexOf(tag)));
  const conj = network.classes.relations.indexOf('conj');
  const setting = {
    machine,
    firstLayer,
    root,
    aside,
    conj,
    finite,
    verbs,
    dated: datedRelations(network.classes.relations),
    units,
    classes: network.classes,
  };
  return (sentences) => {
    const parts = sentences.map(cutLong);
    const read = batches(parts.flat(), machine).flatMap((batch) => analyseBatch(setting, batch));
    let next = 0;
    return parts.map((own) => {
      next += own.length;
      return joined(read.slice(next - own.length, next), aside);
    });
  };
}

function finiteOf(features: readonly string[]): ReadonlySet<number> {
  return new Set(features.flatMap((bundle, at) => (bundle.includes('VerbForm=Fin') ? [at] : [])));
}

type Forms = readonly string[];

function cutLong(sentence: Forms): readonly Forms[] {
  if (sentence.length <= LONGEST) return [sentence];
  const count = Math.ceil(sentence.length / LONGEST);
  return Array.from({ length: count }, (_, part) =>
    sentence.slice(part * LONGEST, (part + 1) * LONGEST),
  );
}

/** Zero rows between sentences, as many as the windows behind the first reach, and one for the root. */
function gapOf({ shape }: Machine): number {
  return Math.max(1, ...shape.windows.slice(1));
}

function batches(sentences: readonly Forms[], machine: Machine): readonly (readonly Forms[])[] {
  const gap = gapOf(machine);
  const all: Forms[][] = [];
  let room = 0;
  for (const sentence of sentences) {
    const rows = sentence.length + gap;
    if (rows > room) {
      all.push([]);
      room = ROWS - gap;
    }
    all.at(-1)?.push(sentence);
    room -= rows;
  }
  return all;
}

interface Setting {
  readonly machine: Machine;
  readonly firstLayer: FirstLayer;
  /** The relation of a root, which no other word has. */
  readonly root: number;
  /** Of a clause that stands beside another. */
  readonly aside: number;
  readonly conj: number;
  /** The features of finite verbs. */
  readonly finite: ReadonlySet<number>;
  readonly verbs: ReadonlySet<number>;
  readonly dated: DatedRelations;
  readonly units: Units;
  readonly classes: NetworkFile['classes'];
}

function analyseBatch(setting: Setting, sentences: readonly Forms[]): readonly Analysis[] {
  const { machine } = setting;
  const { workspace } = machine;
  const mark = workspace.mark();
  const { spans, rows } = spansOf(machine, sentences);
  const states = encode(machine, setting.firstLayer(sentences, spans, rows), spans);
  for (const [first] of spans) {
    workspace.floats.set(machine.root, states.place / 4 + (first - 1) * states.width);
  }
  const analyses = answer(setting, states, spans, sentences);
  workspace.release(mark);
  return analyses;
}

function spansOf(machine: Machine, sentences: readonly Forms[]): { spans: Spans; rows: number } {
  const gap = gapOf(machine);
  let rows = gap;
  const spans = sentences.map(({ length }): readonly [number, number] => {
    const first = rows;
    rows += length + gap;
    return [first, length];
  });
  return { spans, rows };
}

function answer(
  setting: Setting,
  states: Matrix,
  spans: Spans,
  sentences: readonly Forms[],
): readonly Analysis[] {
  const { machine, classes } = setting;
  const packed = pack(machine, states);
  const tags = best(machine, applyHead(machine, 'tags', packed), classes.tags.length);
  const features = best(machine, applyHead(machine, 'features', packed), classes.features.length);
  const islands = spans.map(([first], number) => {
    const forms = sentences[number] ?? [];
    const isFinite = (word: number): boolean => setting.finite.has(features[first + word] ?? 0);
    return islandsOf(forms, isFinite, setting.units(forms));
  });
  const trees = findTrees(setting, packed, spans, islands, (row) =>
    setting.verbs.has(tags[row] ?? -1),
  );
  const relations = findRelations(setting, packed, spans, trees);
  for (const [number, [first]] of spans.entries()) {
    const heads = trees[number] ?? NO_HEADS;
    const own = relations.subarray(first, first + heads.length);
    setClausesBeside(setting, own, heads, islands[number] ?? []);
    for (const island of islands[number] ?? []) {
      if (island.isDate === true) setDatedSubject(setting.dated, own, heads, island);
    }
  }
  return spans.map(([first, length], number) => ({
    tags: Uint8Array.from(tags.subarray(first, first + length)),
    features: Uint16Array.from(features.subarray(first, first + length)),
    heads: trees[number] ?? new Int32Array(length),
    relations: relations.subarray(first, first + length),
  }));
}

const NO_HEADS = new Int32Array(0);

/** A clause behind a semicolon stands beside the first or is joined to it, whatever its verb looks like. */
function setClausesBeside(
  { aside, conj }: Setting,
  relations: Uint8Array,
  heads: Int32Array,
  islands: readonly Island[],
): void {
  for (const { start, end, isClause } of islands) {
    if (!isClause) continue;
    for (let word = start; word < end; word += 1) {
      const head = heads[word] ?? -1;
      const isTop = head < start || head >= end;
      if (isTop && relations[word] !== conj) relations[word] = aside;
    }
  }
}

/** The column with the highest score of each row, the first of equal ones; the numbers are in the workspace. */
function best(
  { workspace, gates }: Machine,
  { place, rows, width }: Matrix,
  columns: number,
): Int32Array {
  const found = workspace.reserve(4 * rows);
  gates.best(place, 4 * width, rows, columns, found);
  return workspace.wholes.subarray(found / 4, found / 4 + rows);
}

type Packed = ReturnType<typeof pack>;

function findTrees(
  { machine }: Setting,
  packed: Packed,
  spans: Spans,
  islands: readonly (readonly Island[])[],
  isVerb: (row: number) => boolean,
): readonly Int32Array[] {
  const { workspace } = machine;
  const dependents = applyRectified(machine, 'dependent', packed);
  const questions = applyHead(machine, 'arc', pack(machine, dependents));
  const answers = applyRectified(machine, 'head', packed);
  return spans.map(([first, length], number) => {
    const mark = workspace.mark();
    const scores = scorePairs(
      machine,
      rowsOf(questions, first, length),
      rowsOf(answers, first - 1, length + 1),
    );
    const heads = new Int32Array(length);
    const from = scores.place / 4;
    const table = workspace.floats.subarray(from, from + length * scores.width);
    keepIslands(table, scores.width, length, islands[number] ?? [], (word) => isVerb(first + word));
    bestTree(table, scores.width, length, heads);
    workspace.release(mark);
    return heads;
  });
}

/** The relation of each row of a word to its head. */
function findRelations(
  { machine, root, classes }: Setting,
  packed: Packed,
  spans: Spans,
  trees: readonly Int32Array[],
): Uint8Array {
  const { floats } = machine.workspace;
  const dependents = applyHead(machine, 'labelDependent', packed);
  const heads = applyHead(machine, 'labelHead', packed);
  for (const [number, [first, length]] of spans.entries()) {
    const tree = trees[number];
    for (let word = 0; word < length; word += 1) {
      addRow(machine, dependents, first + word, heads, first + (tree?.[word] ?? -1));
    }
  }
  rectify(machine, dependents);
  const scores = applyHead(machine, 'relations', pack(machine, dependents));
  // No word but the root itself has that relation.
  for (let row = 0; row < scores.rows; row += 1) {
    floats[scores.place / 4 + row * scores.width + root] = -Infinity;
  }
  const found = Uint8Array.from(best(machine, scores, classes.relations.length));
  for (const [number, [first]] of spans.entries()) {
    found[first + (trees[number]?.indexOf(-1) ?? 0)] = root;
  }
  return found;
}

function addRow({ gates }: Machine, to: Matrix, row: number, from: Matrix, other: number): void {
  const bytes = 4 * to.width;
  gates.add(to.place + row * bytes, from.place + other * bytes, bytes);
}

/** Parts of a sentence that was too long, the later ones beside the first. */
function joined(parts: readonly Analysis[], aside: number): Analysis {
  const [first, ...others] = parts;
  if (first === undefined) throw new RangeError('A sentence has at least one word.');
  if (others.length === 0) return first;
  const top = first.heads.indexOf(-1);
  let start = 0;
  const heads: number[] = [];
  const relations: number[] = [];
  for (const part of parts) {
    for (const [word, head] of part.heads.entries()) {
      const isTop = head < 0 && start > 0;
      heads.push(isTop ? top : head < 0 ? -1 : head + start);
      relations.push(isTop ? aside : (part.relations[word] ?? 0));
    }
    start += part.heads.length;
  }
  return {
    tags: Uint8Array.from(parts.flatMap(({ tags }) => [...tags])),
    features: Uint16Array.from(parts.flatMap(({ features }) => [...features])),
    heads: Int32Array.from(heads),
    relations: Uint8Array.from(relations),
  };
}
