import type { Id, Mention } from '../../model/records.ts';
import { dependents } from '../../parse/tree.ts';
import type { Tree } from '../../parse/tree.ts';
import type { Placed } from '../story.ts';
import { phraseOf } from './phrase.ts';
import type { Stretch } from './phrase.ts';
import { actorOf, mentionOver } from './scene.ts';
import type { Scene } from './scene.ts';
import { baseOf } from './tree-walk.ts';

/** His words, headed by what he is to the owner, and his actor where one is known. */
interface Possessed extends Stretch {
  readonly head: number;
  readonly actor?: Id;
}

/**
 * Somebody told by whose he is, with his name behind: “Brann's assistant, Ida Holm, was detained” is told of Holm. Where
 * the tree makes the owner the head of it all, he still takes no part. Nothing where nobody is named behind.
 */
export function possessedAt(scene: Scene, at: number): Possessed | undefined {
  const { tree } = scene;
  if (isMisreadOwner(scene, at)) {
    const name = [at, ...dependents(tree, at, 'nmod', 'compound')]
      .flatMap((one) => dependents(tree, one, 'appos'))
      .find((one) => one > at && tree.words[one]?.tag === 'PROPN');
    return name === undefined ? undefined : partyTo(scene, at, name);
  }
  if (tree.words[at]?.tag !== 'NOUN') return undefined;
  const owned = dependents(tree, at, 'nmod:poss').some((one) => isPersons(scene, one));
  const [name] = dependents(tree, at, 'appos').filter((one) => tree.words[one]?.tag === 'PROPN');
  return owned && name !== undefined ? partyTo(scene, at, name) : undefined;
}

/** “Brann's brother-in-law, …”, read as Brann with a name's parts behind. */
function isMisreadOwner(scene: Scene, at: number): boolean {
  const { tree } = scene;
  const mention = scene.heads.get(at);
  if (mention === undefined || tree.words[at]?.relation === 'nmod:poss') return false;
  const mark = tree.words[mention.end];
  return mark?.tag === 'PART' && /^['’]s?$/u.test(mark.form);
}

function isPersons(scene: Scene, owner: number): boolean {
  const mention = mentionOver(scene, owner);
  if (mention === undefined) return /^(?:his|her)$/iu.test(scene.tree.words[owner]?.form ?? '');
  return actorOf(scene, mention)?.type === 'person';
}

function partyTo(scene: Scene, at: number, name: number): Possessed {
  const { tree } = scene;
  const { first } = phraseOf(tree, at);
  const parts = [name, ...dependents(tree, name, 'flat', 'appos', 'compound', 'nmod:desc')];
  const mention = parts
    .flatMap((one) => mentionOver(scene, one) ?? [])
    .find((one) => actorOf(scene, one)?.type === 'person');
  const actor = mention === undefined ? undefined : actorOf(scene, mention);
  const last = mention === undefined ? nameEnd(tree, name) : lastOf(mention);
  return { head: at, first, last, ...(actor === undefined ? {} : { actor: actor.id }) };
}

function lastOf({ end }: Placed<Mention>): number {
  return end - 1;
}

function nameEnd(tree: Tree, name: number): number {
  const parts = dependents(tree, name, 'flat').filter((one) => baseOf(tree, one) === 'flat');
  return Math.max(name, ...parts);
}
