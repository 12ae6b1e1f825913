import type { Reading } from '../model/reading.ts';
import type { Id, Passage, Range } from '../model/records.ts';
import type { Gazetteer } from '../names/gazetteer.ts';
import type { Sentence } from '../parse/sentence.ts';
import { tokenize } from '../text/tokens.ts';
import type { Token } from '../text/tokens.ts';
import { findIntroductions } from './abbreviations.ts';
import { findNamesAfterHeads } from './mentions-after-heads.ts';
import { withOtherNames } from './mentions-also-called.ts';
import { bareHeads, findBareHeads } from './mentions-bare-heads.ts';
import { findCollectives } from './mentions-collectives.ts';
import { describePeople } from './mentions-described.ts';
import { findFactions } from './mentions-factions.ts';
import { withFamilies } from './mentions-families.ts';
import { findGazetteerNames } from './gazetteer.ts';
import { takeLongest, withTaken } from './mentions-find.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { withoutHomoglyphs } from '../names/script/homoglyphs.ts';
import type { Candidate, Lexicon, Scene } from './mentions-find.ts';
import { withMaidenNames } from './mentions-maiden.ts';
import { findHeadedNames } from './mentions-organisations.ts';
import { withoutTitleWords } from './mentions-in-titles.ts';
import { withOneType } from './mentions-one-type.ts';
import { findPeople } from './mentions-people.ts';
import { findQuotedNames, repeatedQuotations } from './mentions-quoted.ts';
import { otherNames, trainedNames, trainedPeople, trainedThings } from './mentions-trained.ts';
import type { TrainedName } from './mentions-trained.ts';
import { thingFinder } from './mentions-things.ts';
import { findIntroduced, findRepeated, repeatedNames } from './mentions-repeated.ts';
import { findKnownNames } from './states.ts';

export type { MentionFind } from '../names/mention-find.ts';

export interface MentionContext {
  /** BCP 47 of the document. The finders read English and Russian words wherever they stand. */
  readonly language: string;
  /** The case's own actors; they win over everything else. */
  readonly gazetteer?: Gazetteer;
  /** Ranges of a passage where no name is to be found: outlets, web addresses. */
  readonly skip?: ReadonlyMap<Id, readonly Range[]>;
  /** Ranges of a passage that are titles of cited works: capitals there make no name. */
  readonly titles?: ReadonlyMap<Id, readonly Range[]>;
  /** What a trained reader saw, by passage. */
  readonly sentences?: ReadonlyMap<Id, readonly Sentence[]>;
}

/**
 * The names of a document, in reading order and without overlap: what a trained reader saw, where it has the
 * language, together with rules over capital letters and word lists. It rather leaves a name out than guesses what it
 * is. The two together find more and err less than either (bench `names and dates`).
 *
 * Order matters: the case's own names first, then names that a head noun, a list, the text itself or the reader
 * explains (the longest wins), then people, then repetitions of what was found anywhere in the document, and at last
 * words that mean somebody without a name, which may hold a name whole.
 */
export function findMentions(reading: Reading, context: MentionContext): readonly MentionFind[] {
  const scenes = reading.passages.map((passage) => makeScene(passage, context));
  const lexicon = { lowerCase: lowerCaseWords(scenes) };
  const introductions = findIntroduced(
    reading.passages.flatMap(findIntroductions),
    context.gazetteer,
  );
  const things = thingFinder(context.language);
  const quoted = repeatedQuotations(reading.passages);
  const seen = scenes.map((scene) =>
    findExplained(scene, context, lexicon, (one) => [
      ...introductions(one),
      ...findQuotedNames(one, quoted),
      ...findKnownNames(one),
      ...things(one),
    ]),
  );
  const first = withoutTitleWords(scenes, seen, context.titles);
  const repeated = repeatedNames(first.flat());
  const heads = bareHeads(first.flat());
  const words = new Set(scenes.flatMap(({ tokens }) => tokens.map(({ text }) => text)));
  const found = withOneType(
    scenes.map((scene, index) =>
      [
        ...(first[index] ?? []),
        ...findRepeated(scene, repeated, lexicon),
        ...findBareHeads(scene, heads),
      ].toSorted((a, b) => a.start - b.start),
    ),
    (word) => words.has(word),
  );
  const names = withFamilies(found).map(withOtherNames);
  let sentence = 0;
  return scenes.flatMap((scene, index) => {
    const sentences = context.sentences?.get(scene.passage.id);
    const { finds, count } = describePeople(scene, names[index] ?? [], sentences, sentence);
    sentence += count + 1;
    return finds;
  });
}

