import { namedFrom } from './scene.ts';
import type { Party, Scene } from './scene.ts';
import { officeAt } from './words.ts';

const LEADING = new Set([
  'having',
  'being',
  'been',
  'after',
  'before',
  'since',
  'once',
  'first',
  'newly',
  'when',
  'while',
  'upon',
  'on',
  'by',
  'recently',
  'already',
  'long',
  'later',
  'originally',
  'initially',
  'previously',
  'twice',
]);
const MOST_LEADING = 4;
const FARTHEST = 30;

/** Whether a participle opens its sentence: “Appointed minister in 2012, X”, “After having served as governor, X”. */
export function isFronted({ words, keys }: Scene, at: number): boolean {
  if (at > MOST_LEADING || words[at] === undefined) return false;
  for (let before = 0; before < at; before += 1) if (!LEADING.has(keys[before] ?? '')) return false;
  return (
    words[at]?.features['VerbForm'] !== 'Fin' &&
    /(?:ed|ing|en|un|de|ept|eld)$/u.test(keys[at] ?? '')
  );
}

/** Whose doing an opening participle tells: the name behind the first comma that a name follows. */
export function frontedDoer(scene: Scene, at: number): Party | undefined {
  if (!isFronted(scene, at)) return undefined;
  const { keys } = scene;
  for (let comma = at + 1; comma < keys.length && comma - at < FARTHEST; comma += 1) {
    if (keys[comma] === ';') return undefined;
    if (keys[comma] !== ',') continue;
    const own = behindOffice(scene, comma + 1);
    const named = namedFrom(scene, own);
    if (named !== undefined) return /^['’]s?$/u.test(keys[named.end] ?? '') ? undefined : named;
    const pronoun = scene.parties[comma + 1];
    if (/^(?:he|she)$/u.test(keys[comma + 1] ?? '')) return pronoun;
  }
  return undefined;
}

/** Behind the title before a name: “, the former minister X”, “, President X”. */
function behindOffice({ keys, words }: Scene, from: number): number {
  let at = from;
  while (/^(?:DET|ADJ)$/u.test(words[at]?.tag ?? '') && officeAt(keys, at) === undefined) at += 1;
  return officeAt(keys, at)?.end ?? from;
}
