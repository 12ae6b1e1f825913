import type { Id } from '../../model/records.ts';
import type { Descriptor } from './phrases.ts';
import { readNp } from './noun-phrase.ts';
import type { Np } from './noun-phrase.ts';
import { namesOffice } from './office-key.ts';
import { partyFrom, rangeIn } from './scene.ts';
import type { Scene } from './scene.ts';
import { fieldOf, isInstitution, isPost, titleOfPostNoun } from './words.ts';

/** Words that stand for a post as for a thing: “the ministry of energy”, “the presidency”, “the post of premier”. */
export interface PostNoun {
  readonly office: string;
  readonly first: number;
  readonly end: number;
  /** “In charge of”, “at the helm of” stands before it. */
  readonly isCharge: boolean;
  /** A body and no post: only who is put in charge of it heads it. */
  readonly isBody: boolean;
  readonly organisation?: Id;
  readonly state?: Id;
}

/** All of a sentence, from left to right. */
export function postsIn(scene: Scene, descriptors: readonly Descriptor[]): readonly PostNoun[] {
  const found: PostNoun[] = [];
  for (let at = 0; at < scene.words.length; at += 1) {
    const post = named(scene, at + 1, descriptors) ?? thing(scene, at);
    if (post === undefined || post.end <= (found.at(-1)?.end ?? 0)) continue;
    found.push(post, ...joinedTo(scene, post, descriptors));
  }
  return found;
}

/** “The post of premier”, “the job of finance minister”. */
function named(scene: Scene, at: number, descriptors: readonly Descriptor[]): PostNoun | undefined {
  if (!isPost(scene.lemmas[at] ?? '') || scene.keys[at + 1] !== 'of') return undefined;
  const one = descriptors.find(({ first, kind }) => kind === 'office' && first === at + 2);
  if (one?.kind !== 'office' || scene.keys[at - 1] !== 'the') return undefined;
  const { text, end, organisation, state } = one;
  return {
    office: text,
    first: at - 1,
    end,
    isCharge: false,
    isBody: false,
    ...(organisation === undefined ? {} : { organisation }),
    ...(state === undefined ? {} : { state }),
  };
}

/** “The posts of premier and foreign minister”. */
function joinedTo(
  { keys }: Scene,
  { end, isBody }: PostNoun,
  descriptors: readonly Descriptor[],
): readonly PostNoun[] {
  if (isBody || keys[end] !== 'and') return [];
  const next = descriptors.find(({ first, kind }) => kind === 'office' && first === end + 1);
  if (next?.kind !== 'office' || next.pointing !== 'bare') return [];
  const { text, first } = next;
  return [{ office: text, first: first - 1, end: next.end, isCharge: false, isBody: false }];
}

const POINTING = new Set(['the', 'his', 'her', 'its', 'their']);

/** “The ministry of energy”, “the energy portfolio”, “in charge of the State Bank”. */
function thing(scene: Scene, from: number): PostNoun | undefined {
  const { keys } = scene;
  const charge = chargeBefore(keys, from);
  const party = partyFrom(scene, from);
  const isOpen = POINTING.has(keys[from] ?? '') || (charge < from && party !== undefined);
  if (!isOpen) return undefined;
  const np = readNp(scene, from);
  if (np === undefined || np.person !== undefined) return undefined;
  const found = officeOf(scene, from, np, charge < from);
  if (found === undefined) return undefined;
  const [body] = np.bodies;
  const [state] = np.states;
  return {
    ...found,
    first: charge,
    isCharge: charge < from,
    ...(body?.actor.type === 'organisation' ? { organisation: body.actor.id } : {}),
    ...(state === undefined ? {} : { state: state.actor.id }),
  };
}

const CHARGES = [
  ['in', 'charge', 'of'],
  ['at', 'the', 'head', 'of'],
  ['at', 'the', 'helm', 'of'],
  ['to', 'the', 'head', 'of'],
  ['the', 'helm', 'of'],
  ['the', 'reins', 'of'],
  ['over', 'as', 'head', 'of'],
] as const;

/** Where “in charge of” right before a word begins; the word itself where nothing such stands. */
export function chargeBefore(keys: readonly string[], from: number): number {
  if (keys[from - 1] !== 'of') return from;
  const own = CHARGES.find((words) =>
    words.every((word, index) => keys[from - words.length + index] === word),
  );
  return own === undefined ? from : from - own.length;
}

function officeOf(
  scene: Scene,
  from: number,
  { end }: Np,
  isCharge: boolean,
): Pick<PostNoun, 'office' | 'end' | 'isBody'> | undefined {
  const { keys, lemmas } = scene;
  let head = from;
  while (head < end && !/^(?:of|for)$/u.test(keys[head] ?? '')) head += 1;
  const lemma = lemmas[head - 1] ?? '';
  const title = titleOfPostNoun(lemma);
  const stop = head < end ? end : behindOf(scene, end);
  const start = keys[from] === 'the' ? from : POINTING.has(keys[from] ?? '') ? from + 1 : from;
  if (title === undefined || (isCharge && lemma === 'ministry')) {
    if (!isInstitution(lemma)) return undefined;
    const text = textOf(scene, start, stop);
    return { office: `head of ${namesOffice(text)}`, end: stop, isBody: true };
  }
  const behind = stop > head ? textOf(scene, head, stop) : '';
  const own = from + 1 < head - 1 ? textOf(scene, from + 1, head - 1) : '';
  if (title === 'minister') return minister(behind, own, keys[head - 2] ?? '', stop);
  const name = `${own === '' ? '' : `${own} `}${title}${behind === '' ? '' : ` ${behind}`}`;
  if (NEEDS_MORE.has(title) && behind === '' && own === '') return undefined;
  return { office: namesOffice(name), end: stop, isBody: false };
}

const NEEDS_MORE = new Set(['chairman', 'director', 'secretary', 'commander', 'rector']);

/** “The ministry of energy”; “the energy ministry”, whose words before the noun are the minister's. */
function minister(
  behind: string,
  own: string,
  last: string,
  end: number,
): Pick<PostNoun, 'office' | 'end' | 'isBody'> | undefined {
  if (behind !== '') return { office: namesOffice(`minister ${behind}`), end, isBody: false };
  if (own === '' || (fieldOf(last) === undefined && !/^\p{Ll}+$/u.test(own))) return undefined;
  return { office: namesOffice(`${own} minister`), end, isBody: false };
}

function textOf(scene: Scene, first: number, end: number): string {
  const { start, end: until } = rangeIn(scene, first, end);
  return scene.sentence.passage.text.slice(start, until);
}

/** “Of energy” behind “the ministry”. */
function behindOf(scene: Scene, at: number): number {
  const key = scene.keys[at];
  if (key !== 'of' && key !== 'for') return at;
  const np = readNp(scene, at + 1);
  return np === undefined || np.person !== undefined ? at : np.end;
}
