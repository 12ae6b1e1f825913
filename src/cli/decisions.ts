import type { Decided } from '../flow/decide.ts';
import { conflictLine, decisionLine } from '../flow/decision-words.ts';
import { DEFAULT_CASE } from './case-option.ts';
import { bold, dim, paint, plain, say, warn } from './terminal.ts';

/** What a decision changed and how it is taken back. */
export function printDecided({ decision, conflicts }: Decided, casePath: string): void {
  const named = casePath === DEFAULT_CASE ? '' : ` --case ${casePath}`;
  say(`${bold(plain(decisionLine(decision)))} ${dim(decision.id.slice(0, SHOWN_ID))}`);
  for (const conflict of conflicts)
    warn(`${paint('yellow', 'conflict')} ${plain(conflictLine(conflict))}`);
  const what = decision.undoes === undefined ? 'Undo it' : 'Bring it back';
  const group = /^(?:act|men)_/u.test(decision.record) ? 'actors' : 'decide';
  say(dim(`${what}: tacitus ${group} undo ${decision.id.slice(0, SHOWN_ID)}${named}`));
}

const SHOWN_ID = 12;
