import type { Precedent } from '../../model/records.ts';
import type { Word } from '../../parse/sentence.ts';
import type { Tree } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { mentionAt } from '../story.ts';
import type { Reading } from './claims-with.ts';
import { clauseStretch, partStretch, subjectOf } from './clause.ts';
import type { Stretch } from './clause.ts';
import { phrasesOf } from './lexicon.ts';
import { toldCaseAt } from './precedents-told.ts';
import { cut } from './scene.ts';
import type { Scene } from './scene.ts';

const PHRASES = phrasesOf('precedents');

/** Earlier cases that the text names as like the present one. A case has a year, or the name of a war, a revolt, an accord. */
export function precedentsIn(scene: Scene): readonly Reading[] {
  const found: Reading[] = [];
  for (const at of scene.tree.words.keys()) {
    const one = phraseAt(scene, at) ?? beforeAt(scene, at) ?? toldAt(scene, at);
    const words = one === undefined ? undefined : wordsOf(one);
    if (one !== undefined && words !== wordsOf(found.at(-1))) found.push(one);
  }
  return found;
}

function wordsOf(reading: Reading | undefined): number | undefined {
  return reading !== undefined && 'precedent' in reading.gives
    ? reading.gives.precedent.words.start
    : undefined;
}

function toldAt(scene: Scene, at: number): Reading | undefined {
  const stretch = toldCaseAt(scene, at);
  return stretch === undefined
    ? undefined
    : readingOf(scene, { at, stretch, rule: 'precedent: told' });
}

function phraseAt(scene: Scene, at: number): Reading | undefined {
  const { tree } = scene;
  const word = tree.words[at];
  if (word === undefined) return undefined;
  const listed = PHRASES.get(word.form.toLowerCase()) ?? PHRASES.get(word.lemma);
  const phrase = listed?.find((parts) => endOf(tree, at, parts) !== undefined);
  const end = phrase === undefined ? undefined : endOf(tree, at, phrase);
  if (phrase === undefined || end === undefined) return undefined;
  if (phrase.length === 1 && !isLikening(scene, at)) return undefined;
  const head = caseHead(tree, end);
  const stretch = head === undefined ? undefined : withYear(tree, partStretch(tree, head, end));
  if (stretch === undefined || !isCase(scene, stretch)) return undefined;
  return readingOf(scene, { at, stretch, rule: `precedent: ${phrase.join(' ')}` });
}

/** “the purge recalls 1937”; people recall otherwise. */
function isLikening(scene: Scene, at: number): boolean {
  const { tree } = scene;
  const subject = subjectOf(tree, at);
  const object = childrenWith(tree, at, 'obj')[0];
  if (tree.words[at]?.tag !== 'VERB' || subject === undefined || object === undefined) return false;
  return (
    tree.words[subject]?.tag === 'NOUN' &&
    mentionAt(scene, subject) === undefined &&
    tree.words[object]?.tag !== 'PRON'
  );
}

/** Behind a phrase that stands at a word; between the words of “parallels drawn with” one more may stand. */
function endOf({ words }: Tree, at: number, phrase: readonly string[]): number | undefined {
  const gap = phrase[0] === 'parallel' ? 1 : 0;
  let next = at;
  for (const part of phrase) {
    const skip = next > at && !isWord(words[next], part) ? gap : 0;
    if (!isWord(words[next + skip], part)) return undefined;
    next += skip + 1;
  }
  return next;
}

function isWord(word: Word | undefined, part: string): boolean {
  return word !== undefined && (word.form.toLowerCase() === part || word.lemma === part);
}

const WITHIN: ReadonlySet<string> = new Set([
  'det',
  'amod',
  'compound',
  'nummod',
  'case',
  'nmod:poss',
  'nmod:unmarked',
  'advmod',
  'punct',
  'mark',
]);

