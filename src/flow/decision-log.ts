import { InputError } from '../model/input-error.ts';
import type { Decision } from '../model/records.ts';
import { inTime, undoneOf } from '../resolve/decision-log.ts';
import type { CaseStore } from '../store/index.ts';

/** A decision with whether it holds. */
export interface LoggedDecision {
  readonly decision: Decision;
  readonly undone: boolean;
}

/** The log, oldest first. */
export function decisionLog(store: CaseStore): readonly LoggedDecision[] {
  const decisions = decisionsOf(store);
  const undone = undoneOf(decisions);
  return inTime(decisions).map((decision) => ({ decision, undone: undone.has(decision.id) }));
}

export function decisionsOf(store: CaseStore): readonly Decision[] {
  return [...store.exportRecords(['decision'])].filter((record) => record.kind === 'decision');
}

/**
 * The decision to take back: that with the id or the beginning of an id; without one the last that holds and takes
 * nothing back itself. Throws an InputError when there is none, or when it was taken back already.
 */
export function decisionToUndo(
  store: CaseStore,
  asked: string | undefined,
  casePath: string,
): Decision {
  const log = decisionLog(store);
  const found =
    asked === undefined
      ? log.filter(({ decision, undone }) => !undone && decision.undoes === undefined).slice(-1)
      : log.filter(({ decision }) => decision.id.startsWith(asked));
  const [only, ...others] = found;
  const refuse = (problem: string): never => {
    const advice = 'See `tacitus actors log` for the decisions and their ids.';
    throw new InputError(problem, { file: casePath }, { advice });
  };
  if (only === undefined) {
    return refuse(
      asked === undefined ? 'There is no decision to undo' : `No decision has the id ${asked}`,
    );
  }
  if (others.length > 0)
    return refuse(`${found.length} decisions have ids that begin with ${asked ?? ''}`);
  if (only.undone) return refuse(`The decision ${only.decision.id} was undone already`);
  return only.decision;
}
