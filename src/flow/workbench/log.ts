import { decisionLog } from '../decision-log.ts';
import type { LoggedDecision } from '../decision-log.ts';
import { decisionLine } from '../decision-words.ts';
import type { DeskAnswers, DeskQuestions, LoggedRow } from './answers.ts';
import type { Bench } from './bench.ts';

const MOST = 200;

export async function log(
  bench: Bench,
  { limit = MOST }: DeskQuestions['log'],
): Promise<DeskAnswers['log']> {
  const all = await wholeLog(bench);
  return { decisions: all.slice(-limit).toReversed(), all: all.length };
}

/** The decision that undoing takes back: the last that holds and takes nothing back itself. */
export async function lastInForce(bench: Bench): Promise<LoggedRow | undefined> {
  return (await wholeLog(bench)).findLast(
    ({ decision, undone }) => !undone && decision.undoes === undefined,
  );
}

function wholeLog(bench: Bench): Promise<readonly LoggedRow[]> {
  return bench.once('log', () => Promise.resolve(decisionLog(bench.store).map(logged)));
}

function logged({ decision, undone }: LoggedDecision): LoggedRow {
  return { decision, undone, words: decisionLine(decision) };
}
