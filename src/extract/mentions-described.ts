import type { KinTold, MentionFind } from '../names/mention-find.ts';
import { findOfficePhrases } from '../names/office-phrase.ts';
import type { OfficePhrase, OfficeText, StateSpan } from '../names/office-phrase.ts';
import { beingAt, deadBeforeName, saysDead, saysLeads } from '../names/offices.ts';
import type { Office } from '../names/offices.ts';
import { isCyrillic } from '../names/person-words.ts';
import type { Sentence } from '../parse/sentence.ts';
import { rangeOf, wordsIn } from './mentions-find.ts';
import type { Scene } from './mentions-find.ts';
import { findKin } from './mentions-kin.ts';
import { nameScene } from './mentions-named-scene.ts';
import type { NamedScene } from './mentions-named-scene.ts';
import { findPronouns } from './mentions-pronouns.ts';
import { isNounHere, sentencesIn } from './mentions-sentences.ts';

interface Told {
  readonly offices: Office[];
  readonly kin: KinTold[];
  dead: boolean;
}

/**
 * Adds to a passage's names what its words say of them (offices, family, that somebody is dead), and finds words that
 * mean somebody without a name: “the Kazakh president”, “his father”, “she”. Whom they mean is asked later.
 * `first` is the number of the passage's first sentence, `count` how many it has.
 */
export function describePeople(
  scene: Scene,
  finds: readonly MentionFind[],
  sentences: readonly Sentence[] | undefined,
  first: number,
): { readonly finds: readonly MentionFind[]; readonly count: number } {
  const named = nameScene(scene, finds);
  const told = new Map<MentionFind, Told>();
  const phrases = findOfficePhrases(officeText(named)).filter((phrase) => isFree(named, phrase));
  const unattached = phrases.filter((phrase) => !attach(named, phrase, told));
  const kin = findKin(named);
  for (const { find, told: one } of kin.told) toldOf(told, find).kin.push(one);
  tellMore(named, told);
  const described = unattached.flatMap((phrase) => describe(named, phrase, sentences));
  const pronouns = findPronouns(scene, sentences ?? [], kin.descriptions);
  const all = [
    ...finds.map((find) => withTold(find, told.get(find))),
    ...apart([...kin.descriptions, ...described, ...pronouns], finds),
  ];
  const inOrder = all.toSorted(byPlace);
  const order = sentencesIn(scene, sentences, inOrder);
  return {
    finds: inOrder.map((find) => ({
      ...find,
      ...order.of(find, first),
      ...(asksForSomebody(find) ? { rivals: order.rivals(find.start) } : {}),
    })),
    count: order.count,
  };
}

/** “he”, “his father”. */
function asksForSomebody({ meant }: MentionFind): boolean {
  return meant?.kind === 'pronoun' || meant?.kind === 'kin';
}

/** Outer before inner. */
function byPlace(a: MentionFind, b: MentionFind): number {
  return a.start - b.start || b.end - a.end;
}

/** Descriptions may hold a name, or a shorter description, whole; they must not cut one, nor each other. */
function apart(
  described: readonly MentionFind[],
  finds: readonly MentionFind[],
): readonly MentionFind[] {
  const kept: MentionFind[] = [];
  for (const one of described.toSorted(byPlace)) {
    const last = kept.at(-1);
    if (last !== undefined && one.start < last.end && one.end > last.end) continue;
    if (last !== undefined && one.start === last.start && one.end === last.end) continue;
    kept.push(one);
  }
  const names = finds.toSorted(byPlace);
  let at = 0;
  return kept.filter(({ start, end }) => {
    while (at < names.length && (names[at]?.end ?? 0) <= start) at += 1;
    for (let index = at; index < names.length; index += 1) {
      const name = names[index];
      if (name === undefined || name.start >= end) break;
      if (name.start < start || name.end > end) return false;
    }
    return true;
  });
}

function withTold(find: MentionFind, told: Told | undefined): MentionFind {
  if (told === undefined) return find;
  const { offices, kin, dead } = told;
  return {
    ...find,
    ...(offices.length === 0 ? {} : { offices }),
    ...(kin.length === 0 ? {} : { kin }),
    ...(dead ? { dead } : {}),
  };
}

function toldOf(told: Map<MentionFind, Told>, find: MentionFind): Told {
  const known = told.get(find) ?? { offices: [], kin: [], dead: false };
  told.set(find, known);
  return known;
}

/** The key under which a state is the same however a text calls it. */
function stateKey({ iso, gazetteer, name }: MentionFind): string {
  return iso ?? (gazetteer === undefined ? name : `#${gazetteer}`);
}

function officeText({ scene, from, until, tokensOf }: NamedScene): OfficeText {
  const span = (find: MentionFind | undefined): StateSpan | undefined => {
    const own = find?.type === 'state' ? tokensOf.get(find) : undefined;
    return find && own && { from: own[0], until: own[1], key: stateKey(find) };
  };
  return {
    text: scene.passage.text,
    tokens: scene.tokens,
    stateFrom: (at) => span(from.get(at)),
    stateUntil: (at) => span(until.get(at)),
  };
}

/** Not inside another name, nor where nothing is to be read. */
function isFree({ scene, stateTokens }: NamedScene, { from, until }: OfficePhrase): boolean {
  for (let at = from; at < until; at += 1) {
    if (scene.taken[at] === 1 && stateTokens[at] !== 1) return false;
  }
  return true;
}

