import type { ActorType, Range } from '../model/records.ts';
import type { MentionFind } from '../names/mention-find.ts';
import { officeAt } from '../names/offices.ts';
import { parsePerson } from '../names/person/parse-person.ts';
import {
  ENGLISH_HEADS,
  MAIDEN,
  NOT_PEOPLE,
  OPENERS,
  OUTLET_HEADS,
  TITLES,
  givenNameSex,
  isCyrillic,
  isHuman,
} from '../names/person-words.ts';
import type { Name, NameType, Sentence } from '../parse/sentence.ts';
import type { Token } from '../text/tokens.ts';
import { isOrdinaryWord } from './mentions-evidence.ts';
import { rangeOf, wordsIn } from './mentions-find.ts';
import type { Candidate, Scene } from './mentions-find.ts';
import { headAt } from './mentions-syntax.ts';
import { formOf, namesSomebody, titleBefore, withGeneration, withTold } from './mentions-people.ts';

/** A name of the trained reader over tokens of the scene. */
export interface TrainedName {
  readonly from: number;
  readonly until: number;
  readonly type: NameType;
}

/**
 * The reader's names, cut to the tokens that rules see; without forms of address before a person's name. Words in
 * Cyrillic, as notes quote them, are left to the rules.
 */
export function trainedNames(
  { tokens }: Scene,
  sentences: readonly Sentence[],
): readonly TrainedName[] {
  const found: TrainedName[] = [];
  let at = 0;
  for (const sentence of sentences) {
    for (const name of sentence.names) {
      while (at < tokens.length && (tokens[at]?.end ?? 0) <= name.start) at += 1;
      let until = at;
      while (until < tokens.length && (tokens[until]?.start ?? Infinity) < name.end) until += 1;
      const type = isOutlet(tokens, at, until) ? 'organisation' : typeOf(sentence, name);
      const trimmed = trim(tokens, at, withSecondSurname(tokens, at, until, type), type);
      const isForeign = isCyrillic(tokens[trimmed.from]?.text ?? '');
      if (trimmed.until > trimmed.from && !isForeign && !isMaiden(tokens, trimmed))
        found.push({ ...trimmed, type });
      at = until;
    }
  }
  return found;
}

/** “His assistant, Pham Thai Ha,”: who is apposed to a word for one person is a person, whatever the name looks like. */
function typeOf(sentence: Sentence, { start, end, type }: Name): NameType {
  if (type !== 'place') return type;
  const head = sentence.words[headAt(sentence, { start, end })];
  const noun = head?.relation === 'appos' ? sentence.words[head.head] : undefined;
  const isOne = noun?.tag === 'NOUN' && noun.features['Number'] !== 'Plur' && noun.end <= start;
  return isOne && isHuman(noun.lemma) ? 'person' : type;
}

/** “The Harbour Ledger”: no person has an article, unless as part of a longer phrase. */
function isOutlet(tokens: readonly Token[], from: number, until: number): boolean {
  const [first, last] = [tokens[from], tokens[until - 1]];
  const own = first?.text === 'The' ? from + 1 : from;
  const article = tokens[own - 1]?.text;
  if (first === undefined || last === undefined || until - own < 2) return false;
  if (article !== 'The' && article !== 'the') return false;
  return OUTLET_HEADS.has(last.text) && givenNameSex(tokens[own]?.text ?? '') === undefined;
}

/** Anna Harrow-Somova, whom the reader may cut at the hyphen. Of two bare surnames each may be somebody's own. */
function withSecondSurname(
  tokens: readonly Token[],
  from: number,
  until: number,
  type: NameType,
): number {
  const next = tokens[until];
  const isFull = until - from > 1 || titleBefore(tokens, from).title !== undefined;
  const joined = next?.gap === 'hyphen' && next.shape === 'capital';
  return type === 'person' && isFull && joined ? until + 1 : until;
}

/** “née Somova” is read by rule, with the person whose name it was. */
function isMaiden(
  tokens: readonly Token[],
  { from, until }: { readonly from: number; readonly until: number },
): boolean {
  return tokens
    .slice(Math.max(0, from - 1), until)
    .some(({ text, shape }) => shape === 'lower' && text !== 'born' && MAIDEN.has(text));
}

/** “Col.” and “Prime Minister” are no part of a name. */
function trim(
  tokens: readonly Token[],
  from: number,
  until: number,
  type: NameType,
): { readonly from: number; readonly until: number } {
  if (type !== 'person') return { from, until };
  let first = from;
  while (first < until - 1 && isBesideName(tokens[first])) first += 1;
  return { from: first, until };
}

/** A title, or a word with a capital only because a sentence begins: “Beside E. Harrow”. */
function isBesideName(token: Token | undefined): boolean {
  if (token === undefined) return false;
  const lower = token.text.toLowerCase();
  const isOpener =
    token.opensSentence &&
    lower.length > 1 &&
    OPENERS.has(lower) &&
    givenNameSex(token.text) === undefined;
  return TITLES.has(lower) || isOpener;
}

