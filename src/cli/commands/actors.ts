import type { Command } from 'commander';
import { addActorsDecide } from './actors-decide.ts';
import { addActorsImport } from './actors-import.ts';
import { addActorsList } from './actors-list.ts';
import { addActorsLog } from './actors-log.ts';

const EXAMPLES = `
Examples:
  tacitus actors open                          whom the program asks about, and why
  tacitus actors merge "A. Tavar" "Anar Tavar" --reason "the speech of May names him"
  tacitus actors reject act_3f2a act_91bc      they are not one; it will not ask again
  tacitus actors undo                          takes the last decision back

An actor is named by its id, the beginning of its id, or any of its names in any script.`;

/** What people decide of who is who. */
export function addActors(root: Command): void {
  const group = root
    .command('actors')
    .description('say who is who: join actors, take them apart, answer what is open')
    .addHelpText('after', EXAMPLES);
  for (const add of [addActorsImport, addActorsList, addActorsDecide, addActorsLog]) add(group);
  for (const command of group.commands) command.exitOverride();
}
