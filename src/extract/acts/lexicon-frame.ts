import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { ActTable } from './lexicon-table.ts';
import { gerundObject, objectOfMisread } from './tree-walk.ts';

/** What stands around a verb, gathered once for all its patterns. */
export interface Frame {
  readonly subject: number | undefined;
  /** More than one where a second one is what is given to the first, or what the first is said to be. */
  readonly objects: readonly number[];
  /** To whom: “gave Armenia aid”. */
  readonly indirect: number | undefined;
  readonly particles: readonly string[];
  /** Nouns on prepositions: on the verb, and on its object, where parsers often put them. */
  readonly obliques: readonly Oblique[];
  /** The verb of the clause that completes it, with `to` or `that`; `=` where nothing introduces it. */
  readonly clause: { readonly kind: string; readonly at: number } | undefined;
}

export interface Oblique {
  readonly preposition: string;
  readonly at: number;
}

export function frameOf(tree: Tree, at: number, table: ActTable): Frame {
  const outer = objectsOf(tree, at);
  const inner = outer.map((object) => contentOf(tree, object, table));
  return {
    subject: doerOf(tree, at),
    objects: inner,
    indirect: dependents(tree, at, 'iobj')[0] ?? (outer.length > 1 ? outer[0] : undefined),
    particles: [...particlesOf(tree, at), ...outer.map((one) => caseOf(tree, one))],
    obliques: [at, ...new Set([...outer, ...inner])].flatMap((word) => obliquesOf(tree, word)),
    clause: clauseOf(tree, at),
  };
}

/** The subject, or whom a passive names behind “by”. */
function doerOf(tree: Tree, at: number): number | undefined {
  const subjects = dependents(tree, at, 'nsubj');
  if (!isPassive(tree, at)) return subjects[0] ?? fragmentOf(tree, at);
  return dependents(tree, at, 'obl').find((one) => caseOf(tree, one) === 'by');
}

/** “Tanks rolled into the capital”, read as a noun that something was done to. */
function fragmentOf({ words, root }: Tree, at: number): number | undefined {
  const word = words[at];
  return word?.relation === 'acl' && word.head === root && words[root]?.tag === 'NOUN'
    ? root
    : undefined;
}

/** It has a passive's auxiliary, or a passive's subject and no object of its own. */
function isPassive(tree: Tree, at: number): boolean {
  if (objectOfMisread(tree, at) !== undefined) return false;
  if (dependents(tree, at, 'aux:pass').length > 0) return true;
  if (dependents(tree, at, 'nsubj:pass').length > 0)
    return dependents(tree, at, 'obj').length === 0;
  return passiveBefore(tree, at) !== undefined;
}

/** “Was arrested and sentenced to …”: the second shares the first one's auxiliary and subject. */
function passiveBefore(tree: Tree, at: number): number | undefined {
  const word = tree.words[at];
  if (word?.relation !== 'conj' || word.features['VerbForm'] !== 'Part') return undefined;
  if (word.features['Tense'] !== 'Past') return undefined;
  if (dependents(tree, at, 'nsubj', 'obj', 'aux', 'iobj').length > 0) return undefined;
  return dependents(tree, word.head, 'aux:pass').length > 0 ? word.head : undefined;
}

/** The direct objects, also where a passive or a participle has turned one into a subject or into what it describes. */
export function objectsOf(tree: Tree, at: number): readonly number[] {
  const own = isPassive(tree, at) ? undergoers(tree, at) : dependents(tree, at, 'obj');
  if (own.length > 0) return own.map((one) => meantBy(tree, one, at));
  const given = [...dependents(tree, at, 'iobj'), ...bareObliques(tree, at)];
  if (given.length > 0) return given;
  const made = gerundObject(tree, at) ?? objectOfMisread(tree, at);
  if (made !== undefined) return [made];
  const word = tree.words[at];
  if (word === undefined || word.head === -1) return [];
  const beside = besideSubject(tree, at);
  if (beside.length > 0) return beside;
  const described = /^(?:acl|amod)/u.test(word.relation);
  const past = word.features['VerbForm'] === 'Part' && word.features['Tense'] === 'Past';
  return described && past && dependents(tree, at, 'nsubj').length === 0 ? [word.head] : [];
}