/** The noun that begins at a word, or the clause of “what happened in 1994”. */
function caseHead({ words }: Tree, first: number): number | undefined {
  let at = first;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (!WITHIN.has(word.relation) || word.head < at) return at;
    at = word.head;
  }
  return undefined;
}

/** “the Bamba case *of 2003*”, wherever the reader hangs the year. */
function withYear({ words }: Tree, { first, end }: Stretch): Stretch {
  const of = /^(?:of|in)$/u.test(words[end]?.form ?? '');
  return of && YEAR.test(words[end + 1]?.form ?? '') ? { first, end: end + 2 } : { first, end };
}

const YEAR = /^(?:1[5-9]|20)\d\d(?:s|–\d+)?$/u;

const DEEPEST = 40;

/** Only what has a year or a name of an event is one case among others, and that year is not the document's own. */
function isCase({ tree, mentions, story, dates }: Scene, { first, end }: Stretch): boolean {
  const own = (story.document.published ?? '').slice(0, 4);
  const years = tree.words.slice(first, Math.min(end, first + NEAR)).map(({ form }) => form);
  const past = years.some((form) => YEAR.test(form) && form !== own);
  const dated = dates.some(
    (date) =>
      date.first >= first &&
      date.end <= first + NEAR &&
      /^(?:1[5-9]|20)\d\d/u.test(date.record.edtf) &&
      !date.record.edtf.startsWith(own === '' ? '?' : own),
  );
  const event = mentions.some(
    ({ record, head }) =>
      head >= first &&
      head < first + NEAR &&
      story.actors.get(record.actor ?? '')?.type === 'event-name',
  );
  return past || dated || event;
}

const NEAR = 8;

/** How far behind “like” a name may begin: “like President Orlov before him”. */
const TITLE = 3;

/** “like Orlov before him” */
function beforeAt(scene: Scene, at: number): Reading | undefined {
  const { tree, mentions } = scene;
  const form = tree.words[at]?.form.toLowerCase();
  if (form !== 'like') return undefined;
  const named = mentions.find(({ first }) => first > at && first <= at + TITLE);
  const before = named === undefined ? undefined : tree.words[named.end];
  const whom = named === undefined ? undefined : tree.words[named.end + 1];
  if (named === undefined || before?.lemma !== 'before' || whom?.tag !== 'PRON') return undefined;
  return readingOf(scene, {
    at,
    stretch: { first: named.first, end: named.end },
    rule: 'precedent: like … before',
  });
}

interface Named {
  readonly at: number;
  readonly stretch: Stretch;
  readonly rule: string;
}

function readingOf(scene: Scene, { at, stretch, rule }: Named): Reading {
  const { tree } = scene;
  const head = clauseOf(tree, at);
  const whole = clauseStretch(tree, head);
  const clause = { first: Math.min(whole.first, at), end: Math.max(whole.end, stretch.end) };
  const subject = subjectOf(tree, head);
  const likened =
    subject === undefined || (subject >= at && subject < stretch.end)
      ? undefined
      : partStretch(tree, subject);
  const drawn =
    likened === undefined || tree.words[subject ?? -1]?.lemma === 'parallel' ? undefined : likened;
  const precedent: Precedent = {
    words: cut(scene, stretch),
    ...(drawn === undefined || tree.words[subject ?? -1]?.tag === 'PRON'
      ? {}
      : { likened: cut(scene, drawn) }),
  };
  return { scene, span: cut(scene, clause), head, rule, gives: { precedent } };
}

/** The verb, or the predicate, that a word stands under. */
function clauseOf(tree: Tree, at: number): number {
  let word = at;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const here = tree.words[word];
    if (here === undefined || here.head === -1) return word;
    const predicate = here.tag === 'VERB' || subjectHangsOn(tree, word);
    if (predicate) return word;
    word = here.head;
  }
  return word;
}

function subjectHangsOn(tree: Tree, at: number): boolean {
  return subjectOf(tree, at) !== undefined;
}