/** People whom the reader sees, where the words do not speak against it. */
export function trainedPeople(scene: Scene, names: readonly TrainedName[]): readonly Candidate[] {
  return names.flatMap((name): Candidate[] => {
    const person = name.type === 'person' ? readPerson(scene, name) : undefined;
    return person === undefined ? [] : [person];
  });
}

function readPerson(scene: Scene, { from, until }: TrainedName): Candidate | undefined {
  const run = withGeneration(scene, { from, until, ...titleBefore(scene.tokens, from) });
  const tokens = scene.tokens.slice(from, run.until);
  const capitals = tokens.filter(({ shape }) => shape === 'capital' || shape === 'upper');
  const last = capitals.at(-1);
  if (last === undefined || tokens.length > LONGEST || isNoPerson(last.text)) return undefined;
  if (tokens.some(({ shape }) => shape === 'number') || isGloss(scene.tokens, from))
    return undefined;
  const range = rangeOf(scene, from, run.until);
  const { passage } = scene;
  const text = wordsIn(passage, range);
  const person = withTold(parsePerson(text, { inSentence: true }), run);
  if (!namesSomebody(person)) return undefined;
  const rule = run.title === undefined ? 'trained' : 'title';
  const form = formOf(person);
  const find: MentionFind = { ...range, passage, type: 'person', form, rule, name: text, person };
  return { from, until: run.until, find };
}

const LONGEST = 6;

/** “I. e. Lakonian”, “Report No. LDB-7”. */
function isGloss(tokens: readonly Token[], from: number): boolean {
  const [first, second] = [tokens[from], tokens[from + 1]];
  if (first?.text === 'No') return true;
  if (first?.shape === 'lower' && first.text.length === 1 && second?.gap === 'point') return true;
  return first?.shape === 'initial' && second?.gap === 'point' && second.text === 'e';
}

function isNoPerson(text: string): boolean {
  return NOT_PEOPLE.has(text) || ENGLISH_HEADS.organisation.has(text) || isOrdinaryWord(text);
}

/** Works, papers, laws, nationalities: names, but of nobody, whatever their letters look like. */
export function otherNames(names: readonly TrainedName[]): readonly TrainedName[] {
  return names.filter(({ type }) => type === 'other');
}

const TYPES: Partial<Readonly<Record<NameType, ActorType>>> = {
  organisation: 'organisation',
  place: 'place',
  'event-name': 'event-name',
  group: 'group',
};

/** Names of other things that the reader sees. A state that no list knows is left to the lists. */
export function trainedThings(scene: Scene, names: readonly TrainedName[]): readonly Candidate[] {
  return names.flatMap((found): Candidate[] => {
    const own = TYPES[found.type];
    const { from, until } = trimThing(scene, found);
    if (own === undefined || from >= until || isDescribed(scene, from, until)) return [];
    const range: Range = rangeOf(scene, from, until);
    const { passage } = scene;
    const name = wordsIn(passage, range);
    return [
      { from, until, find: { ...range, passage, type: own, form: 'name', rule: 'trained', name } },
    ];
  });
}

/**
 * Without a date before the name (“in 2024 Builders’ Day passed”, “on 27.01.2025 Lakonia”), and in a
 * title, where capitals say nothing, without what somebody owns (“Lakonia’s Quarrel”).
 */
function trimThing({ tokens, passage }: Scene, { from, until }: TrainedName) {
  let first = from;
  const isDate = /^\d{1,2}[./]\d{1,2}[./]\d{2,4} /u.test(passage.text.slice(tokens[from]?.start));
  const isYear = tokens[from - 1]?.text.toLowerCase() === 'in';
  if (isDate || isYear) while (first < until && tokens[first]?.shape === 'number') first += 1;
  if (passage.role !== 'title' && passage.role !== 'heading') return { from: first, until };
  for (let at = first + 1; at < until; at += 1) {
    const between = passage.text.slice(tokens[at - 1]?.end, tokens[at]?.start);
    if (/^[’']s\s/u.test(between)) return { from: first, until: at };
  }
  return { from: first, until };
}

/** “Col. Sadyrov’s house” is somebody's, and no name; nor is “First Lady of X”. */
function isDescribed({ tokens }: Scene, from: number, until: number): boolean {
  const [first, last] = [tokens[from], tokens[until - 1]];
  if (officeAt(tokens, from)?.value.sex !== undefined) return true;
  const isTitle = first?.gap !== 'hyphen' && TITLES.has(first?.text.toLowerCase() ?? '');
  return isTitle && (tokens[from + 1]?.gap === 'point' || last?.shape === 'lower');
}
