import type { Decision, Id } from '../model/records.ts';

/** Decisions in the order in which they were made, whatever order they come in. */
export function inTime(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/**
 * The decisions that hold: those that no decision that holds takes back, without those that only take back. Taking
 * back what took something back brings it into force again.
 */
export function inForce(decisions: readonly Decision[]): readonly Decision[] {
  const undone = undoneOf(decisions);
  return inTime(decisions).filter(({ id, undoes }) => undoes === undefined && !undone.has(id));
}

/** The ids of decisions that were taken back. */
export function undoneOf(decisions: readonly Decision[]): ReadonlySet<Id> {
  const log = inTime(decisions);
  const against = Map.groupBy(
    log.filter(({ undoes }) => undoes !== undefined),
    ({ undoes }) => undoes,
  );
  const known = new Map<Id, boolean>();
  const isUndone = (id: Id): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // A log that was tampered with may go round in circles; what is being asked counts as in force then.
    known.set(id, false);
    const undone = (against.get(id) ?? []).some((one) => !isUndone(one.id));
    known.set(id, undone);
    return undone;
  };
  return new Set(log.map(({ id }) => id).filter(isUndone));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
