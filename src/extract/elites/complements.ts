import { titled } from './bearers.ts';
import { behindDates } from './career-times.ts';
import type { Descriptor } from './phrases.ts';
import type { Scene } from './scene.ts';
import { isPost } from './words.ts';
import type { Career } from './words.ts';

/** How many words behind a verb its post may stand. */
export const REACH = 14;

/** “Appointed X, the director of the fund, as”: behind the aside. */
function behindAside(scene: Scene, from: number, descriptors: readonly Descriptor[]): number {
  if (scene.keys[from] !== ',') return from;
  if (scene.keys[from + 1] === 'as') return from + 1;
  const aside = descriptors.find(({ first }) => first === from + 1);
  return aside !== undefined && scene.keys[aside.end] === ',' ? aside.end + 1 : from;
}

/** What a verb makes of somebody: the office or relation behind it, behind “as” or “to the post of”. */
export function complementsOf(
  scene: Scene,
  from: number,
  career: Career,
  descriptors: readonly Descriptor[],
  isCopula: boolean,
): readonly Descriptor[] {
  const { keys, words } = scene;
  const reach = isCopula ? 4 : REACH;
  const start = isCopula ? from : behindAside(scene, from, descriptors);
  for (let at = start; at < words.length && at - from <= reach; at += 1) {
    const here = descriptors.filter(
      ({ first, noun }) => first === at || (noun === at && at === from),
    );
    const [one] = here;
    if (one !== undefined) {
      if (!leadsTo(scene, one.first, start, career)) return [];
      const titledParty = titled(scene, one);
      if (titledParty !== undefined && one.kind === 'office' && career.does !== 'begins') return [];
      return goesOn(scene, here, descriptors);
    }
    const tag = words[at]?.tag ?? 'X';
    const key = keys[at] ?? '';
    if (scene.dates[at] !== undefined || key === '(' || key === ')') continue;
    if (tag === 'PUNCT' || tag === 'CCONJ' || tag === 'SCONJ' || STOPPING.has(key)) return [];
    if (tag === 'VERB' && !isManner(scene, at)) return [];
    if (isCopula && tag !== 'ADV' && tag !== 'DET') return behindUnknown(scene, at, descriptors);
  }
  return [];
}

const MOST_UNKNOWN = 8;

/** “Is a churchwarden in Lorne and the brother of”: behind what says nothing here. */
function behindUnknown(
  scene: Scene,
  from: number,
  descriptors: readonly Descriptor[],
): readonly Descriptor[] {
  if (!/^(?:a|an)$/u.test(scene.keys[from - 1] ?? '')) return [];
  for (let at = from; at - from <= MOST_UNKNOWN; at += 1) {
    if (scene.keys[at] === 'and') {
      const here = descriptors.filter(({ first }) => first === at + 1);
      const isPointed = here.some(({ pointing }) => pointing !== 'bare');
      return isPointed ? goesOn(scene, here, descriptors) : [];
    }
    if (!/^(?:ADJ|NOUN|PROPN|ADP|DET|ADV)$/u.test(scene.words[at]?.tag ?? '')) return [];
  }
  return [];
}

const STOPPING = new Set(['with', 'who', 'which', 'that', 'whom', 'whose']);

function isManner({ words }: Scene, at: number): boolean {
  return words[at]?.features['VerbForm'] === 'Part' && words[at]?.relation === 'amod';
}

/** The words right before a post are those that the verb takes: nothing, “as”, “to the post of”. */
function leadsTo(scene: Scene, first: number, from: number, { post }: Career): boolean {
  const { keys, lemmas } = scene;
  let at = first - 1;
  while (at >= from && scene.words[at]?.tag === 'ADV') at -= 1;
  if (at < from) return post.includes('');
  const key = keys[at] ?? '';
  if (post.includes(key) && key !== 'of') return true;
  if (key === 'of') return isPost(lemmas[at - 1] ?? '') || keys[at - 1] === 'head';
  return post.includes('') && scene.dates[at] !== undefined;
}

/** “Chairman of the fund and a close ally of X”, “mayor, a senator and …”: what is joined to a complement belongs to it. */
function goesOn(
  scene: Scene,
  here: readonly Descriptor[],
  descriptors: readonly Descriptor[],
): readonly Descriptor[] {
  const found = [...here];
  for (let steps = 0; steps < MOST_JOINED; steps += 1) {
    const end = Math.max(...found.map((one) => one.end));
    const joint = behindDates(scene, end);
    const key = scene.keys[joint];
    if (key !== 'and' && key !== ',') return found;
    const from = behindAdverbs(
      scene,
      key === ',' && scene.keys[joint + 1] === 'and' ? joint + 2 : joint + 1,
    );
    const next = descriptors.filter(({ first }) => first === from);
    if (
      next.length === 0 ||
      next.some((one) => scene.bearers.has(one.noun) || !isJoined(scene, key, one))
    )
      return found;
    found.push(...next);
  }
  return found;
}

/** “And later ambassador”. */
function behindAdverbs({ keys }: Scene, from: number): number {
  return /^(?:later|then|subsequently|afterwards|before|now|finally|eventually|also)$/u.test(
    keys[from] ?? '',
  )
    ? from + 1
    : from;
}

const MOST_JOINED = 6;

/** Behind a comma alone, only what nothing follows as its verb: “was mayor, the minister said” is none. */
function isJoined(scene: Scene, joint: string, { pointing, end }: Descriptor): boolean {
  if (joint === 'and') return true;
  const key = scene.keys[behindDates(scene, end)];
  const isOver = key === undefined || key === ',' || key === '.' || key === ';' || key === 'and';
  return pointing !== 'definite' && isOver;
}
