import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { bold, count, say } from '../terminal.ts';

export function addImport(root: Command): void {
  root
    .command('import')
    .description('take records back from a JSON Lines file, without loss')
    .argument('<file>', 'records, one JSON object a line')
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  tacitus export --format jsonl --out case.jsonl
  tacitus import case.jsonl --case copy.tacitus`,
    )
    .action(async (file: string, options: CaseOptions) => {
      const { fromFile } = await import('../../flow/json-lines.ts');
      const counts = await withCase(options.case, { create: true }, (store) =>
        store.importRecords(fromFile(file), { from: file }),
      );
      const all = Object.values(counts).reduce((sum, number) => sum + number, 0);
      say(`${bold(options.case)}: ${count(all, 'record')} taken from ${file}`);
    });
}
