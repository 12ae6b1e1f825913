import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { withProgress } from '../progress.ts';
import { say } from '../terminal.ts';

interface DossierOptions extends CaseOptions {
  readonly out: string;
  readonly title?: string;
}

export function addDossier(root: Command): void {
  root
    .command('dossier')
    .description('write a case as pages to open in a browser, without server or network')
    .option('-o, --out <folder>', 'the folder to write', 'dossier')
    .option('--title <title>', 'the name of the case; the title of its only document by default')
    .addOption(caseOption())
    .addHelpText('after', '\nExample:\n  tacitus dossier --out pages --title "The water quarrel"')
    .action(async ({ case: path, out, title }: DossierOptions) => {
      const { writeDossier } = await import('../../flow/dossier.ts');
      const page = await withCase(path, { readonly: true }, (store) =>
        withProgress('documents', (onProgress) =>
          writeDossier(store, out, { onProgress, ...(title === undefined ? {} : { title }) }),
        ),
      );
      say(`${page}: open it in a browser`);
    });
}
