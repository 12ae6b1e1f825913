import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { FAILED } from '../exit.ts';
import { count, paint, plain, say } from '../terminal.ts';

export function addCheck(root: Command): void {
  root
    .command('check')
    .description('check that a case is whole: file, references, spans, search index')
    .addOption(caseOption())
    .addHelpText('after', '\nExample:\n  tacitus check --case caucasus.tacitus')
    .action(async (options: CaseOptions) => {
      const findings = await withCase(options.case, { readonly: true }, (store) => store.check());
      for (const { code, message } of findings) say(`${paint('red', code)} ${plain(message)}`);
      if (findings.length === 0) {
        say(`${options.case}: whole. Every span cuts back to its words.`);
        return;
      }
      say(`${options.case}: ${count(findings.length, 'finding')}`);
      process.exitCode = FAILED;
    });
}
