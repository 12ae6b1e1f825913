import { buildIfMissing } from './build-workbench.ts';
import { bold, count, dim, say, warn } from './terminal.ts';

export interface ServeOptions {
  readonly port?: number;
  readonly open: boolean;
  readonly originals?: boolean;
}

/** Serves a case until it is told to stop; the workbench's own files are built first where they are not there. */
export async function openWorkbench(
  path: string,
  { port, open, originals }: ServeOptions,
): Promise<void> {
  await buildIfMissing();
  const { serveCase } = await import('../http/serve.ts');
  const stopped = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => stopped.resolve());
  const bench = await serveCase(path, {
    ...(port !== undefined && { port }),
    ...(originals !== undefined && { originals }),
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
    const { openInBrowser } = await import('./open-in-browser.ts');
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
