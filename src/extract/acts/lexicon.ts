import type { EventType } from '../../model/records.ts';
import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { contentOf, frameOf, nounMatches, objectOf, verbMatches } from './lexicon-match.ts';
import type { ActEntry, Pattern } from './lexicon-pattern.ts';
import { englishActs } from './lexicon-table.ts';
import type { ActTable } from './lexicon-table.ts';
import intensities from './tables/intensity.compiled.json' with { type: 'json' };

export type { ActEntry, ActRoles, RoleSlot } from './lexicon-pattern.ts';

/**
 * The act that a word names, after PLOVER (Open Event Data Alliance, the PLOVER manual): a verb (“condemned”), a verb
 * with an object that makes it one (“recalled its ambassador”), or a noun, alone or on a light verb (“held talks”),
 * which is then the act and the verb none. Nothing is said of whether it happened. Takes constant time a word, beside
 * the words that hang on it.
 */
export function actAt(tree: Tree, at: number): ActEntry | undefined {
  const table = englishActs();
  const word = tree.words[at];
  if (word === undefined) return undefined;
  const lemma = word.lemma.toLowerCase();
  if (word.tag === 'VERB') {
    const patterns = table.verbs.get(lemma);
    return patterns && verbPattern(tree, at, patterns, table)?.entry;
  }
  if (word.tag !== 'NOUN') return undefined;
  const patterns = table.nouns.get(lemma);
  return patterns && nounEntry(tree, at, patterns, table);
}

/** Goldstein’s scale as PLOVER has it: −10 (most conflictual) to 10; a type’s own where the mode has none. */
export function intensityOf(type: EventType, mode?: string): number {
  const scores: Readonly<Record<string, number | undefined>> = intensities;
  return scores[`${type}.${mode ?? ''}`] ?? scores[type] ?? 0;
}

function verbPattern(
  tree: Tree,
  at: number,
  patterns: readonly Pattern[],
  table: ActTable,
): Pattern | undefined {
  const frame = frameOf(tree, at, table);
  return patterns.find((pattern) => verbMatches(tree, frame, pattern, table));
}

function nounEntry(
  tree: Tree,
  at: number,
  patterns: readonly Pattern[],
  table: ActTable,
): ActEntry | undefined {
  const verb = carrierOf(tree, at, table);
  const lemma = verb === undefined ? '' : (tree.words[verb]?.lemma.toLowerCase() ?? '');
  const ofVerb = verb === undefined ? undefined : table.verbs.get(lemma);
  // “Broke off talks” is one act, the verb’s.
  if (verb !== undefined && ofVerb !== undefined) {
    const object = verbPattern(tree, verb, ofVerb, table)?.object;
    if (object instanceof Set) return undefined;
  }
  const entry = patterns.find((pattern) => nounMatches(tree, at, pattern, table))?.entry;
  return entry && verb !== undefined && table.light.has(lemma) ? carried(entry) : entry;
}

/** The verb whose object the noun is, also through “a series of”. */
function carrierOf(tree: Tree, at: number, table: ActTable): number | undefined {
  const word = tree.words[at];
  if (word === undefined || word.head === -1) return undefined;
  const above = tree.words[word.head];
  const through = above?.tag === 'NOUN' && contentOf(tree, word.head, table) === at;
  const noun = through ? word.head : at;
  const head = tree.words[noun]?.head ?? -1;
  if (tree.words[head]?.tag === 'VERB') return objectOf(tree, head) === noun ? head : undefined;
  return dependents(tree, noun, 'acl', 'amod').find((one) => objectOf(tree, one) === noun);
}

/** On a light verb, whoever does it is its subject, and prepositions may hang on the verb, too. */
function carried({ roles, ...entry }: ActEntry): ActEntry {
  const onVerb = roles.recipient.flatMap((slot) =>
    slot.startsWith('nmod:') ? [slot, `obl:${slot.slice(5)}` as const] : [slot],
  );
  return {
    ...entry,
    roles: { ...roles, initiator: ['subj', ...roles.initiator], recipient: onVerb },
  };
}
