import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Attribution, Stretch } from './attribution.ts';
import { lemmaOf, plainRange, stretchOf, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import { sharedView } from './shared-views.ts';
import { speakerAt } from './speaker.ts';
import { attributionByView } from './views.ts';

/** Attributions by prepositions and adverbs: “according to”, “in the view of”, “allegedly”. */
export function attributionsOfWords(
  scene: Scene,
  known: readonly Attribution[],
): readonly Attribution[] {
  const found: Attribution[] = [];
  for (const [at, word] of scene.tree.words.entries()) {
    const one =
      word.tag === 'ADV' && scene.lexicon.hearsay.has(word.lemma.toLowerCase())
        ? byAdverb(scene, at)
        : PHRASES.has(word.relation)
          ? (sharedView(scene, at) ?? byPreposition(scene, at) ?? byView(scene, at))
          : undefined;
    const told = known.some(({ cue, claims }) => claims && cue.start === one?.cue.start);
    if (one !== undefined && !told) found.push(one);
  }
  return found;
}

/** Where the reader may hang a phrase with a preposition. */
const PHRASES: ReadonlySet<string> = new Set([
  'obl',
  'obl:agent',
  'nmod',
  'parataxis',
  'root',
  'advcl',
  'dislocated',
]);

function byView(scene: Scene, at: number): Attribution | undefined {
  const clause = Math.max(0, scene.tree.words[at]?.head === -1 ? at : clauseAbove(scene.tree, at));
  return attributionByView(scene, at, (phrase) => ({
    // A reader may take the phrase itself for the clause.
    content: around(scene, clause, phrase, clause === at ? wholeOf(scene.tree) : undefined),
    ...(clause === at ? {} : { head: clause }),
  }));
}

function wholeOf({ words }: Tree): Words {
  return { first: 0, last: words.length - 1 };
}

function byPreposition(scene: Scene, at: number): Attribution | undefined {
  const { tree, lexicon } = scene;
  const name = caseOf(tree, at);
  if (!lexicon.prepositions.has(name) && !(name === 'in' && isPoll(scene, at))) return undefined;
  const phrase = subtree(tree, at);
  const [marker] = dependents(tree, at, 'case');
  const source = speakerAt(scene, at);
  if (marker === undefined || source === undefined) return undefined;
  const cue = plainRange(scene, {
    first: marker,
    last: Math.max(marker, ...dependents(tree, marker, 'fixed')),
  });
  const clause = clauseAbove(tree, at);
  const content = around(scene, clause, phrase);
  if (cue === undefined || content.length === 0) return undefined;
  return {
    sentence: scene.sentence,
    rule: `preposition ${name}`,
    cue,
    source,
    content,
    head: clause,
    claims: true,
    denies: false,
    quoted: false,
    hearsay: false,
  };
}

/** “In a poll of the court”. */
function isPoll({ tree, lexicon }: Scene, at: number): boolean {
  return lexicon.polls.has(lemmaOf(tree, at)) && tree.words[at]?.relation === 'obl';
}

const CLAUSES: ReadonlySet<string> = new Set([
  'root',
  'ccomp',
  'conj',
  'acl:relcl',
  'parataxis',
  'csubj',
]);
const MOST_STEPS = 12;

/** The head of the clause that a phrase stands in. */
function clauseAbove({ words }: Tree, at: number): number {
  let head = words[at]?.head ?? at;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const word = words[head];
    if (word === undefined || word.head === -1) return head;
    if (CLAUSES.has(word.relation) && word.tag !== 'NOUN' && word.tag !== 'PROPN') return head;
    head = word.head;
  }
  return head;
}

/** What a clause says without a phrase in it, between semicolons. */
export function around(
  scene: Scene,
  clause: number,
  phrase: Words,
  whole: Words = subtree(scene.tree, clause),
): readonly Stretch[] {
  const { tree } = scene;
  let { first, last } = whole;
  for (let at = phrase.first - 1; at >= whole.first && first === whole.first; at -= 1) {
    if (tree.words[at]?.form === ';') first = at + 1;
  }
  for (let at = phrase.last + 1; at <= whole.last && last === whole.last; at += 1) {
    if (tree.words[at]?.form === ';') last = at - 1;
  }
  return [
    stretchOf(scene, { first, last: Math.min(last, phrase.first - 1) }),
    stretchOf(scene, { first: Math.max(first, phrase.last + 1), last }),
  ].flatMap((stretch) => stretch ?? []);
}

/** “He died in custody, allegedly | of a heart attack”: it says nothing without its clause. */
function isPhrase(tree: Tree, at: number): boolean {
  return /^(?:obl|nmod)/u.test(tree.words[at]?.relation ?? '') && caseOf(tree, at) !== '';
}

function byAdverb(scene: Scene, at: number): Attribution | undefined {
  const { tree } = scene;
  const cue = plainRange(scene, { first: at, last: at });
  const described = tree.words[at]?.head ?? -1;
  if (cue === undefined || described === -1) return undefined;
  const head = isPhrase(tree, described) ? clauseAbove(tree, described) : described;
  const content = around(scene, head, { first: at, last: at });
  if (content.length === 0) return undefined;
  return {
    sentence: scene.sentence,
    rule: `adverb ${lemmaOf(tree, at)}`,
    cue,
    content,
    head: described,
    claims: true,
    denies: false,
    quoted: false,
    hearsay: true,
  };
}