/** The case's own names, those that something explains (`told` adds what depends on the whole document), and people. */
function findExplained(
  scene: Scene,
  { gazetteer, sentences }: MentionContext,
  lexicon: Lexicon,
  told: (scene: Scene) => readonly Candidate[],
): readonly MentionFind[] {
  const names = trainedNames(scene, sentences?.get(scene.passage.id) ?? []);
  const listed = gazetteer ? takeLongest(scene, findGazetteerNames(scene, gazetteer)) : [];
  const explained = takeLongest(scene, [
    ...told(scene),
    ...findHeadedNames(scene, lexicon),
    ...findNamesAfterHeads(scene),
    ...findCollectives(scene),
    ...findFactions(scene),
    ...trainedThings(scene, names),
    // “Milan Harrow” is longer than the city.
    ...trainedPeople(scene, names).filter(({ from, until }) => until - from > 1),
  ]);
  const people = explained.filter(({ type }) => type === 'person');
  return [
    ...listed,
    ...explained.filter(({ type }) => type !== 'person'),
    ...withMaidenNames(scene, findAllPeople(scene, names, lexicon, people)),
  ];
}

function findAllPeople(
  scene: Scene,
  names: readonly TrainedName[],
  lexicon: Lexicon,
  known: readonly MentionFind[],
): readonly MentionFind[] {
  return [
    ...known,
    ...takeLongest(scene, trainedPeople(scene, names)),
    ...withTaken(scene, otherNames(names), () => findPeople(scene, lexicon)),
  ].toSorted((a, b) => a.start - b.start);
}

function makeScene(passage: Passage, { skip }: MentionContext): Scene {
  const tokens = tokenize(passage.text).map(mended);
  const taken = new Uint8Array(tokens.length);
  block(tokens, taken, [...(skip?.get(passage.id) ?? []), ...addressesIn(passage.text)]);
  return { passage, tokens, taken, titleCase: isTitleCase(passage, tokens) };
}

/** A word with a letter of another script that looks like its own is read as what it looks like. */
function mended(token: Token): Token {
  const text = withoutHomoglyphs(token.text);
  return text === token.text ? token : { ...token, text };
}

/** One walk over both lists: hostile text may hold as many addresses as words. */
function block(tokens: readonly Token[], taken: Uint8Array, ranges: readonly Range[]): void {
  let at = 0;
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    while (at > 0 && (tokens[at - 1]?.end ?? 0) > range.start) at -= 1;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= range.start) at += 1;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < range.end) {
      taken[at] = 1;
      at += 1;
    }
  }
}

const WEB_ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]+/giu;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>]+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/giu;

/** Mail addresses can begin with any letter, so they are sought only where their sign stands. */
function addressesIn(text: string): readonly Range[] {
  const hasMail = text.includes('@');
  if (!hasMail && !text.includes('://') && !text.includes('www.')) return [];
  return [...text.matchAll(hasMail ? ADDRESS : WEB_ADDRESS)].map(({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
}

const LONG_WORD = 4;
const FEWEST_WORDS = 4;

/** Headings set in Title Case or in capitals. */
function isTitleCase({ role }: Passage, tokens: readonly Token[]): boolean {
  if (role !== 'title' && role !== 'heading') return false;
  const long = tokens.filter(({ text, shape }) => text.length >= LONG_WORD && shape !== 'number');
  if (long.length < FEWEST_WORDS)
    return long.every(({ shape }) => shape === 'upper') && long.length > 0;
  return long.filter(({ shape }) => shape !== 'lower').length * 5 >= long.length * 4;
}

function lowerCaseWords(scenes: readonly Scene[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of scenes) {
    for (const { text, shape } of tokens) if (shape === 'lower') words.add(text);
  }
  return words;
}
