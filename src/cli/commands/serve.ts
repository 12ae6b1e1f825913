import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { openWorkbench } from '../workbench.ts';
import type { ServeOptions } from '../workbench.ts';

export function addServe(root: Command): void {
  root
    .command('serve')
    .description('open a case in the browser, to read, check and correct it')
    .argument('[case]', 'the case’s file; that of --case without it')
    .option('--port <number>', 'of this machine; any that is free by default', portNumber)
    .option('--no-open', 'print the address and open nothing')
    .option('--no-originals', 'keep no copies of dropped files beside the case')
    .addOption(caseOption())
    .addHelpText(
      'after',
      `
Examples:
  tacitus serve
  tacitus serve caucasus.tacitus --port 4317 --no-open
Only this machine can reach it. Ctrl-C ends it.`,
    )
    .action((path: string | undefined, { case: named, ...options }: ServeOptions & CaseOptions) =>
      openWorkbench(path ?? named, options),
    );
}

const LAST_PORT = 65_535;

/** A port as it is typed. Throws for what is none. */
export function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= LAST_PORT) return port;
  throw new InvalidArgumentError(`expected a whole number from 0 to ${LAST_PORT}.`);
}
