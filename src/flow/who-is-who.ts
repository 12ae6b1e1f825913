import type { ActorType, Decision } from '../model/records.ts';
import { compareNames, prepareName } from '../names/compare/compare.ts';
import type { PreparedName } from '../names/compare/compare.ts';
import { blockingKeys } from '../resolve/across-keys.ts';
import type { Compare } from '../resolve/across-types.ts';
import { settlementOf } from '../resolve/settlement.ts';
import type { CaseStore } from '../store/index.ts';

/** Works out who is who from all that the case holds, after adding decisions to its log; all of it or nothing. */
export function settleCase(store: CaseStore, decisions: readonly Decision[] = []): Promise<void> {
  return store.settle(
    (stated) => settlementOf(stated, { compare: comparer(), keysOf: blockingKeys }),
    decisions,
  );
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
