import { Argument, InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { DEFAULT_CASE } from '../case-option.ts';
import { bold, count, dim, say, warn } from '../terminal.ts';

interface ServeOptions {
  readonly port?: number;
  readonly open: boolean;
}

export function addServe(root: Command): void {
  root
    .command('serve')
    .description('open a case in the browser, to read, check and correct it')
    .addArgument(new Argument('[case]', 'the case’s file').default(DEFAULT_CASE))
    .option('--port <number>', 'of this machine; any that is free by default', portNumber)
    .option('--no-open', 'print the address and open nothing')
    .addHelpText(
      'after',
      `
Examples:
  tacitus serve
  tacitus serve caucasus.tacitus --port 4317 --no-open
Only this machine can reach it. Ctrl-C ends it.`,
    )
    .action(serve);
}

async function serve(path: string, { port, open }: ServeOptions): Promise<void> {
  const { serveCase } = await import('../../http/serve.ts');
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stopped.resolve());
  const bench = await serveCase(path, {
    ...(port !== undefined && { port }),
    onFault: stopped.reject,
  });
  say(bold(bench.url));
  say(
    dim(
      'The address is a key: who has it can read and change the case. Ctrl-C ends the workbench.',
    ),
  );
  if (bench.leftOver > 0) say(`Reading ${count(bench.leftOver, 'file')} of the last time`);
  if (open) {
    const { openInBrowser } = await import('../open-in-browser.ts');
    await openInBrowser(bench.url).catch(() =>
      warn('No browser could be started: open the address by hand.'),
    );
  }
  try {
    await stopped.promise;
  } finally {
    await bench.close();
  }
}

const LAST_PORT = 65_535;

function portNumber(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= LAST_PORT) return port;
  throw new InvalidArgumentError(`expected a whole number from 0 to ${LAST_PORT}.`);
}
