import type { EventType } from '../../model/records.ts';
import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { frameWords } from './frame-words.ts';
import { contentOf, frameOf, objectsOf } from './lexicon-frame.ts';
import { fills, nounMatches, verbMatches } from './lexicon-match.ts';
import type { ActEntry, Pattern } from './lexicon-pattern.ts';
import { quotedBlame } from './lexicon-quoted.ts';
import { englishActs } from './lexicon-table.ts';
import type { ActTable } from './lexicon-table.ts';
import intensities from './tables/intensity.compiled.json' with { type: 'json' };

export type { ActEntry, RoleSlot } from './lexicon-pattern.ts';

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
  if (word.tag === 'VERB' && isWithheld(tree, at, lemma))
    return { ...WITHHELD, rule: `will not ${lemma}` };
  if (word.tag === 'VERB' || word.tag === 'ADJ') {
    const patterns = table.verbs.get(word.tag === 'VERB' ? lemma : `~${lemma}`);
    const entry = patterns && named(verbEntry(tree, at, patterns, table), lemma);
    if (word.tag !== 'VERB' || (entry !== undefined && entry.type !== 'CONSULT')) return entry;
    return quotedBlame(tree, at, lemma) ?? entry;
  }
  if (word.tag !== 'NOUN') return undefined;
  const patterns = table.nouns.get(lemma);
  return patterns && named(nounEntry(tree, at, patterns, table), lemma);
}

/** Goldstein’s scale as PLOVER has it: −10 (most conflictual) to 10; a type’s own where the mode has none. */
export function intensityOf(type: EventType, mode?: string): number {
  const scores: Readonly<Record<string, number | undefined>> = intensities;
  return scores[`${type}.${mode ?? ''}`] ?? scores[type] ?? 0;
}

