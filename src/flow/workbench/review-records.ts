import type { Id } from '../../model/records.ts';
import type { ActRow } from '../../view/act-rows.ts';
import type { ClaimRow } from '../../view/claim-rows.ts';
import type { ExpectationRow } from '../../view/explanation-rows.ts';
import type { OfficeRow } from '../../view/office-rows.ts';
import type { TieRow } from '../../view/tie-rows.ts';
import type { Told } from '../../view/told.ts';
import type { ReviewItem, ReviewKind } from './answers.ts';
import type { Bench } from './bench.ts';
import { mentionsBy } from './review-actors.ts';
import { sweep } from './sweep.ts';

/** A proposal of one kind as a question to a person. */
interface Asking<Row> {
  readonly kind: ReviewKind;
  /** 0…1: how often a proposal of the kind is wrong, roughly, as the benchmarks of the finders have it. */
  readonly doubt: number;
  readonly title: (row: Row) => string;
  readonly who: (row: Row) => readonly (Id | undefined)[];
  readonly reasons: (row: Row) => readonly string[];
}

const CLAIM: Asking<ClaimRow> = {
  kind: 'claim',
  doubt: 0.2,
  title: ({ tellers, span, polarity }) =>
    `Does ${tellers[0]?.name ?? 'the text'} ${polarity === 'denies' ? 'deny' : 'say'}: “${span.text}”?`,
  who: ({ tellers, actors }) => [
    ...tellers.map(({ actor }) => actor),
    ...actors.map(({ id }) => id),
  ],
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
  who: ({ initiators, recipients }) => [...initiators, ...recipients].map(({ actor }) => actor),
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
  who: ({ person, organisation, state }) => [person.id, organisation?.id, state?.id],
  reasons: ({ organisation, state }) =>
    [organisation, state].flatMap((one) => (one === undefined ? [] : [`of ${one.name}`])),
};

const TIE: Asking<TieRow> = {
  kind: 'tie',
  doubt: 0.4,
  title: ({ from, words, to, human }) =>
    `${from.name} ${words} ${to.name}${human === '' ? '' : `, ${human}`}?`,
  who: ({ from, to }) => [from.id, to.id],
  reasons: () => [],
};

const EXPECTATION: Asking<ExpectationRow> = {
  kind: 'expectation',
  doubt: 0.4,
  title: ({ statement }) => `Is it expected: “${statement}”?`,
  who: () => [],
  reasons: ({ probability }) => [`held to be ${probability} likely`],
};

/** What was found and nobody has judged. */
export async function recordItems(bench: Bench): Promise<readonly ReviewItem[]> {
  const mentions = await mentionsBy(bench);
  return (await sweep(bench)).flatMap(({ document, acts, offices, ties, claims, expectations }) => {
    const of = <Row extends Told>(asking: Asking<Row>, rows: readonly Row[]) =>
      rows
        .filter(({ standing }) => standing === 'proposed')
        .map((row) => recordItem(row, asking, document.title, mentions));
    return [
      ...of(OFFICE, offices),
      ...of(TIE, ties),
      ...of(ACT, acts),
      ...of(CLAIM, claims),
      ...of(EXPECTATION, expectations),
    ];
  });
}

/** What is said of those who are named often weighs more, but not in proportion. */
function recordItem<Row extends Told>(
  row: Row,
  { kind, doubt, title, who, reasons }: Asking<Row>,
  document: string,
  mentions: ReadonlyMap<Id, number>,
): ReviewItem {
  const { id, place, around, rule } = row;
  const named = who(row).reduce((sum, one) => sum + (mentions.get(one ?? '') ?? 0), 1);
  return {
    id: `${kind} ${id}`,
    kind,
    weight: doubt * Math.log2(1 + named),
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
