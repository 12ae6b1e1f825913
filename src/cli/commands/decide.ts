import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { printDecided } from '../decisions.ts';

interface DecideOptions extends CaseOptions {
  readonly reason?: string;
  readonly by?: string;
}

export function addDecide(root: Command): void {
  const group = root
    .command('decide')
    .description('accept or reject what was found: a claim, an act, an office, a tie and the like')
    .addHelpText(
      'after',
      `
Examples:
  tacitus show claims
  tacitus decide reject clm_1f0c2a9d --reason "a quotation, not the author's own words"
  tacitus decide undo`,
    );
  judgeCommand(group, 'accept', 'a record is rightly found');
  judgeCommand(group, 'reject', 'a record is wrongly found');
  withOptions(group.command('undo'))
    .description('take a decision back, the last one by default')
    .argument('[id]', 'the id of the decision, or its beginning')
    .action(async (id: string | undefined, options: DecideOptions) => {
      const { undoDecision } = await import('../../flow/actors.ts');
      await withCase(options.case, {}, async (store) =>
        printDecided(await undoDecision(store, id, options), options.case),
      );
    });
}

function judgeCommand(group: Command, verb: 'accept' | 'reject', description: string): void {
  withOptions(group.command(verb))
    .description(description)
    .argument('<record>', 'its id, or the beginning of it, as `tacitus show` prints it')
    .action(async (asked: string, options: DecideOptions) => {
      const { judgeRecord } = await import('../../flow/judge.ts');
      await withCase(options.case, {}, async (store) =>
        printDecided(await judgeRecord(store, verb, asked, options), options.case),
      );
    });
}

function withOptions(command: Command): Command {
  return command
    .option('--reason <words>', 'why, for the log')
    .option('--by <name>', 'who decides; the user of the system by default')
    .addOption(caseOption());
}
