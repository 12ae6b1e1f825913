import type { Command } from 'commander';
import { withCase } from '../../flow/case.ts';
import type { CaseStore } from '../../flow/case.ts';
import type * as Actors from '../../flow/actors.ts';
import { caseOption } from '../case-option.ts';
import type { CaseOptions } from '../case-option.ts';
import { printDecided } from '../decisions.ts';

interface DecideOptions extends CaseOptions {
  readonly reason?: string;
  readonly by?: string;
}

interface SplitOptions extends DecideOptions {
  readonly mention?: readonly string[];
  readonly document?: string;
  readonly name?: string;
}

type Flow = typeof Actors;

export function addActorsDecide(group: Command): void {
  decideCommand(group, 'merge')
    .description('two actors are one')
    .argument('<a>', 'id, beginning of an id, or name')
    .argument('<b>')
    .action((a: string, b: string, options: DecideOptions) =>
      decided(options, (flow, store) => flow.mergeActors(store, a, b, options)),
    );
  decideCommand(group, 'split')
    .description('take parts out of a joined actor, or mentions into an actor of their own')
    .argument('<actor>')
    .argument('[part]', 'the part that is somebody else; needed when there are more than two')
    .option('--mention <id...>', 'mentions that mean somebody else')
    .option('--document <file>', 'a document in which all mentions mean somebody else')
    .option('--name <name>', 'of the actor made of mentions; the words of the first by default')
    .action((actor: string, part: string | undefined, options: SplitOptions) =>
      decided(options, (flow, store) => flow.splitActor(store, actor, part, options)),
    );
  decideCommand(group, 'rename')
    .description('give an actor the name under which it is shown')
    .argument('<actor>')
    .argument('<name>')
    .action((actor: string, name: string, options: DecideOptions) =>
      decided(options, (flow, store) => flow.renameActor(store, actor, name, options)),
    );
  decideCommand(group, 'accept')
    .description('two actors are one, a mention means an actor, or an actor is rightly found')
    .argument('<what>', 'an actor, or the id of a mention')
    .argument('[actor]')
    .action((what: string, actor: string | undefined, options: DecideOptions) =>
      decided(options, (flow, store) => flow.judgeActors(store, 'accept', what, actor, options)),
    );
  decideCommand(group, 'reject')
    .description('two actors are not one, a mention does not mean an actor, or an actor is none')
    .argument('<what>', 'an actor, or the id of a mention')
    .argument('[actor]')
    .action((what: string, actor: string | undefined, options: DecideOptions) =>
      decided(options, (flow, store) => flow.judgeActors(store, 'reject', what, actor, options)),
    );
  decideCommand(group, 'undo')
    .description('take a decision back, the last one by default')
    .argument('[id]', 'the id of the decision, or its beginning')
    .action((id: string | undefined, options: DecideOptions) =>
      decided(options, (flow, store) => flow.undoDecision(store, id, options)),
    );
}

function decideCommand(group: Command, name: string): Command {
  return group
    .command(name)
    .option('--reason <words>', 'why, for the log')
    .option('--by <name>', 'who decides; the user of the system by default')
    .addOption(caseOption());
}

async function decided(
  options: DecideOptions,
  make: (flow: Flow, store: CaseStore) => ReturnType<Flow['mergeActors']>,
): Promise<void> {
  const flow = await import('../../flow/actors.ts');
  await withCase(options.case, {}, async (store) =>
    printDecided(await make(flow, store), options.case),
  );
}
