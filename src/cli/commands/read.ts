import { Option } from 'commander';
import type { Command } from 'commander';
import type { InputError } from '../../model/input-error.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { DEFAULT_SCALE_KEY, SCALE_KEYS } from '../../flow/scales.ts';
import { FAILED, INTERRUPTED } from '../exit.ts';
import { interruptible } from '../interrupt.ts';
import { withProgress } from '../progress.ts';
import { printReport } from '../report.ts';
import { plain, say, warn } from '../terminal.ts';
import { writeOut } from '../write-out.ts';

interface ReadOptions extends CaseOptions {
  readonly format?: 'jsonl';
  readonly actors?: string;
  readonly scale: string;
  readonly originals: boolean;
}

export function addRead(root: Command): void {
  root
    .command('read')
    .description('read files and folders (PDF, DOCX, HTML, Markdown, text) into a case')
    .argument('<input...>', 'files and folders')
    .addOption(caseOption())
    .option('--actors <file>', 'a list of actors the case brings along (YAML)')
    .addOption(
      new Option('--scale <scale>', 'what the words of certainty stand for')
        .choices(SCALE_KEYS)
        .default(DEFAULT_SCALE_KEY),
    )
    .addOption(
      new Option('--format <format>', 'print the records and store nothing').choices(['jsonl']),
    )
    .option('--no-originals', 'keep no copies of the files beside the case')
    .addHelpText(
      'after',
      `
Examples:
  tacitus read paper.pdf notes.docx page.html folder/
  tacitus read folder/ --case caucasus.tacitus --actors actors.yml
  tacitus read paper.pdf --format jsonl | grep '"kind":"source"'`,
    )
    .action(async (inputs: string[], options: ReadOptions) => {
      const { failures, stopped } = await (options.format === undefined
        ? store(inputs, options)
        : print(inputs, options));
      for (const failure of failures) warn(`tacitus: ${plain(failure.line())}`);
      if (stopped) process.exitCode = INTERRUPTED;
      else if (failures.length > 0) process.exitCode = FAILED;
    });
}

interface Ending {
  readonly failures: readonly InputError[];
  readonly stopped: boolean;
}

async function store(inputs: readonly string[], options: ReadOptions): Promise<Ending> {
  const { readIntoCase } = await import('../../flow/read-into-case.ts');
  const gazetteer = await gazetteerOf(options);
  const { scale, originals } = options;
  const report = await withProgress('files', (onProgress) =>
    interruptible((signal) =>
      readIntoCase(options.case, inputs, { signal, onProgress, scale, originals, ...gazetteer }),
    ),
  );
  printReport(report, options.case);
  if (report.stopped) say('Stopped. What was read is kept; the same command goes on from there.');
  return report;
}

async function print(inputs: readonly string[], options: ReadOptions): Promise<Ending> {
  const { jsonLines } = await import('../../flow/export.ts');
  const { readWithoutCase } = await import('../../flow/read-without-case.ts');
  const gazetteer = await gazetteerOf(options);
  const { scale } = options;
  return withProgress('files', (onProgress) =>
    interruptible((signal) =>
      readWithoutCase(inputs, { signal, onProgress, scale, ...gazetteer }, (records) =>
        writeOut(jsonLines(records)),
      ),
    ),
  );
}

async function gazetteerOf({ actors }: ReadOptions) {
  if (actors === undefined) return {};
  const { loadGazetteer } = await import('../../flow/gazetteer.ts');
  return { gazetteer: await loadGazetteer(actors) };
}
