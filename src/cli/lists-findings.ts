import type { CaseStore } from '../flow/case.ts';
import type { FindingKind, Findings, FindingRows, LedgerRow } from '../flow/findings.ts';
import type { Column } from './table.ts';
import type { List, ListOptions } from './list.ts';

/** How the rows of one kind are printed. */
interface Printed<K extends FindingKind> {
  readonly columns: readonly Column[];
  readonly cells: (row: FindingRows[K]) => readonly string[];
  readonly empty: string;
  readonly remark?: string;
}

type Printing = { readonly [K in FindingKind]: Printed<K> };

const CLAIMED = 'What texts say, and who says it: proposals of the reader, and no facts.';

const PRINTING: Printing = {
  claims: {
    columns: [
      { title: 'claim', least: 22, share: 4 },
      { title: 'who says so', least: 14, share: 2 },
      { title: 'how surely', least: 12, share: 1 },
      { title: 'origins', least: 7 },
    ],
    cells: claimCells,
    empty: 'No claims were found.',
    remark: `${CLAIMED} “tacitus explain ID” tells why one is there.`,
  },
  acts: {
    columns: [
      { title: 'when', least: 12 },
      { title: 'who', least: 12, share: 1 },
      { title: 'act', least: 18, share: 1 },
      { title: 'to whom', least: 12, share: 1 },
      { title: 'words', least: 16, share: 3 },
    ],
    cells: ({ human = '', initiators, type, mode, status, recipients, span }) => [
      human,
      names(initiators),
      [type, mode, status === 'occurred' ? '' : `(${status})`].filter(Boolean).join(' '),
      names(recipients),
      span.text,
    ],
    empty: 'No acts were found.',
    remark: CLAIMED,
  },
  offices: {
    columns: [
      { title: 'person', least: 18, share: 1 },
      { title: 'office', least: 18, share: 2 },
      { title: 'of', least: 10, share: 1 },
      { title: 'term', least: 14, share: 1 },
    ],
    cells: ({ person, office, organisation, state, human }) => [
      person.name,
      office,
      [organisation, state].flatMap((one) => one?.name ?? []).join('; '),
      human,
    ],
    empty: 'No offices were found.',
    remark: CLAIMED,
  },
  ties: {
    columns: [
      { title: 'who', least: 16, share: 1 },
      { title: 'tie', least: 16 },
      { title: 'whom', least: 16, share: 1 },
      { title: 'when', least: 10 },
      { title: 'words', least: 16, share: 2 },
    ],
    cells: ({ from, words, to, human, span }) => [from.name, words, to.name, human, span.text],
    empty: 'No ties were found.',
    remark: CLAIMED,
  },
  explanations: {
    columns: [
      { title: 'question', least: 24, share: 1 },
      { title: 'an answer', least: 24, share: 2 },
      { title: 'who holds it', least: 14, share: 1 },
    ],
    cells: ({ question, statement, speaker = '' }) => [question, statement, speaker],
    empty: 'No rival explanations were found.',
  },
  expectations: {
    columns: [
      { title: 'expectation', least: 30, share: 2 },
      { title: 'how likely', least: 10 },
      { title: 'by when', least: 14 },
      { title: 'who foresees it', least: 14, share: 1 },
    ],
    cells: ({ statement, probability, human = '', speaker = '' }) => [
      statement,
      probability,
      human,
      speaker,
    ],
    empty: 'No expectations were found.',
  },
};

const SIGNALS: Printed<'claims'> = {
  columns: [
    { title: 'signal', least: 12, share: 1 },
    { title: 'from', least: 12, share: 1 },
    { title: 'to', least: 12, share: 1 },
    { title: 'what it tells', least: 16, share: 3 },
    { title: 'who says so', least: 14, share: 1 },
  ],
  cells: ({ signal, span, tellers }) => [
    signal?.words ?? '',
    signal?.sender?.name ?? '',
    names(signal?.audience ?? []),
    signal?.reading ?? span.text,
    tellerNames(tellers),
  ],
  empty: 'No act is called a signal.',
  remark: CLAIMED,
};

const PRECEDENTS: Printed<'claims'> = {
  columns: [
    { title: 'earlier case', least: 20, share: 1 },
    { title: 'compared in', least: 24, share: 2 },
    { title: 'who says so', least: 14, share: 1 },
  ],
  cells: ({ precedent = '', span, tellers }) => [precedent, span.text, tellerNames(tellers)],
  empty: 'No earlier case is compared with.',
  remark: CLAIMED,
};

function claimCells({ span, tellers, certainty, polarity, shared }: LedgerRow): readonly string[] {
  const hedges = certainty.words.map((word) => `“${word}”`).join(' ');
  return [
    polarity === 'denies' ? `${span.text} (denied)` : span.text,
    tellerNames(tellers),
    [certainty.human, hedges].filter(Boolean).join(' '),
    String(shared?.origins.length ?? 1),
  ];
}

/** Nearest the fact first. */
function tellerNames(tellers: LedgerRow['tellers']): string {
  return tellers.map(({ name }) => name).join(' ← ');
}

function names(parties: readonly { readonly name: string }[]): string {
  return parties.map(({ name }) => name).join('; ');
}

type Lister = (store: CaseStore, options: ListOptions) => Promise<List>;

/** The list of `tacitus show` for one kind of finding. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- it ties the rows to how they are printed
export function findingList<K extends FindingKind>(kind: K): Lister {
  const printed: Printed<K> = PRINTING[kind];
  return (store, options) => listOf(kind, printed, store, options);
}

/** What a claim takes an act for: the claims with a signal. */
export const signalList: Lister = (store, options) =>
  listOf('claims', SIGNALS, store, options, ({ signal }) => signal !== undefined);

/** The earlier cases that claims compare with. */
export const precedentList: Lister = (store, options) =>
  listOf('claims', PRECEDENTS, store, options, ({ precedent }) => precedent !== undefined);

async function listOf<K extends FindingKind>(
  kind: K,
  { columns, cells, empty, remark }: Printed<K>,
  store: CaseStore,
  options: ListOptions,
  wanted: (row: FindingRows[K]) => boolean = () => true,
): Promise<List> {
  const { caseFindings } = await import('../flow/findings.ts');
  const found: Findings<FindingRows[K]> = await caseFindings(store, kind, options, options.case);
  return {
    columns: [
      { title: 'id', least: SHOWN_ID },
      ...columns,
      { title: 'where', least: 12, share: 1 },
    ],
    rows: found.rows.filter(wanted).map((row) => ({
      record: row,
      cells: [row.id.slice(0, SHOWN_ID), ...cells(row), whereOf(row, found)],
    })),
    empty,
    ...(remark !== undefined && { remark }),
  };
}

/** As much of an id as tells it apart in a case of some ten thousand records. */
const SHOWN_ID = 12;

function whereOf(
  { document, place, pages, standing }: FindingRows[FindingKind],
  { documents }: Pick<Findings<unknown>, 'documents'>,
): string {
  const page = pages === undefined ? '' : `p. ${pages[0]}, `;
  const judged = standing === 'proposed' ? '' : ` (${standing})`;
  return `${documents.get(document)?.file ?? ''} ${page}${place.label}${judged}`;
}
