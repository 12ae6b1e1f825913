import { Argument, Option } from 'commander';
import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import type { CaseStore } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { LISTS } from '../lists.ts';
import type { List, ListOptions } from '../list.ts';
import type { ListName } from '../lists.ts';
import { printTable } from '../table.ts';
import { dim, say, warn } from '../terminal.ts';

type Format = 'table' | 'json' | 'csv' | 'ics' | 'timelinejs';

interface ShowOptions extends CaseOptions, Omit<ListOptions, 'case'> {
  readonly format: Format;
}

/** Which lists an option asks something of. */
const ASKED_OF = {
  actor: ['chronology', 'acts', 'claims', 'offices', 'ties', 'signals', 'precedents'],
  document: [
    'chronology',
    'acts',
    'claims',
    'offices',
    'ties',
    'explanations',
    'expectations',
    'signals',
    'precedents',
  ],
  speaker: ['claims', 'signals', 'precedents'],
  place: ['chronology'],
  kind: ['chronology'],
  type: ['chronology'],
  status: ['chronology'],
  from: ['chronology'],
  until: ['chronology'],
} as const satisfies Partial<Record<keyof ShowOptions, readonly ListName[]>>;

export function addShow(root: Command): void {
  root
    .command('show')
    .description('list what a case holds')
    .addArgument(new Argument('<list>', 'what to list').choices(Object.keys(LISTS)))
    .addOption(
      new Option('-f, --format <format>', 'csv, ics and timelinejs: the chronology only')
        .choices(['table', 'json', 'csv', 'ics', 'timelinejs'])
        .default('table'),
    )
    .option('--actor <name>', 'what the actor takes part in, says, holds, or is named with')
    .option('--place <name>', 'chronology: dates in whose sentence the place or state is named')
    .option('--document <file>', 'what one document tells')
    .option(
      '--speaker <name>',
      'claims, signals, precedents: those that the actor states or passes on',
    )
    .addOption(
      new Option('--kind <kind>', 'chronology: dates of one kind').choices([
        'date',
        'choice',
        'period',
        'event',
      ]),
    )
    .option('--type <type>', 'chronology: acts of one PLOVER type: accuse, sanction, …')
    .addOption(
      new Option('--status <status>', 'chronology: acts that are told as …').choices([
        'occurred',
        'alleged',
        'planned',
        'denied',
        'hypothetical',
        'conditional',
      ]),
    )
    .option('--from <date>', 'chronology: what may lie on or after this date (EDTF)')
    .option('--until <date>', 'chronology: what may lie on or before this date (EDTF)')
    .option('-a, --all', 'chronology: also the dates of documents, sources and visits to them')
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  tacitus show documents
  tacitus show faults --case caucasus.tacitus
  tacitus show sources --format json | grep '"language":"ru"'
  tacitus show chronology --actor Nurbalayev --from 2024-11
  tacitus show chronology --kind event --status alleged
  tacitus show chronology --format ics > chronology.ics
  tacitus show claims --speaker "Anna Veld"
  tacitus show acts --actor Mirvania
In a pipe, tables come as tab-separated lines.`,
    )
    .action(async (list: ListName, options: ShowOptions, command: Command) => {
      refuseMisuse(list, options, command);
      await refuseNoDates(options, command);
      await withCase(options.case, { readonly: true }, (store) => show(store, list, options));
    });
}

async function refuseNoDates({ from, until }: ShowOptions, command: Command): Promise<void> {
  const given = [from, until].filter((date) => date !== undefined);
  if (given.length === 0) return;
  const { isEdtf } = await import('../../model/edtf.ts');
  const wrong = given.find((date) => !isEdtf(date));
  if (wrong !== undefined)
    command.error(`error: “${wrong}” is not a date as EDTF writes it: 2024, 2024-11, 2024-11-14`);
}

/** Not every list has something to choose from, and only a chronology has a form for calendars. */
function refuseMisuse(list: ListName, options: ShowOptions, command: Command): void {
  for (const [name, lists] of Object.entries<readonly ListName[]>(ASKED_OF))
    if (command.getOptionValue(name) !== undefined && !lists.includes(list))
      command.error(
        `error: --${name} is for ${lists.join(', ')}: tacitus show ${lists[0]} --${name} …`,
      );
  if (list !== 'chronology' && options.format !== 'table' && options.format !== 'json')
    command.error(
      `error: ${options.format} is a form of the chronology; ${list} come as table or json`,
    );
}

async function show(store: CaseStore, name: ListName, options: ShowOptions): Promise<void> {
  const { format } = options;
  if (format !== 'table' && format !== 'json') return showAs(store, format, options);
  const { columns, rows, empty, remark } = await LISTS[name](store, options);
  if (format === 'json') for (const { record } of rows) say(JSON.stringify(record));
  else if (rows.length === 0) warn(empty);
  else await printTable(columns, cellsOf(rows));
  if (format === 'table' && remark !== undefined && process.stdout.isTTY) say(dim(remark));
}

async function showAs(
  store: CaseStore,
  format: 'csv' | 'ics' | 'timelinejs',
  options: ShowOptions,
): Promise<void> {
  const { writeChronology } = await import('../chronology-out.ts');
  await writeChronology(store, format, options, options.case);
}

function cellsOf(rows: List['rows']): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells);
}