/** What is acted upon in a passive, also where it is tagged a plain subject. */
function undergoers(tree: Tree, at: number): readonly number[] {
  const own = dependents(tree, at, 'obj', 'nsubj:pass');
  if (own.length > 0) return own;
  const before = passiveBefore(tree, at);
  if (before !== undefined) return dependents(tree, before, 'nsubj:pass', 'nsubj');
  const plain = dependents(tree, at, 'nsubj');
  const word = tree.words[at];
  // “Asked for a meeting and was refused”.
  return plain.length > 0 || word?.relation !== 'conj'
    ? plain
    : dependents(tree, word.head, 'nsubj', 'nsubj:pass');
}

/** “Arrested in 2009, the banker left”: what befell the subject of the clause beside. */
function besideSubject(tree: Tree, at: number): readonly number[] {
  const word = tree.words[at];
  if (word?.relation !== 'advcl' || word.features['VerbForm'] !== 'Part') return [];
  if (word.features['Tense'] !== 'Past' || word.form.endsWith('ing')) return [];
  return dependents(tree, at, 'aux', 'nsubj', 'nsubj:pass', 'obj', 'mark').length > 0
    ? []
    : dependents(tree, word.head, 'nsubj', 'nsubj:pass');
}

/** “Held 20,000 civilians as shields”, “flew over 13 tons of medicine”: objects that were taken for adverbials. */
function bareObliques(tree: Tree, at: number): readonly number[] {
  return (tree.children[at] ?? []).filter((one) => {
    const word = tree.words[one];
    if (one < at || word?.relation !== 'obl' || word.tag !== 'NOUN') return false;
    const preposition = caseOf(tree, one);
    const counted = dependents(tree, one, 'nummod').length > 0;
    return preposition === '' ? counted : counted && ABOUT.has(preposition);
  });
}

const ABOUT = new Set(['over', 'around', 'about', 'nearly', 'up to', 'under']);

const RELATIVES = new Set(['which', 'that', 'who', 'whom']);

/** “The treaty, which was signed”: the treaty. */
function meantBy({ words }: Tree, at: number, verb: number): number {
  const word = words[at];
  const clause = words[verb];
  const relative = word?.tag === 'PRON' && RELATIVES.has(word.lemma.toLowerCase());
  return relative && clause?.relation === 'acl:relcl' ? clause.head : at;
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

/** With what stands in a clause behind a preposition: “charged with creating”. */
export function obliquesOf(tree: Tree, at: number): readonly Oblique[] {
  return dependents(tree, at, 'obl', 'nmod', 'advcl', 'acl').flatMap((one) => {
    const preposition = caseOf(tree, one) || markOf(tree, one);
    return preposition === '' ? [] : [{ preposition, at: one }];
  });
}

function markOf(tree: Tree, at: number): string {
  const mark = dependents(tree, at, 'mark')[0];
  return mark === undefined ? '' : (tree.words[mark]?.form.toLowerCase() ?? '');
}

/** “To” that the parser has hung on the noun behind: “threatened to | ban”. */
function strayTo({ words }: Tree, at: number): string {
  const before = words[at - 1];
  const bare = words[at]?.features['VerbForm'] === 'Inf' && before?.tag === 'PART';
  return bare && before.form === 'to' ? 'to' : '';
}

function clauseOf(tree: Tree, at: number): Frame['clause'] {
  for (const one of dependents(tree, at, 'xcomp', 'ccomp', 'advcl')) {
    const form = markOf(tree, one) || strayTo(tree, one);
    const relation = tree.words[one]?.relation;
    if (form === 'to' || form === 'that') return { kind: form, at: one };
    if (relation === 'ccomp') return { kind: 'that', at: one };
    if (relation === 'xcomp') return { kind: '=', at: one };
  }
  return undefined;
}
