import { isAlsoGivenName, knownNamesBook } from '../names/known-names.ts';
import type { KnownName } from '../names/known-names.ts';
import { givenNameSex } from '../names/person-words.ts';
import type { Token } from '../text/tokens.ts';
import { rangeOf } from './mentions-find.ts';
import type { MentionFind } from '../names/mention-find.ts';
import type { Candidate, Scene } from './mentions-find.ts';

/**
 * States, and places and organisations that go by one name everywhere. A nationality, a capital or a seat of power is
 * a mention of its state with the form `description`; a capital after “in”, “near”, «в» is the place itself.
 */
export function findKnownNames(scene: Scene): readonly Candidate[] {
  const book = knownNamesBook();
  const found: Candidate[] = [];
  for (let at = 0; at < scene.tokens.length; at += 1) {
    const match = book.match(scene.tokens, at);
    if (match === undefined) continue;
    const until = at + match.length;
    const find = readKnown(scene, at, until, match.value);
    if (find === undefined) continue;
    found.push({ from: at, until, find });
    at = until - 1;
  }
  return found;
}

function readKnown(
  scene: Scene,
  from: number,
  until: number,
  known: KnownName,
): MentionFind | undefined {
  const { tokens, passage } = scene;
  const first = tokens[from];
  if (first === undefined || isSomethingElse(scene, from, until, known, first)) return undefined;
  const range = rangeOf(scene, from, until);
  const { type, form, name, iso, use, place } = known;
  if (use === 'capital' && isLocated(tokens[from - 1], first)) {
    return {
      ...range,
      passage,
      type: 'place',
      form: 'name',
      rule: 'capital-as-place',
      name: place ?? name,
    };
  }
  const rule = use === undefined ? `known-${type}` : `state:${use}`;
  return { ...range, passage, type, form, rule, name, ...(iso === undefined ? {} : { iso }) };
}

const LOCATIVE = new Set([
  'in',
  'at',
  'near',
  'outside',
  'around',
  'inside',
  'в',
  'во',
  'под',
  'близ',
  'около',
]);

function isLocated(before: Token | undefined, first: Token): boolean {
  return before !== undefined && first.gap === 'space' && LOCATIVE.has(before.text.toLowerCase());
}

function isSomethingElse(
  scene: Scene,
  from: number,
  until: number,
  known: KnownName,
  first: Token,
): boolean {
  const { tokens } = scene;
  if (known.use === 'nationality') return isLanguage(scene, from, until);
  if (first.shape === 'lower' && known.form !== 'description') return true;
  const next = tokens[until];
  const namedNext = next?.shape === 'capital' && next.gap === 'space' && !scene.titleCase;
  const isPersonNext = next !== undefined && givenNameSex(next.text) !== undefined;
  if (known.use === 'capital') {
    return (namedNext && !isPersonNext) || isNameBefore(tokens, from, scene.titleCase);
  }
  return namedNext && until - from === 1 && isAlsoGivenName(first.text);
}

/** George Washington: a capitalised word before the capital's name. */
function isNameBefore(tokens: readonly Token[], from: number, titleCase: boolean): boolean {
  const before = tokens[from - 1];
  const isJoined = tokens[from]?.gap === 'space' || tokens[from]?.gap === 'point';
  if (before === undefined || !isJoined || titleCase) return false;
  if (before.shape === 'initial') return true;
  return before.shape === 'capital' && givenNameSex(before.text) !== undefined;
}

/** “(in Armenian)”, “speaks Russian”, «на русском языке»: a language, not a state. */
function isLanguage({ passage: { text }, tokens }: Scene, from: number, until: number): boolean {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[until - 1]?.end ?? start;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 8);
  if (/^ (?:language|язык|яз\.)/u.test(after)) return true;
  return (
    /(?:\(in|(?<!\p{L})(?:speaks?|spoke|into|from the)) $/u.test(before) &&
    /^[^\p{L}-]*(?:$|[).,;])/u.test(after)
  );
}
