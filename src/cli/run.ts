import { Command, CommanderError } from 'commander';
import { InputError } from '../model/input-error.ts';
import { READER_VERSION } from '../model/version.ts';
import { addActors } from './commands/actors.ts';
import { addCheck } from './commands/check.ts';
import { addDecide } from './commands/decide.ts';
import { addDemo } from './commands/demo.ts';
import { addDossier } from './commands/dossier.ts';
import { addExplain } from './commands/explain.ts';
import { addExport } from './commands/export.ts';
import { addImport } from './commands/import.ts';
import { addParse } from './commands/parse.ts';
import { addRead } from './commands/read.ts';
import { addSearch } from './commands/search.ts';
import { addServe } from './commands/serve.ts';
import { addShow } from './commands/show.ts';
import { FAILED, MISUSE, OK } from './exit.ts';
import { plain, warn } from './terminal.ts';

const EXAMPLES = `
Examples:
  tacitus read paper.pdf notes.docx folder/    read files into case.tacitus
  tacitus show faults                          what is wrong with the sources
  tacitus search "treaty" -draft               find passages by any word form
  tacitus actors open                          who may be one with whom, and why
  tacitus serve                                check and correct it in the browser
  tacitus dossier                              write pages to open in a browser
  tacitus read paper.pdf --format jsonl        print the records, store nothing

Exit codes: 0 all well, 1 some input failed, 2 misuse.`;

/** The program with all its commands. A command loads what it needs when it runs: help and search start at once. */
export function program(): Command {
  const root = new Command('tacitus')
    .description('Turns political commentaries into a case that can be checked.')
    .version(READER_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .addHelpText('after', EXAMPLES)
    .showSuggestionAfterError()
    .exitOverride();
  const adders = [
    addRead,
    addShow,
    addSearch,
    addExplain,
    addActors,
    addDecide,
    addServe,
    addDossier,
    addExport,
    addImport,
    addCheck,
    addParse,
    addDemo,
  ];
  for (const add of adders) add(root);
  for (const command of root.commands) command.exitOverride();
  return root;
}

/** Runs one command line and sets the exit code; the one place where errors become words. */
export async function run(argv: readonly string[]): Promise<void> {
  quietOnClosedPipe();
  try {
    await program().parseAsync(argv);
  } catch (error) {
    process.exitCode = translate(error);
  }
}

function translate(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? OK : MISUSE;
  if (error instanceof InputError) {
    warn(`tacitus: ${plain(error.line())}`);
    return FAILED;
  }
  warn(`tacitus: this is a fault of the program, please report it: ${String(error)}`);
  if (process.env['TACITUS_DEBUG'] !== undefined && error instanceof Error) warn(error.stack ?? '');
  return FAILED;
}

/** `tacitus show sources | head` closes the pipe early: that is no error, and what was begun is still ended well. */
function quietOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
