import type { Command } from 'commander';
import type { ImportReport, ListReport } from '../../flow/actors-import.ts';
import type { InputError } from '../../model/input-error.ts';
import { caseOption, DEFAULT_CASE } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { FAILED, INTERRUPTED } from '../exit.ts';
import { interruptible } from '../interrupt.ts';
import { withProgress } from '../progress.ts';
import { bold, count, dim, plain, say, warn } from '../terminal.ts';

/** A list with a mistake in every row would bury what else is said. */
const MOST_PROBLEMS = 20;

export function addActorsImport(group: Command): void {
  group
    .command('import')
    .description(
      'take known people, organisations and states from lists: CSV, FollowTheMoney, Wikidata',
    )
    .argument('<file...>', 'lists; what they are is told from their content')
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  tacitus actors import people.csv
  tacitus actors import entities.ftm.json query.json --case caucasus.tacitus`,
    )
    .action(async (files: string[], options: CaseOptions) => {
      const { importActors } = await import('../../flow/actors-import.ts');
      const problems: InputError[] = [];
      const onProblem = (problem: InputError): void => {
        if (problems.length < MOST_PROBLEMS) problems.push(problem);
      };
      const report = await withProgress('MB', (onProgress) =>
        interruptible((signal) =>
          importActors(options.case, files, { signal, onProgress, onProblem }),
        ),
      );
      for (const problem of [...report.failures, ...problems])
        warn(`tacitus: ${plain(problem.line())}`);
      print(report, options.case, problems.length);
    });
}

function print({ lists, failures, questions, stopped }: ImportReport, path: string, told: number) {
  const malformed = lists.reduce((sum, list) => sum + list.malformed, 0);
  if (malformed > told) warn(`… and ${count(malformed - told, 'more row')} like these.`);
  for (const list of lists) printList(list);
  if (stopped) say('Stopped. What was taken is kept; the same command goes on from there.');
  else if (questions > 0) {
    const named = path === DEFAULT_CASE ? '' : ` --case ${path}`;
    say(dim(`${count(questions, 'question')} about who is who: tacitus actors open${named}`));
  }
  if (stopped) process.exitCode = INTERRUPTED;
  else if (failures.length > 0 || malformed > 0) process.exitCode = FAILED;
}

const FORMATS: Readonly<Record<ListReport['format'], string>> = {
  csv: 'a table',
  ftm: 'FollowTheMoney',
  wikidata: 'Wikidata',
};

function printList({ path, format, added, updated, unchanged, skipped, malformed }: ListReport) {
  const parts = [
    `${number(added)} imported`,
    ...(updated > 0 ? [`${number(updated)} brought up to date`] : []),
    ...(unchanged > 0 ? [`${number(unchanged)} already known`] : []),
    ...(malformed > 0 ? [count(malformed, 'malformed row')] : []),
  ];
  say(`${bold(plain(path))} (${FORMATS[format]}): ${parts.join(', ')}`);
  const kinds = [...skipped].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  if (kinds.length === 0) return;
  const listed = kinds.slice(0, MOST_PROBLEMS).map(([kind, times]) => `${number(times)} ${kind}`);
  say(dim(`  passed over, as no actors: ${plain(listed.join(', '))}`));
}

function number(value: number): string {
  return value.toLocaleString('en');
}
