import type { Actor, ChainLink, Id } from '../../model/records.ts';
import { spanOf } from '../../model/span.ts';
import { dependents, subtreeRange } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Story } from '../story.ts';
import { weaselAt } from '../certainty/weasel.ts';
import type { Attribution, SpeakerWords } from './attribution.ts';
import { actorAt, actorBefore, describedBy, wordsBefore } from './antecedents.ts';
import { agentOf } from './cue-group.ts';
import type { CueLexicon } from './lexicon.ts';
import { lemmaOf } from './scene.ts';

/** The last link of every chain: who wrote the document, where that is one actor of it; else who published it. */
export function authorLink(story: Story): ChainLink {
  const { authors, publisher } = story.document;
  const name = authors.length === 0 ? publisher : authors[0];
  const actor = authors.length > 1 ? undefined : actorCalled(name, [...story.actors.values()]);
  return { role: 'author', ...(actor === undefined ? {} : { actor }) };
}

function actorCalled(name: string | undefined, actors: readonly Actor[]): Id | undefined {
  const wanted = name?.toLowerCase();
  if (wanted === undefined) return undefined;
  return actors.find(({ names }) => names.some(({ text }) => text.toLowerCase() === wanted))?.id;
}

/** Who an attribution gives its content to; several where one passes on what another said: “X, citing Y, said”. */
export function linksOf(
  attribution: Attribution,
  relayed: readonly Attribution[],
  story: Story,
  lexicon: CueLexicon,
): readonly ChainLink[] {
  const { source } = attribution;
  if (attribution.authors === true) return [];
  if (source === undefined) return [{ role: 'anonymous' }];
  const before = relayed.flatMap((one) => passedOn(one, story, lexicon));
  const own = linkOf(source, story, lexicon);
  return own.role === 'author' ? before : [...before, own, ...quotedBy(source, story, lexicon)];
}

/** “A security official quoted by Radio Kern”: who passes it on. */
function quotedBy(
  { sentence, head }: SpeakerWords,
  story: Story,
  lexicon: CueLexicon,
): readonly ChainLink[] {
  const { tree } = sentence;
  const participle = dependents(tree, head, 'acl').find((word) =>
    lexicon.relays.has(lemmaOf(tree, word)),
  );
  const agent = participle === undefined ? undefined : agentOf(tree, participle);
  if (participle === undefined || agent === undefined) return [];
  const [by] = dependents(tree, agent, 'case');
  const { start } = tree.words[(by ?? agent - 1) + 1] ?? { start: 0 };
  const { end } = tree.words[tree.last[agent] ?? agent] ?? { end: 0 };
  return start < end
    ? [linkOf({ sentence, range: { start, end }, head: agent }, story, lexicon)]
    : [];
}

/** The object of “citing”. */
function passedOn(one: Attribution, story: Story, lexicon: CueLexicon): readonly ChainLink[] {
  const [stretch] = one.content;
  if (stretch === undefined || one.head === undefined) return [];
  // “Quoted an official | as saying that …”: the official alone.
  const { start, end } = subtreeRange(one.sentence.tree, one.head);
  const range = { start: Math.max(start, stretch.start), end: Math.min(end, stretch.end) };
  const words = { sentence: one.sentence, range: start < end ? range : stretch, head: one.head };
  return [linkOf(words, story, lexicon)];
}

function linkOf(
  { sentence, range, head }: SpeakerWords,
  story: Story,
  lexicon: CueLexicon,
): ChainLink {
  const { tree, passage } = sentence;
  const named = describedBy(tree, head);
  const actor =
    actorAt(story, sentence, named, head) ?? actorBefore(story, sentence, head, lexicon);
  const lemma = lemmaOf(tree, named);
  const { start, end } = (named === head ? undefined : wordsBefore(tree, named, head)) ?? range;
  const told = passage.text.slice(start, end);
  const words = spanOf(passage, start, start + told.replace(TAIL, '').length);
  if (actor === undefined && isTheory(tree, named, lexicon)) return { role: 'anonymous' };
  const type = actor === undefined ? undefined : story.actors.get(actor)?.type;
  if (type === undefined && lexicon.authors.has(lemma)) return { role: 'author' };
  return {
    ...(actor === undefined ? {} : { actor }),
    words,
    role:
      actor === undefined && !lexicon.outlets.has(lemma) && isUnnamed(tree, named)
        ? 'anonymous'
        : isNamedOutlet(tree, named, lexicon)
          ? 'outlet'
          : roleOf(lemma, type, isMany(tree, named, lexicon), lexicon),
  };
}

/** “Deputies”, “a number of deputies”. */
function isMany(tree: Tree, at: number, { measures }: CueLexicon): boolean {
  const many = (word: number): boolean => tree.words[word]?.features['Number'] === 'Plur';
  return many(at) || (measures.has(lemmaOf(tree, at)) && dependents(tree, at, 'nmod').some(many));
}

/** The comma behind an apposition, and what makes a name a possessor. */
const TAIL = /(?:[’']s?|,)$/u;

/** “Experts”, “some observers”: weasel words that leave open who says so. */
function isUnnamed(tree: Tree, head: number): boolean {
  const first = Math.max(tree.first[head] ?? head, head - MOST_BEFORE);
  for (let at = first; at <= head; at += 1) {
    if (UNNAMED.test(tree.words[at]?.form ?? '')) return true;
    if (weaselAt(tree, at).some(({ kind, strength }) => kind === 'source' && strength > 0)) {
      return true;
    }
  }
  return false;
}

/** “The second holds that …”, “another version has it that …”: whose it is stays open. */
function isTheory(tree: Tree, head: number, { nouns, ordinals }: CueLexicon): boolean {
  const lemma = lemmaOf(tree, head);
  if (ordinals.has(lemma) && tree.words[head]?.tag !== 'PROPN') return true;
  const kinds = nouns.get(lemma) ?? [];
  return kinds.some(({ kind }) => kind === 'thought' || kind === 'theory');
}

const UNNAMED = /^(?:unnamed|anonymous|unidentified|undisclosed)$/iu;

/** “The daily Torvia Post”: what it is stands right before its name. */
function isNamedOutlet(tree: Tree, head: number, { outlets }: CueLexicon): boolean {
  if (tree.words[head]?.tag !== 'PROPN') return false;
  let at = head;
  while (at > 0 && head - at < MOST_BEFORE && tree.words[at]?.tag === 'PROPN') {
    // “Radio Kern”, but “Press Officer Kern”.
    if (at < head && tree.words[head - 1]?.head === head && OF_NAME.has(lemmaOf(tree, at)))
      return true;
    at -= 1;
  }
  const lemma = lemmaOf(tree, at);
  // “The security agency Orlo” is none.
  return outlets.has(lemma) && (lemma !== 'agency' || lemmaOf(tree, at - 1) === 'news');
}

const OF_NAME: ReadonlySet<string> = new Set(['radio', 'channel', 'tv']);

/** Words before the noun that are looked at. */
const MOST_BEFORE = 3;

function roleOf(
  lemma: string,
  type: Actor['type'] | undefined,
  plural: boolean,
  { outlets, anonymous }: CueLexicon,
): ChainLink['role'] {
  if (outlets.has(lemma)) return 'outlet';
  if (type === 'group') return 'group';
  if (type !== undefined) return 'speaker';
  if (anonymous.has(lemma)) return 'anonymous';
  return plural ? 'group' : 'speaker';
}
