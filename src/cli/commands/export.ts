import { Option } from 'commander';
import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import type { CaseStore } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { warn } from '../terminal.ts';
import { writeOut } from '../write-out.ts';

interface ExportOptions extends CaseOptions {
  readonly format: 'jsonl' | 'csl-json' | 'csv' | 'ftm' | 'ics' | 'timelinejs';
  readonly out?: string;
}

export function addExport(root: Command): void {
  root
    .command('export')
    .description('write a case in open forms')
    .addOption(
      new Option(
        '-f, --format <format>',
        'jsonl: all records; csl-json: sources; csv: one file a kind; ftm: FollowTheMoney; ics, timelinejs: the chronology',
      )
        .choices(['jsonl', 'csl-json', 'csv', 'ftm', 'ics', 'timelinejs'])
        .default('jsonl'),
    )
    .option('-o, --out <path>', 'a file, or for csv a folder; standard output without it')
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  tacitus export > case.jsonl
  tacitus export --format csl-json --out sources.json
  tacitus export --format csv --out tables/
  tacitus export --format ftm --out entities.ftm.json
  tacitus export --format ics --out chronology.ics`,
    )
    .action(async (options: ExportOptions, command: Command) => {
      if (options.format === 'csv' && options.out === undefined) {
        command.error('error: csv writes one file a kind: name a folder with --out');
      }
      await withCase(options.case, { readonly: true }, (store) => write(store, options));
    });
}

async function write(store: CaseStore, options: ExportOptions): Promise<void> {
  const { format, out } = options;
  if (format === 'ics' || format === 'timelinejs') {
    const { writeChronology } = await import('../chronology-out.ts');
    return writeChronology(store, format, {}, options.case, out);
  }
  const { cslJson, jsonLines, writeCsvFolder, writeWhole } = await import('../../flow/export.ts');
  const { FTM_KINDS, ftmLines } = await import('../../flow/export-ftm.ts');
  if (format === 'csv') {
    const names = await writeCsvFolder(store, out ?? '.');
    warn(`${out}: ${names.join(', ')}`);
    return;
  }
  const chunks = {
    jsonl: () => jsonLines(store.exportRecords()),
    'csl-json': () => cslJson(store.exportRecords(['source'])),
    ftm: () => ftmLines(store.exportRecords(FTM_KINDS)),
  }[format]();
  await (out === undefined ? writeOut(chunks) : writeWhole(out, chunks));
}
