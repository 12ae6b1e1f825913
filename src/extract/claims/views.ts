import { caseOf, dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import { restAround } from './asides.ts';
import type { Attribution, SpeakerWords } from './attribution.ts';
import { lemmaOf, plainRange, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import { isSomebody } from './people.ts';
import { speakerAt } from './speaker.ts';

/** What a phrase at a word says of whose view the clause around it is. */
interface View {
  readonly rule: string;
  /** The words that attribute: with the preposition, without whose view it is. */
  readonly cue: Words;
  readonly phrase: Words;
  readonly source?: SpeakerWords;
  readonly authors?: boolean;
}

/**
 * “In the view of most officers, …”, “in Moscow’s eyes”, “by his own account”, “by most accounts”, “for the opposition, it
 * is a coup”: what a clause says to somebody.
 */
export function attributionByView(scene: Scene, at: number): Attribution | undefined {
  const view = viewOf(scene, at) ?? beholderOf(scene, at) ?? believedOf(scene, at);
  if (view === undefined) return undefined;
  const cue = plainRange(scene, view.cue);
  const { content, head, phrase } = restAround(scene, at, view.phrase);
  if (cue === undefined || content.length === 0) return undefined;
  const source = view.source === undefined ? undefined : within(scene, view.source, phrase);
  return {
    sentence: scene.sentence,
    rule: view.rule,
    cue,
    ...(source === undefined ? {} : { source }),
    content,
    ...(head === undefined ? {} : { head }),
    claims: true,
    denies: false,
    quoted: false,
    hearsay: source === undefined,
    ...(view.authors === true ? { authors: true } : {}),
  };
}

/** A speaker as far as the phrase reaches. */
function within({ tree }: Scene, source: SpeakerWords, { last }: Words): SpeakerWords {
  let end = last;
  while (end > source.head && tree.words[end]?.tag === 'PUNCT') end -= 1;
  const limit = tree.words[end]?.end ?? source.range.end;
  if (source.range.end <= limit) return source;
  return { ...source, range: { start: source.range.start, end: limit } };
}

function viewOf(scene: Scene, at: number): View | undefined {
  const { tree, lexicon } = scene;
  const lemma = lemmaOf(tree, at);
  const preposition = caseBefore(tree, at);
  if (!lexicon.views.has(lemma) || preposition === undefined) return undefined;
  const by = lemmaOf(tree, preposition) === 'by';
  if (!OPENING.has(lemmaOf(tree, preposition)) || by !== BY.has(lemma)) return undefined;
  const rule = `preposition ${lemmaOf(tree, preposition)} ${lemma}`;
  const maker = dependents(tree, at, 'nmod').find(
    (word) => word > at && caseOf(tree, word) === 'of',
  );
  const owner = dependents(tree, at, 'nmod:poss').find((word) => word < at);
  const phrase = { first: preposition, last: Math.max(at, endOf(tree, maker)) };
  if (owner !== undefined) {
    if (!isApart(tree, { first: preposition, last: at })) return undefined;
    const own = { rule, cue: { first: preposition, last: at }, phrase };
    if (lexicon.authors.has(lemmaOf(tree, owner))) return { ...own, authors: true };
    if (tree.words[owner]?.tag === 'PRON') {
      const named = nameBefore(tree, preposition);
      const name =
        named === undefined
          ? undefined
          : speakerAt(scene, named, { first: tree.first[named] ?? named, last: named });
      if (name !== undefined) return { ...own, source: name };
    }
    const source = speakerAt(scene, owner, { first: tree.first[owner] ?? owner, last: owner });
    return source === undefined ? undefined : { ...own, source };
  }
  if (maker !== undefined && isOfMany(tree, phrase)) {
    const source = speakerAt(scene, maker);
    const of = dependents(tree, maker, 'case')[0] ?? at;
    return source === undefined
      ? undefined
      : { rule, cue: { first: preposition, last: of }, phrase, source };
  }
  const told =
    by &&
    dependents(tree, at, 'amod', 'det').some((word) => lexicon.anonymous.has(lemmaOf(tree, word)));
  return told ? { rule, cue: phrase, phrase } : undefined;
}

/** “In the view of most officers, …”. */
function isOfMany(tree: Tree, phrase: Words): boolean {
  return isApart(tree, phrase);
}

/** “By his own account”. */
const BY: ReadonlySet<string> = new Set(['account', 'reckoning', 'estimate', 'admission']);

const OPENING: ReadonlySet<string> = new Set(['in', 'by']);

/** The preposition that opens the phrase, whether or not the reader hung it there. */
function caseBefore(tree: Tree, at: number): number | undefined {
  const [own] = dependents(tree, at, 'case').filter((word) => word < at);
  return own;
}

function endOf(tree: Tree, at: number | undefined): number {
  return at === undefined ? -1 : (tree.last[at] ?? at);
}

/** At the beginning of its sentence, or between commas. */
function isApart({ words }: Tree, { first, last }: Words): boolean {
  return first === 0 || words[first - 1]?.tag === 'PUNCT' || words[last + 1]?.form === ',';
}

/** “For the opposition, the decree amounts to a coup.” */
function beholderOf(scene: Scene, at: number): View | undefined {
  const { tree, lexicon } = scene;
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  const name = caseOf(tree, at);
  if (relation !== 'obl' || (name !== 'for' && name !== 'to') || at > head) return undefined;
  const phrase = subtree(tree, at);
  const closed = [phrase.last, phrase.last + 1].some((word) => tree.words[word]?.form === ',');
  if (!opensSentence(tree, phrase.first) || !closed) return undefined;
  const holds = lexicon.likening.has(lemmaOf(tree, head));
  const source = holds && mayBehold(scene, at) ? speakerAt(scene, at) : undefined;
  if (source === undefined) return undefined;
  return {
    rule: `preposition ${name}`,
    cue: { first: phrase.first, last: phrase.first },
    phrase,
    source,
  };
}

/** “The customs, in their words, …”: the noun right before the phrase. */
function nameBefore({ words }: Tree, first: number): number | undefined {
  if (words[first - 1]?.form !== ',') return undefined;
  return /^(?:NOUN|PROPN)$/u.test(words[first - 2]?.tag ?? '') ? first - 2 : undefined;
}

/** “If the weekly is to be believed, …”, “…, if one is to believe the weekly”. */
function believedOf(scene: Scene, at: number): View | undefined {
  const { tree, lexicon } = scene;
  if (tree.words[at]?.relation !== 'advcl' || !lexicon.believing.has(lemmaOf(tree, at)))
    return undefined;
  const mark = dependents(tree, at, 'mark').find((word) => lemmaOf(tree, word) === 'if');
  const [subject] = dependents(tree, at, 'nsubj');
  const [object] = dependents(tree, at, 'obj');
  const passive = dependents(tree, at, 'aux').some(
    (word) => tree.words[word]?.relation === 'aux:pass',
  );
  const told = passive ? subject : object;
  if (mark === undefined || told === undefined) return undefined;
  const source = speakerAt(scene, told);
  const cue = passive ? { first: told + 1, last: at } : { first: mark, last: at };
  return source === undefined
    ? undefined
    : { rule: 'preposition if', cue, phrase: subtree(tree, at), source };
}

function opensSentence({ words }: Tree, first: number): boolean {
  return words
    .slice(0, first)
    .every(({ tag }) => tag === 'PUNCT' || tag === 'CCONJ' || tag === 'ADV');
}

/** “For them, …” and “for the court, …”. */
function mayBehold(scene: Scene, at: number): boolean {
  const { tag = 'X', features } = scene.tree.words[at] ?? {};
  if (tag !== 'PRON') return isSomebody(scene, at);
  return features?.['Person'] === '3' && features['Number'] === 'Plur';
}
