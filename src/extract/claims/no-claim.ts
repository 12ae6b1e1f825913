import { officeAt } from '../elites/words.ts';
import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { CueEntry } from './lexicon.ts';
import type { Predicate } from './predicate.ts';
import { lemmaOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { isSomebody } from './people.ts';

/**
 * An act upon a person or a thing, by a verb that says something only of what was put forward: “dismissed the minister”,
 * “rejected the appeal”, “denied him entry”, “was named head of the agency”.
 */
export function isAct(
  scene: Scene,
  { at, parts, passive, subject }: Predicate,
  { kind, raising }: CueEntry,
  frame: string,
): boolean {
  const { tree, lexicon } = scene;
  if (raising) return isFragment(tree, at, parts.clause, subject);
  const object = passive ? subject : parts.object;
  const lemma = object === undefined ? '' : lemmaOf(tree, object);
  if (kind === 'dismiss') {
    const toldOf = lexicon.putForward.has(lemma) || isOfWords(lexicon.nouns.get(lemma));
    if (frame === 'as' || frame === 'pas') {
      return isOffice(tree, parts.as) || (lemmaOf(tree, at) === 'reject' && !toldOf);
    }
    return !toldOf;
  }
  if (kind === 'deny' && frame === 'obj') return lexicon.withheld.has(lemma);
  if (kind === 'guess') return object !== undefined && isSomebody(scene, object);
  if (kind === 'tell' && passive) return !isConjoined(tree, parts.clause);
  if (frame === 'pclause' && subject !== undefined) return tree.words[subject]?.tag !== 'PRON';
  if (frame === 'ppred' && (kind === 'hold' || kind === 'say')) {
    const named = parts.predicate ?? parts.object;
    if (isName(tree, at, named) || lexicon.acts.has(lemmaOf(tree, at))) return true;
    if (lexicon.noNames.has(lemmaOf(tree, named ?? at))) return true;
  }
  if (kind === 'hold' && (frame === 'pred' || frame === 'ppred')) {
    return isOffice(tree, parts.predicate ?? (passive ? parts.object : undefined));
  }
  return false;
}

/** “So stark that it seemed …”, “an argument, appearing to lack sense”: no sentence that could be read alone. */
function isFragment(
  tree: Tree,
  at: number,
  clause: number | undefined,
  subject: number | undefined,
): boolean {
  if (tree.words[at]?.features['VerbForm'] === 'Ger') return true;
  if (subject === undefined && clause === undefined) return true;
  const opening = subject === undefined ? undefined : tree.words[tree.first[subject] ?? subject];
  if (opening?.form === 'to') return true;
  return clause !== undefined && dependents(tree, clause, 'nsubj', 'expl', 'csubj').length === 0;
}

/** “The timing suggests that …”, “this would indicate that …”: a fact says nothing, the author reads it so. */
export function isSign(
  { tree, lexicon }: Scene,
  { subject, passive }: Predicate,
  { kind }: CueEntry,
  frame: string,
): boolean {
  if (subject === undefined || passive || frame === 'quote') return false;
  if (kind !== 'say' && kind !== 'show') return false;
  const { tag, features } = tree.words[subject] ?? {};
  if (tag === 'PRON') return features?.['PronType'] === 'Dem';
  return tag === 'NOUN' && lexicon.signs.has(lemmaOf(tree, subject));
}

/** “An agent called Halcyon”: a mere name. */
function isName(tree: Tree, at: number, named: number | undefined): boolean {
  return tree.words[at]?.relation === 'acl' && tree.words[named ?? -1]?.tag === 'PROPN';
}

function isConjoined(tree: Tree, clause: number | undefined): boolean {
  const opening = tree.words[tree.first[clause ?? -1] ?? -1];
  return opening?.form.toLowerCase() === 'that';
}

const OF_WORDS: ReadonlySet<string> = new Set(['saying', 'denial', 'thought', 'topic', 'theory']);

function isOfWords(entries: readonly CueEntry[] | undefined): boolean {
  return entries?.some(({ kind }) => OF_WORDS.has(kind)) === true;
}

function isOffice(tree: Tree, at: number | undefined): boolean {
  if (at === undefined || tree.words[at]?.tag === 'PROPN') return false;
  const last = lemmaOf(tree, at).split('-').at(-1) ?? '';
  return officeAt([last], 0) !== undefined || last === 'minister' || last === 'president';
}
