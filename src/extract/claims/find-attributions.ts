import { dependents } from '../../parse/tree.ts';
import type { Story, StorySentence } from '../story.ts';
import type { Attribution, Stretch } from './attribution.ts';
import { endedAtSemicolon } from './clause-end.ts';
import { attributionByColon } from './colons.ts';
import { attributionsOfWords } from './words.ts';
import { attributionOfNoun } from './nouns.ts';
import { cueLexicon } from './lexicon.ts';
import type { CueEntry, CueLexicon } from './lexicon.ts';
import { mended } from './mended.ts';
import { quotationsIn } from './quotations.ts';
import type { Quotation } from './quotations.ts';
import { joinQuotations } from './running.ts';
import { lemmaOf } from './scene.ts';
import type { Scene } from './scene.ts';
import { attributionOfVerb } from './verbs.ts';

/** All attributions of a story's body, in reading order, whatever their breadth; one may stand inside another's content. */
export function findAttributions(story: Story): readonly Attribution[] {
  const lexicon = cueLexicon(story.language);
  if (lexicon === undefined) return [];
  const quotations = quotationsOf(story.sentences);
  const told = story.sentences.filter(isTold);
  const found = told.flatMap((sentence, at) => {
    const following = announced(sentence, told[at + 1], quotations);
    return inSentence({
      sentence,
      tree: mended(sentence.tree, lexicon),
      lexicon,
      quotations: quotations.get(sentence.passage.id) ?? [],
      ...(following === undefined ? {} : { following }),
    });
  });
  return joinQuotations(story, found, quotations);
}

const TELLS: ReadonlySet<string> = new Set(['paragraph', 'quotation', 'item']);

export function isTold({ passage }: StorySentence): boolean {
  return TELLS.has(passage.role);
}

/** The quotation that a colon at the end of a passage leads to. */
function announced(
  sentence: StorySentence,
  next: StorySentence | undefined,
  quotations: ReadonlyMap<string, readonly Quotation[]>,
): Stretch | undefined {
  if (next === undefined || next.passage.id === sentence.passage.id) return undefined;
  if (!/:\s*$/u.test(sentence.passage.text)) return undefined;
  const { passage } = next;
  if (passage.role === 'quotation')
    return { passage, start: 0, end: passage.text.trimEnd().length };
  const [first] = quotations.get(passage.id) ?? [];
  if (first === undefined || passage.text.slice(0, first.start).trim() !== '') return undefined;
  return { passage, start: first.start, end: first.end };
}

function quotationsOf(
  sentences: readonly StorySentence[],
): ReadonlyMap<string, readonly Quotation[]> {
  const found = new Map<string, readonly Quotation[]>();
  for (const { passage } of sentences) {
    if (!found.has(passage.id)) found.set(passage.id, quotationsIn(passage.text));
  }
  return found;
}

function inSentence(scene: Scene): readonly Attribution[] {
  const { tree, lexicon } = scene;
  const found: Attribution[] = [];
  for (const [at, { tag }] of tree.words.entries()) {
    const one = attributionAt(scene, at, tag, lexicon);
    if (one !== undefined) found.push(endedAtSemicolon(scene, one));
  }
  const byColon = attributionByColon(scene);
  if (byColon !== undefined) found.push(byColon);
  const whole = found.filter((one) => !found.some((other) => isPartOf(one, other)));
  return [...whole, ...attributionsOfWords(scene, whole)].toSorted(
    (a, b) => a.cue.start - b.cue.start,
  );
}

/** The verb of “made the claim”, where the noun has both. */
function isPartOf({ cue }: Attribution, { cue: other, rule }: Attribution): boolean {
  return (
    rule.startsWith('noun ') &&
    other.start <= cue.start &&
    cue.end <= other.end &&
    cue.end - cue.start < other.end - other.start
  );
}

function attributionAt(
  scene: Scene,
  at: number,
  tag: string,
  lexicon: CueLexicon,
): Attribution | undefined {
  if (tag === 'VERB') {
    if (isName(scene.tree, at)) return undefined;
    const entries = verbEntries(scene, at, lexicon);
    return entries === undefined ? undefined : attributionOfVerb(scene, at, entries);
  }
  if (tag === 'ADJ') {
    const entries = lexicon.adjectives.get(lemmaOf(scene.tree, at));
    return entries === undefined || dependents(scene.tree, at, 'cop').length === 0
      ? undefined
      : attributionOfVerb(scene, at, entries);
  }
  if (tag === 'NOUN') {
    const entries = lexicon.nouns.get(lemmaOf(scene.tree, at));
    return entries === undefined ? undefined : attributionOfNoun(scene, at, entries);
  }
  return undefined;
}

/** In words. */
const FEW = 2;

/** “Colonel Said Mabrouk”, outside a headline. */
function isName({ words }: Scene['tree'], at: number): boolean {
  const isCapital = (word: number): boolean => /^\p{Lu}/u.test(words[word]?.form ?? '');
  if (!isCapital(at) || !isCapital(at - 1) || !isCapital(at + 1)) return false;
  return (
    words.filter(({ form, tag }) => /^(?:NOUN|VERB|ADJ)$/u.test(tag) && /^\p{Ll}/u.test(form))
      .length >= FEW
  );
}

/** “Rumour has it that …”. */
function hasIt(tree: Scene['tree'], at: number): boolean {
  return dependents(tree, at, 'obj').some(
    (word) => word === at + 1 && lemmaOf(tree, word) === 'it',
  );
}

function verbEntries(
  { tree }: Scene,
  at: number,
  { verbs }: CueLexicon,
): readonly CueEntry[] | undefined {
  const lemma = lemmaOf(tree, at);
  const particle = dependents(tree, at, 'compound').find(
    (word) => tree.words[word]?.relation === 'compound:prt',
  );
  if (lemma === 'have' && hasIt(tree, at)) return verbs.get('have_it');
  if (particle === undefined) return verbs.get(lemma);
  return verbs.get(`${lemma}_${lemmaOf(tree, particle)}`) ?? verbs.get(lemma);
}
