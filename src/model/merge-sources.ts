import { firstStated, inDocumentOrder, judged, union } from './merge.ts';
import type { Contribution } from './merge.ts';
import type { Source } from './records.ts';

/**
 * One source from what several documents state of it (same id). What was given to the case is heard first,
 * then the fullest citation, then the order of documents; a field missing there is taken from the next.
 * Notes that cite it and faults are joined in the order of documents. Throws a RangeError when nothing is given.
 */
export function mergeSources(parts: readonly Contribution<Source>[]): Source {
  const sources = inDocumentOrder(parts);
  const [only] = sources;
  if (only === undefined) throw new RangeError('There is no source to merge');
  if (sources.length === 1) return only;
  const heard = byFullness(parts);
  return {
    ...firstStated(heard),
    csl: firstStated(heard.map(({ csl }) => csl)),
    citedBy: union(sources.map(({ citedBy }) => citedBy)),
    faults: union(sources.map(({ faults }) => faults)),
    standing: judged(sources.map(({ standing }) => standing)) ?? only.standing,
  };
}

function byFullness(parts: readonly Contribution<Source>[]): readonly Source[] {
  return parts
    .toSorted((a, b) => given(a) - given(b) || fields(b) - fields(a) || a.order - b.order)
    .map(({ record }) => record);
}

function given({ order }: Contribution<Source>): number {
  return order === 0 ? 0 : 1;
}

function fields({ record }: Contribution<Source>): number {
  return Object.keys(record.csl).length;
}
