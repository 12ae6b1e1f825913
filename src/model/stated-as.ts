import type { Actor, CaseRecord } from './records.ts';

/** `after`, with what `before` says in the fields that differ in its `as`; `null` where it says nothing. */
export function statedAs<R extends CaseRecord>(before: R, after: R): R {
  if (before === after) return before;
  const stated = new Map<string, unknown>(Object.entries(before));
  const shown = new Map<string, unknown>(Object.entries(after));
  const as = [...new Set([...stated.keys(), ...shown.keys()])]
    .filter((field) => stated.get(field) !== shown.get(field))
    .map((field) => [field, stated.get(field) ?? null]);
  return as.length === 0 ? before : { ...after, as: Object.fromEntries(as) };
}

/**
 * The records as documents state them, from one as a case shows it: an actor's parts in its place, and what stands
 * in `as` in the place of what people and the program made of it.
 */
export function asStated(record: CaseRecord): readonly CaseRecord[] {
  if (record.kind === 'actor' && record.parts !== undefined) return partsOf(record);
  if (!('as' in record) || record.as === undefined) return [record];
  const { as, ...shown } = record;
  const gone = new Set(Object.keys(as).filter((field) => as[field] === null));
  const fields = Object.entries({ ...shown, ...as }).filter(([field]) => !gone.has(field));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the importer checks the outcome like any record
  return [Object.fromEntries(fields) as unknown as CaseRecord];
}

function partsOf({ parts = [] }: Actor): readonly Actor[] {
  return parts.map((part) => {
    const { why: _, ...actor } = part;
    return { kind: 'actor', ...actor };
  });
}
