import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import type { CaseStore } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { LISTS } from '../lists.ts';
import type { List, ListName } from '../lists.ts';
import { printTable } from '../table.ts';
import { dim, say, warn } from '../terminal.ts';

interface ShowOptions extends CaseOptions {
  readonly format: 'table' | 'json';
  readonly all: boolean;
}

export function addShow(root: Command): void {
  root
    .command('show')
    .description('list what a case holds')
    .addArgument(new Argument('<list>', 'what to list').choices(Object.keys(LISTS)))
    .addOption(
      new Option('-f, --format <format>', 'a table, or one JSON object a line')
        .choices(['table', 'json'])
        .default('table'),
    )
    .option(
      '-a, --all',
      'chronology: also the dates in notes, which date sources and visits',
      false,
    )
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  tacitus show documents
  tacitus show faults --case caucasus.tacitus
  tacitus show sources --format json | grep '"language":"ru"'
In a pipe, tables come as tab-separated lines.`,
    )
    .action((list: ListName, options: ShowOptions) =>
      withCase(options.case, { readonly: true }, (store) => show(store, list, options)),
    );
}

async function show(store: CaseStore, name: ListName, { format, all }: ShowOptions): Promise<void> {
  const { columns, rows, empty, remark } = await LISTS[name](store, { all });
  if (format === 'json') for (const { record } of rows) say(JSON.stringify(record));
  else if (rows.length === 0) warn(empty);
  else await printTable(columns, cellsOf(rows));
  if (format === 'table' && remark !== undefined && process.stdout.isTTY) say(dim(remark));
}

function cellsOf(rows: List['rows']): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells);
}
