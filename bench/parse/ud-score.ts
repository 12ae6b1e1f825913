import type { Features, Sentence, Word } from '../../src/parse/sentence.ts';
import type { Counts } from '../names-dates/score.ts';
import { align, tokensOf, unitsOf } from './ud-align.ts';
import type { Unit } from './ud-align.ts';

export type Metric =
  'Tokens' | 'Sentences' | 'Words' | 'UPOS' | 'UFeats' | 'Lemmas' | 'UAS' | 'LAS';

/**
 * The measures of the CoNLL 2018 shared task (Zeman et al. 2018) for two readings of the same text, equal to those of
 * its script `conll18_ud_eval.py`: subtypes of relations and features of single languages are left out. Throws when
 * the two do not cover the same characters, white space apart.
 */
export function udScore(
  gold: readonly Sentence[],
  system: readonly Sentence[],
  text: string,
): Readonly<Record<Metric, Counts>> {
  mustCoverTheSame(gold, system, text);
  const [goldUnits, systemUnits] = [unitsOf(gold), unitsOf(system)];
  const goldOf = align(goldUnits, systemUnits);
  const share = (agree: Agree): Counts => ({
    right: countPairs(goldUnits, systemUnits, goldOf, agree),
    gold: goldUnits.length,
    found: systemUnits.length,
  });
  return {
    Tokens: sameSpans(gold.flatMap(tokenSpans), system.flatMap(tokenSpans)),
    Sentences: sameSpans(gold.flatMap(sentenceSpan), system.flatMap(sentenceSpan)),
    Words: share(() => true),
    UPOS: share((g, s) => g.tag === s.tag),
    UFeats: share((g, s) => universal(g.features) === universal(s.features)),
    Lemmas: share((g, s) => g.lemma === '_' || g.lemma === s.lemma),
    UAS: share((_g, _s, sameHead) => sameHead),
    LAS: share((g, s, sameHead) => sameHead && plain(g.relation) === plain(s.relation)),
  };
}

type Agree = (gold: Word, system: Word, sameHead: boolean) => boolean;

function countPairs(
  gold: readonly Unit[],
  system: readonly Unit[],
  goldOf: Int32Array,
  agree: Agree,
): number {
  let right = 0;
  for (const [index, unit] of system.entries()) {
    const twin = gold[goldOf[index] ?? -1];
    if (twin === undefined) continue;
    const sameHead =
      unit.head < 0 ? twin.head < 0 : twin.head >= 0 && goldOf[unit.head] === twin.head;
    if (agree(twin.word, unit.word, sameHead)) right += 1;
  }
  return right;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

function tokenSpans({ words }: Sentence): readonly Span[] {
  return tokensOf(words).flatMap(span);
}

function sentenceSpan({ words }: Sentence): readonly Span[] {
  return span(words);
}

/** From the first word to the last: what stands around them may be white space. */
function span(words: readonly Word[]): readonly Span[] {
  const [first, last] = [words[0], words.at(-1)];
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

function sameSpans(gold: readonly Span[], system: readonly Span[]): Counts {
  const ends = new Map(gold.map(({ start, end }) => [start, end]));
  const right = system.filter(({ start, end }) => ends.get(start) === end).length;
  return { right, gold: gold.length, found: system.length };
}

/** Features that the shared task compared; those of single languages were left out. */
const UNIVERSAL: ReadonlySet<string> = new Set([
  'PronType',
  'NumType',
  'Poss',
  'Reflex',
  'Foreign',
  'Abbr',
  'Gender',
  'Animacy',
  'Number',
  'Case',
  'Definite',
  'Degree',
  'VerbForm',
  'Mood',
  'Tense',
  'Aspect',
  'Voice',
  'Evident',
  'Polarity',
  'Person',
  'Polite',
]);

function universal(features: Features): string {
  const pairs = Object.entries(features).filter(([name]) => UNIVERSAL.has(name));
  return pairs
    .map(([name, value]) => `${name}=${value}`)
    .toSorted()
    .join('|');
}

function plain(relation: string): string {
  const colon = relation.indexOf(':');
  return colon < 0 ? relation : relation.slice(0, colon);
}

function mustCoverTheSame(
  gold: readonly Sentence[],
  system: readonly Sentence[],
  text: string,
): void {
  const [wanted, found] = [covered(gold, text), covered(system, text)];
  if (wanted === found) return;
  let at = 0;
  while (wanted[at] === found[at]) at += 1;
  const near = (characters: string): string => JSON.stringify(characters.slice(at, at + 20));
  throw new Error(
    `The words do not cover the same characters: ${near(wanted)} in gold, ${near(found)} in the reading`,
  );
}

function covered(sentences: readonly Sentence[], text: string): string {
  const tokens = sentences.flatMap(tokenSpans).map(({ start, end }) => text.slice(start, end));
  return tokens.join('').replace(/\s+/gu, '');
}
