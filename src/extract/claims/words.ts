import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { around, clauseAbove, restAround } from './asides.ts';
import type { Attribution } from './attribution.ts';
import { lemmaOf, plainRange, subtree } from './scene.ts';
import type { Scene } from './scene.ts';
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
          ? (sharedView(scene, at) ?? byPreposition(scene, at) ?? attributionByView(scene, at))
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

function byPreposition(scene: Scene, at: number): Attribution | undefined {
  const { tree, lexicon } = scene;
  const name = caseOf(tree, at);
  if (!lexicon.prepositions.has(name) && !(name === 'in' && isPoll(scene, at))) return undefined;
  const [marker] = dependents(tree, at, 'case');
  if (marker === undefined) return undefined;
  const { content, head, phrase } = restAround(scene, at, subtree(tree, at));
  const source = speakerAt(scene, at, phrase);
  const cue = plainRange(scene, {
    first: marker,
    last: Math.max(marker, ...dependents(tree, marker, 'fixed')),
  });
  if (source === undefined || cue === undefined || content.length === 0) return undefined;
  return {
    sentence: scene.sentence,
    rule: `preposition ${name}`,
    cue,
    source,
    content,
    ...(head === undefined ? {} : { head }),
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
