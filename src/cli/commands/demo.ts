import { join } from 'node:path';
import type { Command } from 'commander';
import { withProgress } from '../progress.ts';
import { printReport } from '../report.ts';
import { bold, say } from '../terminal.ts';
import { openWorkbench } from '../workbench.ts';
import type { ServeOptions } from '../workbench.ts';
import { portNumber } from './serve.ts';

interface DemoOptions extends ServeOptions {
  readonly out: string;
  readonly serve: boolean;
}

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'samples');
/** One edition as a PDF, the other as the word processor left it. */
const EDITIONS = ['water-over-the-threshold.en.pdf', 'water-over-the-threshold.ru.docx'];

export function addDemo(root: Command): void {
  root
    .command('demo')
    .description(
      'read the sample case (an invented quarrel), write its dossier and open the workbench',
    )
    .option('-o, --out <folder>', 'where to leave the case and the dossier', 'demo')
    .option('--port <number>', 'of this machine; any that is free by default', portNumber)
    .option('--no-open', 'print the address and open nothing')
    .option('--no-serve', 'end when the dossier is written')
    .action(async ({ out, serve, ...options }: DemoOptions) => {
      const [{ withCase }, { writeDossier }, { makeFolder }, { loadGazetteer }, { readIntoCase }] =
        await Promise.all([
          import('../../flow/case.ts'),
          import('../../flow/dossier.ts'),
          import('../../flow/export.ts'),
          import('../../flow/gazetteer.ts'),
          import('../../flow/read-into-case.ts'),
        ]);
      await makeFolder(out);
      const casePath = join(out, 'sample.tacitus');
      const gazetteer = await loadGazetteer(join(SAMPLES, 'actors.yml'));
      const inputs = EDITIONS.map((file) => join(SAMPLES, 'built', file));
      const report = await withProgress('files', (onProgress) =>
        readIntoCase(casePath, inputs, { gazetteer, onProgress }),
      );
      printReport(report, casePath);
      const page = await withCase(casePath, { readonly: true }, (store) =>
        writeDossier(store, join(out, 'dossier'), { title: 'Water over the Threshold' }),
      );
      say(`${bold(page)}: the dossier, to open in a browser`);
      if (serve) await openWorkbench(casePath, options);
    });
}
