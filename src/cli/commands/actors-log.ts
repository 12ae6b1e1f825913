import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { conflictLine, decisionLine } from '../../flow/decision-words.ts';
import { printTable } from '../table.ts';
import { paint, plain, say, warn } from '../terminal.ts';
import { formatOption } from './actors-list.ts';

interface LogOptions extends CaseOptions {
  readonly format: 'table' | 'json';
}

export function addActorsLog(group: Command): void {
  group
    .command('log')
    .description('what people decided, oldest first, and what contradicts what')
    .addOption(formatOption())
    .addOption(caseOption())
    .action(log);
}

async function log({ case: path, format }: LogOptions): Promise<void> {
  const { decisionLog } = await import('../../flow/decision-log.ts');
  await withCase(path, { readonly: true }, async (store) => {
    const decisions = decisionLog(store);
    if (format === 'json') {
      for (const { decision, undone } of decisions) say(JSON.stringify({ ...decision, undone }));
      return;
    }
    if (decisions.length === 0) warn('Nothing was decided yet: tacitus actors open');
    else {
      await printTable(
        [
          { title: 'when', least: 20 },
          { title: 'by', least: 10 },
          { title: 'id', least: 12 },
          { title: 'decision', least: 24, share: 3 },
          { title: 'reason', least: 10, share: 1 },
        ],
        decisions.map(({ decision, undone }) => [
          decision.at.slice(0, 19).replace('T', ' '),
          decision.by,
          decision.id.slice(0, 12),
          `${decisionLine(decision)}${undone ? ' (undone)' : ''}`,
          decision.reason ?? '',
        ]),
      );
    }
    for (const conflict of await store.conflicts())
      warn(`${paint('yellow', 'conflict')} ${plain(conflictLine(conflict))}`);
  });
}
