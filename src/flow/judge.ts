import { InputError } from '../model/input-error.ts';
import type { CaseStore } from '../store/index.ts';
import { judgeActors } from './actors.ts';
import type { ActorDecision } from './actors.ts';
import { decide, judgingRecord } from './decide.ts';
import type { Decided } from './decide.ts';
import { findRecord } from './find-record.ts';

/**
 * A record that was found is right, or is not: a claim, an act, an office, a tie, a hypothesis, an expectation, a date, a
 * citation or a source by its id or the beginning of one; actors and mentions as `judgeActors` has it. Throws an
 * InputError where the record is none that was found.
 */
export async function judgeRecord(
  store: CaseStore,
  verb: 'accept' | 'reject',
  asked: string,
  options: ActorDecision,
): Promise<Decided> {
  const record = await findRecord(store, asked, options.case);
  if (record.kind === 'actor' || record.kind === 'mention')
    return judgeActors(store, verb, record.id, undefined, options);
  if (!('standing' in record))
    throw new InputError(
      `A ${record.kind} is no proposal: there is nothing to ${verb}`,
      { file: options.case, record: record.id },
      { advice: 'Decide on a claim, an act, an office, a tie, a mention or an actor.' },
    );
  return decide(store, judgingRecord(record, verb), options);
}
