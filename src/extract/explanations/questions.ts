import type { Tree } from '../../parse/tree.ts';
import type { Word } from '../../parse/sentence.ts';
import { caseOf } from '../../parse/tree.ts';
import { childrenWith } from '../certainty/children.ts';
import { isPassive } from '../certainty/governed.ts';
import { subjectOf, trimmed } from './clause.ts';
import type { Explained } from './explained.ts';
import type { Explanation } from './explanation.ts';
import { listed, phrasesOf } from './lexicon.ts';
import { deedOf, isSameDeed } from './matters.ts';
import type { Deed } from './matters.ts';
import { actorAt, cut } from './scene.ts';
import type { Scene } from './scene.ts';

/** Rivals answer one question: those that explain the same act, or the bad blood that a document is about. */
export function questionsOf(
  explanations: readonly Explanation[],
  scenes: readonly Scene[],
): readonly (string | undefined)[] {
  const quarrels = quarrelsOf(scenes);
  const asked = new Map<string, readonly Asked[]>();
  return explanations.map((one) => {
    const deed = deedIn(one);
    if (deed === undefined) return one.question ?? quarrelOf(one, quarrels);
    const own = asked.get(deed.verb) ?? [];
    const known = own.find((before) => isSameDeed(before.deed, deed))?.question;
    const question = known ?? one.question ?? questionOf(one);
    if (known === undefined && question !== undefined && own.length < MOST)
      asked.set(deed.verb, [...own, { deed, question }]);
    return question;
  });
}

interface Asked {
  readonly deed: Deed;
  readonly question: string;
}

/** How many acts of one kind are told apart. */
const MOST = 50;

/** The question that a text asks by announcing answers to it; `undefined` where that cannot be put into words. */
export function questionAbout(
  scene: Scene,
  explained: Explained,
  until: number,
): string | undefined {
  const { at, by } = explained;
  return by === 'noun'
    ? `What explains ${nounPhrase(scene, at, explained.end)}?`
    : whyDid(scene, explained, until);
}

/** The act that is explained; none where that is the bad blood of the text. */
function deedIn({ explained, scene: own }: Explanation): Deed | undefined {
  if (explained === undefined || explained.quarrel) return undefined;
  return deedOf(explained.scene ?? own, explained);
}

function questionOf({ scene, explained, statement }: Explanation): string | undefined {
  if (explained === undefined) return undefined;
  const { scene: other } = explained;
  return other === undefined
    ? questionAbout(scene, explained, statement.first)
    : questionAbout(other, explained, other.tree.words.length);
}

/** How often a text must speak of a quarrel to be about it. */
const OFTEN = 2;
const QUARRELS = listed('quarrels');

interface Quarrels {
  /** The question about the bad blood that the text is about, in its own words. */
  readonly main: string | undefined;
  /** The words name the sides, so that the question is about one quarrel and no other. */
  readonly named: boolean;
  /** Sections that are about another one. */
  readonly ofSection: ReadonlyMap<number, string>;
}

interface Phrase {
  readonly scene: Scene;
  readonly at: number;
  readonly lemma: string;
  /** Who quarrels, as far as the phrase says. */
  readonly sides: readonly string[];
}

/** What is explained by name is asked for by name; what explains nothing in particular only where the text is about a quarrel. */
function quarrelOf({ scene, explained, statement }: Explanation, quarrels: Quarrels) {
  const heading = questionOfHeading(scene);
  if (heading !== undefined && explained === undefined) return heading;
  const main = quarrels.ofSection.get(scene.section) ?? quarrels.main;
  if (explained === undefined) return quarrels.named ? main : undefined;
  const { scene: own = scene } = explained;
  return main ?? questionAbout(own, explained, statement.first);
}

const ASKING = phrasesOf('asking-headings');

/** “Why did the regent wait?”, “Why now?” over a section. */
export function questionOfHeading({ heading }: Scene): string | undefined {
  if (!heading.endsWith('?')) return undefined;
  const [first = '', second = ''] = heading.toLowerCase().replace('?', ' ?').split(' ');
  const asks = ASKING.get(first)?.some(([, next]) => next === undefined || next === second);
  return asks === true ? heading : undefined;
}

