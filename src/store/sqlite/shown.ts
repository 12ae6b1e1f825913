import { kindOfId } from '../../model/id.ts';
import { mergeActors } from '../../model/merge-actors.ts';
import { statedAs } from '../../model/stated-as.ts';
import { KINDS } from '../../model/records.ts';
import type {
  Actor,
  ActorName,
  ActorPart,
  CaseRecord,
  Id,
  Kind,
  RecordOf,
} from '../../model/records.ts';
import type { Lens, Part } from './lens.ts';
import { ACTORS, SOURCES } from './reader.ts';
import type { Reader, RecordReader, Shared, SharedKind } from './reader.ts';

/** The records of a case as they are shown: joined actors as one, what points at them, and what people judged. */
export class ShownReader implements RecordReader {
  readonly #reader: Reader;
  readonly #lens: Lens;

  constructor(reader: Reader, lens: Lens) {
    this.#reader = reader;
    this.#lens = lens;
  }

  own<K extends Kind>(kind: K, document: Id): readonly RecordOf<K>[] {
    const records = this.#reader.own(kind, document);
    if (kind !== 'actor') return records.map((record) => this.#lens.show(record));
    const ids = new Set(records.map(({ id }) => this.#lens.canonical(id)));
    const actors = [...ids].map((id) => this.merged(ACTORS, id, [document]));
    return asKind(actors.filter((actor) => actor !== undefined));
  }

  around<K extends Kind>(kind: K, document: Id, passages: readonly Id[]): readonly RecordOf<K>[] {
    return this.#reader.around(kind, document, passages).map((record) => this.#lens.show(record));
  }

  /** A joined actor is shown whole, whatever documents it is asked of. */
  merged<K extends SharedKind>(
    shared: Shared<K>,
    id: Id,
    among?: readonly Id[],
  ): RecordOf<K> | undefined {
    const canonical = shared.kind === 'actor' ? this.#lens.canonical(id) : id;
    const parts = shared.kind === 'actor' ? this.#lens.parts(canonical) : [];
    if (parts.length > 0) return asKind<K>([this.#whole(canonical, parts)])[0];
    const record = this.#stated(shared, id, among);
    if (record === undefined) return undefined;
    return this.#judged(this.#lens.show(record));
  }

  isGiven(kind: SharedKind, id: Id): boolean {
    return this.#reader.isGiven(kind, id);
  }

  /** The record with this id, whatever its kind. */
  find(id: Id): CaseRecord | undefined {
    const kind = kindOfId(id);
    if (kind === undefined) return undefined;
    if (kind === 'source') return this.merged(SOURCES, id);
    if (kind === 'actor') return this.merged(ACTORS, id);
    const record: CaseRecord | undefined = this.#reader.find(kind, id);
    return record === undefined ? undefined : this.#lens.show(record);
  }

  *stated<K extends Kind>(kind: K): Generator<RecordOf<K>> {
    for (const record of this.#reader.stated(kind)) yield this.#lens.show(record);
  }

  *everyShared<K extends SharedKind>(shared: Shared<K>): Generator<RecordOf<K>> {
    const seen = new Set<Id>();
    for (const stated of this.#reader.idsOf(shared.kind)) {
      const id = shared.kind === 'actor' ? this.#lens.canonical(stated) : stated;
      const record = seen.has(id) ? undefined : this.merged(shared, id);
      seen.add(id);
      if (record !== undefined) yield record;
    }
  }

  statedIn(document: Id): ReadonlySet<Id> {
    return new Set(this.#reader.actorIds(document).map((id) => this.#lens.canonical(id)));
  }

  shownAs(actors: Iterable<Id>): ReadonlyMap<Id, Id> {
    const pairs = this.#reader
      .thoseThere(actors)
      .map((id) => [id, this.#lens.canonical(id)] as const);
    return new Map(pairs);
  }

  /** All actors but those that a list brought along and nothing in the case is about. */
  *concerned(): Generator<Actor> {
    this.#stateAll();
    const seen = new Set<Id>();
    for (const stated of this.#reader.concernedIds()) {
      const id = this.#lens.canonical(stated);
      const actor = seen.has(id) ? undefined : this.merged(ACTORS, id);
      seen.add(id);
      if (actor !== undefined) yield actor;
    }
  }

  *all(kinds: readonly Kind[]): Generator<CaseRecord> {
    for (const kind of KINDS.filter((one) => kinds.includes(one))) {
      if (kind === 'source') yield* this.everyShared(SOURCES);
      else if (kind === 'actor') yield* this.everyShared(ACTORS);
      else yield* this.stated(kind);
    }
  }

  /** A person's judgement on an actor stands for all its parts. */
  #judged<R extends CaseRecord>(record: R): R {
    if (record.kind !== 'actor') return record;
    const [standing, called] = [this.#lens.standing(record.id), this.#lens.called(record.id)];
    if (standing === undefined) return record;
    return statedAs(record, { ...record, ...calledSo(record, called), standing });
  }

  #stated<K extends SharedKind>(
    shared: Shared<K>,
    id: Id,
    among?: readonly Id[],
  ): RecordOf<K> | undefined {
    const known = shared.kind === 'actor' && !among ? this.#lens.stated.get(id) : undefined;
    return known === undefined ? this.#reader.merged(shared, id, among) : asKind<K>([known])[0];
  }

  /** In one sweep: each by itself takes several times as long. */
  #stateAll(): void {
    const { stated } = this.#lens;
    if (stated.size === 0) for (const actor of this.#reader.unlisted()) stated.set(actor.id, actor);
  }

  #whole(id: Id, parts: readonly Part[]): Actor {
    const whole = this.#lens.whole.get(id) ?? this.#joined(id, parts);
    this.#lens.whole.set(id, whole);
    return whole;
  }

  #joined(id: Id, parts: readonly Part[]): Actor {
    const stated = parts.flatMap(({ actor, why }) => {
      const record = this.#lens.stated.get(actor) ?? this.#reader.merged(ACTORS, actor);
      return record === undefined ? [] : [{ record, why }];
    });
    const merged = mergeActors(stated.map(({ record }, order) => ({ order, record })));
    const standing = parts.map(({ actor }) => this.#lens.standing(actor)).find(isGiven);
    const called = parts.map(({ actor }) => this.#lens.called(actor)).find(isGiven);
    return {
      ...merged,
      ...calledSo(merged, called),
      id,
      ...(standing === undefined ? {} : { standing }),
      parts: stated.map(({ record, why }) => partOf(record, why)),
    };
  }
}

/** A name that a person gave comes before those of the documents. */
function calledSo({ names }: Actor, called: ActorName | undefined): Partial<Actor> {
  if (called === undefined) return {};
  return {
    name: called.text,
    names: [called, ...names.filter(({ text }) => text !== called.text)],
  };
}

function partOf(actor: Actor, why: readonly string[]): ActorPart {
  const { kind: _, ...part } = actor;
  return { ...part, why };
}

function isGiven<T>(value: T | undefined): value is T {
  return value !== undefined;
}

function asKind<K extends Kind>(actors: readonly Actor[]): readonly RecordOf<K>[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- called for actors only, where K is 'actor'
  return actors as unknown as readonly RecordOf<K>[];
}
