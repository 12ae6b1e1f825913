import type { DecisionBody, Id } from './types.ts';
import { post, problemIn } from './client.ts';
import { say } from '../shell/notices.svelte.ts';

/**
 * Sends a decision and says so at the foot of the window, with a way to take it back. `true` when it holds; a problem
 * is told and nothing is changed.
 */
export async function decide(decision: DecisionBody): Promise<boolean> {
  try {
    const { decision: made, words, conflicts } = await post('/api/decisions', decision);
    const doubt = conflicts.length > 0 ? ' It contradicts an earlier decision: see Review.' : '';
    say({
      words: `${capital(words)}.${doubt}`,
      action: { label: 'Undo', run: () => undo(made.id) },
    });
    return true;
  } catch (error) {
    say({ problem: problemIn(error) });
    return false;
  }
}

/** Takes a decision back. Nothing is deleted: that it was taken back is logged, too. */
export async function undo(decision: Id): Promise<boolean> {
  try {
    const { words } = await post('/api/decisions/:id/undo', {}, { id: decision });
    say({ words: `${capital(words)}.` });
    return true;
  } catch (error) {
    say({ problem: problemIn(error) });
    return false;
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