/** What is refused by a verb that says so: “would not renew the lease”. */
function isWithheld(tree: Tree, at: number, lemma: string): boolean {
  if (!frameWords('withheld').has(lemma)) return false;
  const helpers = dependents(tree, at, 'aux').map((one) => tree.words[one]?.lemma.toLowerCase());
  if (!helpers.some((one) => one === 'will' || one === 'would')) return false;
  if (
    dependents(tree, at, 'nsubj').length === 0 ||
    dependents(tree, at, 'mark').some((one) => tree.words[one]?.lemma === 'if')
  )
    return false;
  return dependents(tree, at, 'advmod').some((one) =>
    /^(?:not|n['’]t|never)$/iu.test(tree.words[one]?.form ?? ''),
  );
}

const WITHHELD: Omit<ActEntry, 'rule'> = {
  type: 'REJECT',
  roles: {
    initiator: ['subj'],
    recipient: ['obl:with', 'nmod:with', 'nmod:to', 'nmod:from', 'nmod:of', 'obl:to', 'obj'],
  },
};

/** With the word itself in its rule: patterns are kept once for all words that share them. */
function named(entry: ActEntry | undefined, lemma: string): ActEntry | undefined {
  return entry && { ...entry, rule: entry.rule.replace('*', lemma) };
}

/** The act of a verb, unless it only carries that of its noun. */
function verbEntry(
  tree: Tree,
  at: number,
  patterns: readonly Pattern[],
  table: ActTable,
): ActEntry | undefined {
  const pattern = verbPattern(tree, at, patterns, table);
  if (pattern?.entry?.type === 'AGREE' && pattern.clause === 'to') {
    return promised(tree, at, pattern.entry, table);
  }
  if (pattern?.entry === undefined || !(pattern.object instanceof Set)) return pattern?.entry;
  const lemma = tree.words[at]?.lemma.toLowerCase() ?? '';
  if (!table.light.has(lemma)) return pattern.entry;
  const nouns = objectsOf(tree, at).map((one) => contentOf(tree, one, table));
  const carries = nouns.some((noun) => {
    if (tree.words[noun]?.tag !== 'NOUN' || isSpokenFor(tree, noun, table)) return false;
    const own = table.nouns.get(tree.words[noun]?.lemma.toLowerCase() ?? '');
    const entry = own?.find((one) => nounMatches(tree, noun, one, table))?.entry;
    return entry !== undefined && isCarried(pattern, entry, lemma, table);
  });
  return carries ? undefined : pattern.entry;
}

/** “Vowed to destroy”: who promises harm threatens. */
function promised(tree: Tree, at: number, entry: ActEntry, table: ActTable): ActEntry {
  const { clause } = frameOf(tree, at, table);
  const lemma = tree.words[clause?.at ?? -1]?.lemma.toLowerCase() ?? '';
  const patterns = clause && table.verbs.get(lemma);
  const deed = patterns && verbPattern(tree, clause.at, patterns, table)?.entry;
  if (deed === undefined || !HARSH.has(deed.type)) return entry;
  const { mode: _, ...rest } = entry;
  return { ...rest, type: deed.type === 'REJECT' ? 'REJECT' : 'THREATEN' };
}

const HARSH: ReadonlySet<EventType> = new Set([
  'ASSAULT',
  'COERCE',
  'SANCTION',
  'PROTEST',
  'REJECT',
]);

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
  if (isSpokenFor(tree, at, table)) return undefined;
  const own = patterns.find((pattern) => nounMatches(tree, at, pattern, table))?.entry;
  const verb = own && carrierOf(tree, at, table);
  if (own === undefined || verb === undefined) return own;
  const lemma = tree.words[verb]?.lemma.toLowerCase() ?? '';
  const pattern = verbPattern(tree, verb, table.verbs.get(lemma) ?? [], table);
  // “Broke off talks” is one act, the verb’s; “held talks” is the noun’s, done by the verb’s subject.
  if (pattern?.object instanceof Set) {
    return isCarried(pattern, own, lemma, table) ? named(pattern.entry, lemma) : undefined;
  }
  return table.light.has(lemma) ? carried(own) : own;
}

/** It only makes another word’s act what it is: “go on strike”, “the signing of a treaty”, “rescue teams”. */
function isSpokenFor(tree: Tree, at: number, table: ActTable): boolean {
  const word = tree.words[at];
  const above = tree.words[word?.head ?? -1];
  if (word === undefined || above === undefined) return false;
  const next = tree.words[at + 1];
  // Two objects side by side are mostly one that the parser has cut.
  const cut = next?.tag === 'NOUN' && next.head === word.head && next.relation === word.relation;
  if (word.relation === 'compound' || cut) return true;
  if (!/^(?:obl|nmod)/u.test(word.relation)) return false;
  const lemma = above.lemma.toLowerCase();
  const pattern =
    above.tag === 'VERB'
      ? verbPattern(tree, word.head, table.verbs.get(lemma) ?? [], table)
      : table.nouns.get(lemma)?.find((one) => nounMatches(tree, word.head, one, table));
  return (
    pattern?.needs.some(({ filler }) => filler instanceof Set && fills(tree, at, filler, table)) ===
    true
  );
}

/** The verb says no more than its noun does. */
function isCarried({ entry }: Pattern, own: ActEntry, lemma: string, { light }: ActTable): boolean {
  return entry?.type === own.type && light.has(lemma);
}

/** The verb whose object the noun is, also through “a series of”. */
function carrierOf(tree: Tree, at: number, table: ActTable): number | undefined {
  const word = tree.words[at];
  if (word === undefined || word.head === -1) return undefined;
  const above = tree.words[word.head];
  const through = above?.tag === 'NOUN' && contentOf(tree, word.head, table) === at;
  const noun = through ? word.head : at;
  const head = tree.words[noun]?.head ?? -1;
  if (tree.words[head]?.tag === 'VERB' && objectsOf(tree, head).includes(noun)) return head;
  return dependents(tree, noun, 'acl', 'amod').find((one) => objectsOf(tree, one).includes(noun));
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
