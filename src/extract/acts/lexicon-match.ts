import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Filler, Pattern } from './lexicon-pattern.ts';
import type { ActTable } from './lexicon-table.ts';

/** What stands around a verb or noun, gathered once for all its patterns. */
export interface Frame {
  readonly subject: number | undefined;
  readonly object: number | undefined;
  /** To whom: “gave Armenia aid”. */
  readonly indirect: number | undefined;
  readonly particles: readonly string[];
  /** Nouns on prepositions: on the verb, and on its object, where parsers often put them. */
  readonly obliques: readonly { readonly preposition: string; readonly at: number }[];
  /** The verb of the clause that completes it, with `to` or `that`. */
  readonly clause: { readonly kind: string; readonly at: number } | undefined;
}

export function frameOf(tree: Tree, at: number, table: ActTable): Frame {
  const object = objectOf(tree, at);
  const direct = object === undefined ? undefined : contentOf(tree, object, table);
  return {
    subject: dependents(tree, at, 'nsubj').find((one) => !isPassive(tree, one)),
    object: direct,
    indirect: dependents(tree, at, 'iobj')[0],
    particles: particlesOf(tree, at),
    obliques: [
      ...obliquesOf(tree, at),
      ...(object === undefined ? [] : obliquesOf(tree, object)),
      ...(direct === undefined || direct === object ? [] : obliquesOf(tree, direct)),
    ],
    clause: clauseOf(tree, at),
  };
}

function isPassive({ words }: Tree, at: number): boolean {
  return words[at]?.relation.startsWith('nsubj:pass') === true;
}

/** The direct object, also where a passive or a participle has turned it into a subject or into what it describes. */
export function objectOf(tree: Tree, at: number): number | undefined {
  const own = dependents(tree, at, 'obj')[0] ?? dependents(tree, at, 'nsubj:pass')[0];
  if (own !== undefined) return own;
  const word = tree.words[at];
  if (word === undefined || word.head === -1) return undefined;
  const described = /^(?:acl|amod)/u.test(word.relation);
  const past = word.features['VerbForm'] === 'Part' && word.features['Tense'] === 'Past';
  return described && past && dependents(tree, at, 'nsubj').length === 0 ? word.head : undefined;
}

/** “A series of talks”: the talks. */
export function contentOf(tree: Tree, at: number, { transparent }: ActTable): number {
  if (!transparent.has(tree.words[at]?.lemma.toLowerCase() ?? '')) return at;
  return dependents(tree, at, 'nmod').find((one) => caseOf(tree, one) === 'of') ?? at;
}

function particlesOf(tree: Tree, at: number): readonly string[] {
  return dependents(tree, at, 'compound:prt', 'advmod').map(
    (one) => tree.words[one]?.form.toLowerCase() ?? '',
  );
}

function obliquesOf(tree: Tree, at: number): Frame['obliques'] {
  return dependents(tree, at, 'obl', 'nmod').flatMap((one) => {
    const preposition = caseOf(tree, one);
    return preposition === '' ? [] : [{ preposition, at: one }];
  });
}

function clauseOf(tree: Tree, at: number): Frame['clause'] {
  for (const one of dependents(tree, at, 'xcomp', 'ccomp', 'advcl')) {
    const mark = dependents(tree, one, 'mark')[0];
    const form = mark === undefined ? '' : tree.words[mark]?.form.toLowerCase();
    if (form === 'to' || form === 'that') return { kind: form, at: one };
    if (tree.words[one]?.relation === 'ccomp') return { kind: 'that', at: one };
  }
  return undefined;
}

export function verbMatches(tree: Tree, frame: Frame, pattern: Pattern, table: ActTable): boolean {
  const { particle, subject, object, clause, clauseVerb } = pattern;
  const fits = (at: number | undefined, filler: Filler): boolean =>
    at !== undefined && fills(tree, at, filler, table);
  if (subject !== undefined && !fits(frame.subject, subject)) return false;
  if (object === 'none' && frame.object !== undefined) return false;
  if (object !== undefined && object !== 'none' && !fits(frame.object, object)) return false;
  if (clause !== undefined && frame.clause?.kind !== clause) return false;
  if (clauseVerb !== undefined && !fits(frame.clause?.at, clauseVerb)) return false;
  if (particle !== undefined && !hasParticle(frame, particle)) return false;
  return needsMet(tree, frame, pattern, table);
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
  return needs.every(({ preposition, filler }) =>
    preposition === 'iobj'
      ? frame.indirect !== undefined && fills(tree, frame.indirect, filler, table)
      : frame.obliques.some(
          (one) =>
            (one.preposition === preposition ||
              one.preposition === `${particle ?? ''} ${preposition}`) &&
            fills(tree, contentOf(tree, one.at, table), filler, table),
        ),
  );
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
  const obliques = obliquesOf(tree, at);
  return needs.every(({ preposition, filler }) =>
    obliques.some((one) => one.preposition === preposition && fills(tree, one.at, filler, table)),
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
  'each',
  'him',
  'them',
  'us',
]);

function fills(tree: Tree, at: number, filler: Filler, { actors }: ActTable): boolean {
  const word = tree.words[at];
  if (word === undefined) return false;
  if (filler === 'any') return true;
  const lemma = word.lemma.toLowerCase();
  if (filler !== 'actor') return filler.has(lemma);
  if (word.tag === 'PROPN') return true;
  return word.tag === 'PRON' ? PERSONAL.has(lemma) : actors.has(lemma);
}
