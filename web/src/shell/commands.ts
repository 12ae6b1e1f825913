import { say } from './notices.svelte.ts';
import { theCase } from './case.svelte.ts';
import { turnTheme, theme } from './theme.svelte.ts';
import { get } from '../api/client.ts';
import { undo } from '../api/decide.svelte.ts';

/** What can be done from anywhere: by key, and by name in the palette. */
export interface Command {
  readonly does: string;
  readonly keys?: string;
  readonly run: () => unknown;
}

export const commands: readonly Command[] = [
  { does: 'undo the last decision', keys: 'u', run: undoLast },
  {
    does: 'light, dark, or as the system',
    run: () => {
      turnTheme();
      say({
        words: `Colours: ${theme.chosen === 'system' ? 'as the system has them' : theme.chosen}.`,
      });
    },
  },
];

/** Asked anew: of what was decided a moment ago this window may not have been told yet. */
async function undoLast(): Promise<void> {
  const { canUndo: last } = await get('/api/case').catch(() => ({ canUndo: theCase.now?.canUndo }));
  if (last === undefined) say({ words: 'There is no decision to take back.' });
  else void undo(last.decision.id);
}
