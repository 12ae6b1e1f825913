import type { Days } from '../model/edtf.ts';
import type { Edtf, Maker } from '../model/records.ts';

/** What a database cell holds. Booleans are 0 and 1. */
export type Cell = string | number | null;

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** What one row cannot hold by itself: rows of lists, and makers that many records share. */
export interface FoldContext {
  readonly maker: (by: Maker) => number;
  /** The days an EDTF expression may mean; `undefined` when it is not one. */
  readonly days: (edtf: Edtf) => Days | undefined;
  readonly child: (list: ListField, place: number, cells: Cell[]) => void;
}

export interface UnfoldContext {
  readonly maker: (key: number) => Maker | undefined;
  readonly children: (list: ListField) => readonly (readonly Cell[])[];
}

/**
 * How one field of a record lies in a row. `fold` writes what fits into `cells` from `at` on and gives back
 * what does not fit (`undefined` when nothing is left over); `unfold` joins both again. So a value of an
 * unforeseen type, or a field added by a later version, is kept as JSON instead of being lost.
 */
export interface Field {
  readonly columns: readonly string[];
  readonly fold: (value: Json, cells: Cell[], at: number, context: FoldContext) => Json | undefined;
  readonly unfold: (
    cells: readonly Cell[],
    at: number,
    left: Json | undefined,
    context: UnfoldContext,
  ) => Json | undefined;
}

export type Fields = ReadonlyMap<string, Field>;

/** A list whose elements are rows of their own table. */
export interface ListField extends Field {
  readonly table: string;
  readonly element: Field;
}

/** A field without a column of its own. */
export const json: Field = { columns: [], fold: (value) => value, unfold: (_, __, left) => left };

export const text = (column: string): Field => leaf(column, isStorableText);
export const integer = (column: string): Field =>
  leaf(column, (value): value is number => Number.isSafeInteger(value));
export const real = (column: string): Field =>
  leaf(column, (value): value is number => Number.isFinite(value));

function leaf(column: string, fits: (value: Json) => value is string | number): Field {
  return {
    columns: [column],
    fold(value, cells, at) {
      if (!fits(value)) return value;
      cells[at] = value;
      return undefined;
    },
    unfold: (cells, at, left) => cells[at] ?? left,
  };
}

/** Lone surrogates and NUL do not survive every database's text type. */
function isStorableText(value: Json | undefined): value is string {
  return typeof value === 'string' && value.isWellFormed() && !value.includes('\0');
}

/** An EDTF string with the first and the last day it may mean, for ordering and ranges. */
export function edtf(column: string): Field {
  return {
    columns: [column, `${column}_earliest`, `${column}_latest`],
    fold(value, cells, at, context) {
      if (!isStorableText(value)) return value;
      const days = context.days(value);
      cells[at] = value;
      cells[at + 1] = days?.earliest ?? null;
      cells[at + 2] = days?.latest ?? null;
      return undefined;
    },
    unfold: (cells, at, left) => cells[at] ?? left,
  };
}

/** `by`: one key instead of three strings in each of millions of rows. */
export const maker: Field = {
  columns: ['maker'],
  fold(value, cells, at, context) {
    if (!isMaker(value)) return value;
    cells[at] = context.maker(value);
    return undefined;
  },
  unfold(cells, at, left, context) {
    const key = cells[at];
    if (typeof key !== 'number') return left;
    const by = context.maker(key);
    return by === undefined ? left : { ...by };
  },
};

function isMaker(value: Json): value is Json & Maker {
  if (!isObject(value)) return false;
  const { reader, version, rule, ...more } = value;
  return [reader, version, rule].every(isStorableText) && Object.keys(more).length === 0;
}

