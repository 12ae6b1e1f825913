import type { Claim, Event, Id, Span, Tenure, Tie } from '../../model/records.ts';

interface Told {
  readonly id: Id;
  readonly span: Span;
}

/** Claims with the events, tenures and ties that they state: those with a span inside their content. */
export function withAbout(
  claims: readonly Claim[],
  records: readonly (Event | Tenure | Tie)[],
): readonly Claim[] {
  const told = Map.groupBy(records.flatMap(placesOf), ({ span }) => span.passage);
  for (const list of told.values()) list.sort((a, b) => a.span.start - b.span.start);
  return claims.map((claim) => {
    const inside = insideOf(claim.span, told.get(claim.span.passage) ?? []);
    const about = [...new Set([...claim.about, ...inside.map(({ id }) => id)])];
    return about.length === 0 ? claim : { ...claim, about };
  });
}

/** An act stands where its word stands, which its other spans may go beyond. */
function placesOf(record: Event | Tenure | Tie): readonly Told[] {
  const { id } = record;
  if (record.kind === 'event' && record.trigger !== undefined)
    return [{ id, span: record.trigger }];
  return record.spans.map((span) => ({ id, span }));
}

function insideOf({ start, end }: Span, told: readonly Told[]): readonly Told[] {
  const found: Told[] = [];
  for (let at = firstFrom(told, start); at < told.length; at += 1) {
    const one = told[at];
    if (one === undefined || one.span.start >= end) break;
    if (one.span.end <= end) found.push(one);
  }
  return found;
}

function firstFrom(told: readonly Told[], place: number): number {
  let low = 0;
  let high = told.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((told[middle]?.span.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