function quarrelsOf(scenes: readonly Scene[]): Quarrels {
  const phrases = scenes.flatMap(phrasesIn);
  if (phrases.length < OFTEN) return { main: undefined, named: false, ofSection: new Map() };
  const main = questionOfPhrases(phrases);
  const named = phrases.some(({ sides }) => sides.length > 0);
  const [first] = mostOften(phrases.flatMap(sidesOf));
  const sections = Map.groupBy(phrases, ({ scene }) => scene.section);
  const others = [...sections].flatMap(([section, own]): [number, string][] => {
    const [sides = ''] = mostOften(own.flatMap(sidesOf));
    const same = own.filter((phrase) => sidesOf(phrase)[0] === sides);
    const apart = same.length >= OFTEN && !sharesSide(sides, first ?? '');
    return apart ? [[section, questionOfPhrases(same)]] : [];
  });
  return { main, named, ofSection: new Map(others) };
}

const BETWEEN = '\u001f';

function sidesOf({ sides }: Phrase): readonly string[] {
  return sides.length === 0 ? [] : [sides.toSorted().join(BETWEEN)];
}

function sharesSide(one: string, two: string): boolean {
  const sides = new Set(one.split(BETWEEN));
  return two.split(BETWEEN).some((side) => sides.has(side));
}

function phrasesIn(scene: Scene): readonly Phrase[] {
  const { words } = scene.tree;
  return words.flatMap((word, at) =>
    word.tag === 'NOUN' && QUARRELS.has(word.lemma)
      ? [{ scene, at, lemma: word.lemma, sides: sidesAt(scene, at) }]
      : [],
  );
}

function sidesAt({ mentions, tree }: Scene, at: number): readonly string[] {
  return mentions.flatMap(({ head, record }) => {
    const above = tree.words[head]?.head ?? -1;
    const near = above === at || (above !== -1 && tree.words[above]?.head === at);
    return near ? [record.actor ?? record.span.text.toLowerCase()] : [];
  });
}

function questionOfPhrases(phrases: readonly Phrase[]): string {
  const [lemma = ''] = mostOften(phrases.map((phrase) => phrase.lemma));
  const own = phrases.filter((phrase) => phrase.lemma === lemma);
  const named = own
    .filter(({ scene, at }) => namesSides(scene, at))
    .map(({ scene, at }) => nounPhrase(scene, at));
  return `What explains ${mostOften(named)[0] ?? `the ${lemma}`}?`;
}

/** In alphabetical order where several are as frequent. */
function mostOften(texts: readonly string[]): readonly string[] {
  const counts = Map.groupBy(texts, (text) => text);
  const count = (text: string): number => counts.get(text)?.length ?? 0;
  return [...counts.keys()].toSorted((a, b) => count(b) - count(a) || (a < b ? -1 : 1));
}

function namesSides(scene: Scene, at: number): boolean {
  return scene.mentions.some(({ head }) => scene.tree.words[head]?.head === at);
}

const ABOUT: ReadonlySet<string> = new Set([
  'of',
  'with',
  'between',
  'in',
  'against',
  'to',
  'from',
  'on',
  'towards',
]);
const LONGEST = 14;

/** A noun with what names it, without clauses: “the crisis in relations with Torvia”. */
function nounPhrase(scene: Scene, at: number, most = Number.MAX_SAFE_INTEGER): string {
  const { tree } = scene;
  const before = childrenWith(tree, at, 'det', 'amod', 'compound', 'nmod').filter(
    (child) => child < at,
  );
  const first = Math.min(at, ...before.map((child) => tree.first[child] ?? child));
  const behind = childrenWith(tree, at, 'nmod', 'acl').filter(
    (child) =>
      child > at &&
      (ABOUT.has(caseOf(tree, child)) || tree.words[child]?.features['VerbForm'] === 'Inf'),
  );
  let end = at + 1;
  while (isNamePart(tree, end, at)) end += 1;
  for (const child of behind) {
    const last = (tree.last[child] ?? child) + 1;
    const gap = (tree.first[child] ?? child) > end;
    if (
      gap ||
      last > most ||
      isHalf(tree, child) ||
      last - first > LONGEST ||
      hasClause(tree, end, last)
    )
      break;
    end = last;
  }
  return lowered(tree.words[first], cut(scene, { first, end }).text);
}

/** “Marshal *Oumarou*” */
function isNamePart({ words }: Tree, at: number, of: number): boolean {
  const word = words[at];
  return (
    word?.head === of &&
    (word.relation === 'flat' || (word.relation === 'appos' && word.tag === 'PROPN'))
  );
}

/** “between Torvia”, whose other side stands elsewhere. */
function isHalf(tree: Tree, at: number): boolean {
  return caseOf(tree, at) === 'between' && childrenWith(tree, at, 'conj').length === 0;
}

