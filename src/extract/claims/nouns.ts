import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Attribution, SpeakerWords } from './attribution.ts';
import { cueGroup, subjectOf } from './cue-group.ts';
import type { CueEntry } from './lexicon.ts';
import { placeOf } from './place-speaker.ts';
import { lemmaOf, plainRange, stretchOf, subtree } from './scene.ts';
import type { Scene, Words } from './scene.ts';
import { speakerAt } from './speaker.ts';

/** “the accusation that he fled”, “Moscow’s claim that”, “support among voters for”. */
export function attributionOfNoun(
  scene: Scene,
  at: number,
  entries: readonly CueEntry[],
): Attribution | undefined {
  if (isCircumstance(scene, at)) return undefined;
  const clause =
    equatedClause(scene.tree, at) ??
    clauseOf(scene.tree, at) ??
    clauseOfMaker(scene.tree, at) ??
    clauseBehindVerb(scene, at);
  const infinitive = clause === undefined ? infinitiveOf(scene.tree, at) : undefined;
  for (const entry of entries) {
    if (clause !== undefined && entry.frames.has('clause')) {
      return attribution(scene, at, entry, { frame: 'clause', head: clause });
    }
    if (infinitive !== undefined && entry.frames.has('inf')) {
      return attribution(scene, at, entry, { frame: 'inf', head: infinitive });
    }
    for (const [name, head] of phrasesOf(scene.tree, at)) {
      if (entry.frames.has(name) && !(name === 'of' && isOwner(scene, head))) {
        return attribution(scene, at, entry, { frame: name, head });
      }
    }
  }
  return undefined;
}

/** “Said in a statement that”: it is the verb that attributes. */
function isCircumstance({ tree, lexicon }: Scene, at: number): boolean {
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  return (
    relation === 'obl' &&
    dependents(tree, at, 'case').some((word) => /^(?:in|during|at)$/u.test(lemmaOf(tree, word))) &&
    lexicon.verbs.get(lemmaOf(tree, head))?.some(({ frames }) => frames.has('quote')) === true
  );
}

interface Found {
  readonly frame: string;
  readonly head: number;
}

function clauseOf(tree: Tree, at: number): number | undefined {
  return (
    dependents(tree, at, 'ccomp')[0] ??
    dependents(tree, at, 'acl').find(
      (word) =>
        word > at &&
        isJoined(tree, tree.first[word] ?? word) &&
        dependents(tree, word, 'nsubj').some((subject) => subject > (tree.first[word] ?? word)),
    )
  );
}

/** “The allegation by the opposition | that votes were bought”, read as an opposition that … */
function clauseOfMaker(tree: Tree, at: number): number | undefined {
  return dependents(tree, at, 'nmod')
    .filter((maker) => maker > at)
    .flatMap((maker) => dependents(tree, maker, 'acl', 'ccomp'))
    .find((word) => isConjoined(tree, tree.first[word] ?? word));
}

/** “Rumours spread that he was ill”, “speculation is rife that …”: the clause hangs on the verb. */
function clauseBehindVerb({ tree, lexicon }: Scene, at: number): number | undefined {
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  if (head < at || !relation.startsWith('nsubj')) return undefined;
  if (lexicon.verbs.get(lemmaOf(tree, head))?.some(({ frames }) => frames.has('clause')) === true) {
    return undefined;
  }
  return dependents(tree, head, 'ccomp', 'acl').find(
    (word) => word > head && isConjoined(tree, tree.first[word] ?? word),
  );
}

function isConjoined({ words }: Tree, at: number): boolean {
  const { form = '', tag = 'X', relation = '' } = words[at] ?? {};
  return form.toLowerCase() === 'that' && tag === 'SCONJ' && relation === 'mark';
}

/** By the conjunction “that”, not by the pronoun: “the position that he has taken” is no position put forward. */
function isJoined(tree: Tree, at: number): boolean {
  const { form = '', tag = 'X', relation = '', head = -1 } = tree.words[at] ?? {};
  if (form.toLowerCase() !== 'that') return false;
  if (relation === 'mark') return true;
  // “The thesis that it has lost its hold”, where the reader gives the verb two objects.
  return relation === 'obj' && (tag === 'SCONJ' || dependents(tree, head, 'obj').length > 1);
}

/** “The official version, common among diplomats, is that he fell ill”. */
function equatedClause(tree: Tree, at: number): number | undefined {
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  if (head < at || !relation.startsWith('nsubj')) return undefined;
  const that = dependents(tree, head, 'mark').find((word) => word > at);
  if (that === undefined || tree.words[that]?.form.toLowerCase() !== 'that') return undefined;
  return tree.words[that - 1]?.tag === 'AUX' ? head : undefined;
}

function infinitiveOf(tree: Tree, at: number): number | undefined {
  return dependents(tree, at, 'acl').find((word) =>
    dependents(tree, word, 'mark').some((mark) => lemmaOf(tree, mark) === 'to'),
  );
}

