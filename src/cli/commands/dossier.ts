import { Option } from 'commander';
import type { Command } from 'commander';
import { LEFT_OUT_KINDS } from '../../flow/leave-out.ts';
import type { LeaveOut, LeftOutKind } from '../../flow/leave-out.ts';
import { withCase } from '../../flow/case.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { withProgress } from '../progress.ts';
import { say } from '../terminal.ts';

interface DossierOptions extends CaseOptions {
  readonly out: string;
  readonly title?: string;
  readonly without?: readonly LeftOutKind[];
  readonly withoutDocument?: readonly string[];
  readonly withoutActor?: readonly string[];
  readonly proposals: boolean;
}

const several = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  value,
];

export function addDossier(root: Command): void {
  root
    .command('dossier')
    .description('write a case as pages to open in a browser, without server or network')
    .option('-o, --out <folder>', 'the folder to write', 'dossier')
    .option('--title <title>', 'the name of the case; the title of its only document by default')
    .addOption(
      new Option('--without <kinds...>', 'kinds of findings to leave out').choices(LEFT_OUT_KINDS),
    )
    .option(
      '--without-document <document>',
      'leave out a document, by file or id; again for more',
      several,
    )
    .option(
      '--without-actor <actor>',
      'leave out what is told of an actor; again for more',
      several,
    )
    .option('--no-proposals', 'leave out what was found and nobody has accepted')
    .addOption(caseOption())
    .addHelpText('after', '\nExample:\n  tacitus dossier --out pages --title "The water quarrel"')
    .action(async ({ case: path, out, title, ...options }: DossierOptions) => {
      const { writeDossier } = await import('../../flow/dossier.ts');
      const page = await withCase(path, { readonly: true }, (store) =>
        withProgress('documents', (onProgress) =>
          writeDossier(store, out, {
            onProgress,
            without: leaveOutOf(options),
            ...(title === undefined ? {} : { title }),
          }),
        ),
      );
      say(`${page}: open it in a browser`);
    });
}

function leaveOutOf(options: Omit<DossierOptions, 'case' | 'out' | 'title'>): LeaveOut {
  const { without, withoutDocument, withoutActor, proposals } = options;
  return {
    proposals: !proposals,
    ...(without && { kinds: without }),
    ...(withoutDocument && { documents: withoutDocument }),
    ...(withoutActor && { actors: withoutActor }),
  };
}