function hasClause({ words }: Tree, first: number, end: number): boolean {
  return words
    .slice(first, end)
    .some(
      ({ relation, tag }) => relation === 'acl:relcl' || (tag === 'PUNCT' && relation === 'punct'),
    );
}

/** A sentence's first word has its capital from there only, if it is no name. */
function lowered(first: Word | undefined, text: string): string {
  const name =
    first?.tag === 'PROPN' ||
    first?.form === 'I' ||
    first?.form.slice(1) !== first?.form.slice(1).toLowerCase();
  return name ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** “Why did Torvia close the border?” */
function whyDid(
  scene: Scene,
  { at, subject: other }: Explained,
  until: number,
): string | undefined {
  const { tree } = scene;
  const subject = other ?? subjectOf(tree, at);
  const verb = tree.words[at];
  if (subject === undefined || verb === undefined || tree.words[subject] === undefined)
    return undefined;
  const who = subjectText(scene, subject);
  if (who === undefined) return undefined;
  const what = restOf(scene, at, until);
  // What stands between the verb and its reason and was not kept would be missing from the question.
  if (what === '' && until > at + 1) return undefined;
  const plural =
    tree.words[subject].features['Number'] === 'Plur' ||
    childrenWith(tree, subject, 'conj').length > 0;
  const past = isPast(tree, tensed(tree, at));
  const not = childrenWith(tree, at, 'advmod').some((child) => tree.words[child]?.lemma === 'not')
    ? ' not'
    : '';
  if (isPassive(tree, at)) {
    const be = past ? (plural ? 'were' : 'was') : plural ? 'are' : 'is';
    return `Why ${be} ${who}${not} ${verb.form}${what}?`;
  }
  const helper = past ? 'did' : plural ? 'do' : 'does';
  return `Why ${helper} ${who}${not} ${verb.lemma}${what}?`;
}

/** The nearest verb above with a tense: that of “by leaving, he tried …” is that of “tried”. */
function tensed(tree: Tree, at: number): number {
  let word = at;
  for (let steps = 0; steps < DEEPEST; steps += 1) {
    const { features, head = -1 } = tree.words[word] ?? {};
    if (features?.['VerbForm'] === 'Fin' || hasTensedHelper(tree, word)) return word;
    if (head === -1) return word;
    word = head;
  }
  return at;
}

const DEEPEST = 6;

function hasTensedHelper(tree: Tree, at: number): boolean {
  return childrenWith(tree, at, 'aux', 'cop').some(
    (aux) => tree.words[aux]?.features['VerbForm'] === 'Fin',
  );
}

function isPast(tree: Tree, at: number): boolean {
  const helpers = childrenWith(tree, at, 'aux').map((aux) => tree.words[aux]);
  return (
    [tree.words[at], ...helpers].some(
      (word) => word?.features['Tense'] === 'Past' && word.features['VerbForm'] === 'Fin',
    ) || helpers.some((word) => word?.lemma === 'have')
  );
}

/** A pronoun by the name of whom it stands for; none where that is open. */
function subjectText(scene: Scene, at: number): string | undefined {
  const { tree } = scene;
  if (tree.words[at]?.tag === 'PRON') return actorAt(scene, at)?.name;
  const named = scene.mentions.find(({ first, end }) => first <= at && at < end);
  return named !== undefined && tree.words[at]?.tag === 'PROPN'
    ? cut(scene, named).text
    : nounPhrase(scene, at);
}

const KEPT: ReadonlySet<string> = new Set(['obj', 'iobj', 'compound', 'xcomp', 'obl']);

/** Object and first complement of a verb, as far as they stand right behind it and before the reason. */
function restOf(scene: Scene, at: number, until: number): string {
  const { tree } = scene;
  const bound = until > at ? until : tree.words.length;
  let end = at + 1;
  for (const child of tree.children[at] ?? []) {
    const relation = tree.words[child]?.relation.split(':')[0] ?? '';
    const from = tree.first[child] ?? child;
    const last = Math.min((tree.last[child] ?? child) + 1, bound);
    if (child < at) continue;
    if (!KEPT.has(relation) || from > end || last - at > LONGEST || hasClause(tree, from, last))
      break;
    end = Math.max(end, last);
  }
  return end === at + 1 ? '' : ` ${cut(scene, trimmed(tree, { first: at + 1, end })).text}`;
}
