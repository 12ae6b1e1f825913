import type { MentionFind } from '../names/mention-find.ts';
import type { PersonName } from '../names/person/person.ts';
import { MAIDEN } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { isOrdinaryWord } from './mentions-evidence.ts';
import { rangeOf } from './mentions-find.ts';
import type { Scene } from './mentions-find.ts';

const HINT = /n[eé]e |born |урожд/u;

/** “(née Sample)” after a person's name is another name of that person. */
export function withMaidenNames(
  scene: Scene,
  found: readonly MentionFind[],
): readonly MentionFind[] {
  const { tokens, passage } = scene;
  if (found.length === 0 || !HINT.test(passage.text)) return found;
  const maiden: MentionFind[] = [];
  const people = new Set(found.map(({ start }) => start));
  let next = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.shape !== 'lower' || !MAIDEN.has(token.text)) continue;
    while ((found[next]?.end ?? Infinity) <= token.start) next += 1;
    const bearer = found[next - 1];
    const isFree = scene.taken[at + 1] === 0 || people.has(tokens[at + 1]?.start ?? -1);
    const find = bearer && isFree ? readMaiden(scene, at, bearer) : undefined;
    if (find !== undefined) maiden.push(find);
  }
  if (maiden.length === 0) return found;
  const starts = new Set(maiden.map(({ end, name }) => end - name.length));
  return [...found.filter(({ start }) => !starts.has(start)), ...maiden];
}

function isPlausibleMaiden(token: Token | undefined): boolean {
  return token?.shape === 'capital' && !isOrdinaryWord(token.text);
}

const REACH = 6;

function readMaiden(scene: Scene, at: number, bearer: MentionFind): MentionFind | undefined {
  const { tokens, passage, taken } = scene;
  const word = tokens[at];
  const surname = tokens[at + 1];
  const isBorn = word?.text === 'born' || word?.text === 'nee';
  if (word === undefined || !isPlausibleMaiden(surname) || surname?.gap !== 'space')
    return undefined;
  if (isBorn && passage.text.charAt(word.start - 1) !== '(') return undefined;
  if (bearer.person === undefined || word.start - bearer.end > REACH) return undefined;
  taken[at + 1] = 1;
  const range = rangeOf(scene, at, at + 2);
  const person: PersonName = { text: surname.text, initials: [], surname: surname.text };
  return {
    ...range,
    passage,
    type: 'person',
    form: 'description',
    rule: 'maiden-name',
    name: surname.text,
    person,
    bearer,
  };
}