/** Gives an office to the name beside it: “President X”, “X, the president of Y,”, “X was the president of Y”. */
function attach(named: NamedScene, phrase: OfficePhrase, told: Map<MentionFind, Told>): boolean {
  const { scene, from, until } = named;
  const next = phrase.until + bracketed(scene, phrase.until);
  const after = from.get(next);
  const gap = scene.tokens[next]?.gap;
  const isTitle = gap === 'space' || gap === 'point' || gap === 'hyphen';
  const isBeside = isTitle || next > phrase.until || isApposed(named, phrase, next);
  if (after?.person !== undefined && isBeside) {
    toldOf(told, after).offices.push(phrase.office);
    return true;
  }
  const before = until.get(phrase.from);
  const apposed = before?.person !== undefined && isApposed(named, phrase, phrase.from);
  if (apposed && closes(scene, phrase.until)) {
    toldOf(told, before).offices.push(phrase.office);
    return true;
  }
  const subject = subjectOf(named, phrase.from);
  if (subject === undefined || phrase.pointing === 'possessive') return false;
  const former = phrase.office.former || subject.past;
  toldOf(told, subject.find).offices.push({ ...phrase.office, former });
  return true;
}

/** “the president of the Republic of X (RX), Y”: how many tokens an abbreviation in brackets takes. */
function bracketed({ passage, tokens }: Scene, at: number): number {
  const between = passage.text.slice(tokens[at - 1]?.end ?? 0, tokens[at + 1]?.start ?? 0);
  return /^ \([\p{L}.-]{2,12}\),? $/u.test(between) ? 1 : 0;
}

/** A comma stands between, and the words tell more than a bare “president”. */
function isApposed(
  { scene: { passage, tokens } }: NamedScene,
  { pointing, office: { field, state } }: OfficePhrase,
  at: number,
): boolean {
  const between = passage.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start ?? 0);
  if (!/^[’']?,[ \u00a0]$/u.test(between)) return false;
  return pointing === 'definite' || field !== undefined || state !== undefined;
}

/** Nothing goes on after an apposition but punctuation or a clause of its own. */
function closes({ tokens }: Scene, at: number): boolean {
  const token = tokens[at];
  return (
    token === undefined || token.gap === 'other' || token.gap === 'point' || CLAUSE.has(token.text)
  );
}

const CLAUSE = new Set(['who', 'whose', 'and', 'since', 'in', 'at', 'from', 'и', 'который', 'с']);
const LONGEST_BEING = 2;

interface Subject {
  readonly find: MentionFind;
  /** “was” tells what is no more. */
  readonly past: boolean;
}

/** The name that “is” what follows: “X has been”, “X, who was”, «X стал». */
function subjectOf({ scene, until }: NamedScene, at: number): Subject | undefined {
  const { tokens } = scene;
  for (let length = 1; length <= LONGEST_BEING; length += 1) {
    const verb = at - length;
    if (verb < 1 || beingAt(tokens, verb) !== length || tokens[verb]?.gap !== 'space') continue;
    const isWho = WHO.has(tokens[verb - 1]?.text ?? '') && tokens[verb - 1]?.gap === 'other';
    const find = until.get(isWho ? verb - 1 : verb);
    if (find?.person !== undefined) return { find, past: PAST.has(tokens[verb]?.text ?? '') };
  }
  return undefined;
}

const WHO = new Set(['who', 'который', 'которая']);
const PAST = new Set(['was', 'had', 'был', 'была']);

/** “has led X since 2014”: an office without its word. */
function tellMore(named: NamedScene, told: Map<MentionFind, Told>): void {
  const { scene, tokensOf } = named;
  for (const [find, [from, until]] of tokensOf) {
    if (find.person === undefined) continue;
    const leads = ledState(named, until);
    if (leads !== undefined) toldOf(told, find).offices.push(leads);
    const isDead =
      saysDead(scene.tokens, until) ||
      [1, 2].some((back) => from >= back && deadBeforeName(scene.tokens, from - back) === back);
    if (isDead) toldOf(told, find).dead = true;
  }
}

const BETWEEN = new Set(['who', 'has', 'had', 'который', 'которая']);

function ledState({ scene, from }: NamedScene, until: number): Office | undefined {
  let at = until;
  while (BETWEEN.has(scene.tokens[at]?.text ?? '') && at - until < BETWEEN.size) at += 1;
  const verb = scene.tokens[at];
  if (verb === undefined || !saysLeads(verb)) return undefined;
  const state = from.get(at + 1);
  if (state?.type !== 'state' || scene.tokens[at + 1]?.gap !== 'space') return undefined;
  const text = wordsIn(scene.passage, { start: verb.start, end: state.end });
  const word = { key: 'leader', any: true } as const;
  return { word, state: stateKey(state), former: false, text };
}

/** “the Kazakh president” and «президент Казахстана» mean somebody; “a minister” and a bare “president” do not. */
function describe(
  { scene, from }: NamedScene,
  phrase: OfficePhrase,
  sentences: readonly Sentence[] | undefined,
): readonly MentionFind[] {
  const { office, pointing } = phrase;
  const russian = isCyrillic(office.text);
  if (scene.titleCase || pointing === 'indefinite' || pointing === 'possessive') return [];
  if (pointing === 'bare' && !russian) return [];
  const range = rangeOf(scene, phrase.from, phrase.until);
  if (sentences !== undefined && !isNounHere(sentences, range)) return [];
  const next = from.get(phrase.until);
  if (next?.person !== undefined && scene.tokens[phrase.until]?.gap === 'space') return [];
  const { passage } = scene;
  const bare = office.state === undefined && office.field === undefined;
  return [
    {
      ...range,
      passage,
      type: 'person',
      form: 'description',
      rule: 'office',
      name: wordsIn(passage, range),
      meant: { kind: 'office', office, bare },
    },
  ];
}
