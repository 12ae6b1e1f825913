import type { ActRow } from '../../view/act-rows.ts';
import type { ClaimRow } from '../../view/claim-rows.ts';
import type { ExpectationRow } from '../../view/explanation-rows.ts';
import type { OfficeRow } from '../../view/office-rows.ts';
import type { TieRow } from '../../view/tie-rows.ts';
import type { Told } from '../../view/told.ts';
import type { ReviewItem, ReviewKind } from './answers.ts';
import type { Bench } from './bench.ts';
import { standingOf } from './digest.ts';
import type { DigestRow } from './digest.ts';
import { digestsOf } from './digests.ts';
import { inOffice, rowsAt } from './found.ts';
import { namesOf } from './sweep.ts';
import { mentionsBy } from './waiting.ts';
import type { Waiting, WaitingRecord } from './waiting.ts';

/** A proposal of one kind as a question to a person. */
interface Asking<Row> {
  readonly kind: ReviewKind;
  /** 0…1: how often a proposal of the kind is wrong, roughly, as the benchmarks of the finders have it. */
  readonly doubt: number;
  readonly title: (row: Row) => string;
  readonly reasons: (row: Row) => readonly string[];
}

const CLAIM: Asking<ClaimRow> = {
  kind: 'claim',
  doubt: 0.2,
  title: ({ tellers, span, polarity }) =>
    `Does ${tellers[0]?.name ?? 'the text'} ${polarity === 'denies' ? 'deny' : 'say'}: “${span.text}”?`,
  reasons: ({ tellers, certainty }) => [
    `told by ${tellers.map(({ name }) => name).join(' ← ')}`,
    `certainty ${[certainty.human, ...certainty.words.map((word) => `“${word}”`)].join(' ')}`,
  ],
};

const ACT: Asking<ActRow> = {
  kind: 'act',
  doubt: 0.4,
  title: ({ initiators, recipients, type, mode, status }) =>
    `${listOf(initiators)} → ${listOf(recipients)}: ${type.toLowerCase()}${mode === undefined ? '' : `, ${mode}`}${status === 'occurred' ? '' : ` (${status})`}?`,
  reasons: ({ trigger, human }) => [
    ...(trigger === undefined ? [] : [`“${trigger}” names the act`]),
    ...(human === undefined ? [] : [`dated ${human}`]),
  ],
};

const OFFICE: Asking<OfficeRow> = {
  kind: 'office',
  doubt: 0.3,
  title: ({ person, office, human }) =>
    `Did ${person.name} hold the office “${office}”${human === '' ? '' : `, ${human}`}?`,
  reasons: ({ organisation, state }) =>
    [organisation, state].flatMap((one) => (one === undefined ? [] : [`of ${one.name}`])),
};

const TIE: Asking<TieRow> = {
  kind: 'tie',
  doubt: 0.4,
  title: ({ from, words, to, human }) =>
    `${from.name} ${words} ${to.name}${human === '' ? '' : `, ${human}`}?`,
  reasons: () => [],
};

const EXPECTATION: Asking<ExpectationRow> = {
  kind: 'expectation',
  doubt: 0.4,
  title: ({ statement }) => `Is it expected: “${statement}”?`,
  reasons: ({ probability }) => [`held to be ${probability} likely`],
};

interface Kinds {
  readonly offices: OfficeRow;
  readonly ties: TieRow;
  readonly acts: ActRow;
  readonly claims: ClaimRow;
  readonly expectations: ExpectationRow;
}

/** In the order in which the proposals of a document are asked where they matter alike. */
const ASKING: { readonly [K in keyof Kinds]: Asking<Kinds[K]> } = {
  offices: OFFICE,
  ties: TIE,
  acts: ACT,
  claims: CLAIM,
  expectations: EXPECTATION,
};

/** What was found and nobody has judged. What is said of those who are named often weighs more, but not in proportion. */
export async function recordsWaiting(bench: Bench): Promise<readonly Waiting[]> {
  const counts = await mentionsBy(bench);
  return (await digestsOf(bench)).flatMap((digest) => {
    const times = digest.actors.map(({ id }) => counts.get(id)?.mentions ?? 0);
    const of = <Row extends DigestRow>(
      list: keyof Kinds,
      rows: readonly Row[],
      who: (row: Row) => readonly number[],
    ) =>
      rows
        .filter((row) => standingOf(row) === 'proposed')
        .map((row): Waiting => {
          const { kind, doubt } = ASKING[list];
          const named = who(row).reduce((sum, at) => sum + (times[at] ?? 0), 1);
          const weight = doubt * Math.log2(1 + named);
          return { kind, weight, list, document: digest.document, record: row.id };
        });
    return [
      ...of('offices', digest.offices, inOffice),
      ...of('ties', digest.ties, ({ from, to }) => [from, to]),
      ...of('acts', digest.acts, ({ who }) => who),
      ...of('claims', digest.claims, ({ by, of: about }) => [...by, ...about]),
      ...of('expectations', digest.expectations, () => []),
    ];
  });
}

/** A proposal that waits, as it is asked. */
export async function recordItem(
  bench: Bench,
  { list, document, record, weight }: WaitingRecord,
): Promise<readonly ReviewItem[]> {
  const [row] = await rowsAt(bench, list, [{ document, id: record }]);
  const title = (await namesOf(bench))[document]?.title ?? '';
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a list holds the rows that its kind asks of
  return row ? [itemFrom(row, ASKING[list] as Asking<Told>, title, weight)] : [];
}

function itemFrom<Row extends Told>(
  row: Row,
  { kind, title, reasons }: Asking<Row>,
  document: string,
  weight: number,
): ReviewItem {
  const { id, place, around, rule } = row;
  return {
    id: `${kind} ${id}`,
    kind,
    weight,
    title: title(row),
    record: id,
    words: [{ document: row.document, title: document, place, around }],
    choices: [
      { label: 'Accept', decision: { verb: 'accept', record: id } },
      { label: 'Reject', decision: { verb: 'reject', record: id } },
    ],
    reasons: [...reasons(row), `found by the rule ${rule}`],
  };
}

function listOf(parties: readonly { readonly name: string }[]): string {
  return parties.length === 0 ? 'nobody named' : parties.map(({ name }) => name).join(', ');
}
