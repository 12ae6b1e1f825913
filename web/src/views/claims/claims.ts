import { claimWords } from '../../../../src/view/claim-words.ts';
import type { DocumentName, Id, LedgerRow } from '../../api/types.ts';
import type { Column, Facet } from '../../parts/table.ts';

type Documents = Readonly<Record<Id, DocumentName>>;

export const COLUMNS: readonly Column<LedgerRow>[] = [
  { name: 'claim', title: 'Claim', sort: ({ span }) => claimWords(span.text).words },
  { name: 'by', title: 'Says who', sort: speakerOf },
  {
    name: 'certainty',
    title: 'How surely',
    sort: ({ certainty }) => certainty.low + certainty.high,
  },
  { name: 'origins', title: 'Origins', sort: originsOf },
  { name: 'sources', title: 'Source', sort: ({ sources }) => sources[0]?.title },
  { name: 'place', title: 'Stands in' },
];

/** Who is nearest to the fact. */
function speakerOf({ tellers }: LedgerRow): string {
  return tellers[0]?.name ?? '';
}

/** By how many independent origins it is borne out; one where no other document states the same. */
export function originsOf({ shared }: LedgerRow): number {
  return shared?.origins.length ?? 1;
}

const BANDS = [
  ['surely', 0.9],
  ['likely', 0.55],
  ['about even', 0.45],
  ['unlikely', 0],
] as const;

function bandOf({ certainty: { low, high } }: LedgerRow): string {
  const middle = (low + high) / 2;
  return BANDS.find(([, least]) => middle >= least)?.[0] ?? 'unlikely';
}

export function facetsOf(documents: Documents): readonly Facet<LedgerRow>[] {
  return [
    { name: 'by', title: 'Says', of: ({ tellers }) => tellers.map(({ name }) => name) },
    { name: 'of', title: 'Of', of: ({ actors }) => actors.map(({ name }) => name) },
    { name: 'sure', title: 'How surely', of: (row) => [bandOf(row)] },
    { name: 'said', title: 'As', of: kindsOf },
    { name: 'standing', title: 'Looked at', of: ({ standing }) => [standing] },
    {
      name: 'document',
      title: 'In',
      of: ({ document }) => [document],
      words: (id) => documents[id]?.title ?? id,
    },
  ];
}

function kindsOf({ polarity, signal, precedent, shared, sources }: LedgerRow): readonly string[] {
  return [
    polarity === 'denies' ? 'denied' : 'asserted',
    sources.length > 0 ? 'with a source' : 'without a source',
    ...(signal === undefined ? [] : ['signal']),
    ...(precedent === undefined ? [] : ['precedent']),
    ...(shared === undefined ? [] : ['told more than once']),
  ];
}

/** One thing that is said in several places, each version of it. */
export interface Versions {
  readonly id: Id;
  readonly rows: readonly LedgerRow[];
  readonly origins: number;
}

/** What several documents state, version by version, the best borne out first. */
export function versionsOf(rows: readonly LedgerRow[]): readonly Versions[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const groups = new Map<string, Versions>();
  for (const row of rows) {
    if (row.shared === undefined) continue;
    const ids = row.shared.claims.toSorted();
    const own = row.shared.claims.flatMap((id) => byId.get(id) ?? []);
    if (own.length > 1)
      groups.set(ids.join(' '), { id: row.id, rows: own, origins: row.shared.origins.length });
  }
  return [...groups.values()].toSorted(
    (a, b) => b.origins - a.origins || b.rows.length - a.rows.length,
  );
}
