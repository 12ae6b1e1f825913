import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { contentOf, obliquesOf } from './lexicon-frame.ts';
import type { Frame, Oblique } from './lexicon-frame.ts';
import type { Filler, Pattern } from './lexicon-pattern.ts';
import type { ActTable } from './lexicon-table.ts';

export function verbMatches(tree: Tree, frame: Frame, pattern: Pattern, table: ActTable): boolean {
  const { particle, subject, clause, clauseVerb, auxiliary } = pattern;
  const fits = (at: number | undefined, filler: Filler): boolean =>
    at !== undefined && fills(tree, at, filler, table);
  if (particle !== undefined && !hasParticle(frame, particle)) return false;
  if (subject !== undefined && !fits(frame.subject, subject)) return false;
  if (!objectFits(tree, frame, pattern, table)) return false;
  if (clause === '=') return clauseVerb === undefined || isMade(tree, frame, clauseVerb, table);
  if (clause !== undefined && frame.clause?.kind !== clause) return false;
  if (clauseVerb !== undefined && !fits(frame.clause?.at, clauseVerb)) return false;
  if (auxiliary !== undefined && !hasModal(tree, frame.clause?.at ?? -1, auxiliary, table))
    return false;
  return needsMet(tree, frame, pattern, table);
}

function objectFits(
  tree: Tree,
  { objects, obliques }: Frame,
  { object, particle }: Pattern,
  table: ActTable,
): boolean {
  if (object === undefined) return true;
  // “Hand over arms” read as one preposition with its noun.
  const swallowed = obliques.filter(({ preposition }) => preposition === particle);
  const all = objects.length > 0 ? objects : swallowed.map(({ at }) => at);
  if (object === 'none') return objects.length === 0;
  return all.some((at) =>
    // “Is providing photographs and military intelligence”.
    [at, ...(object instanceof Set ? dependents(tree, at, 'conj') : [])].some((one) =>
      fills(tree, contentOf(tree, one, table), object, table),
    ),
  );
}

/** “Found him guilty”, “let free activists”: however the parser has hung it on. */
function isMade(tree: Tree, { objects, clause }: Frame, filler: Filler, table: ActTable): boolean {
  const made = [
    ...(clause === undefined ? [] : [clause.at]),
    ...objects,
    ...objects.flatMap((one) => dependents(tree, one, 'amod', 'acl')),
  ];
  return made.some((at) => fills(tree, at, filler, table));
}

function hasModal(tree: Tree, at: number, lemmas: Filler, table: ActTable): boolean {
  return dependents(tree, at, 'aux').some((one) => fills(tree, one, lemmas, table));
}

/** “Pulled out” and “pulled out of the talks” both have the particle `out`. */
function hasParticle({ particles, obliques }: Frame, particle: string): boolean {
  return (
    particles.includes(particle) ||
    obliques.some(({ preposition }) => preposition.split(' ')[0] === particle)
  );
}

function needsMet(
  tree: Tree,
  frame: Frame,
  { needs, particle }: Pattern,
  table: ActTable,
): boolean {
  return needs.every(({ prepositions, filler }) => {
    if (prepositions[0] === 'iobj') {
      return frame.indirect !== undefined && fills(tree, frame.indirect, filler, table);
    }
    const wanted = prepositions.flatMap((one) => [one, `${particle ?? ''} ${one}`]);
    return frame.obliques.some(
      ({ preposition, at }) =>
        wanted.includes(preposition) && fills(tree, contentOf(tree, at, table), filler, table),
    );
  });
}

export function nounMatches(tree: Tree, at: number, pattern: Pattern, table: ActTable): boolean {
  const { modifier, plural, needs } = pattern;
  if (plural && tree.words[at]?.features['Number'] !== 'Plur') return false;
  if (modifier !== undefined) {
    const found = dependents(tree, at, 'compound', 'amod', 'nmod').some((one) =>
      fills(tree, one, modifier, table),
    );
    if (!found) return false;
  }
  const obliques = [...obliquesOf(tree, at), ...possessorsOf(tree, at)];
  return needs.every(({ prepositions, filler }) =>
    obliques.some(
      (one) => prepositions.includes(one.preposition) && fills(tree, one.at, filler, table),
    ),
  );
}

const PERSONAL = new Set([
  'he',
  'she',
  'they',
  'we',
  'i',
  'you',
  'who',
  'whose',
  'his',
  'her',
  'their',
  'each',
  'him',
  'them',
  'us',
]);

export function fills(tree: Tree, at: number, filler: Filler, { actors }: ActTable): boolean {
  const word = tree.words[at];
  if (word === undefined) return false;
  if (filler === 'any') return true;
  if (filler === 'many') return isMany(tree, at);
  if (filler === 'joined') return dependents(tree, at, 'conj').length > 0;
  const lemma = word.lemma.toLowerCase();
  if (filler !== 'actor') return filler.has(lemma) || hasCompound(tree, at, lemma, filler);
  if (word.tag === 'PROPN') return true;
  return word.tag === 'PRON' ? PERSONAL.has(lemma) : actors.has(lemma);
}

/** `hunger-strike` stands for “hunger strike” in the lists. */
function hasCompound(tree: Tree, at: number, lemma: string, words: ReadonlySet<string>): boolean {
  return dependents(tree, at, 'compound', 'amod').some((one) => {
    const part = tree.words[one];
    if (part === undefined) return false;
    return [part.lemma, part.form].some((word) => words.has(`${word.toLowerCase()}-${lemma}`));
  });
}

function possessorsOf(tree: Tree, at: number): readonly Oblique[] {
  return dependents(tree, at, 'nmod:poss').map((one) => ({ preposition: "'s", at: one }));
}

function isMany(tree: Tree, at: number): boolean {
  const plural = tree.words[at]?.features['Number'] === 'Plur';
  return plural || dependents(tree, at, 'conj').length > 0;
}
