import type { Gated, Machine, Spans } from './encoder.ts';
import type { FormRows } from './form-rows.ts';
import { applyLinear, packRows } from './kernels/linear.ts';
import type { Matrix } from './kernels/workspace.ts';
import { partsOf } from './shape.ts';
import type { Shape } from './shape.ts';

/** Lays sentences of forms out in so many rows, with the gates of the first layer. */
export type FirstLayer = (
  sentences: readonly (readonly string[])[],
  spans: Spans,
  rows: number,
) => Gated;

/**
 * Forms remembered before all are forgotten: most words of a text are among some thousand. Each takes 13 kB; four times
 * as many save a fiftieth of the time and hold 80 MB more.
 */
export const REMEMBERED = 2048;
/** A longer form is not looked up again: it would keep its text in memory. */
const LONGEST = 64;
/** Forms whose products are made at once. */
const TOGETHER = 64;

/** Floats kept of a form: its own row, then what it adds to the gates of each word whose window it stands in. */
export function floatsOfForm(shape: Shape): number {
  return shape.width + placesOf(shape) * gatesWidth(shape);
}

function placesOf({ windows: [window = 0] }: Shape): number {
  return 2 * window + 1;
}

function gatesWidth(shape: Shape): number {
  return partsOf(shape, 0) * 2 * shape.hidden;
}

/**
 * The products of the first layer depend on the form alone: they are made once for each, and then summed up over the
 * window. `store` is room in the workspace for `REMEMBERED` forms, more than a batch has words. Answers do not
 * depend on what is remembered.
 */
export function openFirstLayer(machine: Machine, rowsOf: FormRows, store: number): FirstLayer {
  const { shape } = machine;
  const size = 4 * floatsOfForm(shape);
  const none = keepNothing(machine);
  const places = new Map<string, number>();
  let used = 0;
  const placesOfForms = (forms: readonly string[]): readonly number[] => {
    const made: string[] = [];
    const found: number[] = [];
    for (const form of forms) {
      let place = places.get(form);
      if (place === undefined) {
        if (used + made.length === REMEMBERED) {
          places.clear();
          used = 0;
          return placesOfForms(forms);
        }
        place = store + (used + made.length) * size;
        made.push(form);
        if (form.length <= LONGEST) places.set(form, place);
      }
      found.push(place);
    }
    makeForms(machine, rowsOf, made, store + used * size);
    used += made.length;
    return found;
  };
  return (sentences, spans, rows) => {
    const found = placesOfForms(sentences.flat());
    const gated = {
      input: machine.workspace.zeros(rows, shape.width),
      gates: machine.workspace.matrix(rows, gatesWidth(shape)),
    };
    let next = 0;
    for (const [first, length] of spans) {
      layOut(machine, gated, none, first, found.slice(next, next + length));
      next += length;
    }
    return gated;
  };
}

/** What a word adds that is not there. */
function keepNothing({ workspace, shape }: Machine): number {
  return workspace.zeros(placesOf(shape), gatesWidth(shape)).place;
}

/** Writes the rows and products of forms to their places, one after another from `first` on. */
function makeForms(
  machine: Machine,
  rowsOf: FormRows,
  forms: readonly string[],
  first: number,
): void {
  const { workspace, product, shape, layers } = machine;
  const [layer] = layers;
  if (layer === undefined) return;
  const each = floatsOfForm(shape);
  for (let from = 0; from < forms.length; from += TOGETHER) {
    const mark = workspace.mark();
    const group = forms.slice(from, from + TOGETHER);
    const input = workspace.matrix(group.length, shape.width);
    rowsOf(group, input);
    const out = workspace.matrix(group.length, layer.linear.width);
    applyLinear(product, packRows(product, workspace, input), layer.linear, out);
    for (const row of group.keys()) {
      const to = first / 4 + (from + row) * each;
      copy(workspace.floats, to, input, row, shape.width);
      copy(workspace.floats, to + shape.width, out, row, each - shape.width);
    }
    workspace.release(mark);
  }
}

function copy(floats: Float32Array, to: number, from: Matrix, row: number, count: number): void {
  const start = from.place / 4 + row * from.width;
  floats.copyWithin(to, start, start + count);
}

/** Each word takes what the forms around it give to its gates, in their order. */
function layOut(
  { workspace, gates: kernels, shape }: Machine,
  { input, gates }: Gated,
  none: number,
  first: number,
  found: readonly number[],
): void {
  const { floats, wholes } = workspace;
  const [window = 0] = shape.windows;
  const own = 4 * shape.width;
  const mark = workspace.mark();
  const list = workspace.reserve(4 * (found.length + 2 * window));
  const start = list / 4 + window;
  wholes.fill(none, start - window, start + found.length + window);
  for (let word = 0; word < found.length; word += 1) {
    const place = found[word] ?? 0;
    wholes[start + word] = place + own;
    const to = (input.place + (first + word) * own) / 4;
    floats.copyWithin(to, place / 4, (place + own) / 4);
  }
  const bytes = 4 * gatesWidth(shape);
  kernels.gather(gates.place + first * bytes, found.length, list, placesOf(shape), bytes);
  workspace.release(mark);
}
