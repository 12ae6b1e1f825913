import { InputError } from '../model/input-error.ts';
import { KINDS, TOLD_KINDS } from '../model/records.ts';
import type { CaseRecord, Id, Kind } from '../model/records.ts';
import type { RecordSet } from '../model/record-set.ts';
import type { CaseStore } from '../store/index.ts';
import { findActor, findDocument } from './find-actor.ts';

const LEFT_OUT = {
  acts: 'event',
  offices: 'tenure',
  ties: 'tie',
  claims: 'claim',
  explanations: 'hypothesis',
  expectations: 'expectation',
  dates: 'date',
} as const satisfies Readonly<Record<string, Kind>>;

/** What a dossier can be written without, as people call it. */
export const LEFT_OUT_KINDS = [
  'acts',
  'offices',
  'ties',
  'claims',
  'explanations',
  'expectations',
  'dates',
] as const satisfies readonly (keyof typeof LEFT_OUT)[];

export type LeftOutKind = (typeof LEFT_OUT_KINDS)[number];

/** What is not published. */
export interface LeaveOut {
  /** Documents by file or id. */
  readonly documents?: readonly string[];
  readonly kinds?: readonly LeftOutKind[];
  /** Of what was found in the texts, what nobody has accepted; `false` by default. */
  readonly proposals?: boolean;
  /** Actors by id or name: no record tells of them any more. The words of the texts stay as they are. */
  readonly actors?: readonly string[];
}

const PROPOSED: ReadonlySet<Kind> = new Set(TOLD_KINDS);

/** What of a case may be seen. */
interface Shown {
  readonly has: (record: CaseRecord) => boolean;
  readonly hides: (actor: Id | undefined) => boolean;
}

/** A case without what is left out: the same for all that is asked of it. Throws an InputError for a name of nothing. */
export function leavingOut(store: CaseStore, leave: LeaveOut, casePath: string): CaseStore {
  const shown = shownOf(store, leave, casePath);
  const own: Partial<CaseStore> = {
    records: async (id) => withoutHidden(await store.records(id), shown),
    documents: async () => {
      const rows = await store.documents();
      const kept = new Set(
        Array.from(store.exportRecords(['document']))
          .filter(shown.has)
          .map(({ id }) => id),
      );
      return rows.filter(({ id }) => kept.has(id));
    },
    *exportRecords(kinds = KINDS) {
      for (const record of store.exportRecords(kinds))
        if (shown.has(record)) yield without(record, shown);
    },
  };
  return new Proxy(store, {
    get(target, key) {
      const value: unknown = Reflect.get(own, key) ?? Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function shownOf(store: CaseStore, leave: LeaveOut, casePath: string): Shown {
  const { documents = [], kinds = [], proposals = false, actors = [] } = leave;
  const gone = new Set<Id>(documents.map((one) => findDocument(store, one, casePath).id));
  const left = [...store.exportRecords(['document'])].filter(({ id }) => !gone.has(id));
  if (left.length === 0)
    throw new InputError('Nothing is left to publish: every document is left out', {
      file: casePath,
    });
  for (const record of gone.size > 0 ? store.exportRecords(['passage']) : [])
    if (record.kind === 'passage' && gone.has(record.document)) gone.add(record.id);
  const people = new Set(actors.map((one) => findActor(store, one, casePath).id));
  const hidden = new Set<Kind>(kinds.map((kind) => LEFT_OUT[kind]));
  const hides = (actor: Id | undefined): boolean => actor !== undefined && people.has(actor);
  return {
    hides,
    has: (record) =>
      !hidden.has(record.kind) &&
      !gone.has(record.id) &&
      !passagesOf(record).some((id) => gone.has(id)) &&
      !(proposals && isProposal(record)) &&
      !tellsOf(record, hides),
  };
}

function isProposal(record: CaseRecord): boolean {
  return PROPOSED.has(record.kind) && 'standing' in record && record.standing !== 'accepted';
}

function passagesOf(record: CaseRecord): readonly Id[] {
  if ('span' in record) return [record.span.passage];
  return 'spans' in record ? record.spans.map(({ passage }) => passage) : [];
}

/** Whether a record says something of somebody who is left out, and nothing without them. */
function tellsOf(record: CaseRecord, hides: Shown['hides']): boolean {
  switch (record.kind) {
    case 'actor':
      return hides(record.id);
    case 'mention':
      return hides(record.actor);
    case 'tenure':
      return [record.person, record.organisation, record.state].some(hides);
    case 'tie':
      return [record.from, record.to].some(hides);
    case 'claim':
      return record.chain.some(({ actor }) => hides(actor));
    case 'event':
      return [...record.initiators, ...record.recipients].some(hides);
    case 'hypothesis':
    case 'expectation':
      return hides(record.speaker);
    default:
      return false;
  }
}

/** What a record says besides of somebody who is left out. */
function without(record: CaseRecord, { hides }: Shown): CaseRecord {
  if (record.kind === 'mention')
    return { ...record, candidates: record.candidates.filter(({ actor }) => !hides(actor)) };
  if (record.kind === 'source' && hides(record.outlet)) {
    const { outlet: _, ...others } = record;
    return others;
  }
  return record;
}

function withoutHidden(set: RecordSet, shown: Shown): RecordSet {
  const there = new Set<Id>();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each kind has its own records again
  const kept = Object.fromEntries(
    KINDS.map((kind) => {
      const records: readonly CaseRecord[] = set[kind];
      const own = records.filter(shown.has).map((record) => without(record, shown));
      for (const { id } of own) there.add(id);
      return [kind, own];
    }),
  ) as unknown as RecordSet;
  return {
    ...kept,
    claim: kept.claim.map((claim) => ({
      ...claim,
      about: claim.about.filter((id) => there.has(id)),
    })),
  };
}
