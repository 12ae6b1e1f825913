import type Database from 'better-sqlite3';
import { mapActors } from '../../model/actor-references.ts';
import type {
  Actor,
  ActorName,
  Candidate,
  CaseRecord,
  Id,
  Mention,
  Standing,
} from '../../model/records.ts';
import type { SettledRecord } from '../../model/settlement.ts';
import { statedAs } from '../../model/stated-as.ts';

/** A case as it is shown: joined actors as one, and what people judged. */
export interface Lens {
  /** The id under which an actor is shown. */
  readonly canonical: (actor: Id) => Id;
  /** The actors that are shown under this id, with why; empty for one that stands alone. */
  readonly parts: (canonical: Id) => readonly Part[];
  readonly standing: (record: Id) => Standing | undefined;
  /** What a person calls an actor, by the id as which it is stated. */
  readonly called: (actor: Id) => ActorName | undefined;
  /** Joined actors as they were put together under this lens, by the ids under which they are shown. */
  readonly whole: Map<Id, Actor>;
  /** Actors as all documents state them together, once all were read; none before that, and none of lists. */
  readonly stated: Map<Id, Actor>;
  /** A record, other than an actor, as it is shown. */
  readonly show: <R extends CaseRecord>(record: R) => R;
}

export interface Part {
  readonly actor: Id;
  readonly why: readonly string[];
}

interface IdentityRow {
  readonly actor: Id;
  readonly canonical: Id;
  readonly why: string;
}

interface SettledRow {
  readonly record: Id;
  readonly actor: Id | null;
  readonly standing: Standing;
  readonly rejected: string;
  readonly called: string | null;
  readonly stated: string | null;
}

/**
 * Reads what was settled, and again when it has changed, here or through another program. Only actors that are
 * still stated are joined, so that a case that was left in the middle of a change shows no actor that is not there.
 */
export function lensOf(db: Database.Database): { readonly now: () => Lens; forget: () => void } {
  const rows = db.prepare<[], IdentityRow>(
    `select i.actor, i.canonical, i.why from identity i
     where exists (select 1 from actor a where a.id = i.actor)
       and exists (select 1 from actor a where a.id = i.canonical)
     order by i.canonical, i.place`,
  );
  const judged = db.prepare<[], SettledRow>('select * from settled');
  let known: { readonly version: unknown; readonly lens: Lens } | undefined;
  return {
    now() {
      const version = db.pragma('data_version', { simple: true });
      if (known !== undefined && known.version === version) return known.lens;
      const lens = makeLens(rows.all(), judged.all());
      known = { version, lens };
      return lens;
    },
    forget: () => (known = undefined),
  };
}

function makeLens(rows: readonly IdentityRow[], judged: readonly SettledRow[]): Lens {
  const canonicals = new Map(rows.map(({ actor, canonical }) => [actor, canonical]));
  const parts = Map.groupBy(rows, ({ canonical }) => canonical);
  const read = new Map<Id, readonly Part[]>();
  const settled = new Map(judged.map((row) => [row.record, settledRecord(row)]));
  const canonical = (actor: Id): Id => canonicals.get(actor) ?? actor;
  return {
    canonical,
    whole: new Map(),
    stated: new Map(),
    parts(id) {
      const own = read.get(id) ?? partsOf(parts.get(id));
      if (own.length > 0) read.set(id, own);
      return own;
    },
    standing: (record) => settled.get(record)?.standing,
    called: (actor) => settled.get(actor)?.called,
    show<R extends CaseRecord>(record: R): R {
      const shown: CaseRecord = record;
      const decided = settled.get(record.id);
      if (shown.kind !== 'mention')
        return statedAs(record, mapActors(judge(record, decided), canonical));
      const judgedMention = decided === undefined ? shown : settle(shown, decided);
      const joined = statedAs(shown, joinCandidates(mapActors(judgedMention, canonical)));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- R is Mention here
      return joined as unknown as R;
    },
  };
}

function partsOf(rows: readonly IdentityRow[] = []): readonly Part[] {
  return rows.map(({ actor, why }) => ({ actor, why: JSON.parse(why) }));
}

function settledRecord({
  record,
  actor,
  standing,
  rejected,
  called,
  stated,
}: SettledRow): SettledRecord {
  return {
    record,
    ...(actor === null ? {} : { actor }),
    standing,
    rejected: JSON.parse(rejected),
    ...(called !== null && { called: JSON.parse(called) }),
    ...(stated !== null && { stated: JSON.parse(stated) }),
  };
}

/** An actor's standing is that of all its parts, and is found where they are joined. */
function judge<R extends CaseRecord>(record: R, decided: SettledRecord | undefined): R {
  if (decided === undefined || !('standing' in record) || record.kind === 'actor') return record;
  const { standing, stated } = decided;
  return { ...(stated === undefined ? record : sayingSo(record, stated)), standing };
}

/** A record that says in some fields what a person stated. */
function sayingSo<R extends CaseRecord>(
  record: R,
  stated: Readonly<Record<string, unknown>>,
): R & { readonly standing: Standing } {
  const fields = Object.entries({ ...record, ...stated }).filter(([, value]) => value !== null);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each field was looked at when the decision was read
  return Object.fromEntries(fields) as unknown as R & { readonly standing: Standing };
}

function settle(mention: Mention, { actor, standing, rejected }: SettledRecord): Mention {
  const { actor: _, ...rest } = mention;
  const candidates = mention.candidates.filter((one) => !rejected.includes(one.actor));
  return {
    ...rest,
    ...(actor === undefined ? {} : { actor }),
    candidates: candidates.length === mention.candidates.length ? mention.candidates : candidates,
    standing,
  };
}

/** Two candidates that are one actor are one candidate, with the better score. */
function joinCandidates(record: Mention): Mention {
  const best = new Map<Id, Candidate>();
  for (const one of record.candidates) {
    const known = best.get(one.actor);
    if (known === undefined || known.score < one.score) best.set(one.actor, one);
  }
  return best.size === record.candidates.length
    ? record
    : { ...record, candidates: [...best.values()] };
}