function phrasesOf(tree: Tree, at: number): readonly (readonly [string, number])[] {
  return dependents(tree, at, 'nmod', 'acl')
    .filter((word) => word > at)
    .flatMap((word) => {
      const [marker] = dependents(tree, word, 'case', 'mark');
      const name = marker === undefined ? '' : lemmaOf(tree, marker);
      return name === '' || name === 'to' ? [] : [[name, word] as const];
    });
}

/** “the claim of the ministry”: whose it is, not what it says. */
function isOwner({ sentence, tree }: Scene, head: number): boolean {
  return (
    tree.words[head]?.tag === 'PROPN' ||
    sentence.mentions.some((mention) => mention.head === head && mention.record.form === 'name')
  );
}

function attribution(
  scene: Scene,
  at: number,
  entry: CueEntry,
  { frame, head }: Found,
): Attribution | undefined {
  const { tree } = scene;
  const behind = dependents(tree, head, 'case', 'mark')[0];
  const preposition = frame === 'clause' || frame === 'inf' ? undefined : behind;
  const words = subtree(tree, head);
  const inner = head > at && words.first <= at ? behind : undefined;
  const content = stretchOf(scene, {
    first: preposition === undefined ? (inner ?? words.first) : preposition + 1,
    last: words.last,
  });
  const named = cueWords(tree, at, preposition);
  const cue = plainRange(scene, {
    ...named,
    first: lightVerb(scene, at) ?? named.first,
  });
  if (content === undefined || cue === undefined) return undefined;
  const owner = ownerOf(scene, at);
  const sign = owner !== undefined && isFact(scene, owner);
  const source = sign ? undefined : owner;
  return {
    sentence: scene.sentence,
    rule: `noun ${lemmaOf(tree, at)} ${frame}`,
    cue,
    ...(source === undefined ? {} : { source }),
    content: [content],
    head,
    claims: entry.claims.has(frame),
    denies: entry.denies,
    quoted: false,
    hearsay: source === undefined,
    ...(sign ? { authors: true } : {}),
  };
}

/** “The move was a signal that …”, “this is proof that …”: the author reads it so. */
function isFact({ tree, lexicon }: Scene, { head }: SpeakerWords): boolean {
  const { tag, features } = tree.words[head] ?? {};
  if (tag === 'PRON') return features?.['PronType'] === 'Dem';
  return tag === 'NOUN' && lexicon.signs.has(lemmaOf(tree, head));
}

/** The noun with its adjectives, and the preposition behind it. */
function cueWords(tree: Tree, at: number, preposition: number | undefined) {
  let first = at;
  while (first > 0 && isOfNoun(tree, first - 1, at)) first -= 1;
  const last = preposition !== undefined && preposition - at <= 2 ? preposition : at;
  return { first, last };
}

/** In words. */
const FARTHEST_VERB = 5;

/** Where “made”, “has issued” or the like begins, whose object the noun is. */
function lightVerb({ tree, lexicon }: Scene, at: number): number | undefined {
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  if (relation !== 'obj' || head === -1 || head > at || at - head > FARTHEST_VERB) return undefined;
  return lexicon.lightVerbs.has(lemmaOf(tree, head))
    ? cueGroup(tree, lexicon, head).first
    : undefined;
}

const MODIFIERS: ReadonlySet<string> = new Set(['amod', 'compound', 'det', 'advmod']);

function isOfNoun(tree: Tree, word: number, noun: number): boolean {
  const { head, relation } = tree.words[word] ?? { head: -1, relation: '' };
  return head === noun && MODIFIERS.has(relation);
}

/** “The opposition | that votes were bought”. */
function beforeThat(tree: Tree, maker: number): Words {
  const { first, last } = subtree(tree, maker);
  const that = dependents(tree, maker, 'acl', 'ccomp')
    .map((word) => tree.first[word] ?? word)
    .find((word) => word > maker && isConjoined(tree, word));
  return { first, last: that === undefined ? last : that - 1 };
}

const BY: ReadonlySet<string> = new Set(['by', 'from', 'among']);

/** Whose words or thought it is. */
function ownerOf(scene: Scene, at: number): SpeakerWords | undefined {
  const { tree } = scene;
  const [owner] = dependents(tree, at, 'nmod:poss');
  if (owner !== undefined) return speakerAt(scene, owner);
  const maker = phrasesOf(tree, at).find(
    ([name, head]) => BY.has(name) || (name === 'of' && isOwner(scene, head)),
  );
  if (maker !== undefined) return speakerAt(scene, maker[1], beforeThat(tree, maker[1]));
  const { head = -1, relation = '' } = tree.words[at] ?? {};
  const named = dependents(tree, at, 'cop').length > 0 ? at : relation === 'obj' ? head : -1;
  const equated = equatedClause(tree, at);
  if (equated !== undefined) {
    const place = placeOf(scene, equated);
    return place === undefined ? undefined : speakerAt(scene, place);
  }
  if (named === -1) return undefined;
  const subject = subjectOf(tree, named);
  return subject === undefined ? undefined : speakerAt(scene, subject.head);
}
