import type { Actor, ActorName, ActorType, Decision } from '../model/records.ts';
import { compareNames, prepareName } from '../names/compare/compare.ts';
import type { PreparedName } from '../names/compare/compare.ts';
import { blockingKeys } from '../resolve/across-keys.ts';
import type { Compare } from '../resolve/across-types.ts';
import { ACTOR_KEYS_VERSION, actorKeys, nameKeys } from '../resolve/listed-keys.ts';
import { settlementOf } from '../resolve/settlement.ts';
import type { CaseStore, Stated } from '../store/index.ts';

/** Works out who is who from all that the case holds, after adding decisions to its log; all of it or nothing. */
export async function settleCase(
  store: CaseStore,
  decisions: readonly Decision[] = [],
): Promise<void> {
  await store.keepKeys({ version: ACTOR_KEYS_VERSION, keysOf: actorKeys });
  await store.settle((stated) => {
    const own = [...stated.actors()];
    const listed = listedFor(own, stated);
    const options = { compare: comparer(), keysOf: blockingKeys };
    return settlementOf({ ...stated, actors: () => own, listed }, options);
  }, decisions);
}

/** Actors of lists that share a key with one of the case, or that people decided about; the names that met come first. */
function listedFor(own: readonly Actor[], { listed, listedById, decisions }: Stated) {
  const wanted = new Set<string>();
  const found = listed(keysOfAll(own, wanted));
  const decided = JSON.stringify(decisions).match(ACTOR_ID) ?? [];
  const all = new Map(found.map((actor) => [actor.id, withNamesFirst(actor, wanted)]));
  for (const id of new Set(decided)) {
    const actor = all.has(id) ? undefined : listedById(id);
    if (actor !== undefined) all.set(id, actor);
  }
  return [...all.values()];
}

const ACTOR_ID = /act_[0-9a-f]+/gu;

/** Made as they are asked for: a case without lists needs none. */
function* keysOfAll(actors: readonly Actor[], wanted: Set<string>): Generator<string> {
  for (const actor of actors)
    for (const key of actorKeys(actor)) {
      wanted.add(key);
      yield key;
    }
}

/** Only the first forms of an actor are compared. */
function withNamesFirst(actor: Actor, wanted: ReadonlySet<string>): Actor {
  const meets = ({ text }: ActorName): boolean =>
    nameKeys(text, actor.type).some((key) => wanted.has(key));
  const names = actor.names.toSorted((a, b) => Number(meets(b)) - Number(meets(a)));
  return { ...actor, names };
}

/** Compares names, each of which is taken apart once. */
function comparer(): Compare {
  const prepared = new Map<string, PreparedName>();
  const prepare = (text: string, type: ActorType): PreparedName => {
    const key = `${type} ${text}`;
    const name = prepared.get(key) ?? prepareName(text, { type });
    prepared.set(key, name);
    return name;
  };
  return (a, b, { type }) => compareNames(prepare(a, type), prepare(b, type), { type });
}