/** An object whose own fields are columns. */
export function nested(fields: Fields): Field {
  const columns = columnsOf(fields);
  return {
    columns,
    fold: (value, cells, at, context) =>
      isObject(value) && Object.keys(value).length > 0
        ? foldFields(fields, value, cells, at, context)
        : value,
    unfold(cells, at, left, context) {
      const present = columns.some((_, index) => cells[at + index] != null);
      if (!present && left === undefined) return undefined;
      return left !== undefined && !isObject(left)
        ? left
        : unfoldFields(fields, cells, at, left, context);
    },
  };
}

/**
 * A list kept in rows of `table`. What fits no column stays in the row's `rest`.
 * An `optional` list keeps the difference between an empty list and none.
 */
export function list(
  table: string,
  element: Field,
  options: { readonly optional?: boolean } = {},
): ListField {
  const field: ListField = {
    table,
    element,
    columns: [],
    fold(value, _, __, context) {
      if (!isList(value) || (value.length === 0 && options.optional === true)) return value;
      for (const [place, item] of value.entries()) {
        context.child(field, place, foldElement(element, item, context));
      }
      return undefined;
    },
    unfold(_, __, left, context) {
      if (left !== undefined) return left;
      const rows = context.children(field);
      if (rows.length === 0 && options.optional === true) return undefined;
      return rows.map((cells) => unfoldElement(element, cells, context));
    },
  };
  return field;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function foldElement(element: Field, item: Json, context: FoldContext): Cell[] {
  const cells = emptyCells(element.columns.length + 1);
  const left = element.fold(item, cells, 0, context);
  cells[element.columns.length] = toRest(left);
  return cells;
}

function unfoldElement(element: Field, cells: readonly Cell[], context: UnfoldContext): Json {
  const left = fromRest(cells[element.columns.length]);
  return element.unfold(cells, 0, left, context) ?? null;
}

export function columnsOf(fields: Fields): string[] {
  return [...fields.values()].flatMap(({ columns }) => columns);
}

export function emptyCells(length: number): Cell[] {
  return Array.from<Cell>({ length }).fill(null);
}

/** Writes an object's fields into `cells` from `at` on; what is left over comes back. */
export function foldFields(
  fields: Fields,
  value: JsonObject,
  cells: Cell[],
  at: number,
  context: FoldContext,
): JsonObject | undefined {
  const offsets = offsetsOf(fields);
  const left: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const field = fields.get(key);
    const kept =
      field === undefined ? item : field.fold(item, cells, at + (offsets.get(key) ?? 0), context);
    if (kept !== undefined) left.push([key, kept]);
  }
  return left.length === 0 ? undefined : Object.fromEntries(left);
}

/** The object again: known fields in the order of `fields`, unknown ones after them as they came. */
export function unfoldFields(
  fields: Fields,
  cells: readonly Cell[],
  at: number,
  left: JsonObject | undefined,
  context: UnfoldContext,
): JsonObject {
  const entries: [string, Json][] = [];
  let offset = at;
  for (const [key, field] of fields) {
    const own = left !== undefined && Object.hasOwn(left, key) ? left[key] : undefined;
    const value = field.unfold(cells, offset, own, context);
    if (value !== undefined) entries.push([key, value]);
    offset += field.columns.length;
  }
  for (const [key, value] of Object.entries(left ?? {})) {
    if (!fields.has(key)) entries.push([key, value]);
  }
  return Object.fromEntries(entries);
}

const offsetCache = new WeakMap<Fields, ReadonlyMap<string, number>>();

function offsetsOf(fields: Fields): ReadonlyMap<string, number> {
  const known = offsetCache.get(fields);
  if (known !== undefined) return known;
  const offsets = new Map<string, number>();
  let offset = 0;
  for (const [key, { columns }] of fields) {
    offsets.set(key, offset);
    offset += columns.length;
  }
  offsetCache.set(fields, offsets);
  return offsets;
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function toRest(left: Json | undefined): string | null {
  return left === undefined ? null : JSON.stringify(left);
}

export function fromRest(cell: Cell | undefined): Json | undefined {
  if (typeof cell !== 'string') return undefined;
  const left: Json = JSON.parse(cell);
  return left;
}
