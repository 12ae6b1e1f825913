import { frameWords } from './frame-words.ts';
import type { Party } from './parties.ts';
import type { Scene } from './scene.ts';
import { lemmaOf } from './tree-walk.ts';

/**
 * What somebody can do in politics: a state, its organs and offices and bodies of politics are a `power`; other
 * organisations and groups a `body`; `office` is a person named in one; `public` are people at large, who think and vote but do not act as one.
 */
export type PartyKind =
  'power' | 'office' | 'armed' | 'body' | 'place' | 'person' | 'public' | 'unknown';

export function kindOf(scene: Scene, party: Party): PartyKind {
  const { tree, actors } = scene;
  const lemma = lemmaOf(tree, party.head);
  if (frameWords('armed').has(lemma)) return 'armed';
  if (frameWords('public').has(lemma)) return 'public';
  if (isFirm(scene, party)) return 'body';
  const actor = party.actor === undefined ? undefined : actors.get(party.actor);
  const office = OFFICES.some((list) => frameWords(list).has(lemma));
  switch (actor?.type) {
    case 'state':
      return isPeople(scene, party) ? 'public' : 'power';
    case 'person':
      return hasTitle(scene, party) ? 'office' : 'person';
    case 'place':
      return office && lemma !== 'state' ? 'power' : 'place';
    case 'organisation':
    case 'group':
      return office || isPoliticalName(actor.name) ? 'power' : 'body';
    default:
      return office || isPoliticalName(wordsOf(scene, party)) ? 'power' : 'unknown';
  }
}

const OFFICES = ['organs', 'holders', 'bodies', 'officials'] as const;

/** “Americans”, “the Turks”: those of a state, where the state itself is no plural. */
function isPeople({ tree }: Scene, { head }: Party): boolean {
  const word = tree.words[head];
  const plural = word?.features['Number'] === 'Plur' && /^\p{Lu}\p{Ll}+s$/u.test(word.form);
  return plural && !PLURAL_LANDS.test(word.form);
}

const PLURAL_LANDS = /^(?:States|Netherlands|Philippines|Emirates|Maldives|Islands|Bahamas)$/u;

/** “Ostrava Foods Inc.” */
function isFirm({ tree }: Scene, { first, last }: Party): boolean {
  return tree.words
    .slice(first, last + 1)
    .some(
      ({ form }) =>
        /^\p{Lu}/u.test(form) && frameWords('firms').has(form.toLowerCase().replace(/\.$/u, '')),
    );
}

/** “President Anna Veld”. */
function hasTitle({ tree }: Scene, { first, last }: Party): boolean {
  for (let at = first; at <= last; at += 1)
    if (frameWords('holders').has(lemmaOf(tree, at))) return true;
  return false;
}

function wordsOf({ tree }: Scene, { first, last }: Party): string {
  return tree.words
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(' ');
}

/** “Ministry of …”, “… Party”, “NATO”. */
function isPoliticalName(name: string): boolean {
  const words = name.match(/\p{Lu}\p{L}*/gu) ?? [];
  return words.some((word) => frameWords('bodies').has(word.toLowerCase()));
}
