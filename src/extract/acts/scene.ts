import type { Actor, Id, Mention } from '../../model/records.ts';
import type { Tree } from '../../parse/tree.ts';
import { demonymStem } from './demonyms.ts';
import { frameWords } from './frame-words.ts';
import type { Placed, Story, StorySentence } from '../story.ts';

/** A sentence while its acts are read: who stands where, and who “the sides” are. */
export interface Scene {
  readonly sentence: StorySentence;
  readonly tree: Tree;
  readonly actors: ReadonlyMap<Id, Actor>;
  /** By word, the longest mention with an actor that has it as its head. */
  readonly heads: ReadonlyMap<number, Placed<Mention>>;
  /** By word, the shortest mention with an actor that it belongs to. */
  readonly over: ReadonlyMap<number, Placed<Mention>>;
  /** Words of names of people, bodies, states and places. */
  readonly named: ReadonlySet<number>;
  /** By the stem of its adjective, a land that the text names. */
  readonly lands: ReadonlyMap<string, Id>;
  /** The first word behind a dateline: “PARIS (Agency) -”. */
  readonly begin: number;
  /** Elections, games and markets are spoken of: there words of force are pictures. */
  readonly contest: boolean;
  /** Shares of a poll are told: what people think there is counted, not done. */
  readonly polled: boolean;
  /** Two who were named together, told from the place of the word that stands for them. */
  readonly sides: (at: number) => readonly Id[];
}

export function sceneOf(
  story: Story,
  sentence: StorySentence,
  lands: Scene['lands'],
  sides: Scene['sides'],
): Scene {
  const heads = new Map<number, Placed<Mention>>();
  const over = new Map<number, Placed<Mention>>();
  for (const mention of sentence.mentions) {
    const { actor } = mention.record;
    if (actor === undefined || !canAct(story.actors.get(actor))) continue;
    if (!heads.has(mention.head)) heads.set(mention.head, mention);
    for (let at = mention.first; at < mention.end; at += 1) over.set(at, mention);
  }
  const { tree } = sentence;
  return {
    sentence,
    tree,
    actors: story.actors,
    heads,
    over,
    named: namedWords(tree),
    lands,
    begin: afterDateline(tree),
    contest: tree.words.some(({ lemma }) => frameWords('contests').has(lemma.toLowerCase())),
    polled: tree.words.some(({ form }) => /^(?:percent|%)$/u.test(form)),
    sides,
  };
}

/** Words in which a dateline ends. */
const DATELINE = 12;

function afterDateline({ words }: Tree): number {
  if (!/^\p{Lu}{3,}$/u.test(words[0]?.form ?? '')) return 0;
  const dash = words.slice(0, DATELINE).findIndex(({ form }) => /^[-–—]+$/u.test(form));
  return dash === -1 || words[dash + 1]?.form.startsWith('-') === true ? 0 : dash + 1;
}

function namedWords(tree: Tree): ReadonlySet<number> {
  const named = new Set<number>();
  for (const { first, last, type } of tree.sentence.names) {
    if (type === 'event-name' || (type === 'other' && !isDemonym(tree, first, last))) continue;
    for (let at = first; at < last; at += 1) named.add(at);
  }
  return named;
}

function isDemonym(tree: Tree, first: number, last: number): boolean {
  return last === first + 1 && demonymStem(tree, first) !== undefined;
}

/** A war and an accord are named, but do nothing to anybody. */
function canAct(actor: Actor | undefined): boolean {
  return actor !== undefined && actor.type !== 'event-name';
}

/** The mention with an actor that a word belongs to: the one it is the head of, or the shortest around it. */
export function mentionOver({ heads, over }: Scene, at: number): Placed<Mention> | undefined {
  return heads.get(at) ?? over.get(at);
}

export function actorOf({ actors }: Scene, { record }: Placed<Mention>): Actor | undefined {
  return record.actor === undefined ? undefined : actors.get(record.actor);
}
