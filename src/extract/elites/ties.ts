import { makeId } from '../../model/id.ts';
import type { Span, Tie } from '../../model/records.ts';
import { READER_VERSION } from '../../model/version.ts';
import type { TieFact } from './fact.ts';

const MUTUAL: ReadonlySet<Tie['type']> = new Set<Tie['type']>([
  'kin:spouse',
  'kin:sibling',
  'kin:other',
  'ally',
  'rival',
]);

/** The same tie told at several places is one, with the words of each. */
export function tiesFrom(facts: readonly TieFact[]): readonly Tie[] {
  const groups = Map.groupBy(facts, keyOf);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [recordOf(first, group)];
  });
}

function keyOf({ from, to, type }: TieFact): string {
  const ends = MUTUAL.has(type) && to < from ? [to, from] : [from, to];
  return [type, ...ends].join(' ');
}

function recordOf(first: TieFact, group: readonly TieFact[]): Tie {
  const { from, to, type, span, rule } = first;
  const since = group.find((fact) => fact.since !== undefined)?.since;
  const until = group.find((fact) => fact.until !== undefined)?.until;
  return {
    kind: 'tie',
    id: makeId('tie', type, from, to, span.passage, span.start, span.end, rule),
    spans: distinct(group.map((fact) => fact.span)),
    from,
    to,
    type,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    by: { reader: 'elites', version: READER_VERSION, rule },
    standing: 'proposed',
  };
}

/** Each place once. */
export function distinct(spans: readonly Span[]): readonly Span[] {
  const seen = new Set<string>();
  return spans.filter(({ passage, start, end }) => {
    const key = `${passage} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}
