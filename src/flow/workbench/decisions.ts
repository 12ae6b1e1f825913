import {
  judgeActors,
  judgeMentions,
  mergeActors,
  renameActor,
  splitActor,
  takePart,
  undoDecision,
} from '../actors.ts';
import { addRecord, stateRecord } from '../add.ts';
import type { Decided } from '../decide.ts';
import { decisionLine } from '../decision-words.ts';
import { judgeRecord } from '../judge.ts';
import { InputError } from '../../model/input-error.ts';
import type { DecidedAnswer, DecisionBody, DeskAnswers, DeskQuestions } from './answers.ts';
import type { Bench } from './bench.ts';
import { carrying } from './carry.ts';

/** Signs what a person decided and works out what follows. Throws an InputError where it cannot be. */
export async function decide(
  bench: Bench,
  body: DeskQuestions['decide'],
): Promise<DeskAnswers['decide']> {
  return answered(bench, await carrying(bench, () => decided(bench, body)));
}

export async function undo(
  bench: Bench,
  { id, reason }: DeskQuestions['undo'],
): Promise<DeskAnswers['undo']> {
  const options = { case: bench.casePath, ...(reason !== undefined && { reason }) };
  return answered(bench, await carrying(bench, () => undoDecision(bench.store, id, options)));
}

async function decided(bench: Bench, body: DecisionBody): Promise<Decided> {
  const { store, casePath } = bench;
  const { verb, record, after = {}, reason } = body;
  const options = { case: casePath, ...(reason !== undefined && { reason }) };
  if (verb === 'merge')
    return mergeActors(store, record, needed(after.with, 'with', body), options);
  if (verb === 'split') {
    const { part, mentions: mention, document, name } = after;
    if (part !== undefined) return takePart(store, record, part, options);
    return splitActor(store, record, undefined, {
      ...options,
      ...(mention !== undefined && { mention }),
      ...(document !== undefined && { document }),
      ...(name !== undefined && { name }),
    });
  }
  if (verb === 'add') {
    const { kind, start, end, fields } = after;
    return addRecord(
      store,
      {
        kind: needed(kind, 'kind', body),
        passage: record,
        start: needed(start, 'start', body),
        end: needed(end, 'end', body),
        fields: fields ?? {},
      },
      options,
    );
  }
  if (verb === 'edit' && !record.startsWith('act_'))
    return stateRecord(store, record, needed(after.fields, 'fields', body), options);
  if (verb === 'edit') return renameActor(store, record, needed(after.name, 'name', body), options);
  if (after.actor !== undefined) {
    const mentions = [...new Set([record, ...(after.mentions ?? [])])];
    return judgeMentions(store, verb, mentions, after.actor, options);
  }
  if (after.with !== undefined) return judgeActors(store, verb, record, after.with, options);
  return judgeRecord(store, verb, record, options);
}

function needed<T>(value: T | undefined, field: string, { verb, record }: DecisionBody): T {
  if (value !== undefined) return value;
  throw new InputError(`To ${verb} needs after.${field}`, { file: 'request', record });
}

async function answered(bench: Bench, { decision, conflicts }: Decided): Promise<DecidedAnswer> {
  return {
    decision,
    words: decisionLine(decision),
    conflicts,
    revision: await bench.revision(),
  };
}
