import type { CaseStore } from '../../store/index.ts';

/** An open case at which questions are answered, with what was worked out for them since its last change. */
export interface Bench {
  readonly store: CaseStore;
  /** The case's path, for messages. */
  readonly casePath: string;
  /** Grows with each change of the case. */
  readonly revision: () => Promise<number>;
  /** Tells how far a dossier is: so many of all documents are written. */
  readonly onWritten: (done: number, all: number) => void;
  /** Tells how far a case is looked through that was never looked at: so many of all documents. */
  readonly onSwept: (done: number, all: number) => void;
  /** Tells that something is there which an answer did not wait for. */
  readonly onReady: () => void;
  /** What `make` makes, made once until the case changes. */
  readonly once: <T>(key: string, make: () => Promise<T>) => Promise<T>;
  /** All that was made for the case as it is, by key. */
  readonly held: () => Promise<Held>;
  /** Keeps what was made for an earlier state and holds for this revision, too; nothing where the case went on. */
  readonly carry: (held: Held, revision: number) => Promise<void>;
  /** What was made of kept parts, by the part and then by the document and the hash of its text. */
  readonly memory: Map<string, ReadonlyMap<string, object>>;
}

export type Held = ReadonlyMap<string, Promise<unknown>>;

export type BenchEvents = Partial<Pick<Bench, 'onWritten' | 'onSwept' | 'onReady'>>;

const nothing = (): void => undefined;

export function benchOf(store: CaseStore, casePath: string, events: BenchEvents = {}): Bench {
  let kept = new Map<string, Promise<unknown>>();
  let at = -1;
  return {
    store,
    casePath,
    onWritten: nothing,
    onSwept: nothing,
    onReady: nothing,
    ...events,
    memory: new Map(),
    revision: () => store.revision(),
    held: async () => ((await store.revision()) === at ? new Map(kept) : new Map()),
    async carry(held, revision) {
      if ((await store.revision()) !== revision || at === revision) return;
      [kept, at] = [new Map(held), revision];
    },
    async once<T>(key: string, make: () => Promise<T>): Promise<T> {
      const now = await store.revision();
      if (now !== at) [kept, at] = [new Map(), now];
      const held = kept;
      const known = held.get(key) ?? make();
      held.set(key, known);
      known.catch(() => held.delete(key));
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a key is used by one maker only
      return known as Promise<T>;
    },
  };
}
